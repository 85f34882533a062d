// SPDX-License-Identifier: Apache-2.0
#include "history/meetings.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace verbale {
namespace {

class Meetings : public ::testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::remove(file_);
    db_.emplace(*Database::open(file_, Database::Mode::kWrite));
    ASSERT_TRUE(db_->execute(
        "CREATE TABLE actors (key INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE event_actors (event_key, role, position, actor_key, code, mention);"
        "INSERT INTO actors VALUES (1, 'Jimmy Carter');"
        "INSERT INTO event_actors VALUES"
        " (1, 'source', 0, 1, 'USAGOV', 'he'), (1, 'target', 0, NULL, 'IRN', 'Iran'),"
        " (2, 'source', 0, NULL, 'IRN', 'Iran'), (2, 'target', 0, NULL, 'USA', 'it'),"
        " (3, 'source', 0, NULL, 'USA', 'it'), (3, 'source', 1, NULL, 'IRN', 'Iran'),"
        " (4, 'source', 0, NULL, 'USA', 'it'), (4, 'target', 0, NULL, 'FRA', 'it'),"
        " (5, 'target', 0, NULL, 'USA', 'it'), (5, 'target', 1, NULL, 'IRN', 'it'),"
        " (6, 'source', 0, NULL, 'USA', 'it')"));
  }
  void TearDown() override {
    db_.reset();
    std::filesystem::remove(file_);
  }

  /// "1> 2< 3=": who acts toward whom, or both together.
  std::string met(const std::string& a, const std::string& b) {
    const auto all = meetings(*db_, kEventParts, side_condition(a), side_condition(b));
    EXPECT_TRUE(all);
    std::string out;
    for (const Meeting& one : *all) {
      out += (out.empty() ? "" : " ") + std::to_string(one.record) + (one.forth ? ">" : "") +
             (one.back ? "<" : "") + (one.together ? "=" : "");
    }
    return out;
  }

 private:
  std::filesystem::path file_ = std::filesystem::path(testing::TempDir()) / "meetings.db";
  std::optional<Database> db_;
};

TEST_F(Meetings, WhoActsTowardWhom) {
  EXPECT_EQ(met("USA", "IRN"), "1> 2< 3= 5");
  EXPECT_EQ(met("IRN", "USA"), "1< 2> 3= 5");
}

TEST_F(Meetings, ByNameAndBySeveralCodes) {
  EXPECT_EQ(met("~carter", "IRN"), "1>");
  EXPECT_EQ(met("USA", "FRA,IRN"), "1> 2< 3= 4> 5");
}

TEST_F(Meetings, OneActorIsNotTwo) {
  EXPECT_EQ(met("USA", "USAGOV"), "1") << "the same actor on both sides";
  EXPECT_EQ(met("USA", "CHN"), "");
}

TEST_F(Meetings, KeysAsJson) {
  EXPECT_EQ(keys_of({}), "[]");
  EXPECT_EQ(keys_of({{1, true, false, false}, {7, false, true, false}}), "[1,7]");
}

}  // namespace
}  // namespace verbale
