// SPDX-License-Identifier: Apache-2.0
//
// Reports in: plain text, HTML, JSON Lines, CSV and TSV, plain or compressed (gz, zst, xz, bz2), in
// archives (zip, tar) and WARC files, from files, folders or standard input. The kind is found from
// the content, not from the name.
#pragma once

#include <verbale/document.h>
#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// Limits on outside input. Running out of one is an ordinary answer with its own error code.
struct ReadBudget {
  /// of one report's source; kReportTooLong beyond (HTML: at most 8 MiB)
  std::uint64_t report_bytes = 16u << 20;
  std::uint64_t line_bytes =
      64u << 20;  ///< of a line of JSON Lines or a row of a table; skipped and rejected beyond
  /// of one file, with all that lies packed inside of it; kArchiveBudget beyond
  std::uint64_t unpacked_bytes = 1ull << 40;
  std::uint32_t unpack_ratio =
      1000;  ///< unpacked to packed, once over 16 MiB; kArchiveBudget beyond
  std::uint64_t archive_members = 1'000'000;  ///< of one file; kArchiveBudget beyond
  std::uint32_t archive_depth = 3;  ///< archives inside of each other; kArchiveDepth beyond
  std::uint32_t html_depth = 512;   ///< nested elements; kHtmlTooDeep beyond
  std::uint32_t xml_depth = 256;    ///< the same of XML; kXmlTooDeep beyond
};

/// Words by which date lines, bylines and datelines are known, from data/reading.
struct ReportRules;

/// Reads data/reading below the data folder.
Result<std::shared_ptr<const ReportRules>> load_report_rules(const std::filesystem::path& data);

/// Columns of tables by the field that they hold: {"text", "BODY"}. An empty name: the field has no
/// column. Fields that are not named are found by the usual names.
using Columns = std::map<std::string, std::string, std::less<>>;

/// "text=BODY,title=HEAD"; kUsage where a field is none of those of a report.
Result<Columns> read_columns(std::string_view text);

struct ReadOptions {
  ReadBudget budget{};
  /// Where there are any, what would be text is a table.
  Columns columns{};
  /// Absent: no date, byline or dateline is looked for in the text.
  std::shared_ptr<const ReportRules> rules{};
};

/// A report that could not be read, with all that is known of it.
struct Reject {
  std::string id;      ///< the caller's id where it was found, else empty
  std::string origin;  ///< file and line
  Error error;
};

/// What one container (archive, WARC file) holds and nobody would call a report: pictures, answers
/// other than 200, hidden files. By reason, with how many there are.
struct PassedOver {
  std::string origin;
  std::map<std::string, std::uint64_t> reasons;
};

/// Receives what a reader finds, in the order of the input. Returning false stops the reading.
struct ReadSink {
  std::function<bool(Document&&)> report;
  std::function<bool(Reject&&)> reject;
  /// Called about ten times a second while follow_lines waits; empty: never.
  std::function<bool()> waiting{};
  std::function<void(PassedOver&&)> passed_over{};  ///< may be empty; once a container, at its end
};

/// One of `of` parts into which reports are divided by their ids alone, so that several runs over
/// the same input share the work. The division is promised: a later version makes the same.
struct Shard {
  std::uint32_t number = 1;  ///< from 1
  std::uint32_t of = 1;
  bool holds(std::string_view id) const;
};

/// Reads every report of `paths` ("-" is standard input; folders are walked in byte order of
/// names; what names no file and has * ? or [ in it stands for the files that it fits). A path that
/// cannot be opened is a reject too: the run goes on.
void read_paths(const std::vector<std::string>& paths, const ReadOptions& options,
                const ReadSink& sink);

/// Reads JSON Lines from standard input as they come: a line is a report as soon as it is whole,
/// however long the next one takes. To the end of the input.
void follow_lines(const ReadOptions& options, const ReadSink& sink);

/// Reads one report from memory, kind found from its content (JSON Lines: first object only).
Result<Document> read_report(std::string_view bytes, const ReadOptions& options = {},
                             std::string_view origin = "memory");

/// A report whose text was kept, as it would be read now: `known` is what the ledger holds of it.
/// What the input said stays; what was found in the text is found again, or stays where it is not.
Document read_again(ReportInfo known, std::string text, const ReadOptions& options);

/// Bytes that will be read from `paths`, for progress; 0 where it is not known (standard input).
std::uint64_t input_bytes(const std::vector<std::string>& paths);

}  // namespace verbale
