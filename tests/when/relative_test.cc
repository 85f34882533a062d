// SPDX-License-Identifier: Apache-2.0
//
// Expressions read against the report (Tuesday, 13 May 2003) or against a date named before.
#include "analysed.h"

namespace verbale::when {
namespace {

constexpr const char* kTuesday = "2003-05-13";

TEST(Relative, DaysAroundTheReport) {
  check({
      {"The envoy left today.", kTuesday, {"today = 2003-05-13"}},
      {"The envoy left yesterday.", kTuesday, {"yesterday = 2003-05-12"}},
      {"The envoy will leave tomorrow.", kTuesday, {"tomorrow = 2003-05-14"}},
      {"The envoy left the day before yesterday.",
       kTuesday,
       {"the day before yesterday = 2003-05-11"}},
      {"The envoy left three days ago.", kTuesday, {"three days ago = 2003-05-10"}},
      {"The envoy left last night.", kTuesday, {"last night = 2003-05-12TNI"}},
  });
}

TEST(Relative, WeekdaysFollowTheTenseOfTheirVerb) {
  check({
      {"The envoy left Friday.", kTuesday, {"Friday = 2003-05-09"}},
      {"The envoy will leave Friday.", kTuesday, {"Friday = 2003-05-16"}},
      {"The envoy left on Tuesday.", kTuesday, {"Tuesday = 2003-05-13"}},
      {"The envoy left last Thursday.", kTuesday, {"last Thursday = 2003-05-08"}},
      {"The envoy will leave next Thursday.", kTuesday, {"next Thursday = 2003-05-22"}},
      {"The envoy must leave by Friday.", kTuesday, {"Friday = 2003-05-16"}},
      {"The envoy has stayed here since Friday.", kTuesday, {"Friday = 2003-05-09"}},
  });
}

TEST(Relative, MonthsAndDatesWithoutAYear) {
  check({
      {"The envoy left in April.", kTuesday, {"April = 2003-04"}},
      {"The envoy left in December.", kTuesday, {"December = 2002-12"}},
      {"The envoy will leave in June.", kTuesday, {"June = 2003-06"}},
      {"The envoy left on April 9.", kTuesday, {"April 9 = 2003-04-09"}},
      {"The envoy will leave on January 9.", kTuesday, {"January 9 = 2004-01-09"}},
      {"The envoy left last August.", kTuesday, {"last August = 2002-08"}},
  });
}

TEST(Relative, WeeksMonthsAndYears) {
  check({
      {"They voted this week.", kTuesday, {"this week = 2003-W20"}},
      {"They voted last week.", kTuesday, {"last week = 2003-W19"}},
      {"They will vote next month.", kTuesday, {"next month = 2003-06"}},
      {"They voted last year.", kTuesday, {"last year = 2002"}},
      {"They voted in October last year.", kTuesday, {"October last year = 2002-10"}},
      {"They voted three years ago.", kTuesday, {"three years ago = 2000"}},
      {"They will vote two weeks from now.", kTuesday, {"two weeks from now = 2003-W22"}},
      {"They voted over the weekend.", kTuesday, {"the weekend = 2003-W19-WE"}},
      {"They voted in the first week of March.", kTuesday, {"the first week of March = 2003-W10"}},
  });
}

TEST(Relative, WhatTheReportCutsInTwo) {
  EXPECT_EQ(days_in("They voted earlier this month.", kTuesday),
            std::vector<std::string>{"earlier this month = 2003-05 (2003-05-01 to 2003-05-13)"});
  EXPECT_EQ(days_in("They will vote later this year.", kTuesday),
            std::vector<std::string>{"later this year = 2003 (2003-05-13 to 2003-12-31)"});
}

TEST(Relative, LengthsThatRunToOrFromNow) {
  EXPECT_EQ(days_in("The army has lost ground over the past two months.", kTuesday),
            std::vector<std::string>{"the past two months = P2M (2003-03-13 to 2003-05-13)"});
  EXPECT_EQ(days_in("The army will leave in the next three days.", kTuesday),
            std::vector<std::string>{"the next three days = P3D (2003-05-13 to 2003-05-16)"});
  EXPECT_EQ(days_in("The army lost ground in recent weeks.", kTuesday),
            std::vector<std::string>{"recent weeks = PXW (? to ?)"});
}

TEST(Relative, PastPresentAndFuture) {
  check({
      {"The minister now supports the plan.", kTuesday, {"now = PRESENT_REF"}},
      {"The minister currently lives abroad.", kTuesday, {"currently = PRESENT_REF"}},
      {"The minister recently visited Chad.", kTuesday, {"recently = PAST_REF"}},
      {"The minister spoke of the future.", kTuesday, {"the future = FUTURE_REF"}},
      {"The minister resigned several years ago.", kTuesday, {"several years ago = PAST_REF"}},
  });
}

TEST(Relative, AgainstADateNamedBefore) {
  check({
      {"The war began on 3 April 1999. The capital fell the next day.",
       kTuesday,
       {"3 April 1999 = 1999-04-03", "the next day = 1999-04-04"}},
      {"The war began on 3 April 1999. The capital fell two days later.",
       kTuesday,
       {"3 April 1999 = 1999-04-03", "two days later = 1999-04-05"}},
      {"They were elected in 1999. The following year they resigned.",
       kTuesday,
       {"1999 = 1999", "The following year = 2000"}},
      {"They were elected in March 1999. They resigned the same month.",
       kTuesday,
       {"March 1999 = 1999-03", "the same month = 1999-03"}},
  });
}

TEST(Relative, SaysWhatItWasReadAgainst) {
  const Analysed report =
      analysed("Last year they met in Oslo. The war began on 3 April 1999 and ended a week later.",
               kTuesday);
  EXPECT_EQ(record_for(report, "Last year").anchor, "report");
  EXPECT_EQ(record_for(report, "3 April 1999").anchor, "");
  EXPECT_EQ(record_for(report, "a week later").anchor, "r/t2");
}

TEST(Relative, TimesOfDay) {
  check({
      {"The shelling began Tuesday morning.", kTuesday, {"Tuesday morning = 2003-05-13TMO"}},
      {"The shelling began at 5 p.m. Monday.", kTuesday, {"5 p.m. Monday = 2003-05-12T17:00"}},
      {"The shelling began on Monday at 11:30 a.m.",
       kTuesday,
       {"Monday at 11:30 a.m. = 2003-05-12T11:30"}},
      {"The shelling began at noon Monday.", kTuesday, {"noon Monday = 2003-05-12T12:00"}},
  });
}

TEST(Relative, BusinessComparesWithTheQuarterOfTheYearBefore) {
  check({{"Sales rose in the third quarter from 5 million a year earlier.",
          "2003-11-02",
          {"the third quarter = 2003-Q3", "a year earlier = 2002-Q3"}}});
}

TEST(Relative, RangesGoForward) {
  check({{"They trained between November and February.",
          kTuesday,
          {"November = 2002-11", "February = 2003-02"}},
         {"They trained from November to February 2003.",
          kTuesday,
          {"November = 2002-11", "February 2003 = 2003-02"}}});
}

TEST(Relative, AReportWithoutADateLeavesThemOpen) {
  for (const char* text : {"They left yesterday.", "They left last year.", "They left on Tuesday.",
                           "They left on March 3.", "They left three weeks ago.", "They left now.",
                           "They have waited for the past two weeks."}) {
    const Analysed report = analysed(text, "");
    ASSERT_EQ(report.minutes.times.size(), 1u) << text;
    EXPECT_EQ(report.minutes.times[0].begin, "") << text;
    EXPECT_EQ(report.minutes.times[0].end, "") << text;
    EXPECT_NE(report.minutes.times[0].value, "") << text;
  }
  check({{"They left last year.", "", {"last year = XXXX"}},
         {"They left on Tuesday.", "", {"Tuesday = XXXX-WXX-2"}},
         {"They left on March 3.", "", {"March 3 = XXXX-03-03"}},
         {"They left in 1999.", "", {"1999 = 1999"}}});
}

TEST(Relative, AReportWithABadDateIsOneWithout) {
  check({{"They left yesterday.", "2003-02-30", {"yesterday = XXXX-XX-XX"}},
         {"They left yesterday.", "3 hours ago", {"yesterday = XXXX-XX-XX"}}});
}

}  // namespace
}  // namespace verbale::when
