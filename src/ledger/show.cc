// SPDX-License-Identifier: Apache-2.0
#include "ledger/show.h"

#include <map>

#include "ledger/arrange.h"
#include "ledger/load.h"
#include "ledger/review_rows.h"
#include "ledger/selection.h"
#include "ledger/stored_row.h"
#include "record/json_writer.h"
#include "record/record_lines.h"

namespace verbale {
namespace {

/// A day, or the first and the last: 2003-05-01/2003-05-13.
constexpr std::string_view kDate =
    "CASE WHEN v.time_begin IS NULL THEN v.published WHEN v.time_end > v.time_begin THEN "
    "v.time_begin || '/' || v.time_end ELSE v.time_begin END AS date, ";

/// The columns of a table, from a view v, or of notes.
std::string columns_of(std::string_view kind) {
  const std::string date(kDate);
  if (kind == "events") {
    return date +
           "v.sources, v.targets, v.cameo, v.label, v.plover, v.factuality, v.evidence, v.said_by, "
           "v.confidence, v.story, v.id";
  }
  if (kind == "statements") {
    return date + "v.speakers, v.via, v.attitude, v.toward, v.content, v.mode, v.id";
  }
  if (kind == "relations") {
    return "v.published AS date, v.kind, v.subject, v.object, v.value, v.pair, v.cameo, v.plover, "
           "v.factuality, v.evidence, v.confidence, v.id";
  }
  if (kind == "commitments") {
    return "v.published AS date, v.debtors, v.creditors, v.content, v.object, v.status, v.history, "
           "v.evidence, v.id";
  }
  if (kind == "reports") {
    return "v.published AS date, v.source, v.title, v.sentences, v.words, v.events, v.statements, "
           "v.id";
  }
  if (kind == "actors") {
    return "v.published AS date, v.code, v.name, v.kind, v.description, v.mentions, v.events, v.id";
  }
  if (kind == "reviews") {
    return "v.reviewed AS date, v.reviewer, v.verdict, v.changes, v.reason, v.kind, v.cameo, "
           "v.evidence, v.standing, v.undone, v.record_now AS record, v.id";
  }
  return "v.report, v.origin, v.code, v.what, v.found_at AS \"where\", v.to_do";
}

std::int64_t limit_of(const ShowFilter& filter) { return filter.limit > 0 ? filter.limit : -1; }

/// Without a sort the selection is cut first: the view is then made for those rows only.
Result<std::string> rows_sql(Database& db, std::string_view kind, const Selection& selection,
                             const std::string& sort) {
  const std::string inside = sort.empty() ? std::string(kShowOrder) + " LIMIT ?" : "";
  return order_by(db, kind, sort).map([&](const std::string& order) {
    return "SELECT " + columns_of(kind) + " FROM (" + selection.sql + inside + ") s JOIN " +
           view_of(kind) + " v ON v.key = s.key" + order + (sort.empty() ? "" : " LIMIT ?");
  });
}

Result<std::string> counts_sql(Database& db, std::string_view kind, const Selection& selection,
                               const std::string& field) {
  return counted_value(db, kind, field).map([&](const std::string& value) {
    return "SELECT " + value + " AS \"" + field + "\", count(*) AS " + std::string(kind) +
           " FROM (" + selection.sql + ") s JOIN " + view_of(kind) +
           " v ON v.key = s.key GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?";
  });
}

/// An actor stands in every report that mentions it; here it is one row, the most mentioned first.
std::string actors_sql(const Selection& selection) {
  return "SELECT v.code, v.name, v.kind, count(*) AS reports, sum(v.mentions) AS mentions, "
         "sum(v.events) AS events FROM (" +
         selection.sql +
         ") s JOIN v_actors v ON v.key = s.key GROUP BY v.code, v.name, v.kind "
         "ORDER BY sum(v.mentions) DESC, v.name, v.code, v.kind LIMIT ?";
}

/// Writes the chosen records of one report after the other; loads each report once.
class RecordWriter {
 public:
  RecordWriter(Database& db, std::string_view kind) : db_(db), kind_(kind) {}

  Status add(std::int64_t key, std::int64_t report_key) {
    if (report_key != report_) {
      end_report();
      Result<Loaded> loaded = load(db_, report_key);
      if (!loaded) return tl::unexpected(loaded.error());
      loaded_ = std::move(*loaded);
      report_ = report_key;
      lines_.emplace(loaded_.minutes);
    }
    write(key);
    return {};
  }

  std::string take() {
    end_report();
    return std::move(out_);
  }

 private:
  void end_report() {
    if (lines_) out_ += lines_->take();
    lines_.reset();
  }

  /// Hands the record with that key to `line`, a function of RecordLines.
  template <class Record>
  void write(std::int64_t key, const std::vector<std::int64_t>& keys,
             const std::vector<Record>& records, void (RecordLines::*line)(const Record&)) {
    const std::int32_t at = position_of(key, keys);
    if (at >= 0) ((*lines_).*line)(records[static_cast<std::size_t>(at)]);
  }

  void write(std::int64_t key) {
    const Minutes& minutes = loaded_.minutes;
    if (kind_ == "reports") lines_->report();
    if (kind_ == "events") write(key, loaded_.events, minutes.events, &RecordLines::event);
    if (kind_ == "actors") write(key, loaded_.actors, minutes.actors, &RecordLines::actor);
    if (kind_ == "statements") {
      write(key, loaded_.statements, minutes.statements, &RecordLines::statement);
    }
    if (kind_ == "relations") {
      write(key, loaded_.relations, minutes.relations, &RecordLines::relation);
    }
    if (kind_ == "commitments") {
      write(key, loaded_.commitments, minutes.commitments, &RecordLines::commitment);
    }
  }

  Database& db_;
  std::string_view kind_;
  Loaded loaded_;
  std::int64_t report_ = 0;
  std::optional<RecordLines> lines_;
  std::string out_;
};

Result<std::string> show_notes(Database& db, std::string_view kind, const Selection& selection,
                               const ShowFilter& filter) {
  JsonWriter json;
  const Result<std::string> sql = rows_sql(db, kind, selection, filter.sort);
  if (!sql) return tl::unexpected(sql.error());
  Query query(db, *sql);
  query.with(selection, limit_of(filter));
  while (query.next()) {
    json.begin_object();
    json.key("record");
    json.text(kind.substr(0, kind.size() - 1));  // one of them
    for (int column = 0; column < query.columns(); ++column) {
      json.key(query.name(column));
      json.text_or_null(query.text(column));
    }
    json.end_object();
    json.end_line();
  }
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return json.take();
}

/// The chosen ones, in the order of their table.
Result<std::string> show_reviews(Database& db, const Selection& selection,
                                 const ShowFilter& filter) {
  const Result<std::string> sql = rows_sql(db, "reviews", selection, filter.sort);
  if (!sql) return tl::unexpected(sql.error());
  auto all = select_reviews(db, {.report = {}, .reviewer = {}, .with_undone = true});
  if (!all) return tl::unexpected(all.error());
  std::map<std::string, const Review*, std::less<>> by_id;
  for (const Review& review : *all) by_id.emplace(review.id, &review);
  std::string lines;
  Query query(db, *sql);
  query.with(selection, limit_of(filter));
  while (query.next()) lines += to_jsonl(*by_id.at(std::string(query.text(query.columns() - 1))));
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return lines;
}

Result<std::string> table_sql(Database& db, std::string_view kind, const Selection& selection,
                              const ShowFilter& filter) {
  if (!filter.count_by.empty()) return counts_sql(db, kind, selection, filter.count_by);
  if (kind == "actors" && filter.sort.empty()) return actors_sql(selection);
  return rows_sql(db, kind, selection, filter.sort);
}

/// Keys in the order in which they are shown.
Result<std::string> keys_sql(Database& db, std::string_view kind, const Selection& selection,
                             const std::string& sort) {
  if (sort.empty()) return selection.sql + std::string(kShowOrder) + " LIMIT ?";
  return order_by(db, kind, sort).map([&](const std::string& order) {
    return "SELECT s.key, s.report_key FROM (" + selection.sql + ") s JOIN " + view_of(kind) +
           " v ON v.key = s.key" + order + " LIMIT ?";
  });
}

/// Words are looked for in every record; where many have them, the first by date are found sooner
/// by going through the reports, of which so many are tried.
constexpr std::int64_t kTriedReports = 3000;

bool may_be_early(std::string_view kind, const ShowFilter& filter) {
  const bool by_actor = !filter.source.empty() || !filter.target.empty() || !filter.actor.empty() ||
                        !filter.speaker.empty() || !filter.report.empty();
  return (kind == "events" || kind == "statements") && !filter.words.empty() && !by_actor &&
         filter.sort.empty() && filter.count_by.empty() && filter.limit > 0;
}

Result<Table> table_in(Database& db, std::string_view kind, const ShowFilter& filter,
                       std::int64_t reports) {
  const Result<Selection> selection = select_records(kind, filter, reports);
  if (!selection) return tl::unexpected(selection.error());
  const Result<std::string> sql = table_sql(db, kind, *selection, filter);
  if (!sql) return tl::unexpected(sql.error());
  Query query(db, *sql);
  query.with(*selection, limit_of(filter));
  return table_of(query);
}

}  // namespace

Result<Table> table_of(Query& query) {
  Table table;
  for (int i = 0; i < query.columns(); ++i) table.columns.emplace_back(query.name(i));
  while (query.next()) {
    std::vector<std::string>& row = table.rows.emplace_back();
    for (int i = 0; i < query.columns(); ++i) row.emplace_back(query.text(i));
  }
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return table;
}

Result<Table> show_table(Database& db, std::string_view kind, const ShowFilter& filter) {
  if (may_be_early(kind, filter)) {
    Result<Table> early = table_in(db, kind, filter, kTriedReports);
    const auto all = static_cast<std::size_t>(filter.limit);
    if (!early || early->rows.size() == all) return early;
  }
  return table_in(db, kind, filter, 0);
}

Result<std::string> show_records(Database& db, std::string_view kind, const ShowFilter& filter) {
  const Result<Selection> selection = select_records(kind, filter);
  if (!selection) return tl::unexpected(selection.error());
  if (is_note(kind)) return show_notes(db, kind, *selection, filter);
  if (kind == "reviews") return show_reviews(db, *selection, filter);
  const Result<std::string> sql = keys_sql(db, kind, *selection, filter.sort);
  if (!sql) return tl::unexpected(sql.error());
  Query query(db, *sql);
  query.with(*selection, limit_of(filter));
  RecordWriter writer(db, kind);
  while (query.next()) {
    if (Status status = writer.add(query.integer(0), query.integer(1)); !status) {
      return tl::unexpected(status.error());
    }
  }
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return writer.take();
}

}  // namespace verbale
