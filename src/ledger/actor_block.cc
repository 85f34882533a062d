// SPDX-License-Identifier: Apache-2.0
#include <verbale/ledger.h>

#include <array>
#include <cstdio>

namespace verbale {
namespace {

/// A TOML string: quotes, backslashes and control characters escaped.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04X", static_cast<unsigned>(byte));
      out += escape.data();
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// As a comment: what ends a line is a space.
std::string on_one_line(std::string text) {
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) c = ' ';
  }
  return text;
}

std::string block_id(const std::string& name) {
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

std::string seen(const UnknownActor& actor) {
  const std::string times =
      actor.mentions == 1 ? "once" : std::to_string(actor.mentions) + " times";
  std::string out = times + " in " + std::to_string(actor.reports) +
                    (actor.reports == 1 ? " report" : " reports");
  if (actor.first_date.empty()) return out;
  out += ", " + actor.first_date;
  return actor.first_date == actor.last_date ? out : out + " to " + actor.last_date;
}

}  // namespace

std::string actor_block(const UnknownActor& actor) {
  std::string out = "# " + seen(actor);
  if (!actor.description.empty()) out += ": " + on_one_line(actor.description);
  return out + "\n[[actor]]\nid = " + quoted(block_id(actor.name)) +
         "\nkind = " + quoted(actor.kind) + "\nnames = [" + quoted(actor.name) +
         "]\ncode = \"\"\ncountry = \"\"\nsource = \"\"\n";
}

}  // namespace verbale
