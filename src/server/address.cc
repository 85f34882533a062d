// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "server/http.h"

namespace verbale {
namespace {

std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char byte = 0;
    const char* from = text.data() + i + 1;
    const bool escaped = text[i] == '%' && i + 2 < text.size() &&
                         std::from_chars(from, from + 2, byte, 16).ptr == from + 2;
    if (escaped) i += 2;
    out += escaped ? static_cast<char>(byte) : text[i] == '+' ? ' ' : text[i];
  }
  return out;
}

}  // namespace

std::string Address::field(const std::string& name) const {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

Address address_of(std::string_view target) {
  const std::size_t mark = target.find('?');
  Address address{plain(target.substr(0, mark)), {}};
  std::string_view rest = mark == std::string_view::npos ? "" : target.substr(mark + 1);
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find('&'));
    const std::size_t equals = part.find('=');
    if (equals != std::string_view::npos) {
      address.fields[plain(part.substr(0, equals))] = plain(part.substr(equals + 1));
    }
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  }
  return address;
}

}  // namespace verbale
