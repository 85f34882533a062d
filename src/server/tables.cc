// SPDX-License-Identifier: Apache-2.0
#include "server/tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "record/json_writer.h"

namespace verbale {
namespace {

std::string cell(const std::string& text) {
  std::string out = "\"";
  const bool formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string::npos;
  if (formula) out += '\'';
  for (const char byte : text) out += byte == '"' ? "\"\"" : std::string(1, byte);
  return out + '"';
}

void line(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? "," : "") + cell(cells[i]);
  out += "\r\n";
}

std::string fixed(double value, int digits) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                 std::chars_format::fixed, digits);
  return {text.data(), end.ptr};
}

}  // namespace

std::string decimal(double value) { return fixed(value, 2); }

std::string degrees(std::optional<double> value) { return value ? fixed(*value, 5) : ""; }

std::string table_json(const Table& table, std::initializer_list<std::string_view> numbers) {
  std::vector<bool> number;
  for (const std::string& column : table.columns) {
    number.push_back(std::find(numbers.begin(), numbers.end(), column) != numbers.end());
  }
  JsonWriter json;
  json.begin_array();
  for (const auto& row : table.rows) {
    json.begin_object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      json.key(table.columns[i]);
      number[i] && !row[i].empty() ? json.raw(row[i]) : json.text_or_null(row[i]);
    }
    json.end_object();
  }
  json.end_array();
  return json.take();
}

std::string table_csv(const Table& table) {
  std::string out;
  line(out, table.columns);
  for (const auto& row : table.rows) line(out, row);
  return out;
}

std::string summary_json(const Summary& summary) {
  JsonWriter json;
  json.begin_object();
  for (const auto& [name, value] : {std::pair{"reports", summary.reports},
                                    {"events", summary.events},
                                    {"statements", summary.statements},
                                    {"actors", summary.actors},
                                    {"rejects", summary.rejects}}) {
    json.key(name);
    json.integer(value);
  }
  json.key("first_date");
  json.text_or_null(summary.first_date);
  json.key("last_date");
  json.text_or_null(summary.last_date);
  json.key("busiest");
  json.begin_array();
  for (const PairCount& pair : summary.busiest) {
    json.begin_object();
    json.key("a");
    json.text(pair.a);
    json.key("b");
    json.text(pair.b);
    json.key("events");
    json.integer(pair.events);
    json.end_object();
  }
  json.end_array();
  json.key("sources");
  json.begin_array();
  for (const SourceCount& one : summary.sources) {
    json.begin_object();
    json.key("source");
    json.text_or_null(one.source);
    json.key("reports");
    json.integer(one.reports);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

std::string text_json(const std::string& text) {
  JsonWriter json;
  json.text(text);
  return json.take();
}

}  // namespace verbale
