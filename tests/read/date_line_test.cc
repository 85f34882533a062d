// SPDX-License-Identifier: Apache-2.0
#include "read/date_line.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace verbale {
namespace {

std::string day(std::string_view line) {
  const auto found = date_line(line, reading::rules());
  return found ? found->day : "none";
}

DateWord says(std::string_view line) { return date_line(line, reading::rules()).value().says; }

TEST(DateLineTest, MonthFirst) {
  for (const char* line : {"May 13, 2003", "May 13 2003", "May 13th, 2003", "MAY 13, 2003",
                           "may 13, 2003", "May 13, 2003."}) {
    EXPECT_EQ(day(line), "2003-05-13") << line;
  }
}

TEST(DateLineTest, DayFirst) {
  for (const char* line : {"13 May 2003", "13 May, 2003", "13th May 2003", "13th of May 2003",
                           "13-May-2003", "the 13th of May, 2003"}) {
    EXPECT_EQ(day(line), "2003-05-13") << line;
  }
}

TEST(DateLineTest, EveryMonthByNameAndAbbreviation) {
  const std::vector<std::vector<std::string>> months = {{"January", "Jan.", "Jan"},
                                                        {"February", "Feb.", "Feb"},
                                                        {"March", "Mar."},
                                                        {"April", "Apr."},
                                                        {"May"},
                                                        {"June", "Jun."},
                                                        {"July", "Jul."},
                                                        {"August", "Aug."},
                                                        {"September", "Sept.", "Sep"},
                                                        {"October", "Oct."},
                                                        {"November", "Nov."},
                                                        {"December", "Dec."}};
  for (std::size_t month = 0; month < months.size(); ++month) {
    const std::string number = std::to_string(101 + month).substr(1);
    for (const std::string& name : months[month]) {
      EXPECT_EQ(day(name + " 7, 1988"), "1988-" + number + "-07") << name;
    }
  }
}

TEST(DateLineTest, WithItsWeekday) {
  for (const char* line : {"Tuesday, May 13, 2003", "Tuesday 13 May 2003", "TUESDAY, MAY 13, 2003",
                           "Tues., May 13, 2003", "Tue 13 May 2003"}) {
    EXPECT_EQ(day(line), "2003-05-13") << line;
  }
}

TEST(DateLineTest, InNumbers) {
  for (const char* line :
       {"2003-05-13", "2003-05-13T10:35:00Z", "2003-05-13 10:35", "2003/05/13", "2003/5/13",
        "13.05.2003", "13.5.2003", "13/05/2003", "05/13/2003", "5/13/2003"}) {
    EXPECT_EQ(day(line), "2003-05-13") << line;
  }
}

TEST(DateLineTest, NumbersThatCouldBeEitherMonthAreNotGuessed) {
  EXPECT_EQ(day("05/06/2003"), "none");
  EXPECT_EQ(day("5/5/2003"), "2003-05-05");
}

TEST(DateLineTest, WithATime) {
  for (const char* line :
       {"May 13, 2003 10:35 a.m. ET", "May 13, 2003, at 10:35 AM EDT", "10:35 GMT, 13 May 2003",
        "May 13, 2003 | 10:35", "13 May 2003 - 1035 GMT", "May 13, 2003 (10:35 UTC)"}) {
    EXPECT_EQ(day(line), "2003-05-13") << line;
  }
}

TEST(DateLineTest, SaysWhatTheDateIs) {
  EXPECT_EQ(says("May 13, 2003"), DateWord::kFiller);
  EXPECT_EQ(says("Published: May 13, 2003"), DateWord::kPublished);
  EXPECT_EQ(says("Originally published on May 13, 2003"), DateWord::kPublished);
  EXPECT_EQ(says("Last updated May 13, 2003"), DateWord::kUpdated);
  EXPECT_EQ(says("Reposted December 16, 2017"), DateWord::kReposted);
}

TEST(DateLineTest, OfSeveralDatesTheFirst) {
  EXPECT_EQ(day("Published May 13, 2003 | Updated May 14, 2003"), "2003-05-13");
  EXPECT_EQ(says("Published May 13, 2003 | Updated May 14, 2003"), DateWord::kPublished);
}

TEST(DateLineTest, OnlyATimeOfDay) {
  EXPECT_EQ(day("Updated at 7:43 p.m. ET"), "");
  EXPECT_EQ(day("7:43 p.m. ET"), "none");
}

TEST(DateLineTest, ATextWithADateIsNoDateLine) {
  for (const char* line :
       {"On May 13, 2003, Iran agreed.", "May 13, 2003 Talks Begin", "The meeting of 13 May 2003",
        "By Anna Berg, May 13, 2003", "GENEVA, May 13, 2003", "May 13, 2003 — envoys met",
        "Mayday 13, 2003"}) {
    EXPECT_EQ(day(line), "none") << line;
  }
}

TEST(DateLineTest, DaysThatTheCalendarLacks) {
  for (const char* line : {"May 32, 2003", "February 30, 2003", "31 April 2003", "May 0, 2003",
                           "2003-13-01", "32.5.2003", "May 13, 20033", "May 13, 203"}) {
    EXPECT_EQ(day(line), "none") << line;
  }
}

TEST(DateLineTest, WithoutAYearThereIsNoDate) {
  for (const char* line :
       {"May 13", "Tuesday", "May", "2003", "May 2003", "13", "", " ", ",", "10:35"}) {
    EXPECT_EQ(day(line), "none") << line;
  }
}

TEST(DateLineTest, ALongLineIsNone) {
  EXPECT_EQ(day("May 13, 2003" + std::string(500, ' ') + "May 13, 2003"), "none");
}

TEST(DateLineTest, TheBeginningOfADatelinesRest) {
  const auto with_year = date_at_begin("Nov. 24, 2013 (AP)", reading::rules()).value();
  EXPECT_EQ(with_year.day, "2013-11-24");
  EXPECT_EQ(with_year.bytes, std::string("Nov. 24, 2013").size());
  const auto without = date_at_begin("Nov 24 (Chronicle Wire)", reading::rules()).value();
  EXPECT_EQ(without.day, "");
  EXPECT_EQ(without.bytes, std::string("Nov 24").size());
  EXPECT_FALSE(date_at_begin("Afghanistan", reading::rules()));
  EXPECT_FALSE(date_at_begin("", reading::rules()));
}

}  // namespace
}  // namespace verbale
