// SPDX-License-Identifier: Apache-2.0
//
// The small parts that joining is made of, and a picture of hostile names.
#include <gtest/gtest.h>
#include <verbale/history.h>

#include "history/agreements.h"
#include "history/copies.h"
#include "history/periods.h"
#include "record/sides.h"

namespace verbale {
namespace {

using Names = std::vector<std::string>;

TEST(Agreements, AreNamedByANameOrAYear) {
  EXPECT_EQ(agreements_in("They signed the Algiers Accords of 1981 in haste."),
            Names{"Algiers Accords of 1981"});
  EXPECT_EQ(agreements_in("Iran left the 2015 nuclear agreement."),
            Names{"2015 nuclear agreement"});
  EXPECT_EQ(agreements_in("They signed an agreement about water."), Names{});
  EXPECT_TRUE(same_agreement("2015 nuclear deal", "nuclear agreement of 2015"));
  EXPECT_FALSE(same_agreement("Minsk agreements", "Paris agreement"));
  EXPECT_FALSE(same_agreement("nuclear deal of 2015", "nuclear deal of 1994"));
}

TEST(Sides, ACountryAndItsVoices) {
  EXPECT_TRUE(same_side("USA", "USAGOV"));
  EXPECT_FALSE(same_side("USA", "IRN"));
  EXPECT_FALSE(same_side("AFGGOV", "AFGREBTAL")) << "rebels are another side";
  EXPECT_FALSE(same_side("IGOUNO", "IGONAT"));
}

TEST(Copies, ResembleByTheirRuns) {
  const auto a = shingle_sample("one two three four five six seven eight nine ten", 64);
  EXPECT_EQ(resemblance(a, a), 1);
  EXPECT_EQ(resemblance(a, shingle_sample("quite other words that say another thing", 64)), 0);
}

TEST(Periods, WeeksAreIso) {
  EXPECT_EQ(period_of(day_of("2021-01-03"), TiesBy::kWeek).label, "2020-W53");
  EXPECT_EQ(period_of(day_of("1969-12-31"), TiesBy::kWeek).begin, "1969-12-29");
  EXPECT_EQ(period_of(day_of("2024-02-10"), TiesBy::kMonth).end, "2024-02-29");
}

TEST(Svg, NothingFromOutsideIsMarkup) {
  TiesSeries series;
  series.query.a = "<script>alert(1)</script>";
  series.query.b = "\x01\xFF&\"";
  series.periods = {period_of(day_of("2003-05-13"), TiesBy::kYear)};
  const std::string svg = to_svg(series);
  EXPECT_EQ(svg.find("<script"), std::string::npos);
  EXPECT_NE(svg.find("&lt;script&gt;"), std::string::npos);
  EXPECT_EQ(svg.find('\x01'), std::string::npos);
  EXPECT_EQ(svg.find('\xFF'), std::string::npos);
}

}  // namespace
}  // namespace verbale
