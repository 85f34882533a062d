// SPDX-License-Identifier: Apache-2.0
#include "read/html_tree.h"

namespace verbale {
namespace {

void append_inside(const GumboNode& node, std::string& to) {
  append_shown(own_text(node), to);
  if (tag_of(node) == GUMBO_TAG_BR) append_shown(" ", to);
  for (const GumboNode* child : children(node)) append_inside(*child, to);
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

HtmlTree::HtmlTree(std::string_view html)
    : output_(gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size())) {}

void HtmlTree::Destroy::operator()(GumboOutput* output) const {
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}

std::string_view own_text(const GumboNode& node) {
  const bool text = node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
                    node.type == GUMBO_NODE_CDATA;
  return text ? std::string_view(node.v.text.text) : std::string_view();
}

std::string_view attribute(const GumboNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found != nullptr ? std::string_view(found->value) : std::string_view();
}

bool has_attribute(const GumboNode& node, const char* name) {
  return is_element(node) && gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

std::span<GumboNode* const> children(const GumboNode& node) {
  if (!is_element(node)) return {};
  const GumboVector& list = node.v.element.children;
  return {reinterpret_cast<GumboNode* const*>(list.data), list.length};
}

std::string text_inside(const GumboNode& node) {
  std::string text;
  append_inside(node, text);
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

void append_shown(std::string_view text, std::string& to) {
  for (char c : text) {
    if (!is_space(c))
      to += c;
    else if (!to.empty() && to.back() != ' ' && to.back() != '\n')
      to += ' ';
  }
}

}  // namespace verbale
