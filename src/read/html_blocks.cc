// SPDX-License-Identifier: Apache-2.0
#include "read/html_blocks.h"

#include <utility>

#include "base/plain.h"
#include "read/layout.h"

namespace verbale {
namespace {

class Collector {
 public:
  Collector(const MainText& main, const GumboNode* headline) : main_(main), headline_(headline) {}

  std::vector<PageBlock> collect(const GumboNode& root) {
    read_block(root);
    drop_loose_headings();
    return std::move(blocks_);
  }

 private:
  void read(const GumboNode& node) {
    const std::string_view text = own_text(node);
    const GumboTag tag = tag_of(node);
    if (!is_element(node)) {
      if (in_pre_)
        text_ += text;
      else
        append_shown(text, text_);
      if (in_link_) linked_ += characters_in(text);
    } else if (tag == GUMBO_TAG_BR) {
      break_line();
    } else if (&node == headline_ || main_.is_left_out(node) || is_list_of_links(node)) {
      end_block();
    } else if (tag == GUMBO_TAG_A) {
      const bool before = std::exchange(in_link_, true);
      read_inside(node);
      in_link_ = before;
    } else if (tag == GUMBO_TAG_TIME) {
      read_inside(node);
    } else {
      read_block(node);
    }
  }

  void read_inside(const GumboNode& node) {
    for (const GumboNode* child : children(node)) read(*child);
  }

  void read_block(const GumboNode& node) {
    end_block();
    const bool heading = std::exchange(in_heading_, is_heading(tag_of(node)));
    const bool pre = std::exchange(in_pre_, in_pre_ || tag_of(node) == GUMBO_TAG_PRE);
    read_inside(node);
    end_block();
    in_heading_ = heading;
    in_pre_ = pre;
  }

  bool is_list_of_links(const GumboNode& node) const {
    const GumboTag tag = tag_of(node);
    return (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) && main_.weight(node).is_mostly_links();
  }

  /// Two in a row end the paragraph.
  void break_line() {
    if (text_.ends_with(' ')) text_.pop_back();
    if (text_.ends_with('\n'))
      end_block();
    else if (!text_.empty())
      text_ += '\n';
  }

  void end_block() {
    const bool links = 2 * linked_ > characters_in(text_);
    std::string text = std::exchange(text_, {});
    linked_ = 0;
    if (links) return;
    // Preformatted text has paragraphs of its own.
    for (const Block& part : paragraphs_in(text)) {
      blocks_.push_back({std::string(part.range.of(text)), in_heading_});
    }
  }

  /// A heading with nothing below it belonged to what was left out.
  void drop_loose_headings() {
    std::vector<PageBlock> kept;
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      const bool loose =
          blocks_[at].is_heading && (at + 1 == blocks_.size() || blocks_[at + 1].is_heading);
      if (!loose) kept.push_back(std::move(blocks_[at]));
    }
    blocks_ = std::move(kept);
  }

  const MainText& main_;
  const GumboNode* headline_;
  std::vector<PageBlock> blocks_;
  std::string text_;
  std::size_t linked_ = 0;
  bool in_link_ = false;
  bool in_heading_ = false;
  bool in_pre_ = false;
};

/// Finds headings, those in a page's or article's <header> too.
struct Headings {
  std::vector<const GumboNode*> found;

  bool operator()(const GumboNode& node) {
    if (is_heading(tag_of(node))) found.push_back(&node);
    const GumboTag tag = tag_of(node);
    return tag != GUMBO_TAG_NAV && tag != GUMBO_TAG_ASIDE && tag != GUMBO_TAG_FOOTER;
  }
};

}  // namespace

std::vector<PageBlock> blocks_of(const MainText& main, const GumboNode* headline) {
  return Collector(main, headline).collect(*main.root());
}

const GumboNode* headline_of(const HtmlTree& tree, const MainText& main, const std::string& title) {
  Headings inside, all;
  walk(*main.root(), inside);
  for (const GumboNode* heading : inside.found) {
    if (tag_of(*heading) == GUMBO_TAG_H1) return heading;
  }
  walk(tree.root(), all);
  const std::string wanted = plain_text(title);
  for (const GumboNode* heading : all.found) {
    const std::string text = plain_text(text_inside(*heading));
    // A page's title is "Headline - Outlet"; the outlet alone is a heading too.
    if (!text.empty() && wanted.starts_with(text)) return heading;
  }
  return nullptr;
}

}  // namespace verbale
