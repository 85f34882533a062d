// SPDX-License-Identifier: Apache-2.0
#include "read/header_fields.h"

#include <algorithm>
#include <charconv>

namespace verbale {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// One past the empty line that ends the header, or nothing.
std::size_t header_end(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    const std::string_view next = bytes.substr(at + 1, 2);
    if (next.starts_with('\n')) return at + 2;
    if (next == "\r\n") return at + 3;
  }
  return std::string_view::npos;
}

void add_line(std::string_view line, HeaderFields& header) {
  const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
  if (goes_on && !header.fields.empty()) {
    header.fields.back().second.append(1, ' ').append(without_blanks(line));
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  header.fields.emplace_back(ascii_lower(without_blanks(line.substr(0, colon))),
                             without_blanks(line.substr(colon + 1)));
}

HeaderFields parse(std::string_view bytes) {
  HeaderFields header;
  const std::size_t first = std::min(bytes.find('\n'), bytes.size());
  header.first_line = without_blanks(bytes.substr(0, first));
  for (std::size_t at = first + 1; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    if (!without_blanks(line).empty()) add_line(line, header);
    at = end + 1;
  }
  return header;
}

}  // namespace

std::string_view HeaderFields::operator[](std::string_view name) const {
  for (const auto& [key, value] : fields) {
    if (key == name) return value;
  }
  return {};
}

std::optional<std::uint64_t> HeaderFields::number(std::string_view name) const {
  const std::string_view text = (*this)[name];
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Result<std::optional<HeaderFields>> take_header(Input& input) {
  std::size_t looked = 0;
  while (true) {
    const std::string_view ahead = input.ahead().substr(0, kMostHeaderBytes);
    const std::size_t end = header_end(ahead);
    if (end != std::string_view::npos) {
      HeaderFields header = parse(ahead.substr(0, end));
      input.take(end);
      return header;
    }
    if (ahead.size() >= kMostHeaderBytes) return std::optional<HeaderFields>();
    looked = input.ahead().size();
    if (Status status = input.look(looked + 1); !status) return tl::make_unexpected(status.error());
    if (input.ahead().size() == looked) return std::optional<HeaderFields>();
  }
}

std::string media_type(std::string_view content_type) {
  return ascii_lower(without_blanks(content_type.substr(0, content_type.find(';'))));
}

std::string charset_of(std::string_view content_type) {
  constexpr std::string_view kName = "charset=";
  const std::string lower = ascii_lower(content_type);
  const std::size_t at = lower.find(kName);
  if (at == std::string::npos) return {};
  std::string_view value = without_blanks(std::string_view(lower).substr(at + kName.size()));
  if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
  return std::string(value.substr(0, value.find_first_of(" \t\r\n;\"'>")));
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

}  // namespace verbale
