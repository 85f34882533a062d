// SPDX-License-Identifier: Apache-2.0
#include "read/lines.h"

namespace verbale {

/// Where the line ahead ends: at its line feed, at the end of the input, or beyond the budget.
Result<std::size_t> LineReader::find_end() {
  std::size_t searched = 0;
  while (true) {
    const std::string_view ahead = input_.ahead();
    const std::size_t end = ahead.find('\n', searched);
    if (end != std::string_view::npos) return end;
    searched = ahead.size();
    if (searched > most_) return searched;
    const Result<bool> came = input_.more();
    if (!came) return tl::make_unexpected(came.error());
    if (!*came) return searched;
  }
}

Result<std::optional<Line>> LineReader::pass_over() {
  while (true) {
    const std::string_view ahead = input_.ahead();
    const std::size_t end = ahead.find('\n');
    if (end != std::string_view::npos) {
      input_.take(end + 1);
      break;
    }
    input_.take(ahead.size());
    const Result<bool> came = input_.more();
    if (!came) return tl::make_unexpected(came.error());
    if (!*came) break;
  }
  return Line{number_, {}, true};
}

Result<std::optional<Line>> LineReader::next() {
  input_.take(to_take_);
  to_take_ = 0;
  ++number_;
  const Result<std::size_t> end = find_end();
  if (!end) return tl::make_unexpected(end.error());
  const std::string_view ahead = input_.ahead();
  if (*end > most_) return pass_over();
  if (ahead.empty()) return std::optional<Line>();
  to_take_ = *end < ahead.size() ? *end + 1 : *end;
  return Line{number_, ahead.substr(0, *end), false};
}

}  // namespace verbale
