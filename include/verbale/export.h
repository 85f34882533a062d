// SPDX-License-Identifier: Apache-2.0
//
// Records out, in the forms that the field reads: Verbale's own tables, the columns of ICEWS,
// Phoenix, PETRARCH2, GDELT and POLECAT, graphs, maps, annotations, and counts a day or month.
//
//   verbale::ExportOptions options;
//   options.format = "icews";
//   options.output = "iran";               // a folder: icews.tsv, codebook.md, datapackage.json
//   options.data = *verbale::Coder::find_data({});
//   auto account = verbale::export_ledger("chronicle.db", options);
#pragma once

#include <verbale/ledger.h>
#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

struct ExportFormat {
  std::string_view name;     ///< "icews"
  std::string_view summary;  ///< one line
  std::string_view ending;   ///< of its files: ".tsv"
  bool one_file = false;     ///< can also be written without a folder
  bool facts_only = false;   ///< holds only what is told as a fact, unless asked for otherwise
};

/// All formats, in the order in which they are listed.
std::span<const ExportFormat> export_formats();

/// Which numbers stand for states in tables of days and months.
enum class ExportIds : std::uint8_t {
  kIso,  ///< ISO 3166-1 alpha-3
  kCow,  ///< Correlates of War
  kGw,   ///< Gleditsch and Ward
};

/// Which events go out, by factuality.
enum class ExportOf : std::uint8_t {
  kFormat,  ///< what the format says: facts where it has no column for factuality, else all
  kFacts,   ///< CT+
  kLikely,  ///< CT+ and PR+
  kAll,
};

struct ExportOptions {
  std::string format;
  /// A folder, made where there is none, or for formats of one file a name with its ending. What
  /// stands there under the same names is replaced, and only once the new files are whole.
  std::filesystem::path output;
  std::filesystem::path data;  ///< the knowledge: Coder::find_data
  /// Kinds of records that do not have a filter that is set are left out; `limit` is not used.
  ShowFilter filter{};
  ExportOf of = ExportOf::kFormat;
  ExportIds ids = ExportIds::kIso;
  std::string command;  ///< as it was typed, for datapackage.json
};

struct ExportedFile {
  std::string name;
  std::int64_t rows = 0;
  std::string sha256;
};

/// What became of the ledger's events: chosen = written + not_facts + no_place_in_it.
struct ExportAccount {
  std::vector<ExportedFile> files;  ///< the tables, without codebook and package
  std::int64_t chosen = 0;          ///< events that the filters let through
  std::int64_t written = 0;
  std::int64_t not_facts = 0;       ///< left out by ExportOf
  std::int64_t no_place_in_it = 0;  ///< the format has none for them; the codebook says why
};

/// kUsage for an unknown format or a filter that events do not have; kLedger... for the ledger,
/// kDataMissing for the knowledge, kFileUnwritable for the output. The ledger is only read.
Result<ExportAccount> export_ledger(const std::filesystem::path& ledger,
                                    const ExportOptions& options);

/// The codebook of a format, Markdown: every column with its meaning and the field it comes from.
/// Empty for an unknown format.
std::string export_codebook(std::string_view format);

}  // namespace verbale
