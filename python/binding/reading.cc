// SPDX-License-Identifier: Apache-2.0
#include "binding/reading.h"

#include <nanobind/stl/string.h>
#include <verbale/packed.h>

#include <utility>

#include "binding/bind.h"
#include "binding/errors.h"
#include "binding/text.h"

namespace nb = nanobind;

namespace verbale::python {
namespace {

constexpr std::size_t kAhead = 64;

/// An object that says of a file's report why it could not be read (verbale.Minutes takes it over).
nb::object reject_of(const Reject& reject) {
  nb::dict out;
  out["record"] = "reject";
  out["report"] = text_of(reject.id);
  out["origin"] = text_of(reject.origin);
  out["code"] = text_of(code_name(reject.error.code));
  out["what"] = text_of(reject.error.what);
  out["where"] = text_of(reject.error.where);
  out["to_do"] = text_of(reject.error.to_do);
  return out;
}

nb::object next_of(Reading& reading) {
  bool interrupted = false;
  auto found = without_gil([&] {
    return reading.next([&] {
      const nb::gil_scoped_acquire gil;
      interrupted = PyErr_CheckSignals() != 0;
      return !interrupted;
    });
  });
  if (interrupted) throw nb::python_error();
  if (!found) throw nb::stop_iteration();
  if (const Reject* reject = std::get_if<Reject>(&*found)) return reject_of(*reject);
  return nb::cast(std::get<Document>(std::move(*found)));
}

template <std::string ReportInfo::* field>
nb::object info_of(const Document& document) {
  return text_of(document.info.*field);
}

}  // namespace

Reading::Reading(std::vector<std::string> paths, ReadOptions options)
    : thread_([this, paths = std::move(paths), options = std::move(options)] {
        ReadSink sink;
        sink.report = [this](Document&& document) { return put(std::move(document)); };
        sink.reject = [this](Reject&& reject) { return put(std::move(reject)); };
        read_paths(paths, options, sink);
        const std::lock_guard lock(mutex_);
        at_end_ = true;
        changed_.notify_all();
      }) {}

Reading::~Reading() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  changed_.notify_all();
}

bool Reading::put(Found found) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return stopped_ || found_.size() < kAhead; });
  if (stopped_) return false;
  found_.push_back(std::move(found));
  changed_.notify_all();
  return true;
}

void bind_reading(nb::module_& module) {
  nb::class_<Document>(module, "Document", "A report as it was read, ready to be coded.")
      .def_prop_ro("id", &info_of<&ReportInfo::id>)
      .def_prop_ro("title", &info_of<&ReportInfo::title>)
      .def_prop_ro("source", &info_of<&ReportInfo::source>)
      .def_prop_ro("author", &info_of<&ReportInfo::author>)
      .def_prop_ro("url", &info_of<&ReportInfo::url>)
      .def_prop_ro("language", &info_of<&ReportInfo::language>)
      .def_prop_ro("published", &info_of<&ReportInfo::published>)
      .def_prop_ro("dateline", &info_of<&ReportInfo::dateline>)
      .def_prop_ro("reposted", &info_of<&ReportInfo::reposted>)
      .def_prop_ro("origin", &info_of<&ReportInfo::origin>)
      .def_prop_ro("text", [](const Document& document) { return text_of(document.text); })
      .def(
          "pack", [](const Document& document) { return bytes_of(pack(document)); },
          "Bytes from which another process of this version makes the same Document.")
      .def_static(
          "unpack",
          [](const nb::bytes& bytes) { return value_of(unpack_document(view_of(bytes))); },
          nb::arg("packed"));
  nb::class_<Reading>(module, "Reading", "Iterates over the reports of files.")
      .def("__iter__", [](nb::handle self) { return nb::borrow(self); })
      .def("__next__", &next_of);
}

}  // namespace verbale::python
