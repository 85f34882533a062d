// SPDX-License-Identifier: Apache-2.0
#include "read/html_main.h"

#include <algorithm>

#include "base/plain.h"
#include "read/layout.h"

namespace verbale {
namespace {

/// A paragraph of fewer characters is as likely a label.
constexpr std::size_t kRunningText = 40;

bool is_one_of(GumboTag tag, std::initializer_list<GumboTag> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_inline(GumboTag tag) { return is_one_of(tag, {GUMBO_TAG_A, GUMBO_TAG_TIME, GUMBO_TAG_BR}); }

bool has_word(std::string_view list, std::string_view word) {
  const std::size_t at = list.find(word);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + word.size();
  return (at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ');
}

bool is_marked(const GumboNode& node) {
  return is_one_of(tag_of(node), {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN}) ||
         attribute(node, "role") == "main" || has_word(attribute(node, "itemprop"), "articleBody");
}

/// Calls `visit` with each word of a class or id: "relatedLinks top_box" is related, links, top,
/// box.
template <class Visit>
bool any_word(std::string_view names, Visit visit) {
  std::string word;
  for (std::size_t at = 0; at <= names.size(); ++at) {
    const char c = at < names.size() ? names[at] : ' ';
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = (c >= 'a' && c <= 'z') || upper;
    if ((!letter || (upper && at > 0 && names[at - 1] >= 'a')) && !word.empty()) {
      if (visit(word)) return true;
      word.clear();
    }
    if (letter) word += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return false;
}

}  // namespace

MainText::MainText(const HtmlTree& tree, const ReportRules* rules) : rules_(rules) {
  running_ = weigh(tree.root()).running;
  if (running_ == 0) {
    root_ = weight(tree.root()).all > weight(tree.root()).linked ? &tree.root() : nullptr;
    return;
  }
  const GumboNode* article = marked_article(tree.root());
  // A page of teasers marks each as an article, and none of them is the report.
  root_ = article != nullptr && 3 * weight(*article).running >= running_ ? article
                                                                         : densest(tree.root());
}

TextWeight MainText::weight(const GumboNode& node) const {
  const auto found = weights_.find(&node);
  return found == weights_.end() ? TextWeight{} : found->second;
}

/// Weighs the element and all inside. Text right inside of it, between its blocks, is a paragraph.
TextWeight MainText::weigh(const GumboNode& node) {
  TextWeight total, paragraph;
  const auto end_paragraph = [&] {
    if (paragraph.all >= kRunningText && !paragraph.is_mostly_links())
      total.running += paragraph.all;
    total.all += paragraph.all;
    total.linked += paragraph.linked;
    paragraph = {};
  };
  for (const GumboNode* child : children(node)) {
    if (is_never_text(*child)) continue;
    if (!is_element(*child)) {
      paragraph.all += characters_in(own_text(*child));
      continue;
    }
    TextWeight inside = weigh(*child);
    if (tag_of(*child) == GUMBO_TAG_A) inside.linked = inside.all;
    if (is_inline(tag_of(*child))) {
      paragraph.all += inside.all;
      paragraph.linked += inside.linked;
      continue;
    }
    end_paragraph();
    if (looks_left_out(*child) && tag_of(node) != GUMBO_TAG_HTML) inside.running = 0;
    total.all += inside.all;
    total.linked += inside.linked;
    total.running += inside.running;
  }
  end_paragraph();
  weights_[&node] = total;
  return total;
}

/// By HTML's own words, whatever the page is.
bool MainText::is_never_text(const GumboNode& node) const {
  if (!is_element(node)) return node.type == GUMBO_NODE_COMMENT;
  const GumboTag tag = tag_of(node);
  if (is_one_of(tag, {GUMBO_TAG_HEAD, GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE,
                      GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_HEADER, GUMBO_TAG_TITLE,
                      GUMBO_TAG_META, GUMBO_TAG_LINK})) {
    return true;
  }
  const std::string_view role = attribute(node, "role");
  return has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true" ||
         role == "navigation" || role == "banner" || role == "contentinfo" ||
         role == "complementary" || role == "search" || role == "dialog";
}

/// By the names that its makers gave it. Forms are here, since some pages are one form.
bool MainText::looks_left_out(const GumboNode& node) const {
  if (tag_of(node) == GUMBO_TAG_FIELDSET) return true;
  if (rules_ == nullptr || is_marked(node) || tag_of(node) == GUMBO_TAG_BODY) return false;
  const auto left_out = [&](const std::string& word) { return rules_->left_out.contains(word); };
  return any_word(attribute(node, "class"), left_out) || any_word(attribute(node, "id"), left_out);
}

bool MainText::is_left_out(const GumboNode& node) const {
  if (is_never_text(node)) return true;
  const TextWeight inside = weight(node);
  // Where most of the report stands inside, its name says something else.
  if (root_ != nullptr && 2 * inside.running > weight(*root_).running) return false;
  return looks_left_out(node);
}

/// The element marked as an article with the most running text, the innermost of equals.
const GumboNode* MainText::marked_article(const GumboNode& node) const {
  const GumboNode* best = is_marked(node) && weight(node).running > 0 ? &node : nullptr;
  for (const GumboNode* child : children(node)) {
    const GumboNode* inside = weight(*child).running > 0 ? marked_article(*child) : nullptr;
    if (inside == nullptr) continue;
    // An article inside of <main> is nearer to the text than <main> is.
    if (best == nullptr || 4 * weight(*inside).running >= 3 * weight(*best).running) best = inside;
  }
  return best;
}

/// The smallest element that holds most of the running text.
const GumboNode* MainText::densest(const GumboNode& node) const {
  for (const GumboNode* child : children(node)) {
    if (3 * weight(*child).running >= 2 * running_) return densest(*child);
  }
  return &node;
}

}  // namespace verbale
