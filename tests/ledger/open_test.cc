// SPDX-License-Identifier: Apache-2.0
//
// Opening: what is made, what is refused, and who may open at the same time.
#include <algorithm>
#include <fstream>

#include "base/lock_file.h"
#include "ledger/schema.h"
#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

using Open = LedgerTest;

Result<LockFile> lock_of(const std::filesystem::path& file) {
  return LockFile::take(file, ErrorCode::kLedgerLocked, ErrorCode::kLedgerOpen);
}

/// The code with which both ways to open `file` fail.
void expect_refused(const std::filesystem::path& file, ErrorCode code) {
  const Result<Ledger> writing = Ledger::open(file);
  ASSERT_FALSE(writing);
  EXPECT_EQ(writing.error().code, code) << to_string(writing.error());
  EXPECT_FALSE(writing.error().to_do.empty());
  const Result<Ledger> reading = Ledger::open_readonly(file);
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().code, code) << to_string(reading.error());
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_F(Open, MakesALedgerThatSaysWhatItIs) {
  {
    Ledger ledger = open();
  }
  EXPECT_EQ(rows(file, "PRAGMA application_id"), std::vector<std::string>{"1447185477"}) << "VBLE";
  EXPECT_EQ(rows(file, "PRAGMA user_version"),
            std::vector<std::string>{std::to_string(migrations().size())});
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

TEST_F(Open, IsOneFileAtRest) {
  {
    Ledger ledger = open();
    add(ledger, sample_minutes());
    EXPECT_EQ(names_in(folder), (std::vector<std::string>{"ledger.db", "ledger.db-shm",
                                                          "ledger.db-wal", "ledger.db.lock"}));
  }
  EXPECT_EQ(names_in(folder), std::vector<std::string>{"ledger.db"}) << "after writing";
  EXPECT_EQ(Ledger::open_readonly(file)->summary()->reports, 1);
  EXPECT_EQ(names_in(folder), std::vector<std::string>{"ledger.db"}) << "after reading";
}

TEST_F(Open, ReaderStaysWhileWritersComeAndGo) {
  {
    Ledger ledger = open();
  }
  const Result<Ledger> reader = Ledger::open_readonly(file);
  ASSERT_TRUE(reader);
  for (int i = 1; i <= 3; ++i) {
    {
      Ledger writer = open();
      add(writer, sample_minutes("r" + std::to_string(i)));
    }
    EXPECT_EQ(reader->summary()->reports, i);
  }
}

TEST_F(Open, AnEmptyFileBecomesALedger) {
  std::ofstream{file};
  Ledger ledger = open();
  EXPECT_EQ(add(ledger, sample_minutes()), Added::kNew);
}

TEST_F(Open, SecondWriterIsLockedOutUntilTheFirstEnds) {
  {
    Ledger first = open();
    const Result<Ledger> second = Ledger::open(file);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::kLedgerLocked);
    EXPECT_NE(second.error().what.find("process "), std::string::npos) << second.error().what;
  }
  EXPECT_TRUE(Ledger::open(file));
}

TEST_F(Open, AnotherNameForTheFileDoesNotOpenTheLock) {
  Ledger first = open();
  std::filesystem::create_symlink(file, folder / "other.db");
  const Result<Ledger> second = Ledger::open(folder / "other.db");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::kLedgerLocked);
}

TEST_F(Open, LockFileLeftByACrashLocksNobodyOut) {
  std::ofstream(file.string() + ".lock") << "12345";
  EXPECT_TRUE(Ledger::open(file));
}

TEST_F(Open, LockThatMovesStaysOne) {
  Result<LockFile> lock = lock_of(file);
  ASSERT_TRUE(lock);
  LockFile moved = std::move(*lock);
  EXPECT_FALSE(lock_of(file));
  Result<LockFile> other = lock_of(folder / "other.db");
  ASSERT_TRUE(other);
  moved = std::move(*other);
  EXPECT_TRUE(lock_of(file)) << "overwritten, so let go";
}

TEST_F(Open, ReaderReadsWhileTheWriterWrites) {
  Ledger writer = open();
  add(writer, sample_minutes("r1"));
  ASSERT_TRUE(writer.flush());
  const Result<Ledger> reader = Ledger::open_readonly(file);
  ASSERT_TRUE(reader) << to_string(reader.error());
  add(writer, sample_minutes("r2"));
  EXPECT_EQ(reader->summary()->reports, 1) << "what is not flushed is not seen";
  ASSERT_TRUE(writer.flush());
  EXPECT_EQ(reader->summary()->reports, 2);
}

TEST_F(Open, ReaderCannotWrite) {
  {
    Ledger ledger = open();
  }
  Result<Ledger> reader = Ledger::open_readonly(file);
  ASSERT_TRUE(reader);
  const Result<Added> added = reader->add(sample_minutes());
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::kLedgerWrite);
}

TEST_F(Open, ReadingDoesNotChangeTheFile) {
  {
    Ledger ledger = open();
    add(ledger, sample_minutes());
  }
  const std::string before = bytes_of(file);
  {
    const Result<Ledger> reader = Ledger::open_readonly(file);
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->summary()->events, 2);
  }
  EXPECT_EQ(bytes_of(file), before);
}

TEST_F(Open, MissingFileIsNotMadeByReading) {
  const Result<Ledger> reader = Ledger::open_readonly(file);
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, ErrorCode::kLedgerOpen);
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(Open, MissingFolderAndFolderInsteadOfFileAreRefused) {
  expect_refused(folder / "nowhere" / "ledger.db", ErrorCode::kLedgerOpen);
  std::filesystem::create_directory(folder / "sub");
  expect_refused(folder / "sub", ErrorCode::kLedgerOpen);
}

TEST_F(Open, OtherSqliteFileIsRefusedAndLeftAlone) {
  execute(file, "CREATE TABLE songs (name TEXT); INSERT INTO songs VALUES ('La Paloma')");
  const std::string before = bytes_of(file);
  expect_refused(file, ErrorCode::kLedgerForeign);
  EXPECT_EQ(bytes_of(file), before);
}

TEST_F(Open, FileThatIsNoDatabaseIsRefusedAndLeftAlone) {
  for (const std::string& text : {std::string("short"), std::string(20'000, 'x')}) {
    std::ofstream(file) << text;
    expect_refused(file, ErrorCode::kLedgerForeign);
    EXPECT_EQ(bytes_of(file), text);
  }
}

TEST_F(Open, LedgerOfANewerProgramIsRefusedAndLeftAlone) {
  {
    Ledger ledger = open();
  }
  execute(file, "PRAGMA user_version = 1000");
  const std::string before = bytes_of(file);
  expect_refused(file, ErrorCode::kLedgerNewer);
  EXPECT_EQ(bytes_of(file), before);
}

TEST_F(Open, NamesThatSqliteWouldReadOtherwiseAreFiles) {
  const std::filesystem::path here = std::filesystem::current_path();
  std::filesystem::current_path(folder);
  {
    const Result<Ledger> ledger = Ledger::open(":memory:");
    EXPECT_TRUE(ledger);
  }
  EXPECT_TRUE(std::filesystem::exists(folder / ":memory:"));
  std::filesystem::current_path(here);
}

}  // namespace
}  // namespace verbale
