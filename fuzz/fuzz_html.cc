// SPDX-License-Identifier: Apache-2.0
//
// Any text as a page: what tidy_html writes must be so plain that gumbo's tree is no deeper than
// the stack was, because gumbo takes time by the square of the depth.
#include <algorithm>

#include "base/utf8.h"
#include "check.h"
#include "read/html_tidy.h"
#include "read/html_tree.h"

namespace verbale::fuzz {
namespace {

constexpr std::uint32_t kMostDepth = 64;
/// Document, <html>, <body>, and the text inside.
constexpr std::size_t kAround = 4;

std::size_t depth_of(const GumboNode& node) {
  std::size_t deepest = 0;
  for (const GumboNode* child : children(node)) deepest = std::max(deepest, depth_of(*child));
  return deepest + 1;
}

}  // namespace
}  // namespace verbale::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  const std::string_view html = fuzz::text_of(data, size);
  if (html.find('\0') != std::string_view::npos || first_invalid_utf8(html)) return -1;
  const auto tidy = tidy_html(html, fuzz::kMostDepth, "fuzz");
  if (!tidy) return 0;
  const HtmlTree tree(tidy->html);
  fuzz::check(fuzz::depth_of(tree.root()) <= fuzz::kMostDepth + fuzz::kAround,
              "the tree is as deep as the budget says");
  return 0;
}
