// SPDX-License-Identifier: Apache-2.0
#include "export/reference.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

class ReferenceTest : public testing::Test {
 protected:
  Result<Reference> loaded = Reference::load(VERBALE_DATA);
  void SetUp() override { ASSERT_TRUE(loaded) << to_string(loaded.error()); }
};

TEST_F(ReferenceTest, TakesCodesApart) {
  const CodeParts iran = loaded->parts("IRNGOV");
  ASSERT_NE(iran.country, nullptr);
  EXPECT_EQ(iran.country->name, "Iran");
  EXPECT_EQ(iran.roles, std::vector<std::string>{"GOV"});
  EXPECT_EQ(iran.body, "");
  const CodeParts farc = loaded->parts("COLREBFAR");
  EXPECT_EQ(farc.roles, std::vector<std::string>{"REB"});
  EXPECT_EQ(farc.body, "FAR");
}

TEST_F(ReferenceTest, WhoBelongsToNoStateBeginsWithItsKind) {
  const CodeParts agency = loaded->parts("IGOUNOIAE");
  EXPECT_EQ(agency.country, nullptr);
  EXPECT_EQ(agency.roles, std::vector<std::string>{"IGO"});
  EXPECT_EQ(agency.body, "UNO");
  EXPECT_EQ(loaded->parts("EUR").body, "EUR");
  EXPECT_EQ(loaded->parts("").body, "");
}

TEST_F(ReferenceTest, NumbersHoldOnDates) {
  const Country* germany = loaded->country("DEU");
  ASSERT_NE(germany, nullptr);
  EXPECT_EQ(germany->cow_on("1985-01-01"), 260);
  EXPECT_EQ(germany->cow_on("1995-01-01"), 255);
  EXPECT_EQ(germany->gw, 260);
  const Country* ussr = loaded->country("SUN");
  ASSERT_NE(ussr, nullptr);
  EXPECT_TRUE(ussr->existed("1985-01-01"));
  EXPECT_FALSE(ussr->existed("1995-01-01"));
}

TEST_F(ReferenceTest, AFolderWithoutKnowledgeIsAnError) {
  const auto none = Reference::load("/no/such/folder");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::kDataMissing);
}

}  // namespace
}  // namespace verbale
