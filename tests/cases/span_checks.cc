// SPDX-License-Identifier: Apache-2.0
#include "span_checks.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <sstream>
#include <vector>

namespace verbale::cases {
namespace {

namespace dom = simdjson::dom;

/// Byte at which each code point begins, and the end. A count of its own, to judge the program's.
std::vector<std::size_t> code_point_begins(const std::string& text) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) begins.push_back(at);
  }
  begins.push_back(text.size());
  return begins;
}

class SpanWalk {
 public:
  explicit SpanWalk(const std::string& text) : text_(text), begins_(code_point_begins(text)) {}

  void walk(dom::element element) {
    if (element.is_array()) {
      for (dom::element item : dom::array(element)) walk(item);
    }
    if (!element.is_object()) return;
    const dom::object object = element;
    span(object);
    for (dom::key_value_pair field : object) walk(field.value);
  }

  std::size_t spans() const { return spans_; }

 private:
  void span(dom::object object) {
    std::uint64_t begin = 0, end = 0;
    std::string_view quoted;
    if (object["begin"].get(begin) || object["end"].get(end) || object["text"].get(quoted)) return;
    ++spans_;
    ASSERT_LE(begin, end);
    ASSERT_LT(end, begins_.size());
    EXPECT_EQ(text_.substr(begins_[begin], begins_[end] - begins_[begin]), quoted);
  }

  const std::string& text_;
  std::vector<std::size_t> begins_;
  std::size_t spans_ = 0;
};

}  // namespace

void expect_spans_quote_text(const std::string& lines, const std::string& text) {
  dom::parser parser;
  SpanWalk walk(text);
  std::istringstream stream(lines);
  for (std::string line; std::getline(stream, line);) {
    dom::element record;
    ASSERT_FALSE(parser.parse(line).get(record)) << line;
    std::string_view kind;
    ASSERT_FALSE(record["record"].get(kind)) << line;
    walk.walk(record);
  }
  EXPECT_GT(walk.spans(), 0u);
}

}  // namespace verbale::cases
