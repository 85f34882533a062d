// SPDX-License-Identifier: Apache-2.0
//
// A ledger for Python, read-only. Filters come as a dict with the words of the command line.
#include <nanobind/stl/filesystem.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/unique_ptr.h>
#include <verbale/ledger.h>

#include <memory>
#include <mutex>

#include "binding/bind.h"
#include "binding/errors.h"
#include "binding/text.h"

namespace nb = nanobind;

namespace verbale::python {
namespace {

/// A Ledger is for one thread at a time; Python's threads take turns.
class OpenLedger {
 public:
  explicit OpenLedger(Ledger&& ledger) : ledger_(std::move(ledger)) {}

  /// What `question` says of the ledger, or its error as an exception.
  template <class Question>
  auto ask(Question question) const {
    return value_of(without_gil([&] {
      const std::lock_guard turn(mutex_);
      return question(ledger_);
    }));
  }

 private:
  mutable std::mutex mutex_;
  Ledger ledger_;
};

std::unique_ptr<OpenLedger> open(const std::filesystem::path& path) {
  return std::make_unique<OpenLedger>(
      value_of(without_gil([&] { return Ledger::open_readonly(path); })));
}

/// The value of a filter, left as it is where it is not given.
template <class T>
void take(const nb::dict& filters, const char* name, T& value) {
  if (filters.contains(name)) value = nb::cast<T>(filters[name]);
}

ShowFilter show_filter(const nb::dict& filters) {
  ShowFilter filter;
  filter.limit = 0;
  take(filters, "source", filter.source);
  take(filters, "target", filter.target);
  take(filters, "actor", filter.actor);
  take(filters, "cameo", filter.cameo);
  take(filters, "plover", filter.plover);
  take(filters, "factuality", filter.factuality);
  take(filters, "speaker", filter.speaker);
  take(filters, "report", filter.report);
  take(filters, "words", filter.words);
  take(filters, "from", filter.from);
  take(filters, "to", filter.to);
  take(filters, "limit", filter.limit);
  take(filters, "sort", filter.sort);
  take(filters, "count_by", filter.count_by);
  if (filters.contains("quad")) filter.quad = nb::cast<int>(filters["quad"]);
  if (filters.contains("min_confidence")) {
    filter.min_confidence = nb::cast<double>(filters["min_confidence"]);
  }
  return filter;
}

CommitmentFilter commitment_filter(const nb::dict& filters) {
  CommitmentFilter filter;
  take(filters, "debtor", filter.debtor);
  take(filters, "creditor", filter.creditor);
  take(filters, "actor", filter.actor);
  take(filters, "status", filter.status);
  take(filters, "agreement", filter.agreement);
  take(filters, "cameo", filter.cameo);
  take(filters, "words", filter.words);
  take(filters, "from", filter.from);
  take(filters, "to", filter.to);
  take(filters, "on", filter.on);
  take(filters, "limit", filter.limit);
  return filter;
}

IncidentFilter incident_filter(const nb::dict& filters) {
  IncidentFilter filter;
  filter.limit = 0;
  take(filters, "source", filter.source);
  take(filters, "target", filter.target);
  take(filters, "actor", filter.actor);
  take(filters, "cameo", filter.cameo);
  take(filters, "id", filter.id);
  take(filters, "from", filter.from);
  take(filters, "to", filter.to);
  take(filters, "reports", filter.reports);
  take(filters, "limit", filter.limit);
  return filter;
}

TiesQuery ties_query(const nb::dict& filters) {
  TiesQuery query;
  std::string by(name_of(query.by));
  take(filters, "by", by);
  for (TiesBy one : {TiesBy::kDay, TiesBy::kWeek, TiesBy::kMonth, TiesBy::kYear}) {
    if (name_of(one) == by) query.by = one;
  }
  take(filters, "a", query.a);
  take(filters, "b", query.b);
  take(filters, "from", query.from);
  take(filters, "to", query.to);
  take(filters, "asserted", query.asserted);
  take(filters, "by_incident", query.by_incident);
  return query;
}

template <class Records>
nb::object lines_of(const Records& records) {
  std::string lines;
  for (const auto& record : records) lines += to_jsonl(record);
  return text_of(lines);
}

/// (columns, rows)
nb::tuple table_of(const Table& table) {
  nb::list columns, rows;
  for (const std::string& column : table.columns) columns.append(text_of(column));
  for (const auto& row : table.rows) {
    nb::list values;
    for (const std::string& value : row) values.append(text_of(value));
    rows.append(values);
  }
  return nb::make_tuple(columns, rows);
}

nb::object records(const OpenLedger& self, const std::string& kind, const nb::dict& filters) {
  const ShowFilter filter = show_filter(filters);
  return text_of(self.ask([&](const Ledger& ledger) { return ledger.show_jsonl(kind, filter); }));
}

nb::tuple table(const OpenLedger& self, const std::string& kind, const nb::dict& filters) {
  const ShowFilter filter = show_filter(filters);
  return table_of(self.ask([&](const Ledger& ledger) { return ledger.show(kind, filter); }));
}

nb::tuple search(const OpenLedger& self, const std::string& words, const std::string& kind,
                 const nb::dict& filters) {
  const ShowFilter filter = show_filter(filters);
  return table_of(
      self.ask([&](const Ledger& ledger) { return ledger.search(words, kind, filter); }));
}

nb::object commitments(const OpenLedger& self, const nb::dict& filters) {
  const CommitmentFilter filter = commitment_filter(filters);
  auto all = self.ask([&](const Ledger& ledger) { return ledger.commitments(filter); });
  return lines_of(all);
}

nb::object agreements(const OpenLedger& self, const nb::dict& filters) {
  const CommitmentFilter filter = commitment_filter(filters);
  return lines_of(self.ask([&](const Ledger& ledger) { return ledger.agreements(filter); }));
}

nb::object history(const OpenLedger& self, const std::string& id, const std::string& on) {
  return text_of(
      to_jsonl(self.ask([&](const Ledger& ledger) { return ledger.commitment(id, on); })));
}

nb::object incidents(const OpenLedger& self, const nb::dict& filters) {
  const IncidentFilter filter = incident_filter(filters);
  return lines_of(self.ask([&](const Ledger& ledger) { return ledger.incidents(filter); }));
}

/// (periods as JSON Lines, the picture as SVG)
nb::tuple ties(const OpenLedger& self, const nb::dict& filters) {
  const TiesQuery query = ties_query(filters);
  const TiesSeries series = self.ask([&](const Ledger& ledger) { return ledger.ties(query); });
  return nb::make_tuple(lines_of(series.periods), text_of(to_svg(series)));
}

}  // namespace

void bind_ledger(nb::module_& module) {
  nb::class_<OpenLedger>(module, "Ledger", "A ledger, open for reading.")
      .def(nb::new_(&open), nb::arg("path"))
      .def("records", &records, nb::arg("kind"), nb::arg("filters"))
      .def("table", &table, nb::arg("kind"), nb::arg("filters"))
      .def("search", &search, nb::arg("words"), nb::arg("kind"), nb::arg("filters"))
      .def("commitments", &commitments, nb::arg("filters"))
      .def("agreements", &agreements, nb::arg("filters"))
      .def("history", &history, nb::arg("id"), nb::arg("on"))
      .def("incidents", &incidents, nb::arg("filters"))
      .def("ties", &ties, nb::arg("filters"));
}

}  // namespace verbale::python
