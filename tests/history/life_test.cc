// SPDX-License-Identifier: Apache-2.0
//
// What each word does to a promise of USA to IRN, step by step.
#include "history/life.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

LifeStep said(const std::string& date, const std::string& claims, const std::string& by) {
  LifeStep step;
  step.date = date;
  step.claims = claims;
  step.kind = claims == "active" ? StepKind::kPromise : StepKind::kClaim;
  step.report = "r" + date;
  if (!by.empty()) step.said_by = {{{by, by}, "said"}};
  return step;
}

LifeStep deed(const std::string& date, const std::string& effect, const std::string& by) {
  LifeStep step = said(date, effect, by);
  step.kind = StepKind::kDeed;
  return step;
}

/// The status after the promise of 2000 and these steps, at the end of 2010.
std::string after(std::vector<LifeStep> steps, const std::string& due = "") {
  JoinedCommitment one;
  one.debtors = {{"USA", "United States"}};
  one.creditors = {{"IRN", "Iran"}};
  one.due = due;
  one.steps = std::move(steps);
  one.steps.push_back(said("2000-01-01", "active", ""));
  live(one, day_of("2010-12-31"));
  return one.status;
}

TEST(Life, AClaimReachesAsFarAsWhoMakesIt) {
  EXPECT_EQ(after({}), "active");
  EXPECT_EQ(after({said("2001-01-01", "broken", "IRNGOV")}), "disputed") << "the creditor";
  EXPECT_EQ(after({said("2001-01-01", "broken", "IGOUNO")}), "broken") << "a body";
  EXPECT_EQ(after({said("2001-01-01", "broken", "USAGOV")}), "broken") << "the debtor admits";
  EXPECT_EQ(after({said("2001-01-01", "broken", "")}), "broken") << "the report itself";
  EXPECT_EQ(after({said("2001-01-01", "fulfilled", "USAGOV")}), "reaffirmed") << "its own word";
  EXPECT_EQ(after({said("2001-01-01", "fulfilled", "IRNGOV")}), "fulfilled") << "the creditor";
}

TEST(Life, TheDebtorsWordSettlesNoDispute) {
  EXPECT_EQ(after({said("2001-01-01", "disputed", "IRN"), said("2002-01-01", "reaffirmed", "USA")}),
            "disputed");
}

TEST(Life, StepsCountByDateNotByOrder) {
  EXPECT_EQ(after({said("2003-01-01", "fulfilled", "IGOUNO"), said("2001-01-01", "broken", "IRN")}),
            "fulfilled");
}

TEST(Life, DeedsSettle) {
  EXPECT_EQ(after({deed("2001-01-01", "fulfilled", "")}), "fulfilled");
  EXPECT_EQ(after({deed("2001-01-01", "broken", "")}), "broken");
  EXPECT_EQ(after({deed("2001-01-01", "broken", "IRN")}), "disputed")
      << "only the creditor says so";
  EXPECT_EQ(after({deed("2001-01-01", "fulfilled", "USA")}), "reaffirmed") << "only the debtor";
}

TEST(Life, ExpiresWhenItsDayPassesInSilence) {
  EXPECT_EQ(after({}, "2005-06-30"), "expired");
  EXPECT_EQ(after({}, "2011-06-30"), "active") << "the day is still to come";
  EXPECT_EQ(after({deed("2001-01-01", "fulfilled", "")}, "2005-06-30"), "fulfilled");
}

TEST(Life, WhatComesLaterIsLeftOut) {
  EXPECT_EQ(after({said("2012-01-01", "broken", "")}), "active");
}

}  // namespace
}  // namespace verbale
