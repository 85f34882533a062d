// SPDX-License-Identifier: Apache-2.0
#include "read/http_message.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "read/unpack.h"

namespace verbale {
namespace {

/// The length of "HTTP/1.1 200" at least, and of a chunk's line.
constexpr std::size_t kLineBytes = 64;

/// The names in "gzip, chunked", in lower case.
std::vector<std::string> encodings_of(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    std::string name = ascii_lower(without_blanks(list.substr(0, end)));
    if (!name.empty() && name != "identity") names.push_back(std::move(name));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return names;
}

bool is_gzip(const std::string& encoding) { return encoding == "gzip" || encoding == "x-gzip"; }

/// 200 of "HTTP/1.1 200 OK"; 0 where it is no status line.
int status_of(std::string_view line) {
  if (!line.starts_with("HTTP/")) return 0;
  const std::size_t blank = line.find(' ');
  if (blank == std::string_view::npos) return 0;
  const std::string_view number = without_blanks(line.substr(blank));
  int status = 0;
  std::from_chars(number.data(), number.data() + number.size(), status);
  return status >= 100 && status <= 999 ? status : 0;
}

std::vector<std::string> all_encodings(const HttpHead& head) {
  std::vector<std::string> names = encodings_of(head.fields["transfer-encoding"]);
  // They were put on in the order of the header, the transfer's last.
  std::reverse(names.begin(), names.end());
  std::vector<std::string> content = encodings_of(head.fields["content-encoding"]);
  names.insert(names.end(), content.rbegin(), content.rend());
  return names;
}

}  // namespace

Result<std::optional<HttpHead>> take_http_head(Input& message) {
  if (Status status = message.look(kLineBytes); !status) {
    return tl::make_unexpected(status.error());
  }
  const std::string_view ahead = message.ahead();
  if (status_of(ahead.substr(0, ahead.find('\n'))) == 0) return std::optional<HttpHead>();
  auto header = take_header(message);
  if (!header) return tl::make_unexpected(header.error());
  if (!*header) return std::optional<HttpHead>();
  return HttpHead{status_of((*header)->first_line), std::move(**header)};
}

std::string unknown_encoding(const HttpHead& head) {
  for (const std::string& name : all_encodings(head)) {
    if (!is_gzip(name) && name != "deflate" && name != "chunked") return name;
  }
  return {};
}

HttpBody::HttpBody(Input& message, const HttpHead& head, const std::string& place)
    : message_(message) {
  for (const std::string& encoding : all_encodings(head)) undo(encoding, place);
}

void HttpBody::add(std::unique_ptr<ByteStream> layer) {
  layers_.push_back(std::make_unique<Input>(std::move(layer)));
}

void HttpBody::undo(const std::string& encoding, const std::string& place) {
  Input& packed = input();
  const Status seen = packed.look(kLineBytes);  // a failure comes again with the body
  if (!seen && packed.ahead().empty()) return;
  if (encoding == "chunked") {
    if (begins_chunk(packed.ahead())) add(chunked_stream(packed, place));
  } else if (packing_of(packed.ahead()) == Packing::kGz) {
    add(gz_stream(packed, place));
  } else if (encoding == "deflate" && !packed.ahead().starts_with('<')) {
    add(deflate_stream(packed, place));
  }
}

}  // namespace verbale
