// SPDX-License-Identifier: Apache-2.0
//
// Entries into a list of the user's own.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <verbale/actors.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include "actors/dictionary.h"

namespace verbale {
namespace {

namespace fs = std::filesystem;

class AddActor : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("verbale-add-" + std::to_string(getpid()));
    fs::create_directories(folder_);
    list_ = folder_ / "mine.toml";
  }
  void TearDown() override { fs::remove_all(folder_); }

  Result<AddedEntry> add(const NewActor& actor) const {
    return add_actor(list_, actor, VERBALE_DATA_FOLDER);
  }
  std::string bytes() const {
    std::ifstream in(list_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(const std::string& text) const { std::ofstream(list_, std::ios::binary) << text; }
  ActorList listed() const {
    auto list = read_own_list(list_);
    EXPECT_TRUE(list) << to_string(list.error());
    return list ? std::move(*list) : ActorList{};
  }
  /// "code field" of the refusal.
  std::string refusal(const NewActor& actor) const {
    const std::string before = bytes();
    const auto entry = add(actor);
    EXPECT_FALSE(entry);
    EXPECT_EQ(bytes(), before) << "nothing is written";
    if (entry) return "added";
    EXPECT_FALSE(entry.error().what.empty() || entry.error().to_do.empty());
    return code_name(entry.error().code) + " " + entry.error().where;
  }

  fs::path folder_, list_;
};

NewActor minister(const std::string& name = "Mira Castellan") {
  NewActor actor;
  actor.kind = "person";
  actor.names = {name};
  actor.code = "FRAELI";
  actor.country = "FRA";
  actor.roles = {{"FRAGOV", "minister", "2001-05", "2004"}};
  actor.source = "site of the ministry";
  return actor;
}

TEST_F(AddActor, AMissingListIsMadeAndReadAgain) {
  const auto entry = add(minister());
  ASSERT_TRUE(entry) << to_string(entry.error());
  EXPECT_EQ(entry->id, "own-mira-castellan");
  EXPECT_TRUE(entry->added);
  EXPECT_EQ(bytes(),
            "# Actors of our own, which go before those of Verbale (docs/actors.md).\n\n"
            "[[actor]]\nid = \"own-mira-castellan\"\nkind = \"person\"\n"
            "names = [\"Mira Castellan\"]\ncode = \"FRAELI\"\ncountry = \"FRA\"\nroles = [\n"
            "  { code = \"FRAGOV\", title = \"minister\", from = \"2001-05\", to = \"2004\" },\n]\n"
            "source = \"site of the ministry\"\n");
  const ActorList list = listed();
  ASSERT_EQ(list.actors.size(), 1u);
  EXPECT_EQ(list.actors[0].line, entry->line);
  const auto who = who_is("Mira Castellan", "2002", {VERBALE_DATA_FOLDER, {list_}});
  ASSERT_TRUE(who && !who->empty());
  EXPECT_EQ(who->front().code, "FRAGOV");
}

TEST_F(AddActor, WhatStandsInTheListIsNotTouched) {
  const std::string own =
      "# mine\r\n[[actor]]\nid=\"a\"   # of 2003\nkind = \"person\"\nnames = ['Bo Ander']\n"
      "code = \"NOSUCH\"";
  write(own);
  fs::permissions(list_, fs::perms::owner_read | fs::perms::owner_write);
  ASSERT_TRUE(add(minister())) << "old findings are no new ones";
  EXPECT_TRUE(bytes().starts_with(own + "\n\n[[actor]]"));
  EXPECT_EQ(fs::status(list_).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1) << "nothing is left beside it";
}

TEST_F(AddActor, ALinkStaysOne) {
  fs::create_directories(folder_ / "real");
  fs::create_symlink(folder_ / "real" / "mine.toml", list_);
  ASSERT_TRUE(add(minister()));
  ASSERT_TRUE(add(minister("Nora Quill")));
  EXPECT_TRUE(fs::is_symlink(list_));
  EXPECT_EQ(listed().actors.size(), 2u);
}

TEST_F(AddActor, TheSameEntryIsWrittenOnce) {
  const auto first = add(minister());
  ASSERT_TRUE(first);
  const std::string before = bytes();
  NewActor again = minister("  Mira\tCastellan ");
  again.source = "another source";
  const auto second = add(again);
  ASSERT_TRUE(second);
  EXPECT_FALSE(second->added);
  EXPECT_EQ(second->id, first->id);
  EXPECT_EQ(second->line, first->line);
  EXPECT_EQ(bytes(), before);
  NewActor other = minister();
  other.code = "FRA";
  EXPECT_EQ(refusal(other), "V2104 names") << "one name for two actors";
}

TEST_F(AddActor, NamesThatGiveOneIdGetTwo) {
  ASSERT_TRUE(add(minister("Al-Nur")));
  const auto second = add(minister("Al Nur"));
  ASSERT_TRUE(second) << to_string(second.error());
  EXPECT_EQ(second->id, "own-al-nur-2");
}

TEST_F(AddActor, WhatIsWrongIsToldByItsFieldAndNothingIsWritten) {
  const auto with = [](auto change) {
    NewActor actor = minister();
    change(actor);
    return actor;
  };
  const auto check = [&](auto change, const std::string& field) {
    EXPECT_EQ(refusal(with(change)), "V2104 " + field);
  };
  for (int round = 0; round < 2; ++round) {
    check([](NewActor& a) { a.kind = "wizard"; }, "kind");
    check([](NewActor& a) { a.names = {" ", "\n"}; }, "names");
    check([](NewActor& a) { a.names.clear(); }, "names");
    check([](NewActor& a) { a.names.push_back(std::string(1001, 'x')); }, "names[1]");
    check([](NewActor& a) { a.names.push_back("\xff"); }, "names[1]");
    check([](NewActor& a) { a.code = "FRAGVO"; }, "code");
    check([](NewActor& a) { a.country = "FRX"; }, "country");
    check([](NewActor& a) { a.roles[0].code = "XYZ"; }, "roles[0]");
    check([](NewActor& a) { a.roles[0].code = ""; }, "roles[0]");
    check([](NewActor& a) { a.roles[0].to = "1999"; }, "roles[0]");
    check([](NewActor& a) { a.roles[0].from = "May 2001"; }, "roles[0]");
    check([](NewActor& a) { a.roles.push_back({"FRAOPP", "", "2002", "2003"}); }, "roles[1]");
    check([](NewActor& a) { a.source = " "; }, "source");
    check(
        [](NewActor& a) {
          a.code.clear();
          a.roles.clear();
        },
        "code");
    EXPECT_EQ(fs::exists(list_), round > 0);
    write("# mine\n");
  }
}

TEST_F(AddActor, AListThatCannotBeReadIsLeftAsItIs) {
  for (const char* broken : {"[[actor]\n", "actor = 1\n", "[[actor]]\nid = \"a\"\n", "\xff\xfe"}) {
    write(broken);
    const auto entry = add(minister());
    ASSERT_FALSE(entry) << broken;
    EXPECT_EQ(entry.error().code, ErrorCode::kDataInvalid) << broken;
    EXPECT_EQ(bytes(), broken);
  }
  list_ = folder_ / "none" / "mine.toml";
  EXPECT_EQ(add(minister()).error().code, ErrorCode::kFileUnwritable);
  list_ = folder_ / "old.actors.txt";
  EXPECT_EQ(add(minister()).error().code, ErrorCode::kUsage);
}

/// Whatever a report calls an actor, the list holds one entry more, with these very words.
TEST_F(AddActor, HostileWordsStayWords) {
  const std::vector<std::pair<std::string, std::string>> words{
      {"\"]\n[[actor]]\nid = \"evil", "\"] [[actor]] id = \"evil"},
      {"a\"b\\c'''\"\"\"d", "a\"b\\c'''\"\"\"d"},
      {"line\nbreak\r\ttab", "line break tab"},
      {std::string("nul\0bell\a\x7f", 10), "nul bell"},
      {"\\u0022, \\", "\\u0022, \\"},
      {"<script>window.hurt=1</script>", "<script>window.hurt=1</script>"},
      {"# no comment", "# no comment"},
      {"\xE2\x80\xAE"
       "right to left",
       "\xE2\x80\xAE"
       "right to left"},
      {"\xC2\x85next\xE2\x80\xA8line", "next line"},
      {std::string(300, 'x'), std::string(300, 'x')},
      {"\xF0\x9F\x95\x8A", "\xF0\x9F\x95\x8A"},
      {"{ code = \"USA\" },", "{ code = \"USA\" },"},
  };
  std::size_t count = 0;
  for (const auto& [given, kept] : words) {
    NewActor actor = minister(given);
    actor.source = given;
    actor.roles[0].title = given;
    const auto entry = add(actor);
    ASSERT_TRUE(entry) << given << to_string(entry.error());
    const ActorList list = listed();
    ASSERT_EQ(list.actors.size(), ++count) << given;
    const ListedActor& last = list.actors.back();
    ASSERT_EQ(last.names.size(), 1u) << given;
    EXPECT_EQ(last.names[0].text, kept);
    EXPECT_EQ(last.roles.at(0).title, kept);
    EXPECT_EQ(last.code, "FRAELI");
  }
}

TEST_F(AddActor, ThoseWhoAddAtOnceLoseNothing) {
  constexpr int kProcesses = 3, kThreads = 2, kEach = 4;
  const auto several = [&](int who) {
    for (int i = 0; i < kEach; ++i) {
      if (!add(minister("Agent " + std::to_string(who) + " " + std::to_string(i)))) return false;
    }
    return true;
  };
  std::vector<pid_t> children;
  for (int child = 0; child < kProcesses; ++child) {
    const pid_t process = fork();
    if (process == 0) _exit(several(100 + child) ? 0 : 1);
    children.push_back(process);
  }
  std::vector<std::thread> threads;
  std::vector<int> done(kThreads, 0);
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] { done[i] = several(i) ? 1 : 0; });
  }
  for (std::thread& thread : threads) thread.join();
  for (const pid_t child : children) {
    int status = 1;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  EXPECT_EQ(done, std::vector<int>(kThreads, 1));
  std::set<std::string> names;
  for (const ListedActor& one : listed().actors) names.insert(one.names[0].text);
  EXPECT_EQ(names.size(), static_cast<std::size_t>((kProcesses + kThreads) * kEach));
  EXPECT_EQ(listed().actors.size(), names.size());
}

}  // namespace
}  // namespace verbale
