// SPDX-License-Identifier: Apache-2.0
#include "read/html_facts.h"

#include <initializer_list>
#include <utility>

#include "base/plain.h"
#include "read/written_date.h"

namespace verbale {
namespace {

/// Collects the facts of a tree, element by element.
struct Collector {
  PageFacts& facts;

  void add(std::string_view name, std::string_view value) {
    std::string shown;
    append_shown(value, shown);
    if (shown.ends_with(' ')) shown.pop_back();
    if (!name.empty() && !shown.empty()) facts.emplace(lower_case(name), std::move(shown));
  }

  bool operator()(const GumboNode& node) {
    const std::string_view property = attribute(node, "itemprop");
    switch (tag_of(node)) {
      case GUMBO_TAG_META:
        for (const char* name : {"property", "name", "itemprop"}) {
          add(attribute(node, name), attribute(node, "content"));
        }
        break;
      case GUMBO_TAG_LINK:
        add(attribute(node, "rel"), attribute(node, "href"));
        break;
      case GUMBO_TAG_HTML:
        add("lang", attribute(node, "lang"));
        break;
      case GUMBO_TAG_TITLE:
        add("title", text_inside(node));
        break;
      case GUMBO_TAG_TIME:
        add(property, attribute(node, "datetime"));
        add("time", attribute(node, "datetime"));
        break;
      default:
        break;
    }
    return true;
  }
};

std::string first_of(const PageFacts& facts, std::initializer_list<std::string_view> names) {
  for (std::string_view name : names) {
    const auto fact = facts.find(name);
    if (fact != facts.end()) return fact->second;
  }
  return {};
}

void tell_published(const PageFacts& facts, const ReportRules* rules, ReportInfo& info) {
  for (std::string_view name :
       {"ld:datePublished", "article:published_time", "og:article:published_time", "datepublished",
        "article:published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date",
        "dcterms.date", "dcterms.created", "citation_publication_date", "pubdate", "publishdate",
        "publish-date", "date", "time"}) {
    const auto fact = facts.find(name);
    if (fact == facts.end()) continue;
    auto date = written_date(fact->second, rules);
    if (!date) continue;
    info.published = std::move(*date);
    info.published_from = PublishedFrom::kInput;
    return;
  }
}

/// Social networks want the address of the author's page in the same place.
std::string without_address(std::string text) {
  return text.find("://") == std::string::npos ? std::move(text) : std::string();
}

}  // namespace

PageFacts facts_of(const HtmlTree& tree, const std::vector<std::string_view>& json_ld) {
  PageFacts facts;
  for (std::string_view script : json_ld) add_json_ld(script, facts);
  Collector collector{facts};
  walk(tree.root(), collector);
  return facts;
}

void tell_facts(const PageFacts& facts, const ReportRules* rules, ReportInfo& info) {
  info.title = first_of(facts, {"og:title", "ld:headline", "twitter:title"});
  info.author =
      without_address(first_of(facts, {"ld:author", "author", "article:author", "dc.creator"}));
  info.source =
      first_of(facts, {"og:site_name", "ld:publisher", "application-name", "dc.publisher"});
  info.url = first_of(facts, {"canonical", "og:url"});
  info.language = first_of(facts, {"lang", "ld:inLanguage", "og:locale"});
  tell_published(facts, rules, info);
}

}  // namespace verbale
