// SPDX-License-Identifier: Apache-2.0
#include "read/html_tags.h"

namespace verbale {
namespace {

constexpr std::string_view kSpace = " \t\n\f\r";

bool is_space(char c) { return kSpace.find(c) != std::string_view::npos; }

}  // namespace

bool TagScanner::is_letter(std::size_t at) const {
  const char c = byte(at);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// One past the attribute whose name begins at `at`.
std::size_t TagScanner::attribute_end(std::size_t at) const {
  at = html_.find_first_of(" \t\n\f\r/>=", at + 1);  // a name may begin with "="
  const std::size_t equals = html_.find_first_not_of(kSpace, at);
  if (byte(equals) != '=') return at;
  const std::size_t value = html_.find_first_not_of(kSpace, equals + 1);
  const char quote = byte(value);
  if (quote == '>') return value;
  if (quote != '"' && quote != '\'') return html_.find_first_of(" \t\n\f\r>", value);
  const std::size_t close = html_.find(quote, value + 1);
  return close == std::string_view::npos ? close : close + 1;
}

/// Nothing where the input ends inside of the tag; then everything up to there is passed over.
std::optional<HtmlTag> TagScanner::read_tag() {
  HtmlTag tag;
  tag.begin = at_;
  tag.is_end = byte(at_ + 1) == '/';
  const std::size_t name = at_ + (tag.is_end ? 2 : 1);
  std::size_t at = std::min(html_.find_first_of(" \t\n\f\r/>", name), html_.size());
  for (char c : html_.substr(name, at - name)) {
    tag.name.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  const std::size_t attributes = at;
  std::size_t kept_end = at;
  for (int count = 0; at < html_.size() && html_[at] != '>';) {
    if (is_space(html_[at]) || html_[at] == '/') {
      ++at;
      continue;
    }
    at = std::min(attribute_end(at), html_.size());
    if (++count <= kMostAttributes) kept_end = at;
  }
  tag.attributes = html_.substr(attributes, kept_end - attributes);
  at_ = tag.end = std::min(at + 1, html_.size());
  if (at >= html_.size()) return std::nullopt;
  return tag;
}

/// "<!-- -->", "<!doctype>", "<?xml ?>", "</ >"
void TagScanner::skip_comment() {
  const std::string_view rest = html_.substr(at_);
  if (!rest.starts_with("<!--")) {
    at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
    return;
  }
  if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
    at_ = html_.find('>', at_) + 1;
    return;
  }
  for (std::size_t dashes = html_.find("--", at_ + 4); dashes != std::string_view::npos;
       dashes = html_.find("--", dashes + 1)) {
    const std::size_t mark = byte(dashes + 2) == '!' ? dashes + 3 : dashes + 2;
    if (byte(mark) != '>') continue;
    at_ = mark + 1;
    return;
  }
  at_ = html_.size();
}

}  // namespace verbale
