// SPDX-License-Identifier: Apache-2.0
//
// W3C Web Annotation: each event, statement, commitment and relation points at its words in the
// report, by position in code points and by the quotation with what stands around it, so that the
// place is found again in another copy of the text.
#include <array>

#include "export/cell_json.h"
#include "export/pairs.h"
#include "export/tables.h"
#include "export/writer.h"

namespace verbale {
namespace {

constexpr std::size_t kAround = 32;  ///< bytes of context, cut at characters

/// An IRI: bytes that may not stand in one are written as %XX.
std::string urn(std::string_view id) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = "urn:verbale:";
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || std::string_view("-._~/:").find(c) != std::string_view::npos) {
      out += c;
    } else {
      out.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    }
  }
  return out;
}

bool inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string prefix(std::string_view text, std::size_t end) {
  std::size_t from = end > kAround ? end - kAround : 0;
  while (from < end && inside_character(text[from])) ++from;
  return std::string(text.substr(from, end - from));
}

std::string suffix(std::string_view text, std::size_t begin) {
  std::size_t to = std::min(begin + kAround, text.size());
  while (to > begin && to < text.size() && inside_character(text[to])) --to;
  return std::string(text.substr(begin, to - begin));
}

const RecordBase& base_of(const Row& row) {
  if (row.event != nullptr) return *row.event;
  if (row.statement != nullptr) return *row.statement;
  if (row.commitment != nullptr) return *row.commitment;
  return *row.relation;
}

std::string tag_of(const Row& row) {
  if (row.event != nullptr) return "event " + row.event->cameo;
  if (row.statement != nullptr) return "statement " + row.statement->attitude;
  if (row.commitment != nullptr) return "commitment " + row.commitment->status;
  return "relation " + row.relation->kind;
}

std::string listed(const Row& row, const std::vector<ActorRef>& refs) {
  std::string all;
  for (const ActorRef& ref : refs) {
    const std::string code = row.view->code(ref);
    all +=
        (all.empty() ? "" : ", ") + row.view->name(ref) + (code.empty() ? "" : " [" + code + "]");
  }
  return all.empty() ? "?" : all;
}

std::string description(const Row& row) {
  const ReportView& view = *row.view;
  if (row.event != nullptr) {
    const std::string label(view.common.label(row.event->cameo));
    return listed(row, row.event->sources) + " -> " + listed(row, row.event->targets) + ": " +
           label + " (" + std::string(name_of(row.event->factuality)) + ")";
  }
  if (row.statement != nullptr) return listed(row, row.statement->speakers);
  if (row.commitment != nullptr) {
    return listed(row, row.commitment->debtors) + " -> " + listed(row, row.commitment->creditors);
  }
  return listed(row, {row.relation->subject}) + " -> " +
         (row.relation->value.empty() ? listed(row, {row.relation->object}) : row.relation->value);
}

constexpr auto kColumns = std::to_array<Column>({
    {"id", Holds::kText, "urn:verbale: and the id of the record", "id",
     [](const Row& row) { return text_cell(urn(base_of(row).id)); }},
    {"tag", Holds::kText,
     "body, purpose tagging: kind of record and CAMEO code, attitude or status", "record",
     [](const Row& row) { return text_cell(tag_of(row)); }},
    {"description", Holds::kText, "body, purpose describing: who to whom, and factuality",
     "event.sources", [](const Row& row) { return text_cell(one_line_text(description(row))); }},
    {"source", Holds::kText, "target: address of the report, else urn:verbale: and its id",
     "report.url",
     [](const Row& row) {
       const Report& report = row.view->minutes.report;
       const bool web = report.url.starts_with("http://") || report.url.starts_with("https://");
       return text_cell(web ? report.url : urn(report.id));
     }},
    {"start", Holds::kInteger, "TextPositionSelector: first code point", "evidence.begin",
     [](const Row& row) {
       return cell_of(row.view->points.code_point(base_of(row).evidence.begin));
     }},
    {"end", Holds::kInteger, "TextPositionSelector: code point after the last", "evidence.end",
     [](const Row& row) {
       return cell_of(row.view->points.code_point(base_of(row).evidence.end));
     }},
    {"exact", Holds::kText, "TextQuoteSelector: the words as they stand", "evidence.text",
     [](const Row& row) { return text_cell(row.view->words(base_of(row).evidence)); }},
    {"prefix", Holds::kText, "TextQuoteSelector: what stands before", "report.text",
     [](const Row& row) {
       return text_cell(prefix(row.view->minutes.text, base_of(row).evidence.begin));
     }},
    {"suffix", Holds::kText, "TextQuoteSelector: what stands after", "report.text",
     [](const Row& row) {
       return text_cell(suffix(row.view->minutes.text, base_of(row).evidence.end));
     }},
});

void each_annotated(const ReportView& view, const RowSink& sink) {
  const Minutes& minutes = view.minutes;
  for (const Event& one : minutes.events) sink({.view = &view, .event = &one});
  for (const Statement& one : minutes.statements) sink({.view = &view, .statement = &one});
  for (const Commitment& one : minutes.commitments) sink({.view = &view, .commitment = &one});
  for (const Relation& one : minutes.relations) sink({.view = &view, .relation = &one});
}

class AnnotationWriter : public JsonItemsWriter {
 public:
  using JsonItemsWriter::JsonItemsWriter;

  void begin() override {
    file_.write(
        "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\","
        "\"id\":\"urn:verbale:annotations\",\"type\":\"AnnotationPage\",\"items\":[");
  }

  std::int64_t row(const Row& row) override {
    JsonWriter json;
    json.begin_object();
    field(json, "id", row);
    type(json, "Annotation");
    json.key("body");
    json.begin_array();
    body(json, "tagging", "tag", row);
    body(json, "describing", "description", row);
    json.end_array();
    json.key("target");
    json.begin_object();
    field(json, "source", row);
    selectors(json, row);
    json.end_object();
    json.end_object();
    item(json.take());
    return 1;
  }

 private:
  void field(JsonWriter& json, std::string_view name, const Row& row) const {
    const Cell cell = value(name, row);
    if (is_empty(cell)) return;
    json.key(name);
    write_json(json, cell);
  }

  static void type(JsonWriter& json, std::string_view name) {
    json.key("type");
    json.text(name);
  }

  void body(JsonWriter& json, std::string_view purpose, std::string_view name,
            const Row& row) const {
    json.begin_object();
    type(json, "TextualBody");
    json.key("purpose");
    json.text(purpose);
    json.key("value");
    json.text(to_text(value(name, row)));
    json.end_object();
  }

  void selectors(JsonWriter& json, const Row& row) const {
    json.key("selector");
    json.begin_array();
    json.begin_object();
    type(json, "TextPositionSelector");
    field(json, "start", row);
    field(json, "end", row);
    json.end_object();
    json.begin_object();
    type(json, "TextQuoteSelector");
    for (std::string_view name : {"exact", "prefix", "suffix"}) field(json, name, row);
    json.end_object();
    json.end_array();
  }
};

}  // namespace

const Sheet& annotations_table() {
  static constexpr Sheet kSheet{"annotations", "an event, statement, commitment or relation", "id",
                                kColumns, each_annotated};
  return kSheet;
}

std::unique_ptr<RowWriter> annotation_writer(OutputFile& file, const Sheet& table) {
  return std::make_unique<AnnotationWriter>(file, table);
}

}  // namespace verbale
