// SPDX-License-Identifier: Apache-2.0
#include "base/hash.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

// The published value of XXH3, 128 bits, seed 0, for no bytes at all.
TEST(Hash, OfNothingIsTheReferenceValue) {
  EXPECT_EQ(hash_hex(""), "99aa06d3014798d86001c324468d497f");
}

TEST(Hash, TellsTextsApartAndIsSteady) {
  EXPECT_EQ(hash_hex("France accused Iran."), hash_hex("France accused Iran."));
  EXPECT_NE(hash_hex("France accused Iran."), hash_hex("France accused Iraq."));
  EXPECT_EQ(hash_hex(std::string(100'000, 'x')).size(), 32u);
}

}  // namespace
}  // namespace verbale
