// SPDX-License-Identifier: Apache-2.0
#include "when/stretch.h"

#include <gtest/gtest.h>

namespace verbale::when {
namespace {

Date day(int year, int month, int number) { return *valid_date(year, month, number); }

std::string days_of(Stretch stretch) {
  return iso_text(stretch.first) + " to " + iso_text(last_day(stretch));
}

TEST(Stretch, HasAValueAndDaysForEachGrain) {
  const Date report = day(2003, 5, 13);
  struct Case {
    Unit grain;
    const char* value;
    const char* days;
  };
  const Case cases[] = {
      {Unit::kDay, "2003-05-13", "2003-05-13 to 2003-05-13"},
      {Unit::kHour, "2003-05-13", "2003-05-13 to 2003-05-13"},
      {Unit::kWeek, "2003-W20", "2003-05-12 to 2003-05-18"},
      {Unit::kWeekend, "2003-W20-WE", "2003-05-17 to 2003-05-18"},
      {Unit::kMonth, "2003-05", "2003-05-01 to 2003-05-31"},
      {Unit::kSeason, "2003-SP", "2003-03-01 to 2003-05-31"},
      {Unit::kQuarter, "2003-Q2", "2003-04-01 to 2003-06-30"},
      {Unit::kHalf, "2003-H1", "2003-01-01 to 2003-06-30"},
      {Unit::kYear, "2003", "2003-01-01 to 2003-12-31"},
      {Unit::kDecade, "200", "2000-01-01 to 2009-12-31"},
      {Unit::kCentury, "20", "2000-01-01 to 2099-12-31"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(value_of(stretch_at(report, one.grain)), one.value);
    EXPECT_EQ(days_of(stretch_at(report, one.grain)), one.days);
  }
}

TEST(Stretch, WinterBelongsToTheYearOfItsDecember) {
  EXPECT_EQ(value_of(stretch_at(day(2003, 1, 10), Unit::kSeason)), "2002-WI");
  EXPECT_EQ(days_of(season_of(2003, 3)), "2003-12-01 to 2004-02-29");
}

TEST(Stretch, HasNeighboursOverTheYearsEnd) {
  EXPECT_EQ(value_of(neighbour(stretch_at(day(2003, 1, 10), Unit::kQuarter), -1)), "2002-Q4");
  EXPECT_EQ(value_of(neighbour(stretch_at(day(2003, 12, 31), Unit::kWeek), 1)), "2004-W02");
  EXPECT_EQ(value_of(neighbour(stretch_at(day(2003, 12, 1), Unit::kMonth), 1)), "2004-01");
}

TEST(Stretch, WeeksAtTheYearsEndHaveTheIsoYear) {
  EXPECT_EQ(value_of(stretch_at(day(2004, 12, 31), Unit::kWeek)), "2004-W53");
  EXPECT_EQ(value_of(stretch_at(day(2003, 12, 31), Unit::kWeek)), "2004-W01");
}

TEST(Stretch, MovesDatesAndRefusesToLeaveTheCalendar) {
  EXPECT_EQ(moved(day(2003, 5, 31), 1, Unit::kMonth), day(2003, 6, 30));
  EXPECT_EQ(moved(day(2003, 5, 13), -2, Unit::kWeek), day(2003, 4, 29));
  EXPECT_EQ(moved(day(2003, 5, 13), -2, Unit::kDecade), day(1983, 5, 13));
  EXPECT_FALSE(moved(day(2003, 5, 13), -9e6, Unit::kYear));
  EXPECT_FALSE(moved(day(2003, 5, 13), 1e300, Unit::kDay));
}

TEST(Stretch, IsWrittenWithXWhereNothingIsKnown) {
  EXPECT_EQ(open_value(Unit::kDay), "XXXX-XX-XX");
  EXPECT_EQ(open_value(Unit::kWeek), "XXXX-WXX");
  EXPECT_EQ(open_value(Unit::kYear), "XXXX");
}

}  // namespace
}  // namespace verbale::when
