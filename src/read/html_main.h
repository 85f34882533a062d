// SPDX-License-Identifier: Apache-2.0
//
// Which part of a page is the report. What is marked as an article is taken if it holds a fair part
// of the page's running text; else the smallest element that holds most of it. Running text is
// paragraphs of some length that are not mostly links: menus, lists of other reports and captions
// have little.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "read/html_tree.h"
#include "read/rules.h"

namespace verbale {

/// How much text an element holds, in characters.
struct TextWeight {
  std::size_t all = 0;      ///< of text
  std::size_t linked = 0;   ///< of it, inside of links
  std::size_t running = 0;  ///< of it, in paragraphs of running text

  bool is_mostly_links() const { return 2 * linked > all; }
};

class MainText {
 public:
  MainText(const HtmlTree& tree, const ReportRules* rules);

  /// The element that holds the report; nullptr where no running text is found.
  const GumboNode* root() const { return root_; }
  /// True for what stands inside of the report and is not part of it.
  bool is_left_out(const GumboNode& node) const;
  TextWeight weight(const GumboNode& node) const;

 private:
  TextWeight weigh(const GumboNode& node);
  bool is_never_text(const GumboNode& node) const;
  bool looks_left_out(const GumboNode& node) const;
  const GumboNode* marked_article(const GumboNode& node) const;
  const GumboNode* densest(const GumboNode& node) const;

  const ReportRules* rules_;
  std::unordered_map<const GumboNode*, TextWeight> weights_;
  const GumboNode* root_ = nullptr;
  std::size_t running_ = 0;
};

}  // namespace verbale
