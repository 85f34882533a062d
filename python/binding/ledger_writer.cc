// SPDX-License-Identifier: Apache-2.0
//
// A ledger that is written from Python: packed minutes in, as verbale.write hands them over.
#include <nanobind/stl/filesystem.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>
#include <verbale/ledger.h>
#include <verbale/packed.h>

#include <memory>
#include <mutex>

#include "binding/bind.h"
#include "binding/errors.h"
#include "binding/text.h"

namespace nb = nanobind;

namespace verbale::python {
namespace {

/// A Ledger is for one thread at a time; Python's threads take turns.
class LedgerWriter {
 public:
  explicit LedgerWriter(Ledger&& ledger) : ledger_(std::move(ledger)) {}

  template <class Work>
  auto with(Work work) {
    return without_gil([&] {
      const std::lock_guard turn(mutex_);
      return work(ledger_);
    });
  }

 private:
  std::mutex mutex_;
  Ledger ledger_;
};

void check(const Status& status) {
  if (!status) raise(status.error());
}

std::unique_ptr<LedgerWriter> open(const std::filesystem::path& path) {
  return std::make_unique<LedgerWriter>(value_of(without_gil([&] { return Ledger::open(path); })));
}

const char* word_for(Added added) {
  switch (added) {
    case Added::kNew:
      return "added";
    case Added::kUnchanged:
      return "unchanged";
    case Added::kRecoded:
      return "recoded";
    case Added::kRefused:
      return "refused";
  }
  return "";
}

const char* add(LedgerWriter& self, const nb::bytes& packed) {
  const std::string_view bytes = view_of(packed);
  return word_for(value_of(self.with([&](Ledger& ledger) {
    return unpack_minutes(bytes).and_then(
        [&](const Minutes& minutes) { return ledger.add(minutes); });
  })));
}

void add_reject(LedgerWriter& self, const std::string& report, const std::string& origin,
                const std::string& code, const std::string& what, const std::string& where,
                const std::string& to_do) {
  const RejectRecord reject{report, origin, code, what, where, to_do};
  check(self.with([&](Ledger& ledger) { return ledger.add_reject(reject); }));
}

using Labels = std::vector<std::pair<std::string, std::string>>;

/// What a run of the program notes first: who coded, and the names of the codes.
void begin(LedgerWriter& self, const std::string& started, const std::string& command,
           const std::vector<std::string>& stamp, const Labels& labels) {
  const RunRecord run{started, command, {stamp.at(0), stamp.at(1), stamp.at(2), stamp.at(3)}};
  check(self.with([&](Ledger& ledger) {
    return ledger.set_code_labels(labels).and_then([&] { return ledger.add_run(run); });
  }));
}

void finish(LedgerWriter& self) {
  check(self.with(
      [](Ledger& ledger) { return ledger.flush().and_then([&] { return ledger.derive(); }); }));
}

}  // namespace

void bind_ledger_writer(nb::module_& module) {
  nb::class_<LedgerWriter>(module, "LedgerWriter", "A ledger, open for writing; verbale.write.")
      .def(nb::new_(&open), nb::arg("path"))
      .def("begin", &begin, nb::arg("started"), nb::arg("command"), nb::arg("stamp"),
           nb::arg("labels"))
      .def("add", &add, nb::arg("packed"))
      .def("add_reject", &add_reject, nb::arg("report"), nb::arg("origin"), nb::arg("code"),
           nb::arg("what"), nb::arg("where"), nb::arg("to_do"))
      .def("finish", &finish);
}

}  // namespace verbale::python
