// SPDX-License-Identifier: Apache-2.0
//
// JSON Lines of the ledger's own records, JSON Lines of columns, and GeoJSON (RFC 7946).
#include <verbale/json.h>

#include <algorithm>

#include "export/cell_json.h"
#include "export/writer.h"

namespace verbale {

void write_json(JsonWriter& json, const Cell& cell) {
  struct Write {
    JsonWriter& json;
    void operator()(std::monostate) const { json.null(); }
    void operator()(std::int64_t number) const { json.integer(number); }
    void operator()(double number) const { json.number(number); }
    void operator()(const std::string& text) const { json.text(text); }
    void operator()(const Json& value) const { json.raw(value.text); }
    void operator()(const Texts& texts) const {
      json.begin_array();
      for (const std::string& text : texts) json.text(text);
      json.end_array();
    }
  };
  std::visit(Write{json}, cell);
}

namespace {

class RecordsWriter : public RowWriter {
 public:
  using RowWriter::RowWriter;
  std::int64_t row(const Row& row) override {
    const std::string lines = to_jsonl(row.view->minutes);
    file_.write(lines);
    return std::count(lines.begin(), lines.end(), '\n');
  }
};

class JsonLinesWriter : public RowWriter {
 public:
  using RowWriter::RowWriter;
  std::int64_t row(const Row& row) override {
    JsonWriter json;
    json.begin_object();
    for (const Column& column : table_.columns) {
      json.key(column.name);
      write_json(json, value(column, row));
    }
    json.end_object();
    json.end_line();
    file_.write(json.take());
    return 1;
  }
};

class GeoJsonWriter : public JsonItemsWriter {
 public:
  using JsonItemsWriter::JsonItemsWriter;
  void begin() override { file_.write("{\"type\":\"FeatureCollection\",\"features\":["); }

  std::int64_t row(const Row& row) override {
    JsonWriter json;
    json.begin_object();
    json.key("type");
    json.text("Feature");
    geometry(json, *row.event->place);
    json.key("properties");
    json.begin_object();
    for (const Column& column : table_.columns) {
      json.key(column.name);
      write_json(json, value(column, row));
    }
    json.end_object();
    json.end_object();
    item(json.take());
    return 1;
  }

 private:
  static void geometry(JsonWriter& json, const PlaceValue& place) {
    json.key("geometry");
    json.begin_object();
    json.key("type");
    json.text("Point");
    json.key("coordinates");
    json.begin_array();
    json.number(*place.longitude);
    json.number(*place.latitude);
    json.end_array();
    json.end_object();
  }
};

}  // namespace

std::unique_ptr<RowWriter> records_writer(OutputFile& file, const Sheet& table) {
  return std::make_unique<RecordsWriter>(file, table);
}

std::unique_ptr<RowWriter> json_lines_writer(OutputFile& file, const Sheet& table) {
  return std::make_unique<JsonLinesWriter>(file, table);
}

std::unique_ptr<RowWriter> geojson_writer(OutputFile& file, const Sheet& table) {
  return std::make_unique<GeoJsonWriter>(file, table);
}

}  // namespace verbale
