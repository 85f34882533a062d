// SPDX-License-Identifier: Apache-2.0
#include "apps/change_view.h"

#include <fmt/format.h>

#include "apps/safe_text.h"

namespace verbale::cli {
namespace {

constexpr std::size_t kWidest = 60;  ///< of a value; jsonl has all of it

std::string shortened(std::string text) {
  if (text.size() <= kWidest) return text;
  std::size_t end = kWidest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "...";
}

/// Spans and lists by what they say: strings without their brackets.
std::string plain(const std::string& value) {
  const bool text = value.size() > 1 && value.front() == '"' && value.back() == '"';
  return shortened(text ? value.substr(1, value.size() - 2) : value);
}

std::string line_of(const RecordChange& change, const FieldChange& field) {
  switch (change.kind) {
    case RecordChange::Kind::kAdded:
      return fmt::format("    {}: {}\n", field.field, one_line(plain(field.after)));
    case RecordChange::Kind::kRemoved:
      return fmt::format("    {}: {}\n", field.field, one_line(plain(field.before)));
    case RecordChange::Kind::kChanged:
      break;
  }
  return fmt::format("    {}: {} -> {}\n", field.field, one_line(plain(field.before)),
                     one_line(plain(field.after)));
}

std::string text_of(const RecordChange& change) {
  std::string text = fmt::format("{:<8} {:<10} {}  {}\n", name_of(change.kind), change.record,
                                 one_line(plain(change.id)), one_line(plain(change.words)));
  for (const FieldChange& field : change.fields) {
    // What came or went is told by its words and its plain values; jsonl has all of it.
    const bool plain_value = !field.before.starts_with('{') && !field.before.starts_with('[') &&
                             !field.after.starts_with('{') && !field.after.starts_with('[');
    if (change.kind == RecordChange::Kind::kChanged || plain_value) text += line_of(change, field);
  }
  return text;
}

}  // namespace

std::string changes_text(const std::vector<RecordChange>& changes, const std::string& format) {
  std::string text;
  for (const RecordChange& change : changes) {
    text += format == "jsonl" ? safe_json(to_jsonl(change)) : text_of(change);
  }
  return text;
}

}  // namespace verbale::cli
