// SPDX-License-Identifier: Apache-2.0
#include "ledger/show.h"

#include "ledger/load.h"
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

/// The columns of a table, from a view v or the rejects.
std::string columns_of(std::string_view kind) {
  const std::string date(kDate);
  if (kind == "events") {
    return date +
           "v.sources, v.targets, v.cameo, v.label, v.plover, v.factuality, v.evidence, v.said_by, "
           "v.confidence, v.id";
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
  return "v.report, v.origin, v.code, v.what, v.found_at AS \"where\", v.to_do";
}

std::string from_of(std::string_view kind) {
  return kind == "rejects" ? "rejects" : "v_" + std::string(kind);
}

std::int64_t limit_of(const ShowFilter& filter) { return filter.limit > 0 ? filter.limit : -1; }

std::string rows_sql(std::string_view kind, const Selection& selection) {
  return "SELECT " + columns_of(kind) + " FROM (" + selection.sql + std::string(kShowOrder) +
         " LIMIT ?) s JOIN " + from_of(kind) +
         " v ON v.key = s.key ORDER BY s.date, s.report_key, "
         "s.key";
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

Result<std::string> show_rejects(Database& db, const Selection& selection, std::int64_t limit) {
  JsonWriter json;
  Query query(db, rows_sql("rejects", selection));
  query.with(selection, limit);
  while (query.next()) {
    json.begin_object();
    json.key("record");
    json.text("reject");
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

}  // namespace

Result<Table> show_table(Database& db, std::string_view kind, const ShowFilter& filter) {
  const Result<Selection> selection = select_records(kind, filter);
  if (!selection) return tl::unexpected(selection.error());
  Query query(db, kind == "actors" ? actors_sql(*selection) : rows_sql(kind, *selection));
  query.with(*selection, limit_of(filter));
  Table table;
  for (int i = 0; i < query.columns(); ++i) table.columns.emplace_back(query.name(i));
  while (query.next()) {
    std::vector<std::string>& row = table.rows.emplace_back();
    for (int i = 0; i < query.columns(); ++i) row.emplace_back(query.text(i));
  }
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return table;
}

Result<std::string> show_records(Database& db, std::string_view kind, const ShowFilter& filter) {
  const Result<Selection> selection = select_records(kind, filter);
  if (!selection) return tl::unexpected(selection.error());
  if (kind == "rejects") return show_rejects(db, *selection, limit_of(filter));
  Query query(db, selection->sql + std::string(kShowOrder) + " LIMIT ?");
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
