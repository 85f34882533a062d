// SPDX-License-Identifier: Apache-2.0
//
// The run that `code` and `parse` have in common: reports are read, worked on by several threads,
// and what became of each is delivered in the order of the input, rejects among them.
#pragma once

#include <verbale/document.h>
#include <verbale/ledger.h>
#include <verbale/lexicon.h>
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
  std::optional<ReportHashes> hashes;  ///< of the minutes, where they go into a ledger
  std::string text;                    ///< to be printed
  std::vector<LexiconGap> gaps;        ///< of `lexicon gaps`
  std::uint64_t bytes = 0;             ///< of the report, for progress
  std::vector<WarningRecord> warnings;
  bool skipped = false;  ///< not begun, because we were interrupted
};

struct ReportRun {
  std::function<Status(const ReadOptions&, const ReadSink&)> read;  ///< called by this thread
  std::filesystem::path data;  ///< where the rules of reading are
  Columns columns;             ///< of tables, by --columns
  std::size_t jobs = 1;
  /// False: the report (or the reject, by its origin where it has no id) is passed over.
  std::function<bool(const std::string& id)> wants;
  std::function<Done(Document&)> work;  ///< called by several threads
  std::function<bool(Done&&)> deliver;  ///< called by this thread; false ends the run
  std::function<bool()> waiting;        ///< from time to time while no input comes; may be empty
  std::function<void(const PassedOver&)> passed_over;  ///< called by this thread
};

/// Reads `paths`.
std::function<Status(const ReadOptions&, const ReadSink&)> reading(std::vector<std::string> paths);

/// Runs to the end of the input, until `deliver` says false, or until Ctrl-C. An error where
/// reading cannot begin.
Status run_reports(const ReportRun& run);

/// What --columns says; a usage error where it is no list of columns.
Result<Columns> columns_of(const Invocation& invocation);

/// A usage error where no REPORT is given and nothing can be waiting on standard input.
Status check_input(const Invocation& invocation);

/// Paths of the command line; standard input where there are none.
std::vector<std::string> paths_or_input(std::vector<std::string> given);

/// The reject that an error makes of a report.
RejectRecord reject_of(std::string id, std::string origin, const Error& error);

/// What is doubtful about a report that was read.
std::vector<WarningRecord> warnings_of(const Document& document);

/// "warning: V1014 read as windows-1252 (a.txt); if ...": one line for standard error.
std::string warning_line(const WarningRecord& warning);

/// "passed over in a.warc.gz: 812 image/jpeg, 13 status 404".
std::string passed_over_line(const PassedOver& passed_over);

/// "V1010 bytes that are not UTF-8 (a.txt, byte 17); convert ...": one line for standard error.
std::string reject_line(const RejectRecord& reject);

}  // namespace verbale::cli
