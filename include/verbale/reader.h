// SPDX-License-Identifier: Apache-2.0
//
// Reports in: plain text, HTML and JSON Lines, plain or compressed (gz, zst, xz, bz2), from files,
// folders or standard input. The kind is found from the content, not from the name.
#pragma once

#include <verbale/document.h>
#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// Limits on outside input. Running out of one is an ordinary answer with its own error code.
struct ReadBudget {
  /// of one report's source; kReportTooLong beyond (HTML: at most 8 MiB)
  std::uint64_t report_bytes = 16u << 20;
  std::uint64_t line_bytes = 64u << 20;  ///< of one line of JSON Lines; skipped and rejected beyond
  std::uint64_t unpacked_bytes = 64ull << 30;  ///< of one compressed file; kArchiveBudget beyond
  std::uint32_t unpack_ratio =
      1000;                        ///< unpacked to packed, once over 16 MiB; kArchiveBudget beyond
  std::uint32_t html_depth = 512;  ///< nested elements; kHtmlTooDeep beyond
};

/// Words by which date lines, bylines and datelines are known, from data/reading.
struct ReportRules;

/// Reads data/reading below the data folder.
Result<std::shared_ptr<const ReportRules>> load_report_rules(const std::filesystem::path& data);

struct ReadOptions {
  ReadBudget budget{};
  /// Absent: no date, byline or dateline is looked for in the text.
  std::shared_ptr<const ReportRules> rules{};
};

/// A report that could not be read, with all that is known of it.
struct Reject {
  std::string id;      ///< the caller's id where it was found, else empty
  std::string origin;  ///< file and line
  Error error;
};

/// Receives what a reader finds, in the order of the input. Returning false stops the reading.
struct ReadSink {
  std::function<bool(Document&&)> report;
  std::function<bool(Reject&&)> reject;
};

/// Reads every report of `paths` ("-" is standard input; folders are walked in byte order of
/// names). A path that cannot be opened is a reject too: the run goes on.
void read_paths(const std::vector<std::string>& paths, const ReadOptions& options,
                const ReadSink& sink);

/// Reads one report from memory, kind found from its content (JSON Lines: first object only).
Result<Document> read_report(std::string_view bytes, const ReadOptions& options = {},
                             std::string_view origin = "memory");

/// Bytes that will be read from `paths`, for progress; 0 where it is not known (standard input).
std::uint64_t input_bytes(const std::vector<std::string>& paths);

}  // namespace verbale
