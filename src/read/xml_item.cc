// SPDX-License-Identifier: Apache-2.0
#include "read/xml_item.h"

#include <optional>
#include <utility>

#include "read/byline.h"
#include "read/given_report.h"
#include "read/header_fields.h"
#include "read/text_check.h"
#include "read/written_date.h"

namespace verbale {
namespace {

/// "stat:usable" of NewsML-G2; the rest was taken back or not meant to be seen.
constexpr std::string_view kUsable = "usable";
constexpr std::string_view kText = "text";
constexpr std::string_view kFirstVersion = "1";

/// The item's own, or what the file says of all.
std::string said_of(const XmlItem& item, XmlField field) {
  std::string own = item.said.shown(field);
  return own.empty() ? item.of_all.shown(field) : own;
}

/// "By Anna Berg, Chronicle Wire" without the words that are no name.
std::string author_of(std::string said, const ReportRules* rules) {
  if (rules == nullptr) return said;
  auto line = byline(said, *rules);
  return line ? std::move(line->author) : said;
}

/// The best date that is one. Some say a month first and the day elsewhere.
Result<std::string> published(const XmlItem& item, const ReportRules* rules) {
  const XmlFields::ByRank& values = item.said.all(XmlField::kPublished);
  for (const auto& [rank, value] : values) {
    if (auto date = written_date(without_blanks(value.bytes()), rules)) return std::move(*date);
  }
  if (values.empty()) return std::string();
  constexpr std::size_t kShown = 40;
  return fail(ErrorCode::kDateInvalid,
              "not a date: " + values.begin()->second.shown().substr(0, kShown), item.place,
              "write it as 2003-05-13, or leave it out");
}

/// Text as the HTML reader takes it: all of it is the report, and none of it a menu.
GivenReport with_text(const XmlFields& said) {
  GivenReport given;
  const XmlFields::ByRank& texts = said.all(XmlField::kText);
  if (texts.empty()) return given;
  const XmlContent& best = texts.begin()->second;
  given.is_html = best.is_html();
  given.text = given.is_html ? "<article>" + best.bytes() + "</article>" : best.bytes();
  return given;
}

}  // namespace

std::string XmlItem::id() const {
  std::string id(said.plain(XmlField::kId));
  const std::string_view version = said.plain(XmlField::kVersion);
  if (!version.empty() && version != kFirstVersion) id.append("#").append(version);
  return id;
}

std::string XmlItem::reason_against() const {
  const std::string_view status = said.plain(XmlField::kStatus);
  if (!status.empty() && status != kUsable) return "status " + std::string(status);
  const std::string_view medium = said.plain(XmlField::kMedium);
  const bool no_text = said.all(XmlField::kText).empty();
  return no_text && !medium.empty() && medium != kText ? std::string(medium) : std::string();
}

Result<Document> XmlItem::report(const ReadOptions& options) const {
  GivenReport given = with_text(said);
  auto date = published(*this, options.rules.get());
  if (!date) return tl::make_unexpected(date.error());
  if (given.text.empty()) return check_not_empty({}, place).map([] { return Document(); });
  given.info.origin = place;
  given.info.id = id();
  given.info.title = said.shown(XmlField::kTitle);
  given.info.source = said_of(*this, XmlField::kSource);
  given.info.author = author_of(said_of(*this, XmlField::kAuthor), options.rules.get());
  given.info.url = said.plain(XmlField::kUrl);
  given.info.language = said_of(*this, XmlField::kLanguage);
  given.info.dateline = said.shown(XmlField::kDateline);
  given.info.published = std::move(*date);
  auto document = given_report(std::move(given), options);
  if (document) document->info.kind = shape.kind;
  return document;
}

}  // namespace verbale
