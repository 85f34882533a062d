// SPDX-License-Identifier: Apache-2.0
#include "record/actor_entry.h"

#include <array>
#include <cstdio>
#include <string_view>
#include <utility>

namespace verbale {
namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (is_control(c)) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04X",
                    static_cast<unsigned>(static_cast<unsigned char>(c)));
      out += escape.data();
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// What ends a line is a space.
std::string on_one_line(std::string text) {
  for (char& c : text) {
    if (is_control(c)) c = ' ';
  }
  return text;
}

std::string line_of(std::string_view key, const std::optional<std::string>& value) {
  return value ? std::string(key) + " = " + quoted(*value) + "\n" : "";
}

std::string role_line(const EntryRole& role) {
  std::string out = "  { code = " + quoted(role.code);
  for (const auto& [key, value] :
       {std::pair{"title", &role.title}, {"from", &role.from}, {"to", &role.to}}) {
    if (!value->empty()) out += std::string(", ") + key + " = " + quoted(*value);
  }
  return out + " },\n";
}

}  // namespace

std::string entry_text(const ActorEntry& entry) {
  std::string out = entry.comment.empty() ? "" : "# " + on_one_line(entry.comment) + "\n";
  out += "[[actor]]\nid = " + quoted(entry.id) + "\nkind = " + quoted(entry.kind) + "\nnames = [";
  for (std::size_t i = 0; i < entry.names.size(); ++i) {
    out += (i > 0 ? ", " : "") + quoted(entry.names[i]);
  }
  out += "]\n" + line_of("code", entry.code) + line_of("country", entry.country);
  if (!entry.roles.empty()) {
    out += "roles = [\n";
    for (const EntryRole& role : entry.roles) out += role_line(role);
    out += "]\n";
  }
  return out + line_of("source", entry.source);
}

std::string own_id(const std::string& name) {
  std::string id = "own-";
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = byte >= 0x80 || (byte >= '0' && byte <= '9') ||
                        ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
    if (letter) {
      id += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
    } else if (id.back() != '-') {
      id += '-';
    }
  }
  while (id.back() == '-') id.pop_back();
  return id;
}

}  // namespace verbale
