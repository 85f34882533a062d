// SPDX-License-Identifier: Apache-2.0
#include "read/xml_content.h"

#include <algorithm>
#include <array>
#include <utility>

#include "read/header_fields.h"
#include "read/html_elements.h"
#include "read/html_tidy.h"
#include "read/html_tree.h"

namespace verbale {
namespace {

/// Titles with more elements inside each other are shown as they are written.
constexpr std::uint32_t kMostDepth = 32;
/// A title is no longer.
constexpr std::size_t kMostShown = 64 << 10;

/// Elements of NITF by what they are in HTML; an empty name has no tag of its own.
constexpr std::array<std::array<std::string_view, 2>, 11> kInHtml{{{"html", ""},
                                                                   {"body", ""},
                                                                   {"body.content", "div"},
                                                                   {"block", "div"},
                                                                   {"bq", "blockquote"},
                                                                   {"hl1", "h2"},
                                                                   {"hl2", "h2"},
                                                                   {"media", "figure"},
                                                                   {"note", "aside"},
                                                                   {"copyrite", "footer"},
                                                                   {"nitf-table", "table"}}};

std::string_view in_html(std::string_view name) {
  const auto* found = std::find_if(kInHtml.begin(), kInHtml.end(),
                                   [&](const auto& pair) { return pair[0] == name; });
  return found == kInHtml.end() ? name : (*found)[1];
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Tags that HTML has for words inside of a sentence; html_elements.h need not know them.
constexpr auto kInside = std::to_array<std::string_view>(
    {"b", "i", "em", "strong", "span", "u", "font", "q", "sub", "sup", "small", "cite"});

/// "</p>" or "<br/>" at the beginning.
bool begins_tag(std::string_view text) {
  text.remove_prefix(text.starts_with("</") ? 2 : 1);
  constexpr std::size_t kLongest = 16;
  const std::size_t end = text.substr(0, kLongest + 1).find_first_of(" \t\r\n/>");
  constexpr std::size_t kLongestTag = 4096;
  const bool closed = text.substr(0, kLongestTag).find('>') != std::string_view::npos;
  if (end == 0 || end == std::string_view::npos || !closed) return false;
  const std::string name = ascii_lower(text.substr(0, end));
  return role_of(name) != ElementRole::kInline ||
         std::find(kInside.begin(), kInside.end(), name) != kInside.end();
}

/// "&nbsp;" or "&#160;" at the beginning.
bool begins_entity(std::string_view text) {
  constexpr std::size_t kLongest = 32;
  const std::size_t end = text.substr(0, kLongest).find(';');
  if (end == std::string_view::npos || end < 2) return false;
  const std::string_view name = text.substr(1, end - 1);
  if (name[0] == '#') return end > 2;
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

bool has_html(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
       at = text.find_first_of("<&", at + 1)) {
    const std::string_view rest = text.substr(at);
    if (rest[0] == '<' ? begins_tag(rest) : begins_entity(rest)) return true;
  }
  return false;
}

std::string in_one_line(std::string_view text) {
  std::string line;
  append_shown(text, line);
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void XmlContent::escape(std::string_view text, std::string& to) const {
  for (const char c : text) {
    if (to.size() > most_) return;
    if (c == '&')
      to += "&amp;";
    else if (c == '<')
      to += "&lt;";
    else if (c == '"')
      to += "&quot;";
    else
      to += c;
  }
}

void XmlContent::to_html() {
  if (std::exchange(html_, true)) return;
  const std::string text = std::exchange(bytes_, {});
  escape(text, bytes_);
}

void XmlContent::begin(std::string_view name, const XmlAttributes& attributes) {
  const std::string_view local = local_name(name);
  if (passed_over_ > 0 || local == "head") {
    ++passed_over_;
    return;
  }
  to_html();
  const std::string_view tag = in_html(local);
  if (tag.empty() || too_long()) return;
  bytes_.append("<").append(tag);
  for (const std::string_view kept : {"class", "id"}) {
    if (attributes[kept].empty()) continue;
    bytes_.append(" ").append(kept).append("=\"");
    escape(attributes[kept], bytes_);
    bytes_ += '"';
  }
  bytes_ += '>';
}

void XmlContent::end(std::string_view name) {
  if (passed_over_ > 0) {
    --passed_over_;
    return;
  }
  const std::string_view tag = in_html(local_name(name));
  if (tag.empty() || too_long() || role_of(tag) == ElementRole::kVoid) return;
  bytes_.append("</").append(tag).append(">");
}

void XmlContent::text(std::string_view text) {
  if (passed_over_ > 0 || too_long()) return;
  if (html_)
    escape(text, bytes_);
  else
    bytes_ += text;
}

void XmlContent::entity(std::string_view name) {
  if (passed_over_ > 0 || too_long()) return;
  to_html();
  bytes_.append("&").append(name).append(";");
}

bool XmlContent::is_html() const { return html_ || has_html(bytes_); }

std::string XmlContent::shown() const {
  if (!is_html() || bytes_.size() > kMostShown) return in_one_line(bytes_);
  const Result<TidyHtml> tidy = tidy_html(bytes_, kMostDepth, {});
  return tidy ? text_inside(HtmlTree(tidy->html).root()) : in_one_line(bytes_);
}

}  // namespace verbale
