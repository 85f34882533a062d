// SPDX-License-Identifier: Apache-2.0
#include "ledger/arrange.h"

#include <algorithm>
#include <vector>

namespace verbale {
namespace {

constexpr std::string_view kDown = ":desc";
constexpr std::string_view kByDate = "s.date, s.report_key, s.key";

Result<std::vector<std::string>> columns_of_view(Database& db, std::string_view kind) {
  std::vector<std::string> names;
  Query query(db, "SELECT * FROM " + view_of(kind) + " LIMIT 0");
  for (int i = 0; i < query.columns(); ++i) {
    if (query.name(i) != "key") names.emplace_back(query.name(i));
  }
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return names;
}

Result<std::string> column(Database& db, std::string_view kind, const std::string& field) {
  const Result<std::vector<std::string>> names = columns_of_view(db, kind);
  if (!names) return tl::unexpected(names.error());
  if (std::find(names->begin(), names->end(), field) != names->end()) return "v.\"" + field + "\"";
  std::string known;
  for (const std::string& name : *names) known += (known.empty() ? "" : ", ") + name;
  return fail(ErrorCode::kUsage, std::string(kind) + " have no field '" + field + "'", {},
              "they have: " + known);
}

}  // namespace

bool is_note(std::string_view kind) { return kind == "rejects" || kind == "warnings"; }

std::string view_of(std::string_view kind) {
  return (is_note(kind) ? "" : "v_") + std::string(kind);
}

Result<std::string> order_by(Database& db, std::string_view kind, const std::string& sort) {
  if (sort.empty()) return " ORDER BY " + std::string(kByDate);
  const bool down = sort.ends_with(kDown);
  const std::string field = sort.substr(0, sort.size() - (down ? kDown.size() : 0));
  return column(db, kind, field).map([&](const std::string& name) {
    return " ORDER BY " + name + (down ? " DESC, " : ", ") + std::string(kByDate);
  });
}

Result<std::string> counted_value(Database& db, std::string_view kind, const std::string& field) {
  for (const auto& [name, digits] : {std::pair{"year", "4"}, {"month", "7"}, {"day", "10"}}) {
    if (field != name || is_note(kind)) continue;
    const bool own = kind == "events" || kind == "statements";
    return "substr(" + std::string(own ? "coalesce(v.time_begin, s.date)" : "s.date") + ", 1, " +
           digits + ")";
  }
  return column(db, kind, field);
}

}  // namespace verbale
