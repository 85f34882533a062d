// SPDX-License-Identifier: Apache-2.0
#include "read/xml_fields.h"

#include <utility>

#include "read/header_fields.h"

namespace verbale {
namespace {

bool applies(const XmlRule& rule, const XmlAttributes& attributes) {
  return rule.if_attribute.empty() || attributes[rule.if_attribute] == rule.equals;
}

/// "text" of the qualified code "ninat:text", as NewsML-G2 has them.
std::string_view value_of(const XmlRule& rule, const XmlAttributes& attributes) {
  const std::string_view value = attributes[rule.attribute];
  return rule.attribute == "qcode" ? local_name(value) : value;
}

}  // namespace

void XmlFields::add_inner(std::string_view name, std::span<const XmlRule> rules) {
  inner_name_ = name;
  inner_rules_ = rules;
}

void XmlFields::begin(std::string_view name, const XmlAttributes& attributes) {
  for (Open& open : open_) open.content.begin(name, attributes);
  if (depth_ > 0) path_.append(path_.empty() ? "" : "/").append(name);
  ++depth_;
  if (inner_depth_ == 0 && !inner_name_.empty() && name == inner_name_) {
    inner_depth_ = depth_;
    inner_path_ = path_.size();
  }
  match(rules_, path_, attributes);
  if (inner_depth_ == 0) return;
  const std::string_view path = std::string_view(path_).substr(inner_path_);
  match(inner_rules_, path.starts_with('/') ? path.substr(1) : path, attributes);
}

void XmlFields::match(std::span<const XmlRule> rules, std::string_view path,
                      const XmlAttributes& of) {
  for (const XmlRule& rule : rules) {
    if (rule.path != path || !applies(rule, of)) continue;
    XmlContent content(most_);
    if (rule.attribute.empty()) {
      open_.push_back({&rule, depth_, std::move(content)});
    } else {
      content.text(value_of(rule, of));
      put(rule, std::move(content));
    }
  }
}

/// The first of equals stays: later ones are other versions of the same.
void XmlFields::put(const XmlRule& rule, XmlContent&& content) {
  if (!without_blanks(content.bytes()).empty())
    found_[rule.field].emplace(rule.rank, std::move(content));
}

void XmlFields::end(std::string_view name) {
  while (!open_.empty() && open_.back().depth == depth_) {
    put(*open_.back().rule, std::move(open_.back().content));
    open_.pop_back();
  }
  for (Open& open : open_) open.content.end(name);
  if (inner_depth_ == depth_) inner_depth_ = 0;
  --depth_;
  const std::size_t slash = path_.rfind('/');
  path_.resize(slash == std::string::npos ? 0 : slash);
}

void XmlFields::text(std::string_view text) {
  for (Open& open : open_) open.content.text(text);
}

void XmlFields::entity(std::string_view name) {
  for (Open& open : open_) open.content.entity(name);
}

const XmlFields::ByRank& XmlFields::all(XmlField field) const {
  static const ByRank kNone;
  const auto found = found_.find(field);
  return found == found_.end() ? kNone : found->second;
}

std::string XmlFields::shown(XmlField field) const {
  const ByRank& values = all(field);
  return values.empty() ? std::string() : values.begin()->second.shown();
}

std::string_view XmlFields::plain(XmlField field) const {
  const ByRank& values = all(field);
  return values.empty() ? std::string_view() : without_blanks(values.begin()->second.bytes());
}

}  // namespace verbale
