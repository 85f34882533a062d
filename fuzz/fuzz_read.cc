// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a report: text, HTML, JSON Lines, packed or not. Whatever they are, they are a
// document whose ranges fit its text, or an error that says where and what to do.
#include <verbale/reader.h>

#include <string>

#include "base/utf8.h"
#include "check.h"
#include "read/iso_date.h"

namespace verbale::fuzz {
namespace {

ReadOptions options() {
  ReadOptions how;
  how.rules = must(load_report_rules(VERBALE_DATA_FOLDER));
  how.budget.report_bytes = 1 << 20;
  how.budget.line_bytes = 1 << 20;
  how.budget.unpacked_bytes = 4 << 20;
  return how;
}

bool begins_character(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_range(const std::string& text, TextRange range) {
  check(range.begin < range.end && range.end <= text.size(), "ranges lie inside of the text");
  check(begins_character(text, range.begin) && begins_character(text, range.end),
        "ranges do not cut characters");
}

void check_document(const Document& document) {
  const std::string& text = document.text;
  check(!first_invalid_utf8(text), "the text is UTF-8");
  check(!document.info.id.empty(), "every report has an id");
  check(!document.blocks.empty(), "every report has blocks");
  std::uint32_t end = 0;
  for (const Block& block : document.blocks) {
    check_range(text, block.range);
    check(block.range.begin >= end, "blocks stand in order");
    end = block.range.end;
  }
  for (const PairQuery& pair : document.info.pairs) {
    if (pair.source) check_range(text, *pair.source);
    if (pair.target) check_range(text, *pair.target);
  }
  for (const std::string& date : {document.info.published, document.info.reposted}) {
    check(date.empty() || iso_date(date) == date, "dates are ISO 8601");
  }
}

}  // namespace
}  // namespace verbale::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  static const ReadOptions kOptions = fuzz::options();
  const auto document = read_report(fuzz::text_of(data, size), kOptions, "fuzz");
  if (document) {
    fuzz::check_document(*document);
  } else {
    fuzz::check(document.error().code != ErrorCode::kInternal, "no mistake of our own");
    fuzz::check(document.error().where.starts_with("fuzz"), "errors say where");
    fuzz::check(!document.error().to_do.empty(), "errors say what to do");
  }
  return 0;
}
