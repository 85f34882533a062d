// SPDX-License-Identifier: Apache-2.0
//
// A history is told in its own order: a month without a year is the one near the date named last,
// not the one near the date on which the history was published.
#include "analysed.h"

namespace verbale::when {
namespace {

constexpr const char* kHistory =
    "The duke was crowned in 1801. A first uprising followed in 1803 and a second in 1804. The "
    "duke "
    "fled in 1805. He returned in March 1806 and lost his throne for good in 1807. In April the "
    "assembly met. Peace was signed on 3 December. Two days later the army was dissolved. By "
    "January the duke was abroad. He died in 1811.";

TEST(History, MonthsBelongToTheYearThatIsTold) {
  const Analysed report = analysed(kHistory, "2009-12-19");
  EXPECT_EQ(record_for(report, "April").value, "1807-04");
  EXPECT_EQ(record_for(report, "3 December").value, "1807-12-03");
  EXPECT_EQ(record_for(report, "Two days later").value, "1807-12-05");
  EXPECT_EQ(record_for(report, "January").value, "1808-01");
}

TEST(History, NeedsNoDateOfItsOwn) {
  EXPECT_EQ(record_for(analysed(kHistory, ""), "3 December").value, "1807-12-03");
}

TEST(History, NewsThatLookBackAreNews) {
  const Analysed report = analysed(
      "The party was founded in 1948. It governed from 1958 to 1966 and from 1977 to 1984, after "
      "the coup of 1976. On Tuesday it split. Last week its leader resigned, and yesterday his "
      "deputy left. Elections were held in April.",
      "2003-05-13");
  EXPECT_EQ(record_for(report, "April").value, "2003-04");
}

}  // namespace
}  // namespace verbale::when
