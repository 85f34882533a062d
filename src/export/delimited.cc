// SPDX-License-Identifier: Apache-2.0
//
// Rows of text, separated by commas (RFC 4180, but lines end in LF) or tabs. Reports come from
// outside, so three things are kept from a reader of such a file:
//
// - A field is one line: tabs, line ends and other control characters have become spaces.
// - A tab-separated field never begins with ", which pandas, R and Excel would take for the start
//   of a quoted field and read on over the lines that follow; it begins with “ instead.
// - Text that a spreadsheet would run as a formula (=HYPERLINK(...), and what begins with + - @ or
//   their wide forms) gets an apostrophe in front, as does text that has such an apostrophe
//   already, so that taking one away gives back what stood there. Numbers stay numbers.
#include <algorithm>
#include <array>

#include "export/writer.h"

namespace verbale {
namespace {

bool starts_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> kStarts = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

std::string without_formula(std::string text) {
  const std::size_t first = text.find_first_not_of('\'');
  if (first == std::string::npos || !starts_formula(std::string_view(text).substr(first))) {
    return text;
  }
  return "'" + std::move(text);
}

std::string csv_field(std::string text) {
  if (text.find_first_of("\",") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

std::string tsv_field(std::string text) {
  if (text.starts_with('"')) text.replace(0, 1, "“");
  return text;
}

class DelimitedWriter : public RowWriter {
 public:
  DelimitedWriter(FileKind kind, OutputFile& file, const Sheet& table)
      : RowWriter(file, table), kind_(kind) {}

  void begin() override {
    if (kind_ == FileKind::kTsvBare) return;
    for (const Column& column : table_.columns) add(std::string(column.name));
    end_line();
  }

  std::int64_t row(const Row& row) override {
    for (const Column& column : table_.columns) {
      const Cell cell = value(column, row);
      const bool text =
          std::holds_alternative<std::string>(cell) || std::holds_alternative<Texts>(cell);
      add(text ? without_formula(to_text(cell)) : to_text(cell));
    }
    end_line();
    return 1;
  }

 private:
  void add(std::string text) {
    const bool comma = kind_ == FileKind::kCsv;
    if (text.empty() && kind_ == FileKind::kTsvNone) text = "None";
    if (!first_) line_ += comma ? ',' : '\t';
    first_ = false;
    line_ += comma ? csv_field(std::move(text)) : tsv_field(std::move(text));
  }

  void end_line() {
    file_.write(line_ + '\n');
    line_.clear();
    first_ = true;
  }

  FileKind kind_;
  std::string line_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<RowWriter> delimited_writer(FileKind kind, OutputFile& file, const Sheet& table) {
  return std::make_unique<DelimitedWriter>(kind, file, table);
}

}  // namespace verbale
