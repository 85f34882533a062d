// SPDX-License-Identifier: Apache-2.0
//
// What counts as a time expression and what value it has, where the words alone say so.
#include "analysed.h"

namespace verbale::when {
namespace {

TEST(Expressions, DatesInAllCommonForms) {
  check({
      {"The treaty was signed on May 9, 2003.", "2004-01-01", {"May 9, 2003 = 2003-05-09"}},
      {"The treaty was signed on 9 May 2003.", "2004-01-01", {"9 May 2003 = 2003-05-09"}},
      {"The treaty was signed on the 9th of May, 2003.",
       "2004-01-01",
       {"the 9th of May, 2003 = 2003-05-09"}},
      {"The treaty was signed on Friday, May 9, 2003.",
       "2004-01-01",
       {"Friday, May 9, 2003 = 2003-05-09"}},
      {"The treaty was signed on Sept. 30, 1938.", "2004-01-01", {"Sept. 30, 1938 = 1938-09-30"}},
      {"The treaty was signed on 2003-05-09.", "2004-01-01", {"2003-05-09 = 2003-05-09"}},
      {"The treaty was signed on 09.05.2003.", "2004-01-01", {"09.05.2003 = 2003-05-09"}},
      {"The treaty was signed on 5/9/2003.", "2004-01-01", {"5/9/2003 = 2003-05-09"}},
      {"The treaty was signed in May 2003.", "2004-01-01", {"May 2003 = 2003-05"}},
      {"The treaty was signed in May of 2003.", "2004-01-01", {"May of 2003 = 2003-05"}},
  });
}

TEST(Expressions, YearsDecadesAndCenturies) {
  check({
      {"The state was founded in 1918.", "2004-01-01", {"1918 = 1918"}},
      {"The 1975 accord was never kept.", "2004-01-01", {"1975 = 1975"}},
      {"The family fled in nineteen thirty-eight.", "2004-01-01", {"nineteen thirty-eight = 1938"}},
      {"Exports grew in the 1980s.", "2004-01-01", {"the 1980s = 198"}},
      {"Exports grew in the early nineties.", "2004-01-01", {"the early nineties = 199"}},
      {"The fortress dates from the 16th century.", "2004-01-01", {"the 16th century = 15"}},
      {"The city fell in 480 BC.", "2004-01-01", {"480 BC = BC0480"}},
      {"The ministry spent more in fiscal 2003.", "2004-01-01", {"fiscal 2003 = 2003"}},
      {"The ministry will spend more in FY2005.", "2004-01-01", {"FY2005 = 2005"}},
  });
}

TEST(Expressions, QuartersHalvesAndSeasons) {
  check({
      {"Output fell in the third quarter of 2003.",
       "2004-01-01",
       {"the third quarter of 2003 = 2003-Q3"}},
      {"Output fell in Q3 2003.", "2004-01-01", {"Q3 2003 = 2003-Q3"}},
      {"Output fell in the second half of 2003.",
       "2004-01-01",
       {"the second half of 2003 = 2003-H2"}},
      {"The rebels advanced in the summer of 1999.",
       "2004-01-01",
       {"the summer of 1999 = 1999-SU"}},
  });
}

TEST(Expressions, RangesAreTwoExpressions) {
  check({
      {"He governed from 1980 to 1988.", "2004-01-01", {"1980 = 1980", "1988 = 1988"}},
      {"The 1980-88 war ruined both states.", "2004-01-01", {"1980 = 1980", "88 = 1988"}},
      {"The talks were held between 3 and 5 April 2003.",
       "2004-01-01",
       {"3 = 2003-04-03", "5 April 2003 = 2003-04-05"}},
      {"The summit was held on June 19-20, 2003.",
       "2004-01-01",
       {"June 19 = 2003-06-19", "20, 2003 = 2003-06-20"}},
  });
}

TEST(Expressions, LengthsOfTime) {
  check({
      {"The siege lasted for two weeks.", "2003-05-13", {"two weeks = P2W"}},
      {"They signed a three-month truce.", "2003-05-13", {"three-month = P3M"}},
      {"It ended a year-long blockade.", "2003-05-13", {"year-long = P1Y"}},
      {"The quarrel goes on for decades.", "2003-05-13", {"decades = PXDE"}},
      {"It took them 2 1/2 years.", "2003-05-13", {"2 1/2 years = P2Y6M"}},
      {"It took them more than twenty-four hours.",
       "2003-05-13",
       {"more than twenty-four hours = PT24H"}},
      {"It took them several months.", "2003-05-13", {"several months = PXM"}},
      {"It took them one year and three months.",
       "2003-05-13",
       {"one year and three months = P1Y3M"}},
  });
}

TEST(Expressions, WhatComesBack) {
  check({
      {"The council meets every year.", "2003-05-13", {"every year = P1Y"}},
      {"The ministry briefs reporters daily.", "2003-05-13", {"daily = P1D"}},
      {"The parliament votes on it annually.", "2003-05-13", {"annually = P1Y"}},
      {"Envoys confer twice a week.", "2003-05-13", {"twice a week = P1W"}},
      {"Envoys confer every Thursday.", "2003-05-13", {"every Thursday = XXXX-WXX-4"}},
      {"The march is held each July.", "2003-05-13", {"each July = XXXX-07"}},
  });
}

TEST(Expressions, ModifiersStandBesideTheValue) {
  const auto mod = [](const char* text, const char* words) {
    return record_for(analysed(text, "2003-05-13"), words).mod;
  };
  EXPECT_EQ(mod("It began in early March.", "early March"), "START");
  EXPECT_EQ(mod("It began in mid-March.", "mid-March"), "MID");
  EXPECT_EQ(mod("It began at the end of March.", "the end of March"), "END");
  EXPECT_EQ(mod("It lasted about two years.", "about two years"), "APPROX");
  EXPECT_EQ(mod("It lasted nearly two years.", "nearly two years"), "LESS_THAN");
  EXPECT_EQ(mod("It lasted at least two years.", "at least two years"), "EQUAL_OR_MORE");
}

TEST(Expressions, NumbersThatAreNoTimes) {
  check({
      {"They sent 2000 troops to the border.", "2003-05-13", {}},
      {"The loan is worth $1999.", "2003-05-13", {}},
      {"The road is 1,998 miles long.", "2003-05-13", {}},
      {"A quarter of the seats went to women.", "2003-05-13", {}},
      {"She may resign.", "2003-05-13", {}},
      {"The soldiers march to the sea.", "2003-05-13", {}},
      {"The fall of the city surprised them.", "2003-05-13", {}},
      {"Call 555-12-2003 for help.", "2003-05-13", {}},
  });
}

TEST(Expressions, AgesAreLeftOut) {
  check({
      {"A 5-year-old boy was hurt.", "2003-05-13", {}},
      {"The general is 61 years old.", "2003-05-13", {}},
  });
}

TEST(Expressions, DaysThatDoNotExistHaveNoDate) {
  const TimeRecord record =
      record_for(analysed("They met on February 30, 2003.", "2003-05-13"), "February 30, 2003");
  EXPECT_EQ(record.value, "XXXX-02-30");
  EXPECT_EQ(record.begin, "");
  EXPECT_EQ(record.end, "");
}

TEST(Expressions, SpansAreBytesAlsoBehindForeignLetters) {
  check(
      {{"İsmet Özgür arrived on 9 May 2003 in Kraków.", "2004-01-01", {"9 May 2003 = 2003-05-09"}},
       {"The truce – signed on 9 May 2003 – broke.", "2004-01-01", {"9 May 2003 = 2003-05-09"}}});
}

}  // namespace
}  // namespace verbale::when
