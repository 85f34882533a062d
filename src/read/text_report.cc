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
  Document document(std::move(info), std::move(text));
  finish_report(document, options);
  return document;
}

}  // namespace verbale
