// SPDX-License-Identifier: Apache-2.0
#include "record/names.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

/// Every value up to `last` has a name of its own that leads back to it.
template <class Enum, class From>
void expect_round_trip(Enum last, From from) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    EXPECT_EQ(from(name_of(value)), value) << name_of(value);
  }
}

TEST(Names, LeadBackToTheirValues) {
  expect_round_trip(Factuality::kUu, factuality_from);
  expect_round_trip(Tense::kNone, tense_from);
  expect_round_trip(SpeechMode::kMixed, speech_mode_from);
  expect_round_trip(ResolvedBy::kNone, resolved_by_from);
}

TEST(Names, AreThoseOfTheContract) {
  EXPECT_EQ(name_of(Factuality::kPsMinus), "PS-");
  EXPECT_EQ(name_of(Tense::kFuture), "future");
  EXPECT_EQ(name_of(SpeechMode::kDirect), "direct");
  EXPECT_EQ(name_of(ResolvedBy::kCoreference), "coreference");
}

TEST(Names, OthersAreNone) {
  EXPECT_FALSE(factuality_from("ct+"));
  EXPECT_FALSE(factuality_from(""));
  EXPECT_FALSE(tense_from("CT+"));
}

}  // namespace
}  // namespace verbale
