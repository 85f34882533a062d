// SPDX-License-Identifier: Apache-2.0
#include "analysed.h"

namespace verbale::when {
namespace {

TEST(Named, HolidaysComeBackEveryYear) {
  check({
      {"They met on Christmas Day.", "2003-05-13", {"Christmas Day = 2002-12-25"}},
      {"They will meet on Christmas Day.", "2003-05-13", {"Christmas Day = 2003-12-25"}},
      {"They met on Christmas 1963.", "2003-05-13", {"Christmas 1963 = 1963-12-25"}},
      {"They met last Thanksgiving.", "2003-05-13", {"last Thanksgiving = 2002-11-28"}},
      {"They met on Good Friday.", "2003-05-13", {"Good Friday = 2003-04-18"}},
      {"They met two days after Easter.", "2003-05-13", {"two days after Easter = 2003-04-22"}},
  });
}

TEST(Named, IslamicMonthsAreComputed) {
  EXPECT_EQ(
      days_in("The truce held during Ramadan 2003.", "2004-05-13"),
      std::vector<std::string>{"Ramadan 2003 = 2003-10-27/2003-11-25 (2003-10-27 to 2003-11-25)"});
}

TEST(Named, WarsAreTimesBehindAPrepositionOfTime) {
  EXPECT_EQ(
      days_in("He fled during World War II.", "2003-05-13"),
      std::vector<std::string>{"World War II = 1939-09-01/1945-09-02 (1939-09-01 to 1945-09-02)"});
  EXPECT_EQ(
      days_in("Borders opened after the Cold War.", "2003-05-13"),
      std::vector<std::string>{"the Cold War = 1947-03-12/1991-12-26 (1947-03-12 to 1991-12-26)"});
  check({{"The film shows the Cold War.", "2003-05-13", {}},
         {"Cold War rhetoric is back.", "2003-05-13", {}}});
}

TEST(Named, PrewarMeansBeforeTheWarNamedLast) {
  const Analysed report =
      analysed("The Korean War ruined the port. Trade is below prewar levels.", "2003-05-13");
  const TimeRecord record = record_for(report, "prewar");
  EXPECT_EQ(record.mod, "BEFORE");
  EXPECT_EQ(record.begin, "");
  EXPECT_EQ(record.end, "1950-06-24");
}

TEST(Named, PrewarWithoutAWarIsNoTime) {
  check({{"Trade is below prewar levels.", "2003-05-13", {}}});
}

}  // namespace
}  // namespace verbale::when
