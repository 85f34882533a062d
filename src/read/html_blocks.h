// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "read/html_main.h"
#include "read/html_tree.h"

namespace verbale {

/// A paragraph, list item or heading as a browser shows it; a line break stays one.
struct PageBlock {
  std::string text;
  bool is_heading = false;
};

/// The report's blocks in order, without `headline`, what is left out, and what is mostly links.
std::vector<PageBlock> blocks_of(const MainText& main, const GumboNode* headline);

/// The heading that is the report's headline: the first <h1> of the report, else a heading of the
/// page that its title begins with; nullptr where there is none.
const GumboNode* headline_of(const HtmlTree& tree, const MainText& main, const std::string& title);

}  // namespace verbale
