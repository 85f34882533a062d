// SPDX-License-Identifier: Apache-2.0
#include "export/codebook.h"

namespace verbale {
namespace {

std::string_view type_name(Holds holds) {
  switch (holds) {
    case Holds::kText:
      return "text";
    case Holds::kInteger:
      return "integer";
    case Holds::kNumber:
      return "number";
    case Holds::kDate:
      return "date";
    case Holds::kTexts:
      return "list of texts";
    case Holds::kJson:
      return "JSON";
  }
  return {};
}

bool is_delimited(FileKind kind) {
  return kind == FileKind::kCsv || kind == FileKind::kTsv || kind == FileKind::kTsvBare ||
         kind == FileKind::kTsvNone;
}

std::string rules(FileKind kind) {
  std::string text = "- UTF-8; lines end in LF.\n";
  if (!is_delimited(kind)) return text + "- Offsets count Unicode code points from 0.\n";
  text += kind == FileKind::kCsv
              ? "- Fields are separated by commas and quoted where needed (RFC 4180).\n"
              : "- Fields are separated by tabs and never quoted.\n";
  text += kind == FileKind::kTsvBare ? "- There is no header.\n"
                                     : "- The first line names the columns.\n";
  text += kind == FileKind::kTsvNone ? "- What is not known is None.\n"
                                     : "- What is not known is empty.\n";
  text +=
      "- A field is one line: tabs, line ends and other control characters became spaces. The "
      "exact "
      "words are in the ledger, at the offsets.\n"
      "- Lists are joined by \"; \"; a semicolon inside a part became a comma.\n"
      "- Text that a spreadsheet would run as a formula (it begins with = + - @, plain or wide, "
      "perhaps after apostrophes) has one more apostrophe in front; take it away to have the text. "
      "Numbers are as they are.\n";
  if (kind != FileKind::kCsv) {
    text +=
        "- A field that would begin with a straight double quotation mark begins with a curly "
        "one.\n";
  }
  return text;
}

std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out.append(c == '|' ? "\\|" : std::string(1, c));
  return out;
}

std::string table_text(const Sheet& table) {
  std::string text =
      "\n## " + std::string(table.name) + "\n\nA row is " + std::string(table.a_row) + ".";
  if (!table.key.empty()) text += " `" + std::string(table.key) + "` tells rows apart.";
  text += "\n\n| column | type | meaning | from |\n| --- | --- | --- | --- |\n";
  for (const Column& column : table.columns) {
    const std::string from =
        column.from.empty() ? std::string() : "`" + std::string(column.from) + "`";
    text += "| `" + std::string(column.name) + "` | " + std::string(type_name(column.holds)) +
            " | " + cell(column.meaning) + " | " + from + " |\n";
  }
  return text;
}

bool is_empty_column(const Format& format, const Column& column) {
  return column.value == nullptr && format.kind != FileKind::kRecords;
}

std::string empty_columns(const Format& format) {
  std::string names;
  for (const Sheet* table : format.tables) {
    for (const Column& column : table->columns) {
      if (!is_empty_column(format, column)) continue;
      names += (names.empty() ? "" : ", ") + std::string(column.name);
    }
  }
  return names.empty()
             ? names
             : "\nAlways empty, because nothing in the ledger fills them: " + names + ".\n";
}

}  // namespace

std::string codebook(const Format& format) {
  std::string text = "# Codebook: " + std::string(format.face.name) +
                     "\n\nWritten by `verbale export`: " + std::string(format.face.summary) +
                     ".\n\n";
  text += format.face.facts_only
              ? "Unless `--of` says otherwise, only events that are told as facts (factuality CT+) "
                "are in it: there is no column to tell them from demands, fears and denials.\n\n"
              : "Events of every factuality are in it, unless `--of` says otherwise.\n\n";
  if (!format.remark.empty()) text += std::string(format.remark) + "\n\n";
  if (format.cut) {
    text +=
        "States are ISO 3166-1 alpha-3 codes, or with `--ids` their Correlates of War or "
        "Gleditsch-Ward numbers on the date.\n\n";
  }
  text += rules(format.kind) + empty_columns(format);
  for (const Sheet* table : format.tables) text += table_text(*table);
  return text;
}

std::string export_codebook(std::string_view format) {
  const Format* found = find_format(format);
  return found == nullptr ? std::string() : codebook(*found);
}

}  // namespace verbale
