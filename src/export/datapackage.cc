// SPDX-License-Identifier: Apache-2.0
//
// datapackage.json as Frictionless Data describes it (v1): resources with schema, dialect, bytes
// and hash; what made them stands in "verbale".
#include <verbale/version.h>

#include "export/codebook.h"
#include "record/json_writer.h"

namespace verbale {
namespace {

class Package {
 public:
  Package(const Format& format, const PackageFacts& facts) : format_(format), facts_(facts) {}

  std::string write() {
    json_.begin_object();
    text("profile", is_tabular() ? "tabular-data-package" : "data-package");
    text("name", "verbale-" + std::string(format_.face.name));
    text("title", "Verbale: " + std::string(format_.face.summary));
    licence();
    json_.key("resources");
    json_.begin_array();
    for (std::size_t i = 0; i < facts_.account.files.size(); ++i) resource(i);
    json_.end_array();
    made_by();
    json_.end_object();
    json_.end_line();
    return json_.take();
  }

 private:
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.text(value);
  }

  void integer(std::string_view key, std::int64_t value) {
    json_.key(key);
    json_.integer(value);
  }

  bool is_tabular() const { return comma() || tab(); }
  bool comma() const { return format_.kind == FileKind::kCsv; }
  bool tab() const {
    return format_.kind == FileKind::kTsv || format_.kind == FileKind::kTsvBare ||
           format_.kind == FileKind::kTsvNone;
  }

  void licence() {
    json_.key("licenses");
    json_.begin_array();
    json_.begin_object();
    text("name", "CC-BY-4.0");
    text("title",
         "Codes, labels and names from Verbale's knowledge; words quoted from reports stay under "
         "the "
         "rights of those who published them");
    text("path", "https://creativecommons.org/licenses/by/4.0/");
    json_.end_object();
    json_.end_array();
  }

  void resource(std::size_t at) {
    const ExportedFile& file = facts_.account.files[at];
    const Sheet& table = *format_.tables[at];
    json_.begin_object();
    text("profile", is_tabular() ? "tabular-data-resource" : "data-resource");
    text("name", table.name);
    text("path", file.name);
    text("description", "A row is " + std::string(table.a_row) + ".");
    text("format", std::string(format_.face.ending.substr(1)));
    text("encoding", "utf-8");
    integer("bytes", static_cast<std::int64_t>(facts_.sizes[at]));
    text("hash", "sha256:" + file.sha256);
    integer("rows", file.rows);
    if (is_tabular()) dialect();
    schema(table);
    json_.end_object();
  }

  void dialect() {
    json_.key("dialect");
    json_.begin_object();
    text("delimiter", comma() ? "," : "\t");
    text("lineTerminator", "\n");
    json_.key("header");
    json_.boolean(format_.kind != FileKind::kTsvBare);
    json_.end_object();
  }

  void schema(const Sheet& table) {
    json_.key("schema");
    json_.begin_object();
    json_.key("fields");
    json_.begin_array();
    for (const Column& column : table.columns) {
      json_.begin_object();
      text("name", column.name);
      text("type", type(column.holds));
      text("description", column.meaning);
      if (!column.from.empty()) text("source", column.from);
      json_.end_object();
    }
    json_.end_array();
    json_.key("missingValues");
    json_.begin_array();
    json_.text(format_.kind == FileKind::kTsvNone ? "None" : "");
    json_.end_array();
    if (!table.key.empty()) text("primaryKey", table.key);
    json_.end_object();
  }

  std::string_view type(Holds holds) const {
    switch (holds) {
      case Holds::kInteger:
        return "integer";
      case Holds::kNumber:
        return "number";
      case Holds::kDate:
        return "date";
      case Holds::kTexts:
        return is_tabular() ? "string" : "array";
      case Holds::kJson:
        return "object";
      case Holds::kText:
        return "string";
    }
    return "any";
  }

  void made_by() {
    constexpr std::string_view kOf[] = {"format", "facts", "likely", "all"};
    constexpr std::string_view kIds[] = {"iso3", "cow", "gw"};
    json_.key("verbale");
    json_.begin_object();
    text("version", version());
    text("command", facts_.command);
    text("of", kOf[static_cast<std::size_t>(facts_.of)]);
    if (format_.cut) text("ids", kIds[static_cast<std::size_t>(facts_.ids)]);
    json_.key("events");
    json_.begin_object();
    integer("chosen", facts_.account.chosen);
    integer("written", facts_.account.written);
    integer("not_facts", facts_.account.not_facts);
    integer("no_place_in_it", facts_.account.no_place_in_it);
    json_.end_object();
    coders();
    json_.end_object();
  }

  void coders() {
    json_.key("coders");
    json_.begin_array();
    for (const CoderStamp& coder : facts_.coders) {
      json_.begin_object();
      text("name", coder.name);
      text("version", coder.version);
      text("model", coder.model);
      text("lexicon", coder.lexicon);
      json_.end_object();
    }
    json_.end_array();
  }

  const Format& format_;
  const PackageFacts& facts_;
  JsonWriter json_;
};

}  // namespace

std::string datapackage(const Format& format, const PackageFacts& facts) {
  return Package(format, facts).write();
}

}  // namespace verbale
