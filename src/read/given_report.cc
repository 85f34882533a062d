// SPDX-License-Identifier: Apache-2.0
#include "read/given_report.h"

#include <initializer_list>
#include <utility>

#include "read/html_report.h"
#include "read/text_check.h"
#include "read/text_report.h"

namespace verbale {
namespace {

void put_given(ReportInfo&& given, ReportInfo& to) {
  for (const auto field :
       {&ReportInfo::id, &ReportInfo::title, &ReportInfo::source, &ReportInfo::author,
        &ReportInfo::url, &ReportInfo::language, &ReportInfo::dateline}) {
    if (!(given.*field).empty()) to.*field = std::move(given.*field);
  }
  if (given.published.empty()) return;
  to.published = std::move(given.published);
  to.published_from = PublishedFrom::kInput;
}

}  // namespace

Result<Document> given_report(GivenReport&& given, const ReadOptions& options) {
  const std::string origin = given.info.origin;
  if (Status status = check_report(given.text, options.budget, origin); !status) {
    return tl::make_unexpected(status.error());
  }
  if (given.is_html) {
    Result<Document> page = html_report(given.text, origin, options);
    if (page) put_given(std::move(given.info), page->info);
    return page;
  }
  if (!given.info.published.empty()) given.info.published_from = PublishedFrom::kInput;
  Document document(std::move(given.info), std::move(given.text));
  finish_report(document, options);
  return document;
}

}  // namespace verbale
