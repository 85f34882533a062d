// SPDX-License-Identifier: Apache-2.0
//
// The run that `code` and `parse` have in common: reports are read, worked on by several threads,
// and what became of each is delivered in the order of the input, rejects among them.
#pragma once

#include <verbale/document.h>
#include <verbale/ledger.h>
#include <verbale/reader.h>
#include <verbale/records.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "apps/command_line.h"

namespace verbale::cli {

/// What became of one report.
struct Done {
  std::optional<RejectRecord> reject;  ///< then nothing else is there
  Minutes minutes;                     ///< of `code`
  std::string text;                    ///< to be printed
  std::uint64_t bytes = 0;             ///< of the report, for progress
  bool skipped = false;                ///< not begun, because we were interrupted
};

struct ReportRun {
  std::vector<std::string> paths;
  std::filesystem::path data;  ///< where the rules of reading are
  std::size_t jobs = 1;
  std::function<Done(Document&)> work;  ///< called by several threads
  std::function<bool(Done&&)> deliver;  ///< called by this thread; false ends the run
};

/// Runs to the end of the input, until `deliver` says false, or until Ctrl-C. An error where
/// reading cannot begin.
Status run_reports(const ReportRun& run);

/// A usage error where no REPORT is given and nothing can be waiting on standard input.
Status check_input(const Invocation& invocation);

/// Paths of the command line; standard input where there are none.
std::vector<std::string> paths_or_input(std::vector<std::string> given);

/// The reject that an error makes of a report.
RejectRecord reject_of(std::string id, std::string origin, const Error& error);

/// "V1010 bytes that are not UTF-8 (a.txt, byte 17); convert ...": one line for standard error.
std::string reject_line(const RejectRecord& reject);

}  // namespace verbale::cli
