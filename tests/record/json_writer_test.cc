// SPDX-License-Identifier: Apache-2.0
#include "record/json_writer.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <limits>
#include <string>

namespace verbale {
namespace {

std::string as_json(std::string_view text) {
  JsonWriter json;
  json.text(text);
  return json.take();
}

std::string as_json(double number) {
  JsonWriter json;
  json.number(number);
  return json.take();
}

TEST(JsonWriter, NestsWithCommasWhereTheyBelong) {
  JsonWriter json;
  json.begin_object();
  json.key("a");
  json.begin_array();
  json.integer(-1);
  json.begin_object();
  json.end_object();
  json.null();
  json.end_array();
  json.key("b");
  json.boolean(true);
  json.end_object();
  json.end_line();
  json.boolean(false);
  EXPECT_EQ(json.take(), "{\"a\":[-1,{},null],\"b\":true}\nfalse");
}

TEST(JsonWriter, EscapesWhatMustBeAndWhatEndsLines) {
  EXPECT_EQ(as_json("a\"b\\c\n\r\t"), R"("a\"b\\c\n\r\t")");
  EXPECT_EQ(as_json(std::string_view("\0\x01\x1F\x7F", 4)), "\"\\u0000\\u0001\\u001f\\u007f\"");
  EXPECT_EQ(as_json("\u0085\u2028\u2029"), "\"\\u0085\\u2028\\u2029\"");
}

TEST(JsonWriter, LeavesOtherLettersAlone) {
  EXPECT_EQ(as_json("Rene\u0301 🇮🇷 “شاهین”"), "\"Rene\u0301 🇮🇷 “شاهین”\"");
}

TEST(JsonWriter, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(as_json("a\xFF"), "\"a\uFFFD\"");
  EXPECT_EQ(as_json("\xC3("), "\"\uFFFD(\"");
  EXPECT_EQ(as_json("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"") << "a surrogate is no character";
  EXPECT_EQ(as_json("\xE2\x82"), "\"\uFFFD\uFFFD\"") << "cut off at the end";
}

TEST(JsonWriter, WritesTheShortestNumberThatReadsBack) {
  EXPECT_EQ(as_json(0.1), "0.1");
  EXPECT_EQ(as_json(-10.0), "-10");
  EXPECT_EQ(as_json(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(as_json(1e300), "1e+300");
}

TEST(JsonWriter, WritesNullForWhatJsonDoesNotHave) {
  EXPECT_EQ(as_json(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(as_json(-std::numeric_limits<double>::infinity()), "null");
}

/// Any bytes at all give JSON that a strict parser takes.
TEST(JsonWriter, IsValidForEveryPairOfBytes) {
  simdjson::dom::parser parser;
  for (int first = 0; first < 256; ++first) {
    std::string line;
    JsonWriter json;
    json.begin_array();
    for (int second = 0; second < 256; ++second) {
      json.text(std::string{static_cast<char>(first), static_cast<char>(second)});
    }
    json.end_array();
    line = json.take();
    ASSERT_EQ(parser.parse(line).error(), simdjson::SUCCESS) << "first byte " << first;
  }
}

}  // namespace
}  // namespace verbale
