// SPDX-License-Identifier: Apache-2.0
#include "apps/read_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "apps/report_run.h"
#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/table_view.h"
#include "apps/terminal.h"

namespace verbale::cli {
namespace {

using Fields = std::vector<std::pair<std::string_view, std::string>>;

/// Of the first line, in columns.
constexpr std::size_t kShown = 120;

std::int64_t words_of(std::string_view text) {
  std::int64_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = std::string_view(" \t\r\n\f\v").find(c) != std::string_view::npos;
    words += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return words;
}

std::string block_of(const Document& document, BlockKind kind) {
  for (const Block& block : document.blocks) {
    if (block.kind == kind) return one_line(block.range.of(document.text));
  }
  return {};
}

std::string title_of(const Document& document) {
  return document.info.title.empty() ? block_of(document, BlockKind::kHeadline)
                                     : one_line(document.info.title);
}

std::string_view date_from(PublishedFrom from) {
  switch (from) {
    case PublishedFrom::kInput:
      return "input";
    case PublishedFrom::kText:
      return "text";
    case PublishedFrom::kFetched:
      return "fetched";
    default:
      return "";
  }
}

std::string joined_warnings(const Document& document) {
  std::string all;
  for (const Error& warning : document.info.warnings) {
    all += (all.empty() ? "" : "; ") + code_name(warning.code) + " " + warning.what;
  }
  return all;
}

/// What CSV and JSON Lines have in common.
Fields fields_of(const Document& document) {
  const ReportInfo& info = document.info;
  return {{"id", info.id},
          {"kind", info.kind},
          {"title", title_of(document)},
          {"published", info.published},
          {"published_from", std::string(date_from(info.published_from))},
          {"source", info.source},
          {"language", info.language},
          {"words", std::to_string(words_of(document.text))},
          {"first_line", cut(block_of(document, BlockKind::kBody), kShown)},
          {"warnings", joined_warnings(document)},
          {"url", info.url},
          {"origin", info.origin}};
}

Fields fields_of(const Reject& reject) {
  return {{"id", reject.id},
          {"origin", reject.origin},
          {"code", code_name(reject.error.code)},
          {"what", reject.error.what},
          {"where", reject.error.where},
          {"to_do", reject.error.to_do}};
}

std::string json_of(std::string_view record, const Fields& fields) {
  std::string out = fmt::format("{{\"record\":\"{}\"", record);
  for (const auto& [name, value] : fields) {
    const std::string shown = value.empty() ? "null" : name == "words" ? value : json_string(value);
    out += fmt::format(",\"{}\":{}", name, shown);
  }
  return safe_json(out + "}\n");
}

/// The columns of CSV: those of a report, and what a reject has instead.
std::vector<std::string> csv_columns() {
  std::vector<std::string> columns;
  for (const auto& [name, value] : fields_of(Document())) columns.emplace_back(name);
  columns.emplace_back("rejected");
  return columns;
}

std::string csv_row(const Fields& fields, std::string rejected) {
  Table table;
  table.columns = csv_columns();
  std::vector<std::string>& row = table.rows.emplace_back();
  for (const std::string& column : table.columns) {
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto& pair) { return pair.first == column; });
    row.push_back(field != fields.end() ? field->second : std::string());
  }
  row.back() = std::move(rejected);
  const std::string csv = as_csv(table);
  return csv.substr(csv.find('\n') + 1);
}

/// "2003-05-13 (text)  html  312 words  en  Reuters"
std::string summary_of(const Document& document) {
  const ReportInfo& info = document.info;
  std::string line = info.published.empty()
                         ? "undated"
                         : fmt::format("{} ({})", info.published, date_from(info.published_from));
  for (const std::string& part :
       {info.kind, counted(words_of(document.text), "word"), info.language, info.source}) {
    if (!part.empty()) line += "  " + one_line(part);
  }
  return line;
}

std::string block_text(const Document& document) {
  const std::size_t columns = terminal_columns();
  const auto line = [columns](std::string_view text) {
    return text.empty() ? std::string() : "  " + cut(text, columns - 2) + "\n";
  };
  const ReportInfo& info = document.info;
  std::string out = styled(Style::kStrong, cut(summary_of(document), columns)) + "\n";
  out += line(title_of(document));
  out += line(block_of(document, BlockKind::kBody));
  out += line(one_line("id " + info.id + (info.origin == info.id ? "" : "  in " + info.origin)));
  for (const WarningRecord& warning : warnings_of(document)) {
    out += "  " + styled(Style::kBad, one_line(warning_line(warning))) + "\n";
  }
  return out + "\n";
}

}  // namespace

std::string read_head(ReadFormat format) {
  if (format != ReadFormat::kCsv) return {};
  Table table;
  table.columns = csv_columns();
  return as_csv(table);
}

std::string read_entry(const Document& document, ReadFormat format) {
  if (format == ReadFormat::kTable) return block_text(document);
  const Fields fields = fields_of(document);
  return format == ReadFormat::kCsv ? csv_row(fields, {}) : json_of("report", fields);
}

std::string read_entry(const Reject& reject, ReadFormat format) {
  const RejectRecord record = reject_of(reject.id, reject.origin, reject.error);
  if (format == ReadFormat::kTable) {
    return styled(Style::kBad, one_line(reject_line(record))) + "\n\n";
  }
  const Fields fields = fields_of(reject);
  return format == ReadFormat::kCsv ? csv_row(fields, record.code + " " + record.what)
                                    : json_of("reject", fields);
}

std::string read_entry(const PassedOver& passed_over, ReadFormat format) {
  if (format == ReadFormat::kTable) return one_line(passed_over_line(passed_over)) + "\n\n";
  if (format == ReadFormat::kCsv) return {};
  std::string reasons;
  for (const auto& [reason, count] : passed_over.reasons) {
    reasons += fmt::format("{}{}:{}", reasons.empty() ? "" : ",", json_string(reason), count);
  }
  return safe_json(fmt::format("{{\"record\":\"passed_over\",\"origin\":{},\"reasons\":{{{}}}}}\n",
                               json_string(passed_over.origin), reasons));
}

}  // namespace verbale::cli
