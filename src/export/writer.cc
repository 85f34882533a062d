// SPDX-License-Identifier: Apache-2.0
#include "export/writer.h"

namespace verbale {

std::string_view extension(FileKind kind) {
  switch (kind) {
    case FileKind::kCsv:
      return ".csv";
    case FileKind::kTsv:
    case FileKind::kTsvBare:
    case FileKind::kTsvNone:
      return ".tsv";
    case FileKind::kParquet:
      return ".parquet";
    case FileKind::kRecords:
    case FileKind::kJsonLines:
    case FileKind::kEntities:
      return ".jsonl";
    case FileKind::kGeoJson:
      return ".geojson";
    case FileKind::kGraphMl:
      return ".graphml";
    case FileKind::kAnnotations:
      return ".jsonld";
  }
  return {};
}

Cell RowWriter::value(std::string_view name, const Row& row) const {
  for (const Column& column : table_.columns) {
    if (column.name == name) return value(column, row);
  }
  return {};
}

std::unique_ptr<RowWriter> make_writer(FileKind kind, OutputFile& file, const Sheet& table) {
  switch (kind) {
    case FileKind::kParquet:
      return parquet_writer(file, table);
    case FileKind::kRecords:
      return records_writer(file, table);
    case FileKind::kJsonLines:
      return json_lines_writer(file, table);
    case FileKind::kGeoJson:
      return geojson_writer(file, table);
    case FileKind::kGraphMl:
      return graphml_writer(file, table);
    case FileKind::kAnnotations:
      return annotation_writer(file, table);
    case FileKind::kEntities:
      return entity_writer(file, table);
    default:
      return delimited_writer(kind, file, table);
  }
}

}  // namespace verbale
