// SPDX-License-Identifier: Apache-2.0
//
// The index gives the same records as the files, notices when they change, and is refused when it
// is damaged.
#include <gtest/gtest.h>
#include <unistd.h>
#include <verbale/actors.h>
#include <verbale/coder.h>
#include <verbale/json.h>
#include <verbale/reader.h>

#include <fstream>
#include <sstream>

namespace verbale {
namespace {

namespace fs = std::filesystem;

/// A copy of the knowledge (the models are linked), where files may be changed.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "verbale-data-XXXXXX").string();
    EXPECT_NE(::mkdtemp(name.data()), nullptr);
    path_ = name;
    for (const auto& entry : fs::directory_iterator(VERBALE_DATA_FOLDER)) {
      const fs::path to = path_ / entry.path().filename();
      if (entry.path().filename() == "models") {
        fs::create_directory_symlink(entry.path(), to);
      } else if (entry.is_directory()) {
        fs::copy(entry.path(), to, fs::copy_options::recursive);
      }
    }
  }
  ~Folder() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }
  fs::path index() const { return path_ / "knowledge.index"; }

 private:
  fs::path path_;
};

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

Result<Coder> load(const fs::path& data) {
  CoderOptions options;
  options.data = data;
  options.reasons = true;
  return Coder::load(options);
}

/// Every record of the bundled reports.
std::string records_of(const Coder& coder) {
  const auto rules = load_report_rules(coder.data_folder());
  EXPECT_TRUE(rules.has_value());
  std::string all;
  ReadOptions options;
  if (rules) options.rules = *rules;
  read_paths({std::string(VERBALE_SOURCE) + "/examples/chronicle"}, options,
             {[&](Document&& document) {
                const auto minutes = coder.code(document);
                EXPECT_TRUE(minutes.has_value());
                if (minutes) all += to_jsonl(*minutes);
                return true;
              },
              [](Reject&&) { return true; }});
  return all;
}

std::string code_of(const Coder& coder, const std::string& text) {
  auto document = read_report(text);
  EXPECT_TRUE(document.has_value());
  const auto minutes = coder.code(*document);
  return minutes && !minutes->actors.empty() ? minutes->actors.front().code : std::string();
}

TEST(Index, GivesTheSameRecordsAsTheFiles) {
  const Folder folder;
  const auto from_files = load(folder.path());
  ASSERT_TRUE(from_files.has_value()) << to_string(from_files.error());
  const std::string expected = records_of(*from_files);
  ASSERT_TRUE(build_index(folder.path(), {}).has_value());
  const auto from_index = load(folder.path());
  ASSERT_TRUE(from_index.has_value()) << to_string(from_index.error());
  ASSERT_EQ(from_index->index_note(), folder.index().string());
  EXPECT_NE(from_files->index_note(), from_index->index_note());
  EXPECT_GT(expected.size(), 100'000u);
  EXPECT_TRUE(expected == records_of(*from_index)) << "records differ with and without the index";
  EXPECT_EQ(from_files->stamp().lexicon, from_index->stamp().lexicon);
}

TEST(Index, AUsersEntryTakesThePlaceOfOursInTheIndex) {
  const Folder folder;
  std::ofstream(folder.path() / "own.toml")
      << "[[entry]]\nid = \"accuse-spying\"\nword = \"frob\"\ncameo = \"010\"\n"
         "source = [\"subject\"]\ntarget = [\"object\"]\n";
  ASSERT_TRUE(build_index(folder.path(), {}).has_value());
  CoderOptions options;
  options.data = folder.path();
  const auto fired = [&](const CoderOptions& asked) -> std::string {
    const auto coder = Coder::load(asked);
    EXPECT_TRUE(coder.has_value()) << to_string(coder.error());
    EXPECT_EQ(coder->index_note(), folder.index().string());
    auto document = read_report("France accused Iran of spying.");
    const auto minutes = coder->code(*document);
    return minutes->events.empty() ? "" : minutes->events.front().lexicon;
  };
  EXPECT_EQ(fired(options), "accuse-spying");
  options.lexicon = {folder.path() / "own.toml"};
  EXPECT_NE(fired(options), "accuse-spying");
  EXPECT_NE(fired(options), "") << "the next of ours fires";
}

TEST(Index, IsNotMadeOfAnEntryThatCannotBeRead) {
  const Folder folder;
  std::ofstream(folder.path() / "lexicon" / "zz-own.toml")
      << "[[entry]]\nid = \"zz\"\nword = \"scold\"\ncameo = \"111\"\n"
         "unless = { subject = [\"@no-such-class\"] }\n";
  const auto built = build_index(folder.path(), {});
  ASSERT_FALSE(built.has_value());
  EXPECT_EQ(built.error().code, ErrorCode::kDataInvalid);
  EXPECT_FALSE(load(folder.path()).has_value());
}

TEST(Parser, GivesTheTreesOfTheCoderAndNeedsNothingButTheModel) {
  const Folder folder;
  const std::string text = "The ministers met in Vienna. \"We will not go,\" she said.";
  const auto coder = load(folder.path());
  ASSERT_TRUE(coder.has_value());
  auto document = read_report(text);
  ASSERT_TRUE(coder->parse(*document));
  const std::string expected = to_conllu(*document);
  std::ofstream(folder.path() / "lexicon" / "01-statement.toml") << "broken [";
  ASSERT_FALSE(load(folder.path()).has_value());
  const auto parser = Parser::load(folder.path());
  ASSERT_TRUE(parser.has_value()) << to_string(parser.error());
  auto again = read_report(text);
  ASSERT_TRUE(parser->parse(*again));
  EXPECT_EQ(to_conllu(*again), expected);
  EXPECT_EQ(parser->data_folder(), folder.path());
}

TEST(Index, ABuildTwiceGivesTheSameBytes) {
  const Folder folder;
  ASSERT_TRUE(build_index(folder.path(), folder.path() / "one").has_value());
  ASSERT_TRUE(build_index(folder.path(), folder.path() / "two").has_value());
  EXPECT_TRUE(bytes_of(folder.path() / "one") == bytes_of(folder.path() / "two"));
}

TEST(Index, AnEditTakesEffectAtOnceEvenWithTheSameSizeAndTime) {
  const Folder folder;
  const fs::path file = folder.path() / "actors" / "zz-own.toml";
  const auto list = [&](const std::string& code) {
    std::ofstream(file) << "[[actor]]\nid = \"own\"\nkind = \"organisation\"\n"
                           "names = [\"Zembla League\"]\ncode = \""
                        << code << "\"\n";
  };
  list("FRAOPP");
  const auto written = fs::last_write_time(file);
  ASSERT_TRUE(build_index(folder.path(), {}).has_value());
  const auto before = load(folder.path());
  ASSERT_TRUE(before.has_value());
  EXPECT_EQ(code_of(*before, "The Zembla League met on Monday."), "FRAOPP");
  list("FRAREB");
  fs::last_write_time(file, written);
  const auto after = load(folder.path());
  ASSERT_TRUE(after.has_value());
  EXPECT_EQ(code_of(*after, "The Zembla League met on Monday."), "FRAREB");
  EXPECT_NE(after->index_note().find("made from other files"), std::string::npos);
  EXPECT_NE(before->stamp().lexicon, after->stamp().lexicon);
}

TEST(OwnLists, GoBeforeOursAndStandInTheStamp) {
  const Folder folder;
  const fs::path list = folder.path() / "own.txt";
  std::ofstream(list) << "ZEMBLA_LEAGUE_ [FRAOPP]\n\t[FRAREB >19990101]\nFRANCE_ [DEU]\n";
  CoderOptions options;
  options.data = folder.path();
  const auto without = Coder::load(options);
  options.actors = {list};
  const auto with = Coder::load(options);
  ASSERT_TRUE(with.has_value()) << to_string(with.error());
  EXPECT_EQ(code_of(*with, "The Zembla League met on Monday."), "FRAREB")
      << "without a date the last";
  EXPECT_EQ(code_of(*with, "France accused Iran of spying."), "DEU");
  EXPECT_EQ(code_of(*without, "France accused Iran of spying."), "FRA");
  EXPECT_NE(with->stamp().lexicon, without->stamp().lexicon);
  std::ofstream(list) << "ZEMBLA_LEAGUE_ [FRAOPP\n";
  const auto broken = Coder::load(options);
  ASSERT_FALSE(broken.has_value());
  EXPECT_EQ(broken.error().code, ErrorCode::kDataInvalid);
  EXPECT_NE(broken.error().where.find("own.txt, line 1"), std::string::npos);
}

TEST(Index, ADamagedOneIsRefusedWithAWayOut) {
  const Folder folder;
  ASSERT_TRUE(build_index(folder.path(), {}).has_value());
  const std::string whole = bytes_of(folder.index());
  std::string changed = whole;
  changed[whole.size() / 2] = static_cast<char>(changed[whole.size() / 2] ^ 1);
  for (const std::string& bytes : {whole.substr(0, whole.size() - 1), changed, std::string()}) {
    std::ofstream(folder.index(), std::ios::binary | std::ios::trunc) << bytes;
    const auto coder = load(folder.path());
    ASSERT_FALSE(coder.has_value()) << bytes.size();
    EXPECT_EQ(coder.error().code, ErrorCode::kIndexDamaged);
    EXPECT_NE(coder.error().to_do.find("verbale actors build"), std::string::npos);
  }
}

TEST(Index, WhereItCannotBeWrittenNothingIsLeft) {
  const auto built = build_index(VERBALE_DATA_FOLDER, "/no/such/folder/knowledge.index");
  ASSERT_FALSE(built.has_value());
  EXPECT_EQ(built.error().code, ErrorCode::kFileUnwritable);
}

}  // namespace
}  // namespace verbale
