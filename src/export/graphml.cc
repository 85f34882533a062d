// SPDX-License-Identifier: Apache-2.0
//
// GraphML: a node for each actor code (or name, where there is no code), an edge from source to
// target for each pair of an event. Nodes stand before the first edge that needs them, so that the
// file is written in one go however many events there are.
#include <unordered_set>

#include "export/tables.h"
#include "export/writer.h"

namespace verbale {
namespace {

std::string xml(std::string_view text) {
  std::string out;
  for (const char c : one_line_text(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string_view type_of(Holds holds) {
  if (holds == Holds::kInteger) return "long";
  return holds == Holds::kNumber ? "double" : "string";
}

class GraphMlWriter : public RowWriter {
 public:
  using RowWriter::RowWriter;

  void begin() override {
    file_.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    keys("node", graph_nodes_table());
    keys("edge", table_);
    file_.write("<graph id=\"ledger\" edgedefault=\"directed\">\n");
  }

  std::int64_t row(const Row& row) override {
    const std::string source = node(row);
    Row other = row;
    other.source = row.target;
    const std::string target = node(other);
    file_.write("<edge source=\"" + source + "\" target=\"" + target + "\">" +
                data("edge", table_, row) + "</edge>\n");
    return 1;
  }

  void end() override { file_.write("</graph>\n</graphml>\n"); }

 private:
  void keys(const std::string& element, const Sheet& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      std::string line = "<key id=\"" + element + std::to_string(i);
      line.append("\" for=\"").append(element).append("\" attr.name=\"");
      line.append(xml(column.name)).append("\" attr.type=\"").append(type_of(column.holds));
      file_.write(line.append("\"/>\n"));
    }
  }

  std::string data(const std::string& element, const Sheet& table, const Row& row) const {
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Cell cell = value(table.columns[i], row);
      if (is_empty(cell)) continue;
      out += "<data key=\"" + element + std::to_string(i) + "\">" + xml(to_text(cell)) + "</data>";
    }
    return out;
  }

  /// Its id; written where it has not been yet.
  std::string node(const Row& row) {
    std::string id = xml(to_text(graph_nodes_table().columns.front().value(row)));
    if (seen_.insert(id).second) {
      file_.write("<node id=\"" + id + "\">" + data("node", graph_nodes_table(), row) +
                  "</node>\n");
    }
    return id;
  }

  std::unordered_set<std::string> seen_;
};

}  // namespace

std::unique_ptr<RowWriter> graphml_writer(OutputFile& file, const Sheet& table) {
  return std::make_unique<GraphMlWriter>(file, table);
}

}  // namespace verbale
