// SPDX-License-Identifier: Apache-2.0
//
// gumbo's tree with the few questions that are asked of it.
#pragma once

#include <gumbo.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace verbale {

class HtmlTree {
 public:
  /// `html` outlives the tree.
  explicit HtmlTree(std::string_view html);

  const GumboNode& root() const { return *output_->root; }

 private:
  struct Destroy {
    void operator()(GumboOutput* output) const;
  };
  std::unique_ptr<GumboOutput, Destroy> output_;
};

inline bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }
inline GumboTag tag_of(const GumboNode& node) {
  return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}
inline bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

/// Its text where it is text, else empty.
std::string_view own_text(const GumboNode& node);

/// Empty where the element has no such attribute.
std::string_view attribute(const GumboNode& node, const char* name);
bool has_attribute(const GumboNode& node, const char* name);

/// Child nodes; none where it is no element.
std::span<GumboNode* const> children(const GumboNode& node);

/// All text inside, runs of white space as one space, trimmed.
std::string text_inside(const GumboNode& node);

/// Appends `text` to `to` as a browser shows it: runs of ASCII white space are one space, and none
/// stands at the beginning of a line.
void append_shown(std::string_view text, std::string& to);

/// Calls `visit` with each element of the tree, parents first; where it returns false the element's
/// inside is passed over.
template <class Visit>
void walk(const GumboNode& node, Visit& visit) {
  if (!is_element(node) || !visit(node)) return;
  for (const GumboNode* child : children(node)) walk(*child, visit);
}

}  // namespace verbale
