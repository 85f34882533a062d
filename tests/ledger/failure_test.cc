// SPDX-License-Identifier: Apache-2.0
//
// No room and no permission: an error that says what to do, and a file that is as it was. Each test
// works in a process of its own, because limits and users are those of a process.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>

#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

using Failure = LedgerTest;

/// True if `work` says so in a process of its own.
bool holds_in_child(const std::function<bool()>& work) {
  const pid_t child = fork();
  if (child == 0) _exit(work() ? 0 : 1);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Files of this process stop growing at `bytes`.
void limit_files_to(rlim_t bytes) {
  signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, RLIM_INFINITY};
  setrlimit(RLIMIT_FSIZE, &limit);
}

void become_nobody() {
  if (geteuid() == 0 && setuid(65534) != 0) _exit(9);
}

TEST_F(Failure, NoMoreRoomIsToldAndWhatWasFlushedStays) {
  {
    Ledger ledger = open();
    add(ledger, sample_minutes("first"));
  }
  const bool told = holds_in_child([&] {
    Result<Ledger> ledger = Ledger::open(file);
    limit_files_to(400'000);
    for (int i = 0; ledger && i < 5000; ++i) {
      const Result<Added> added = ledger->add(sample_minutes("r" + std::to_string(i)));
      if (added) continue;
      limit_files_to(RLIM_INFINITY);
      return added.error().code == ErrorCode::kLedgerWrite && !added.error().to_do.empty() &&
             added.error().what.find("since the last flush") != std::string::npos &&
             ledger->add(sample_minutes("with room again")) && ledger->flush();
    }
    return false;
  });
  EXPECT_TRUE(told);
  EXPECT_EQ(rows(file, "PRAGMA integrity_check"), std::vector<std::string>{"ok"});
  EXPECT_EQ(rows(file, "SELECT count(*) FROM reports WHERE id = 'first'"),
            std::vector<std::string>{"1"});
  EXPECT_EQ(rows(file, "SELECT count(*) % 100 FROM reports"), std::vector<std::string>{"2"})
      << "the first, whole batches, the last";
  EXPECT_EQ(rows(file, "SELECT count(*) FROM v_reports WHERE events <> 2 OR actors <> 3"),
            std::vector<std::string>{"0"});
}

/// A trigger stands for whatever may stop SQLite between the first row of a report and the last.
TEST_F(Failure, InTheMiddleOfAReportNothingOfItStays) {
  {
    Ledger ledger = open();
  }
  execute(file,
          "CREATE TRIGGER stop BEFORE INSERT ON relations WHEN new.id = 'bad/r1' "
          "BEGIN SELECT RAISE(FAIL, 'stopped'); END");
  Ledger ledger = open();
  add(ledger, sample_minutes("flushed"));
  ASSERT_TRUE(ledger.flush());
  add(ledger, sample_minutes("pending"));
  const Result<Added> added = ledger.add(sample_minutes("bad"));
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::kLedgerWrite);
  EXPECT_EQ(added.error().what, "stopped; reports since the last flush, not kept: 1");
  EXPECT_EQ(add(ledger, sample_minutes("later")), Added::kNew);
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT id FROM reports ORDER BY id"),
            (std::vector<std::string>{"flushed", "later"}));
}

TEST_F(Failure, FolderThatMayNotBeWritten) {
  std::filesystem::permissions(folder, std::filesystem::perms(0555));
  EXPECT_TRUE(holds_in_child([&] {
    become_nobody();
    const Result<Ledger> ledger = Ledger::open(file);
    return !ledger && ledger.error().code == ErrorCode::kLedgerOpen &&
           !ledger.error().to_do.empty();
  }));
  std::filesystem::permissions(folder, std::filesystem::perms(0755));
}

TEST_F(Failure, FileThatMayNotBeWritten) {
  {
    Ledger ledger = open();
  }
  std::filesystem::permissions(file, std::filesystem::perms(0444));
  std::filesystem::permissions(folder, std::filesystem::perms(0777));
  EXPECT_TRUE(holds_in_child([&] {
    become_nobody();
    const Result<Ledger> ledger = Ledger::open(file);
    return !ledger && ledger.error().code == ErrorCode::kLedgerOpen;
  }));
}

TEST_F(Failure, LedgerOnAReadOnlyDiskIsReadAllTheSame) {
  {
    Ledger ledger = open();
    add(ledger, sample_minutes());
  }
  std::filesystem::permissions(file, std::filesystem::perms(0444));
  std::filesystem::permissions(folder, std::filesystem::perms(0555));
  EXPECT_TRUE(holds_in_child([&] {
    become_nobody();
    const Result<Ledger> ledger = Ledger::open_readonly(file);
    return ledger && ledger->summary() && ledger->summary()->events == 2;
  }));
  std::filesystem::permissions(folder, std::filesystem::perms(0755));
}

TEST_F(Failure, DamagedFileIsAnErrorNotACrash) {
  {
    Ledger ledger = open();
    for (int i = 0; i < 200; ++i) add(ledger, sample_minutes("r" + std::to_string(i)));
  }
  {
    const std::size_t size = std::filesystem::file_size(file);
    std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
    damage.seekp(static_cast<std::streamoff>(size / 2));
    damage << std::string(size / 2, '#');
  }
  const Result<Ledger> ledger = Ledger::open_readonly(file);
  ASSERT_TRUE(ledger) << to_string(ledger.error());
  const Result<std::string> events = ledger->show_jsonl("events", {.limit = 0});
  ASSERT_FALSE(events);
  EXPECT_EQ(events.error().code, ErrorCode::kLedgerQuery);
  EXPECT_NE(events.error().to_do.find("restore"), std::string::npos);
}

}  // namespace
}  // namespace verbale
