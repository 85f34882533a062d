// SPDX-License-Identifier: Apache-2.0
#include "read/html_report.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "read/html_blocks.h"
#include "read/html_facts.h"
#include "read/html_main.h"
#include "read/html_tidy.h"
#include "read/html_tree.h"
#include "read/layout.h"
#include "read/text_check.h"
#include "read/text_report.h"

namespace verbale {
namespace {

/// No page with a report is longer, and gumbo takes some 100 bytes for each byte of tags.
constexpr std::uint64_t kMostHtml = 8u << 20;

tl::unexpected<Error> no_text(const std::string& origin) {
  return fail(ErrorCode::kHtmlNoText, "a page without main text", origin,
              "give the text of the report; pages that load it by script do not hold it");
}

void add_block(std::string_view text, BlockKind kind, Document& document) {
  if (text.empty()) return;
  if (!document.text.empty()) document.text += "\n\n";
  const auto begin = static_cast<std::uint32_t>(document.text.size());
  document.text += text;
  document.blocks.push_back({{begin, static_cast<std::uint32_t>(document.text.size())}, kind});
}

BlockKind kind_of(const PageBlock& block) {
  // A heading that is a sentence is a summary; others repeat what the paragraphs say.
  return block.is_heading && !ends_sentence(block.text) ? BlockKind::kOther : BlockKind::kBody;
}

/// What the page says of the report; its own title where it names no other.
void tell_facts_of(const HtmlTree& tree, const TidyHtml& tidy, const ReportRules* rules,
                   ReportInfo& info, std::string& page_title) {
  const PageFacts facts = facts_of(tree, tidy.json_ld);
  tell_facts(facts, rules, info);
  const auto title = facts.find("title");
  page_title = info.title.empty() && title != facts.end() ? title->second : info.title;
}

/// False where no paragraph is there.
bool add_text(const HtmlTree& tree, const MainText& main, const std::string& page_title,
              Document& document) {
  const GumboNode* headline = headline_of(tree, main, page_title);
  const std::vector<PageBlock> blocks = blocks_of(main, headline);
  if (headline != nullptr) add_block(text_inside(*headline), BlockKind::kHeadline, document);
  if (document.info.title.empty())
    document.info.title = document.text.empty() ? page_title : document.text;
  for (const PageBlock& block : blocks) add_block(block.text, kind_of(block), document);
  return std::any_of(document.blocks.begin(), document.blocks.end(),
                     [](const Block& block) { return block.kind == BlockKind::kBody; });
}

}  // namespace

Result<Document> html_report(std::string_view html, const std::string& origin,
                             const ReadOptions& options) {
  const std::uint64_t most = std::min(kMostHtml, options.budget.report_bytes);
  if (html.size() > most) return too_long("a page", most, origin);
  const Result<TidyHtml> tidy = tidy_html(html, options.budget.html_depth, origin);
  if (!tidy) return tl::make_unexpected(tidy.error());
  const HtmlTree tree(tidy->html);
  const MainText main(tree, options.rules.get());
  if (main.root() == nullptr) return no_text(origin);

  Document document;
  document.info.origin = origin;
  document.info.kind = "html";
  std::string page_title;
  tell_facts_of(tree, *tidy, options.rules.get(), document.info, page_title);
  if (!add_text(tree, main, page_title, document)) return no_text(origin);
  finish_report(document, options);
  return document;
}

}  // namespace verbale
