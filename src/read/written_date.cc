// SPDX-License-Identifier: Apache-2.0
#include "read/written_date.h"

#include <utility>

#include "base/plain.h"
#include "read/date_line.h"
#include "read/iso_date.h"

namespace verbale {
namespace {

/// Without the "+0200" of RFC 5322: the day is that of the place where it was published.
std::string_view without_offset(std::string_view text) {
  constexpr std::size_t kOffset = 6;
  if (text.size() < kOffset) return text;
  const std::string_view end = text.substr(text.size() - kOffset);
  const bool is_offset = end[0] == ' ' && (end[1] == '+' || end[1] == '-') &&
                         end.find_first_not_of("0123456789", 2) == std::string_view::npos;
  return is_offset ? text.substr(0, text.size() - kOffset) : text;
}

}  // namespace

std::optional<std::string> written_date(std::string_view text, const ReportRules* rules) {
  const std::string plain = plain_text(text);
  if (auto iso = iso_date(plain)) return iso;
  if (rules == nullptr) return std::nullopt;
  auto written = date_line(without_offset(plain), *rules);
  if (!written || written->day.empty()) return std::nullopt;
  return std::move(written->day);
}

}  // namespace verbale
