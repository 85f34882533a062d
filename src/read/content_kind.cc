// SPDX-License-Identifier: Apache-2.0
#include "read/content_kind.h"

#include <algorithm>
#include <string>

#include "read/html_elements.h"
#include "read/xml_shape.h"

namespace verbale {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

std::string_view without_space(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  return text;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

/// An opening brace and its first key, or the end.
bool begins_object(std::string_view text) {
  if (!text.starts_with('{')) return false;
  const std::string_view next = without_space(text.substr(1));
  return next.empty() || next.front() == '"' || next.front() == '}';
}

ContentKind json_kind(std::string_view text, std::string_view line) {
  const bool opens_only = without_space(line.substr(1)).empty();
  const bool longer = line.size() < text.size() && !without_space(text.substr(line.size())).empty();
  return opens_only && longer ? ContentKind::kOtherJson : ContentKind::kJsonLines;
}

/// "<div class": a tag whose name HTML knows, or a declaration.
bool is_html(std::string_view text) {
  const std::string begin = lower(text.substr(0, 16));
  if (begin.starts_with("<!doctype html") || begin.starts_with("<!--")) return true;
  const std::size_t end = begin.find_first_of(" \t\r\n\f/>", 1);
  if (!begin.starts_with('<') || end == std::string::npos) return false;
  return role_of(std::string_view(begin).substr(1, end - 1)) != ElementRole::kInline;
}

/// A kind with reports in it, or what at least says that it is XML and is no web page.
bool is_xml(std::string_view text) {
  if (!text.starts_with('<')) return false;
  if (xml_shape(xml_root(text)) != nullptr) return true;
  return lower(text.substr(0, 5)) == "<?xml" && lower(text).find("<html") == std::string::npos;
}

}  // namespace

ContentKind content_kind(std::string_view first_bytes) {
  const std::string_view text = without_space(first_bytes.substr(0, kKindBytes));
  const std::string_view line = text.substr(0, text.find('\n'));
  if (text.starts_with('{')) return json_kind(text, line);
  if (text.starts_with('[') && begins_object(without_space(text.substr(1))))
    return ContentKind::kOtherJson;
  if (begins_object(without_space(text.substr(line.size())))) return ContentKind::kJsonLines;
  if (is_xml(text)) return ContentKind::kXml;
  const bool html = is_html(text) || lower(text.substr(0, 5)) == "<?xml";
  return html ? ContentKind::kHtml : ContentKind::kText;
}

}  // namespace verbale
