// SPDX-License-Identifier: Apache-2.0
#include "history/meetings.h"

#include <algorithm>
#include <tuple>

namespace verbale {
namespace {

struct Part {
  std::int64_t record = 0;
  bool acts = false;
  std::int64_t position = 0;
  bool operator<(const Part& other) const {
    return std::tie(record, acts, position) < std::tie(other.record, other.acts, other.position);
  }
};

Result<std::vector<Part>> parts_of(Database& db, const PartTable& where,
                                   const SideCondition& side) {
  const std::string names = side.by_name ? " LEFT JOIN actors a ON a.key = x.actor_key" : "";
  Query query(db, "SELECT x." + std::string(where.key) + ", x.role = '" + std::string(where.acts) +
                      "', x.position FROM " + std::string(where.table) + " x" + names +
                      " WHERE x.role IN ('" + std::string(where.acts) + "', " +
                      std::string(where.toward) + ") AND " + side.sql);
  query.with(side);
  std::vector<Part> parts;
  while (query.next()) {
    parts.push_back({query.integer(0), query.integer(1) != 0, query.integer(2)});
  }
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  std::sort(parts.begin(), parts.end());
  return parts;
}

using Parts = std::vector<Part>;
using At = Parts::const_iterator;

At end_of(At at, At end) {
  return std::find_if(at, end,
                      [record = at->record](const Part& one) { return one.record != record; });
}

bool any(At begin, At end, bool acts) {
  return std::any_of(begin, end, [acts](const Part& one) { return one.acts == acts; });
}

/// The parts of both sides in one record.
Meeting meeting_of(At a, At a_end, At b, At b_end) {
  Meeting one;
  one.record = a->record;
  const bool a_acts = any(a, a_end, true), b_acts = any(b, b_end, true);
  one.forth = a_acts && any(b, b_end, false);
  one.back = b_acts && any(a, a_end, false);
  Parts both;
  std::set_union(a, a_end, b, b_end, std::back_inserter(both));
  const auto acting =
      std::count_if(both.begin(), both.end(), [](const Part& part) { return part.acts; });
  one.together = a_acts && b_acts && acting > 1;
  return one;
}

}  // namespace

Result<std::vector<Meeting>> meetings(Database& db, const PartTable& where, const SideCondition& a,
                                      const SideCondition& b) {
  const auto first = parts_of(db, where, a), second = parts_of(db, where, b);
  if (!first) return tl::unexpected(first.error());
  if (!second) return tl::unexpected(second.error());
  std::vector<Meeting> all;
  At x = first->begin(), y = second->begin();
  while (x != first->end() && y != second->end()) {
    const At x_end = end_of(x, first->end()), y_end = end_of(y, second->end());
    const std::int64_t left = x->record, right = y->record;
    if (left == right) all.push_back(meeting_of(x, x_end, y, y_end));
    if (left <= right) x = x_end;
    if (right <= left) y = y_end;
  }
  return all;
}

std::string keys_of(const std::vector<Meeting>& all) {
  std::string json = "[";
  for (const Meeting& one : all) json += (json.size() > 1 ? "," : "") + std::to_string(one.record);
  return json + "]";
}

}  // namespace verbale
