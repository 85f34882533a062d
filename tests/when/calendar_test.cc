// SPDX-License-Identifier: Apache-2.0
#include "when/calendar.h"

#include <gtest/gtest.h>

namespace verbale::when {
namespace {

Date day(int year, int month, int number) { return *valid_date(year, month, number); }

TEST(Calendar, KnowsWhichDaysThereAre) {
  EXPECT_TRUE(valid_date(2004, 2, 29));
  EXPECT_TRUE(valid_date(2000, 2, 29));   // every 400 years
  EXPECT_FALSE(valid_date(1900, 2, 29));  // but not every 100
  EXPECT_FALSE(valid_date(2003, 2, 29));
  EXPECT_FALSE(valid_date(2003, 2, 30));
  EXPECT_FALSE(valid_date(2003, 4, 31));
  EXPECT_FALSE(valid_date(2003, 13, 1));
  EXPECT_FALSE(valid_date(2003, 0, 1));
  EXPECT_FALSE(valid_date(2003, 1, 0));
  EXPECT_FALSE(valid_date(123456, 1, 1));
}

TEST(Calendar, ReadsIsoDatesAndTheirBeginnings) {
  EXPECT_EQ(date_from("2003-05-13"), day(2003, 5, 13));
  EXPECT_EQ(date_from("2003-05-13T10:00:00Z"), day(2003, 5, 13));
  EXPECT_EQ(date_from("2003-05"), day(2003, 5, 1));
  EXPECT_EQ(date_from("2003"), day(2003, 1, 1));
}

TEST(Calendar, RefusesWhatIsNoDate) {
  for (const char* bad : {"", "yesterday", "2003-02-30", "2003-13-01", "2003-", "3 hours ago",
                          "13-05-2003", "20030513", "-2003", "2003-05-"}) {
    EXPECT_FALSE(date_from(bad)) << bad;
  }
}

TEST(Calendar, WritesYearsBeforeOurEra) {
  EXPECT_EQ(year_text(2003), "2003");
  EXPECT_EQ(year_text(79), "0079");
  EXPECT_EQ(year_text(0), "BC0001");
  EXPECT_EQ(year_text(-479), "BC0480");
  EXPECT_EQ(iso_text(day(-479, 9, 20)), "-0479-09-20");
}

TEST(Calendar, AddsDaysOverMonthsAndYears) {
  EXPECT_EQ(plus_days(day(2003, 12, 31), 1), day(2004, 1, 1));
  EXPECT_EQ(plus_days(day(2004, 3, 1), -1), day(2004, 2, 29));
  EXPECT_EQ(days_between(day(2003, 1, 1), day(2004, 1, 1)), 365);
  EXPECT_EQ(days_between(day(2004, 1, 1), day(2005, 1, 1)), 366);
}

TEST(Calendar, AddsMonthsAndStaysInTheMonth) {
  EXPECT_EQ(plus_months(day(2003, 1, 31), 1), day(2003, 2, 28));
  EXPECT_EQ(plus_months(day(2004, 2, 29), 12), day(2005, 2, 28));
  EXPECT_EQ(plus_months(day(2003, 1, 15), -1), day(2002, 12, 15));
  EXPECT_EQ(plus_months(day(2003, 1, 15), -13), day(2001, 12, 15));
  EXPECT_EQ(plus_months(day(2003, 12, 1), 1), day(2004, 1, 1));
}

TEST(Calendar, KnowsWeekdays) {
  EXPECT_EQ(weekday_of(day(2003, 5, 13)), 2);
  EXPECT_EQ(weekday_of(day(2000, 1, 1)), 6);
  EXPECT_EQ(weekday_of(day(1789, 7, 14)), 2);
  EXPECT_EQ(monday_of(day(2003, 5, 18)), day(2003, 5, 12));
}

TEST(Calendar, CountsWeeksAsIsoDoes) {
  const Week new_year = week_of(day(2005, 1, 1));  // a Saturday, still the old year's week
  EXPECT_EQ(new_year.year, 2004);
  EXPECT_EQ(new_year.number, 53);
  EXPECT_EQ(week_of(day(2003, 12, 29)).year, 2004);
  EXPECT_EQ(week_of(day(2003, 12, 29)).number, 1);
  EXPECT_EQ(monday_of_week(2004, 53), day(2004, 12, 27));
  EXPECT_FALSE(monday_of_week(2003, 53));
  EXPECT_FALSE(monday_of_week(2003, 0));
}

TEST(Calendar, FindsTheNthWeekdayOfAMonth) {
  EXPECT_EQ(nth_weekday(2003, 11, 4, 4), day(2003, 11, 27));
  EXPECT_EQ(nth_weekday(2003, 5, 1, -1), day(2003, 5, 26));
  EXPECT_EQ(nth_weekday(2003, 6, 7, 1), day(2003, 6, 1));
  EXPECT_FALSE(nth_weekday(2003, 2, 1, 5));
}

TEST(Calendar, ComputesEaster) {
  EXPECT_EQ(easter_of(2003), day(2003, 4, 20));
  EXPECT_EQ(easter_of(2008), day(2008, 3, 23));
  EXPECT_EQ(easter_of(2011), day(2011, 4, 24));
  EXPECT_EQ(easter_of(1818), day(1818, 3, 22));  // as early as it comes
  EXPECT_EQ(easter_of(1943), day(1943, 4, 25));  // as late
}

TEST(Calendar, ComputesIslamicMonthsWithinADay) {
  const auto near = [](Date computed, Date observed) {
    return std::abs(days_between(computed, observed)) <= 1;
  };
  EXPECT_TRUE(near(islamic_day(1424, 9, 1), day(2003, 10, 27)));
  EXPECT_TRUE(near(islamic_day(1442, 10, 1), day(2021, 5, 13)));
  EXPECT_EQ(islamic_year_of(day(2003, 10, 27)), 1424);
  EXPECT_EQ(islamic_year_of(day(622, 7, 19)), 1);
}

}  // namespace
}  // namespace verbale::when
