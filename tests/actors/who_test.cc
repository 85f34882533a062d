// SPDX-License-Identifier: Apache-2.0
#include "actors/who.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

const Knowledge& knowledge() {
  static const Knowledge loaded = *Knowledge::load(VERBALE_DATA_FOLDER);
  return loaded;
}

TEST(Who, ASurnameIsTheOneInOfficeOnThatDate) {
  const auto then = readings_of(knowledge(), "Bush", "1991-02-01");
  ASSERT_GE(then.size(), 2u);
  EXPECT_EQ(then[0].name, "George H.W. Bush");
  EXPECT_TRUE(then[0].decides);
  EXPECT_FALSE(then[1].decides);
  EXPECT_NE(then[0].why.find("in office: President"), std::string::npos);
  EXPECT_NE(then[1].why.find("must name the person in full"), std::string::npos);
  EXPECT_EQ(readings_of(knowledge(), "Bush", "2003-02-01")[0].name, "George W. Bush");
}

TEST(Who, ANameThatDoesNotHoldSaysWhenItDoes) {
  const auto readings = readings_of(knowledge(), "Moscow", "1985");
  ASSERT_EQ(readings.size(), 2u);
  EXPECT_EQ(readings[0].code, "SUNGOV");
  EXPECT_TRUE(readings[0].decides);
  EXPECT_FALSE(readings[1].holds);
  EXPECT_NE(readings[1].why.find("1991-12-26"), std::string::npos);
}

TEST(Who, AnUnknownNameHasNoReading) {
  EXPECT_TRUE(readings_of(knowledge(), "Nobody Atall", "").empty());
  EXPECT_TRUE(readings_of(knowledge(), "", "").empty());
}

}  // namespace
}  // namespace verbale
