// SPDX-License-Identifier: Apache-2.0
#include "read/text_report.h"

#include <utility>

#include "base/hash.h"
#include "read/front_matter.h"
#include "read/layout.h"

namespace verbale {

void finish_report(Document& document, const ReadOptions& options) {
  if (document.blocks.empty()) document.blocks = paragraphs_in(document.text);
  find_front_matter(document, options.rules.get());
  if (document.info.id.empty()) document.info.id = hash_hex(document.text);
}

Document text_report(std::string text, std::string origin, const ReadOptions& options) {
  ReportInfo info;
  info.origin = std::move(origin);
  info.kind = "text";
  Document document(std::move(info), std::move(text));
  finish_report(document, options);
  return document;
}

Document read_again(ReportInfo known, std::string text, const ReadOptions& options) {
  ReportInfo info = known;
  info.dateline.clear();
  info.reposted.clear();
  if (known.published_from != PublishedFrom::kInput) {
    info.published.clear();
    info.published_from = PublishedFrom::kNone;
  }
  Document document(std::move(info), std::move(text));
  finish_report(document, options);
  // What a page told beside its text cannot be found in the text.
  ReportInfo& found = document.info;
  if (found.dateline.empty()) found.dateline = std::move(known.dateline);
  if (found.reposted.empty()) found.reposted = std::move(known.reposted);
  if (found.published.empty()) {
    found.published = std::move(known.published);
    found.published_from = known.published_from;
  }
  return document;
}

}  // namespace verbale
