// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "reading.h"

namespace verbale::reading {
namespace {

std::string with_pairs(const std::string& pairs) {
  return R"({"text": "Ünal met Çelik 😀.", "pairs": )" + pairs + "}";
}

TEST(JsonPairsTest, CodePointsBecomeBytes) {
  const Document found =
      report(with_pairs(R"([{"id": "p", "source": [0, 4], "target": [9, 14]}])"));
  ASSERT_EQ(found.info.pairs.size(), 1u);
  EXPECT_EQ(found.info.pairs[0].id, "p");
  EXPECT_EQ(found.info.pairs[0].source.value().of(found.text), "Ünal");
  EXPECT_EQ(found.info.pairs[0].target.value().of(found.text), "Çelik");
}

TEST(JsonPairsTest, UpToTheEndOfTheText) {
  const Document found = report(with_pairs(R"([{"id": "p", "source": [15, 17], "target": null}])"));
  EXPECT_EQ(found.info.pairs.at(0).source.value().of(found.text), "😀.");
}

TEST(JsonPairsTest, EitherSideMayBeMissing) {
  const Document found =
      report(with_pairs(R"([{"id": "1", "source": null, "target": [0, 4]}, {"id": "2"}])"));
  ASSERT_EQ(found.info.pairs.size(), 2u);
  EXPECT_FALSE(found.info.pairs[0].source);
  EXPECT_TRUE(found.info.pairs[0].target);
  EXPECT_FALSE(found.info.pairs[1].source || found.info.pairs[1].target);
}

TEST(JsonPairsTest, NoPairs) { EXPECT_TRUE(report(with_pairs("[]")).info.pairs.empty()); }

TEST(JsonPairsTest, SpansThatAreNone) {
  for (const char* span :
       {"[0, 18]", "[17, 18]", "[4, 4]", "[4, 0]", "[-1, 4]", "[0.5, 4]", "[0]", "[0, 1, 2]", "[]",
        "\"0-4\"", "{}", "7", "[\"0\", \"4\"]", "[0, 99999999999]", "[0, 1e3]", "[null, 4]"}) {
    const Error error =
        rejection(with_pairs(R"([{"id": "p", "source": )" + std::string(span) + "}]"));
    EXPECT_EQ(error.code, ErrorCode::kJsonField) << span;
    EXPECT_NE(error.what.find("`pairs`"), std::string::npos) << error.what;
  }
}

TEST(JsonPairsTest, TheMessageSaysHowLongTheTextIs) {
  const Error error = rejection(with_pairs(R"([{"id": "p7", "target": [0, 18]}])"));
  EXPECT_NE(error.what.find("`target` of pair p7"), std::string::npos) << error.what;
  EXPECT_NE(error.what.find("17 code points"), std::string::npos) << error.what;
}

TEST(JsonPairsTest, PairsThatAreNone) {
  for (const char* pairs : {"{}", "\"x\"", "5", "[5]", "[[0, 4]]", "[null]",
                            R"([{"source": [0, 4]}])", R"([{"id": 5}])", R"([{"id": null}])"}) {
    EXPECT_EQ(rejection(with_pairs(pairs)).code, ErrorCode::kJsonField) << pairs;
  }
}

}  // namespace
}  // namespace verbale::reading
