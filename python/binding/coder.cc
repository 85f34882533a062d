// SPDX-License-Identifier: Apache-2.0
//
// The coder for Python. A report is coded without the GIL, so that Python threads work side by
// side; its records come out as JSON Lines, the one form in which the contract is written.
#include <nanobind/stl/filesystem.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>
#include <verbale/coder.h>
#include <verbale/json.h>
#include <verbale/packed.h>
#include <verbale/reader.h>

#include <memory>

#include "binding/bind.h"
#include "binding/errors.h"
#include "binding/reading.h"
#include "binding/text.h"
#include "binding/words.h"

namespace nb = nanobind;

namespace verbale::python {
namespace {

/// A coder with the rules by which its reports are read.
class LoadedCoder {
 public:
  static Result<LoadedCoder> load(const CoderOptions& options) {
    auto coder = Coder::load(options);
    if (!coder) return tl::make_unexpected(coder.error());
    auto rules = load_report_rules(coder->data_folder());
    if (!rules) return tl::make_unexpected(rules.error());
    ReadOptions reading;
    reading.rules = *rules;
    return LoadedCoder{std::move(*coder), std::move(reading)};
  }

  Coder coder;
  ReadOptions reading;
};

std::unique_ptr<LoadedCoder> load(const std::filesystem::path& data,
                                  const std::vector<std::filesystem::path>& actors,
                                  const std::vector<std::filesystem::path>& lexicon,
                                  const std::vector<std::string>& without, bool reasons) {
  const CoderOptions options{data, without, reasons, actors, lexicon};
  return std::make_unique<LoadedCoder>(
      value_of(without_gil([&] { return LoadedCoder::load(options); })));
}

Document read(const LoadedCoder& self, const nb::bytes& bytes, const std::string& origin) {
  const std::string_view view = view_of(bytes);
  return value_of(without_gil([&] { return read_report(view, self.reading, origin); }));
}

/// All of the text is body: what it looks like (a headline, JSON) does not count.
Document typed(const nb::bytes& bytes, const std::string& published) {
  ReportInfo info;
  info.id = "typed";
  info.published = published;
  if (!published.empty()) info.published_from = PublishedFrom::kInput;
  Document document(std::move(info), std::string(view_of(bytes)));
  document.blocks.push_back(
      {{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::kBody});
  return document;
}

/// As it was read, so that a document that is coded twice gives the same twice.
Document unread(const Document& document) {
  Document copy(document.info, document.text);
  copy.blocks = document.blocks;
  return copy;
}

/// (records as JSON Lines, the report's text, the minutes packed)
nb::tuple code(const LoadedCoder& self, const Document& document, const JsonOptions& options) {
  struct Coded {
    std::string lines, text, packed;
  };
  const Coded coded = value_of(without_gil([&]() -> Result<Coded> {
    Document copy = unread(document);
    auto minutes = self.coder.code(copy);
    if (!minutes) return tl::make_unexpected(minutes.error());
    std::string packed = pack(*minutes);
    return Coded{to_jsonl(*minutes, options), std::move(minutes->text), std::move(packed)};
  }));
  return nb::make_tuple(text_of(coded.lines), text_of(coded.text), bytes_of(coded.packed));
}

/// (words, the document as CoNLL-U)
nb::tuple parse(const LoadedCoder& self, const Document& document, bool factuality) {
  struct Parsed {
    Document document;
    std::vector<std::optional<Factuality>> factuality;
    std::string conllu;
  };
  const Parsed parsed = value_of(without_gil([&]() -> Result<Parsed> {
    Parsed out{unread(document), {}, {}};
    if (auto status = self.coder.parse(out.document); !status) {
      return tl::make_unexpected(status.error());
    }
    if (factuality) out.factuality = self.coder.factuality(out.document);
    out.conllu = to_conllu(out.document, out.factuality);
    return out;
  }));
  return nb::make_tuple(words_of(parsed.document, parsed.factuality), text_of(parsed.conllu));
}

nb::dict stamp(const LoadedCoder& self) {
  const CoderStamp stamp = self.coder.stamp();
  nb::dict out;
  out["name"] = text_of(stamp.name);
  out["version"] = text_of(stamp.version);
  out["model"] = text_of(stamp.model);
  out["lexicon"] = text_of(stamp.lexicon);
  return out;
}

}  // namespace

void bind_coder(nb::module_& module) {
  nb::class_<LoadedCoder>(module, "Coder", "A loaded coder; threads may share it.")
      .def(nb::new_(&load), nb::arg("data"), nb::arg("actors"), nb::arg("lexicon"),
           nb::arg("without"), nb::arg("reasons"))
      .def("read", &read, nb::arg("report"), nb::arg("origin"), "Reads one report from memory.")
      .def_static("typed", &typed, nb::arg("text"), nb::arg("published"))
      .def(
          "reading",
          [](const LoadedCoder& self, std::vector<std::string> paths) {
            return std::make_unique<Reading>(std::move(paths), self.reading);
          },
          nb::arg("paths"), "Iterates over the reports of files.")
      .def(
          "code",
          [](const LoadedCoder& self, const Document& document, bool with_text, bool reasons) {
            return code(self, document, {with_text, reasons});
          },
          nb::arg("document"), nb::arg("with_text"), nb::arg("reasons"),
          nb::sig("def code(self, document: Document, with_text: bool, reasons: bool)"
                  " -> tuple[str, str, bytes]"))
      .def("parse", &parse, nb::arg("document"), nb::arg("factuality"),
           nb::sig("def parse(self, document: Document, factuality: bool)"
                   " -> tuple[list[dict], str]"))
      .def_prop_ro("stamp", &stamp)
      .def_prop_ro("code_labels", [](const LoadedCoder& self) { return self.coder.code_labels(); })
      .def_prop_ro("data_folder", [](const LoadedCoder& self) { return self.coder.data_folder(); })
      .def_prop_ro("index_note", [](const LoadedCoder& self) { return self.coder.index_note(); });
}

}  // namespace verbale::python
