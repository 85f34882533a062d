// SPDX-License-Identifier: Apache-2.0
//
// Answers of Ledger::dealings, places and actor_counts, from what totals.h keeps by month.
#include "history/conditions.h"
#include "history/fresh.h"
#include "history/overview_rows.h"
#include "ledger/ledger_impl.h"

namespace verbale {
namespace {

constexpr std::size_t kMonth = 7;

std::int64_t limit_of(std::int64_t limit) { return limit > 0 ? limit : -1; }

/// Months are counted together: a day would be answered wrongly.
Status check_months(const std::string& from, const std::string& to) {
  for (const auto& [name, date] : {std::pair("from", &from), std::pair("to", &to)}) {
    if (Status sound = check_date(name, *date); !sound) return sound;
    if (date->size() > kMonth) {
      return fail(ErrorCode::kDateInvalid, "'" + *date + "' is a day, and months are counted here",
                  name, "write 2003-05 or 2003");
    }
  }
  return {};
}

Status check_quad(std::optional<int> quad) {
  if (!quad || (*quad >= 1 && *quad <= 4)) return {};
  return fail(ErrorCode::kUsage, "there is no quad class " + std::to_string(*quad), "quad",
              "1 verbal and 2 material cooperation, 3 verbal and 4 material conflict");
}

/// from, to and quad, of a row with month and quad.
void add_period(Conditions& out, const std::string& from, const std::string& to,
                std::optional<int> quad) {
  if (!from.empty()) out.add("month >= ?", {from});
  if (!to.empty()) out.add("month <> '' AND substr(month, 1, length(?)) <= ?", {to, to});
  if (quad) out.add("quad = " + std::to_string(*quad));
}

Conditions conditions_of(const DealingsQuery& query) {
  Conditions out;
  const auto code = [](const std::string& side) { return code_glob(side) + "*"; };
  if (!query.source.empty()) out.add("source GLOB ?", {code(query.source)});
  if (!query.target.empty()) out.add("target GLOB ?", {code(query.target)});
  if (!query.actor.empty()) {
    out.add("(source GLOB ? OR target GLOB ?)", {code(query.actor), code(query.actor)});
  }
  if (!query.inside) out.add("source <> target");
  add_period(out, query.from, query.to, query.quad);
  return out;
}

const std::string kClasses =
    "sum(events) FILTER (WHERE quad = 1), sum(events) FILTER (WHERE quad = 2), sum(events) FILTER "
    "(WHERE quad = 3), sum(events) FILTER (WHERE quad = 4), sum(events) AS n, min(nullif(month, "
    "'')), max(month)";

template <class Row>
Result<std::vector<Row>> all_of(Query& query, Row (*read)(Query&)) {
  std::vector<Row> rows;
  while (query.next()) rows.push_back(read(query));
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return rows;
}

Dealings read_dealings(Query& row) {
  Dealings out{std::string(row.text(0)),
               std::string(row.text(1)),
               read_classes(row, 2),
               row.integer(9),
               row.real(10),
               std::string(row.text(7)),
               std::string(row.text(8))};
  return out;
}

PlaceCount read_place(Query& row) {
  PlaceCount out;
  out.name = row.text(0);
  out.country = row.text(1);
  if (!row.is_null(2) && !row.is_null(3)) {
    out.latitude = row.real(2);
    out.longitude = row.real(3);
  }
  out.count = read_classes(row, 4);
  out.first = row.text(9);
  out.last = row.text(10);
  return out;
}

}  // namespace

ClassCount read_classes(Query& row, int column) {
  ClassCount out;
  for (std::size_t quad = 0; quad < out.quad.size(); ++quad) {
    out.quad[quad] = row.integer(column + static_cast<int>(quad));
  }
  out.events = row.integer(column + 4);
  return out;
}

ActorCount read_actor_count(Query& row) {
  ActorCount out;
  int column = 0;
  for (std::string* field : {&out.code, &out.name, &out.kind, &out.knowledge}) {
    *field = row.text(column++);
  }
  for (std::int64_t* count : {&out.reports, &out.mentions, &out.events}) {
    *count = row.integer(column++);
  }
  out.first = row.text(7);
  out.last = row.text(8);
  return out;
}

Result<std::vector<Dealings>> Ledger::dealings(const DealingsQuery& query) const {
  Status sound = check_months(query.from, query.to);
  if (sound) sound = check_quad(query.quad);
  if (sound) sound = make_fresh(impl_->db, impl_->derived);
  if (!sound) return tl::unexpected(sound.error());
  const Conditions conditions = conditions_of(query);
  Query rows(impl_->db,
             "SELECT source, target, " + kClasses +
                 ", total(asserted), total(goldstein) FROM dealing_months WHERE sides = '" +
                 (query.codes ? "code" : "country") + "'" + conditions.sql() +
                 " GROUP BY source, target ORDER BY n DESC, source, target LIMIT ?");
  rows.with(conditions, limit_of(query.limit));
  return all_of(rows, read_dealings);
}

Result<std::vector<PlaceCount>> Ledger::places(const PlacesQuery& query) const {
  Status sound = check_months(query.from, query.to);
  if (sound) sound = check_quad(query.quad);
  if (sound) sound = make_fresh(impl_->db, impl_->derived);
  if (!sound) return tl::unexpected(sound.error());
  Conditions conditions;
  if (!query.country.empty()) conditions.add("country GLOB ?", {code_glob(query.country)});
  if (!query.words.empty()) {
    conditions.add("name LIKE ? ESCAPE '\\'", {like_anywhere(query.words)});
  }
  add_period(conditions, query.from, query.to, query.quad);
  Query rows(impl_->db,
             "SELECT name, country, latitude, longitude, " + kClasses +
                 " FROM place_months WHERE 1" + conditions.sql() +
                 " GROUP BY name, country, latitude, longitude ORDER BY n DESC, name, country, "
                 "latitude LIMIT ?");
  rows.with(conditions, limit_of(query.limit));
  return all_of(rows, read_place);
}

Result<std::vector<ActorCount>> Ledger::actor_counts(const ActorsQuery& query) const {
  if (Status fresh = make_fresh(impl_->db, impl_->derived); !fresh) {
    return tl::unexpected(fresh.error());
  }
  Conditions conditions;
  if (!query.code.empty()) conditions.add("code GLOB ?", {code_glob(query.code) + "*"});
  if (!query.name.empty()) conditions.add("name = ?", {query.name});
  if (!query.kind.empty()) conditions.add("kind = ?", {query.kind});
  if (!query.words.empty()) {
    conditions.add("name LIKE ? ESCAPE '\\'", {like_anywhere(query.words)});
  }
  Query rows(impl_->db,
             "SELECT code, name, kind, knowledge, reports, mentions, events, first, last FROM "
             "actor_totals WHERE 1" +
                 conditions.sql() + " ORDER BY mentions DESC, name, code, kind LIMIT ?");
  rows.with(conditions, limit_of(query.limit));
  return all_of(rows, read_actor_count);
}

}  // namespace verbale
