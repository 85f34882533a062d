// SPDX-License-Identifier: Apache-2.0
#include "apps/table_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <numeric>

#include "apps/safe_text.h"
#include "apps/terminal.h"

namespace verbale::cli {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 6;

std::vector<std::size_t> natural_widths(const Table& table) {
  std::vector<std::size_t> widths;
  for (const std::string& name : table.columns) widths.push_back(columns_of(name));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
      widths[i] = std::max(widths[i], columns_of(row[i]));
    }
  }
  return widths;
}

/// Takes from the widest column, again and again, until all fit or none can give.
void shrink(std::vector<std::size_t>& widths, std::size_t columns) {
  const std::size_t gaps = widths.empty() ? 0 : kGap * (widths.size() - 1);
  std::size_t total = std::accumulate(widths.begin(), widths.end(), gaps);
  while (total > columns) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (widest == widths.end() || *widest <= kNarrowest) return;
    --*widest;
    --total;
  }
}

Table one_line_cells(Table table) {
  for (auto& row : table.rows) {
    for (std::string& cell : row) cell = one_line(cell);
  }
  return table;
}

std::string text_row(const std::vector<std::string>& cells,
                     const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
    line += pad(cells[i], widths[i]);
    line.append(kGap, ' ');
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string csv_cell(const std::string& cell) {
  if (cell.find_first_of("\",") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

std::string markdown_cell(const std::string& cell) {
  std::string out;
  for (const char c : cell) {
    if (std::string_view("\\|`*_<>[]").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// `before` cell `between` cell `after`.
std::string joined(const std::vector<std::string>& cells, std::string_view before,
                   std::string_view between, std::string_view after,
                   const std::function<std::string(const std::string&)>& cell_text) {
  std::string out(before);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    out.append(i == 0 ? "" : between).append(cell_text(cells[i]));
  }
  return out.append(after);
}

}  // namespace

std::string as_text(const Table& table, std::size_t columns) {
  const Table safe = one_line_cells(table);
  std::vector<std::size_t> widths = natural_widths(safe);
  if (columns > 0) shrink(widths, columns);
  std::string out = styled(Style::kStrong, text_row(safe.columns, widths)) + "\n";
  for (const auto& row : safe.rows) out += text_row(row, widths) + "\n";
  return out;
}

std::string as_csv(const Table& table) {
  const Table safe = one_line_cells(table);
  std::string out = joined(safe.columns, "", ",", "\r\n", csv_cell);
  for (const auto& row : safe.rows) out += joined(row, "", ",", "\r\n", csv_cell);
  return out;
}

std::string as_markdown(const Table& table) {
  const Table safe = one_line_cells(table);
  std::string out = joined(safe.columns, "| ", " | ", " |\n", markdown_cell);
  out += joined(safe.columns, "| ", " | ", " |\n", [](const std::string&) { return "---"; });
  for (const auto& row : safe.rows) out += joined(row, "| ", " | ", " |\n", markdown_cell);
  return out;
}

std::string in_format(const Table& table, const std::string& format) {
  if (format == "csv") return as_csv(table);
  if (format == "markdown") return as_markdown(table);
  return as_text(table, output_is_terminal() ? terminal_columns() : 0);
}

void write_table(const Context& context, const Table& table, std::string_view kind) {
  context.output.write(in_format(table, context.invocation.text("format", "table")));
  context.output.flush();
  if (table.rows.empty()) say(fmt::format("verbale: no {} fit", kind));
}

}  // namespace verbale::cli
