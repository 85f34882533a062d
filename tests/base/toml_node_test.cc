// SPDX-License-Identifier: Apache-2.0
#include "base/toml_node.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/toml_file.h"

namespace verbale {
namespace {

Result<std::string> packing(const std::string& toml) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("verbale-toml-" + std::to_string(::getpid()) + ".toml");
  std::ofstream(file) << toml;
  auto bytes = pack_toml(file);
  std::filesystem::remove(file);
  return bytes;
}

std::string packed(const std::string& toml) {
  const auto bytes = packing(toml);
  EXPECT_TRUE(bytes.has_value()) << to_string(bytes.error());
  return bytes ? *bytes : std::string();
}

constexpr const char* kDocument = R"(name = "Tehran"
people = 8.5
count = 7
capital = true
since = 1795-01-01
[[actor]]
id = "a"
words = ["one", 2, "three"]
[[actor]]
id = "b"
[when]
zulu = "z"
alpha = "a"
)";

TEST(TomlNode, GivesEachKindOfValueAndNoOther) {
  const std::string bytes = packed(kDocument);
  const TomlNode root = TomlNode::root(bytes);
  ASSERT_TRUE(root);
  EXPECT_EQ(root.get("name").text(), "Tehran");
  EXPECT_EQ(root.get("people").number(), 8.5);
  EXPECT_EQ(root.get("count").number(), 7);
  EXPECT_EQ(root.get("capital").flag(), true);
  EXPECT_FALSE(root.get("since").text());
  EXPECT_FALSE(root.get("name").number());
  EXPECT_FALSE(root.get("people").text());
  EXPECT_FALSE(root.get("absent"));
  EXPECT_FALSE(root.get("absent").get("deeper").text());
  EXPECT_EQ(root.get("name").texts(), std::vector<std::string>{"Tehran"});
}

TEST(TomlNode, BrokenTomlIsAnErrorThatSaysWhere) {
  for (const char* broken : {"[[[1]]]", "[&", "[[=", "[[\x03r]]", "a = 1\n[", "[[", "é = 1", "[é]",
                             "a = é", "a.é = 1", "a = [é]", "a = {é = 1}", "aé = 1", "\"é\" = "}) {
    const auto bytes = packing(broken);
    ASSERT_FALSE(bytes.has_value()) << broken;
    EXPECT_EQ(bytes.error().code, ErrorCode::kDataInvalid) << broken;
    EXPECT_NE(bytes.error().where.find("line "), std::string::npos) << broken;
  }
}

TEST(TomlNode, LettersWithAccentsStandInStrings) {
  EXPECT_EQ(TomlNode::root(packed("\"café\" = \"é\"")).get("café").text(), "é");
}

TEST(TomlNode, WalksArraysAndTablesWithTheirLines) {
  const std::string bytes = packed(kDocument);
  const TomlNode root = TomlNode::root(bytes);
  const TomlNode actors = root.get("actor");
  ASSERT_EQ(actors.size(), 2u);
  EXPECT_EQ(actors[1].get("id").text(), "b");
  EXPECT_EQ(actors[1].line(), 9u);
  EXPECT_FALSE(actors[2]);
  EXPECT_EQ(actors[0].get("words").texts(), (std::vector<std::string>{"one", "three"}));
  std::string keys;
  for (const TomlNode child : root.get("when")) keys += child.key();
  EXPECT_EQ(keys, "alphazulu");
}

TEST(TomlNode, NoCutAndNoChangedByteCanBeReadOutside) {
  const std::string whole = packed(kDocument);
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    EXPECT_FALSE(TomlNode::root(std::string_view(whole).substr(0, cut))) << cut;
  }
  // Whatever a changed byte makes of it, it is refused or can be walked to its end.
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char changed : {'\x00', '\x7f', '\xff'}) {
      std::string bytes = whole;
      bytes[at] = changed;
      std::size_t nodes = 0;
      const auto walk = [&](const auto& self, TomlNode node) -> void {
        ASSERT_LT(++nodes, 10000u);
        node.text();
        for (const TomlNode child : node) self(self, child);
      };
      if (const TomlNode root = TomlNode::root(bytes)) walk(walk, root);
    }
  }
}

}  // namespace
}  // namespace verbale
