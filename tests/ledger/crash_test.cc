// SPDX-License-Identifier: Apache-2.0
//
// kill -9 at any moment leaves a whole ledger: every report that is there is complete, and the same
// work done again ends where an undisturbed run ends.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

using Crash = LedgerTest;

constexpr int kReports = 400;
constexpr int kKills = 20;

Minutes report(int number) {
  Minutes minutes = sample_minutes("r" + std::to_string(number));
  if (number % 3 == 0) minutes.events.pop_back();
  return minutes;
}

/// Adds all reports, seven to a batch.
void work(const std::filesystem::path& file) {
  Result<Ledger> ledger = Ledger::open(file);
  if (!ledger) _exit(2);
  for (int i = 0; i < kReports; ++i) {
    if (!ledger->add(report(i))) _exit(3);
    if (i % 7 == 0 && !ledger->flush()) _exit(4);
  }
  if (!ledger->flush()) _exit(4);
}

/// Works in a process of its own and kills it after `microseconds`; true if it ended before.
bool work_and_be_killed(const std::filesystem::path& file, unsigned microseconds) {
  const pid_t child = fork();
  if (child == 0) {
    work(file);
    _exit(0);
  }
  usleep(microseconds);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0) << "exit " << WEXITSTATUS(status);
  return WIFEXITED(status);
}

void expect_whole(const std::filesystem::path& file) {
  Result<Ledger> ledger = Ledger::open(file);
  ASSERT_TRUE(ledger) << to_string(ledger.error());
  EXPECT_EQ(rows(file, "PRAGMA integrity_check"), std::vector<std::string>{"ok"});
  EXPECT_TRUE(rows(file, "PRAGMA foreign_key_check").empty());
  for (const std::string& id : rows(file, "SELECT substr(id, 2) FROM reports")) {
    EXPECT_EQ(ledger->add(report(std::stoi(id))).value(), Added::kUnchanged) << "r" << id;
  }
  const auto counted = rows(file,
                            "SELECT count(*) FROM v_reports WHERE events <> (CASE WHEN "
                            "CAST(substr(id, 2) AS INTEGER) % 3 = 0 THEN 1 ELSE 2 END) OR "
                            "statements <> 1 OR actors <> 3");
  EXPECT_EQ(counted, std::vector<std::string>{"0"});
}

TEST_F(Crash, KilledAtAnyMomentTheLedgerIsWhole) {
  std::mt19937 random(20030513);
  int killed = 0;
  for (int i = 0; i < kKills; ++i) {
    killed += !work_and_be_killed(file, 1000 + static_cast<unsigned>(random() % 60'000));
    expect_whole(file);
  }
  EXPECT_GT(killed, 0) << "no kill came in time";
}

TEST_F(Crash, TheSameWorkAgainEndsWhereAnUndisturbedRunEnds) {
  for (unsigned microseconds : {5'000u, 20'000u, 40'000u}) work_and_be_killed(file, microseconds);
  work(file);
  const std::string disturbed = dump(file);
  std::filesystem::remove(file);
  work(file);
  EXPECT_EQ(disturbed, dump(file));
}

}  // namespace
}  // namespace verbale
