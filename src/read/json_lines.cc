// SPDX-License-Identifier: Apache-2.0
#include "read/json_lines.h"

#include <string>
#include <utility>

#include "read/json_report.h"
#include "read/lines.h"
#include "read/place.h"
#include "read/text_check.h"

namespace verbale {
namespace {

bool read_line(const Line& line, const std::string& place, JsonReports& reports,
               const Delivery& to) {
  if (line.too_long) {
    return to.reject(std::move(too_long("a line", to.budget().line_bytes, place).value()), place);
  }
  if (line.text.find_first_not_of(" \t\r") == std::string_view::npos) return true;
  return to.deliver(reports.read(line.text, place), place, reports.id());
}

}  // namespace

bool read_json_lines(Input& input, const Delivery& to) {
  LineReader lines(input, to.budget().line_bytes);
  JsonReports reports(to.options());
  while (true) {
    const auto line = lines.next();
    const std::string place = line_of(to.origin(), lines.number());
    if (!line) return to.reject(at_place(line.error(), place), place);
    if (!*line) return true;
    if (!read_line(**line, place, reports, to)) return false;
  }
}

}  // namespace verbale
