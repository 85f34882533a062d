// SPDX-License-Identifier: Apache-2.0
#include "read/member_name.h"

#include <archive_entry.h>

#include <string_view>

#include "base/utf8.h"

namespace verbale {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kMacFolder = "__MACOSX";

/// C0, DEL and C1.
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

std::string shown(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    const bool bad = is_control(point.value) || point.value == 0xFFFD;
    out += bad ? kReplacement : name.substr(at, point.bytes);
    at += point.bytes;
  }
  return out;
}

}  // namespace

Utf8Names::Utf8Names()
    : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
      before_(utf8_ != nullptr ? uselocale(utf8_) : nullptr) {}

Utf8Names::~Utf8Names() {
  if (utf8_ == nullptr) return;
  uselocale(before_);
  freelocale(utf8_);
}

std::string member_name(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return shown(name != nullptr ? name : "");
}

bool is_hidden(const std::string& member_name) {
  std::string_view rest = member_name;
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find('/'));
    if (part == kMacFolder || (part.starts_with('.') && part != "." && part != "..")) return true;
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  }
  return false;
}

}  // namespace verbale
