// SPDX-License-Identifier: Apache-2.0
#include "actors/check.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

ListedActor person(const std::string& id, const std::string& name, std::vector<ListedRole> roles) {
  ListedActor actor;
  actor.id = id;
  actor.kind = "person";
  actor.country = "FRA";
  actor.code = "FRA";
  actor.names = {{name}};
  actor.names[0].line = 9;
  actor.roles = std::move(roles);
  actor.file = "own.toml";
  actor.line = 7;
  return actor;
}

/// "check: what" of each finding over these actors.
std::vector<std::string> findings_of(std::vector<ListedActor> actors) {
  ActorList list;
  list.actors = std::move(actors);
  const auto findings = check_lists(DataFolder(VERBALE_DATA_FOLDER), list);
  EXPECT_TRUE(findings.has_value()) << to_string(findings.error());
  std::vector<std::string> texts;
  if (!findings) return texts;
  for (const ActorFinding& one : *findings) {
    EXPECT_EQ(one.file, "own.toml");
    EXPECT_GT(one.line, 0u);
    texts.push_back(one.check + ": " + one.what);
  }
  return texts;
}

bool has(const std::vector<std::string>& texts, const std::string& part) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& text) { return text.find(part) != std::string::npos; });
}

TEST(Check, FindsNothingInASoundList) {
  EXPECT_TRUE(findings_of({person("a", "Anne Alpha",
                                  {{"FRAGOV", "minister", "1999", "2001", 8},
                                   {"FRAELI", "former minister", "2001", "", 9}}),
                           person("b", "Bert Beta", {})})
                  .empty());
}

TEST(Check, FindsAnEndBeforeItsBeginningAndWhatIsNoDate) {
  EXPECT_TRUE(has(findings_of({person("a", "A B", {{"FRAGOV", "", "2004", "2001", 8}})}),
                  "date: it ends before it begins: 2004 to 2001"));
  EXPECT_TRUE(has(findings_of({person("a", "A B", {{"FRAGOV", "", "2004-13", "", 8}})}),
                  "not a date: 2004-13"));
  EXPECT_TRUE(findings_of({person("a", "A B", {{"FRAGOV", "", "2004", "2004-05", 8}})}).empty());
}

TEST(Check, FindsARoleThatNeverDecides) {
  EXPECT_TRUE(
      has(findings_of({person(
              "a", "A B", {{"FRAGOV", "", "1990", "2000", 8}, {"FRAMIL", "", "1995", "1996", 9}})}),
          "role: FRAMIL from 1995 to 1996 never decides"));
  EXPECT_TRUE(
      findings_of({person("a", "A B",
                          {{"FRAMIL", "", "1995", "1996", 8}, {"FRAGOV", "", "1990", "2000", 9}})})
          .empty());
}

TEST(Check, FindsCodesThatDoNotExist) {
  ListedActor actor = person("a", "A B", {{"FRAGVO", "", "1990", "", 8}});
  EXPECT_TRUE(has(findings_of({actor}), "no such code: FRAGVO (GVO is no role)"));
  actor.roles = {{"XQZGOV", "", "1990", "", 8}};
  EXPECT_TRUE(has(findings_of({actor}), "XQZ is no country or body"));
  actor.roles = {{"FRAGO", "", "1990", "", 8}};
  EXPECT_TRUE(has(findings_of({actor}), "no multiple of three"));
  actor.roles = {};
  actor.country = "FRX";
  EXPECT_TRUE(has(findings_of({actor}), "no such country: FRX"));
  actor.country = "FRA";
  actor.kind = "persn";
  EXPECT_TRUE(has(findings_of({actor}), "no such kind: persn"));
}

TEST(Check, FindsOneNameForTwoOnOneDateAndAnIdTwice) {
  ListedActor one = person("a", "A B", {}), other = person("b", "A B", {});
  EXPECT_TRUE(has(findings_of({one, other}), "name: \"A B\" is also a (own.toml"));
  other.id = "a";
  EXPECT_TRUE(has(findings_of({one, other}), "id: the id stands twice"));
  other.id = "b";
  one.names[0].ambiguous = other.names[0].ambiguous = true;
  EXPECT_TRUE(findings_of({one, other}).empty());
  one.names[0].ambiguous = false;
  one.names[0].to = "1999-05-01";  // the name passes on that day
  other.names[0].from = "1999-05-01";
  EXPECT_TRUE(findings_of({one, other}).empty());
}

TEST(Check, FindsTwoHoldersOfAnOfficeAndDaysWithoutOne) {
  const auto president = [](const std::string& id, const std::string& from, const std::string& to) {
    return person(id, id + " X", {{"FRAGOV", "President", from, to, 8}});
  };
  EXPECT_TRUE(findings_of({president("a", "1990-01-01", "1995-05-17"),
                           president("b", "1995-05-17", "2007-05-16")})
                  .empty());
  EXPECT_TRUE(has(findings_of({president("a", "1990-01-01", "1999-05-17"),
                               president("b", "1995-05-17", "2007-05-16")}),
                  "office: FRA has two holders of \"President\" from 1995-05-17: also a"));
  EXPECT_TRUE(has(findings_of({president("a", "1990-01-01", "1993-05-17"),
                               president("b", "1995-05-17", "2007-05-16")}),
                  "FRA has no \"President\" from 1993-05-17 to 1995-05-17"));
}

TEST(Check, NothingIsWrongWithOurOwnLists) {
  const auto list = read_actor_lists(VERBALE_DATA_FOLDER);
  ASSERT_TRUE(list.has_value()) << to_string(list.error());
  const auto findings = check_lists(DataFolder(VERBALE_DATA_FOLDER), *list);
  ASSERT_TRUE(findings.has_value()) << to_string(findings.error());
  for (const ActorFinding& one : *findings) {
    ADD_FAILURE() << one.file << ":" << one.line << ": " << one.check << ": " << one.what;
  }
  EXPECT_GT(list->actors.size(), 10'000u);
}

}  // namespace
}  // namespace verbale
