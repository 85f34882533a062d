// SPDX-License-Identifier: Apache-2.0
//
// Sources: RSS 2.0 (rssboard.org), RSS 1.0 with its modules "content" and "dc" (purl.org/rss/1.0),
// RFC 4287 (Atom), the DTD of NITF 3.6 and the guide to NewsML-G2 (iptc.org), the reader of
// PETRARCH2 (PETRreader.py). The New York Times Annotated Corpus is NITF that gives its first
// paragraph twice; its block "full_text" is the report.
#include "read/xml_shape.h"

#include <algorithm>
#include <array>

#include "read/xml_content.h"

namespace verbale {
namespace {

using enum XmlField;
using Names = std::span<const std::string_view>;

constexpr auto kRssRoots = std::to_array<std::string_view>({"rss", "RDF"});
constexpr auto kRssItems = std::to_array<std::string_view>({"item"});
constexpr auto kRssItem = std::to_array<XmlRule>({
    {"content:encoded", "", kText, 0},
    {"description", "", kText, 1},
    {"title", "", kText, 2},
    {"title", "", kTitle},
    {"guid", "", kId, 0},
    {"", "rdf:about", kId, 1},
    {"", "about", kId, 2},
    {"link", "", kId, 3},
    {"link", "", kUrl, 0},
    {"guid", "", kUrl, 1, "isPermaLink", "true"},
    {"pubDate", "", kPublished, 0},
    {"dc:date", "", kPublished, 1},
    {"dcterms:issued", "", kPublished, 2},
    {"dc:creator", "", kAuthor, 0},
    {"author", "", kAuthor, 1},
    {"source", "", kSource, 0},
    {"dc:publisher", "", kSource, 1},
    {"dc:language", "", kLanguage},
});
constexpr auto kRssFile = std::to_array<XmlRule>({
    {"channel/title", "", kSource},
    {"channel/language", "", kLanguage, 0},
    {"channel/dc:language", "", kLanguage, 1},
});

constexpr auto kAtomRoots = std::to_array<std::string_view>({"feed", "entry"});
constexpr auto kAtomItems = std::to_array<std::string_view>({"entry"});
constexpr auto kAtomItem = std::to_array<XmlRule>({
    {"content", "", kText, 0},
    {"summary", "", kText, 1},
    {"title", "", kText, 2},
    {"title", "", kTitle},
    {"id", "", kId},
    {"link", "href", kUrl, 0, "rel", "alternate"},
    {"link", "href", kUrl, 1, "rel", ""},
    {"published", "", kPublished, 0},
    {"updated", "", kPublished, 1},
    {"author/name", "", kAuthor},
    {"source/title", "", kSource},
    {"content", "xml:lang", kLanguage, 0},
    {"", "xml:lang", kLanguage, 1},
});
constexpr auto kAtomFile = std::to_array<XmlRule>({
    {"title", "", kSource},
    {"author/name", "", kAuthor},
    {"", "xml:lang", kLanguage},
});

constexpr auto kNitfNames = std::to_array<std::string_view>({"nitf"});
constexpr auto kNitf = std::to_array<XmlRule>({
    {"body/body.content/block", "", kText, 0, "class", "full_text"},
    {"body/body.content", "", kText, 1},
    {"body/body.head/hedline/hl1", "", kTitle, 10},
    {"head/title", "", kTitle, 11},
    {"head/docdata/doc-id", "id-string", kId, 10},
    {"", "id", kId, 11},
    {"head/pubdata", "ex-ref", kUrl, 10},
    {"head/docdata/date.issue", "norm", kPublished, 10},
    {"head/pubdata", "date.publication", kPublished, 11},
    {"body/body.head/dateline/story.date", "norm", kPublished, 12},
    {"body/body.head/byline/person", "", kAuthor, 10},
    {"body/body.head/byline", "", kAuthor, 11, "class", ""},
    {"body/body.head/byline", "", kAuthor, 12, "class", "print_byline"},
    {"head/pubdata", "name", kSource, 10},
    {"body/body.head/distributor", "", kSource, 11},
    {"head/docdata/doc.copyright", "holder", kSource, 12},
    {"body/body.head/dateline/location", "", kDateline, 10},
    {"", "xml:lang", kLanguage, 10},
});

constexpr auto kNewsRoots =
    std::to_array<std::string_view>({"newsItem", "newsMessage", "packageItem", "conceptItem",
                                     "knowledgeItem", "planningItem", "catalogItem"});
constexpr auto kNewsOthers = std::to_array<std::string_view>(
    {"packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"});
constexpr auto kNewsItems = std::to_array<std::string_view>({"newsItem"});
constexpr auto kNews = std::to_array<XmlRule>({
    {"contentSet/inlineXML", "", kText, 5},
    {"contentSet/inlineData", "", kText, 6},
    {"contentMeta/headline", "", kTitle, 0},
    {"itemMeta/title", "", kTitle, 1},
    {"", "guid", kId},
    {"", "version", kVersion},
    {"contentMeta/contentCreated", "", kPublished, 0},
    {"itemMeta/firstCreated", "", kPublished, 1},
    {"itemMeta/versionCreated", "", kPublished, 2},
    {"contentMeta/creator/name", "", kAuthor, 0},
    {"contentMeta/by", "", kAuthor, 1},
    {"contentMeta/infoSource/name", "", kSource, 0},
    {"itemMeta/provider/name", "", kSource, 1},
    {"itemMeta/provider", "literal", kSource, 2},
    {"itemMeta/provider", "qcode", kSource, 3},
    {"contentMeta/dateline", "", kDateline},
    {"contentMeta/language", "tag", kLanguage, 0},
    {"", "xml:lang", kLanguage, 1},
    {"itemMeta/pubStatus", "qcode", kStatus},
    {"itemMeta/itemClass", "qcode", kMedium},
});

constexpr auto kSentenceRoots = std::to_array<std::string_view>({"Sentences"});
constexpr auto kSentenceItems = std::to_array<std::string_view>({"Sentence", "Story"});
constexpr auto kSentence = std::to_array<XmlRule>({
    {"Text", "", kText},
    {"", "id", kId},
    {"", "date", kPublished},
    {"", "source", kSource},
    {"", "url", kUrl},
});

constexpr auto kShapes = std::to_array<XmlShape>({
    {"rss", kRssRoots, kRssItems, {}, kRssItem, kRssFile, {}, {}, true},
    {"atom", kAtomRoots, kAtomItems, {}, kAtomItem, kAtomFile, {}, {}, true},
    {"nitf", kNitfNames, kNitfNames, {}, kNitf, {}},
    {"newsml-g2", kNewsRoots, kNewsItems, kNewsOthers, kNews, {}, kNitfNames[0], kNitf},
    {"petrarch", kSentenceRoots, kSentenceItems, {}, kSentence, {}},
});

/// Behind what begins with `open`, to the first `close`; the bytes end where there is none.
std::string_view behind(std::string_view bytes, std::string_view close) {
  const std::size_t end = bytes.find(close);
  return end == std::string_view::npos ? std::string_view() : bytes.substr(end + close.size());
}

std::string_view without_space(std::string_view bytes) {
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return bytes;
}

std::string_view name_at(std::string_view bytes) {
  return local_name(bytes.substr(0, bytes.find_first_of(" \t\r\n/>[")));
}

}  // namespace

const XmlShape* xml_shape(std::string_view root) {
  const auto* found = std::find_if(kShapes.begin(), kShapes.end(), [&](const XmlShape& shape) {
    return std::find(shape.roots.begin(), shape.roots.end(), root) != shape.roots.end();
  });
  return found == kShapes.end() ? nullptr : found;
}

std::string_view xml_root(std::string_view first_bytes) {
  constexpr std::string_view kDoctype = "<!DOCTYPE";
  std::string_view rest = without_space(first_bytes);
  while (rest.starts_with("<?") || rest.starts_with("<!--")) {
    rest = without_space(behind(rest, rest[1] == '?' ? "?>" : "-->"));
  }
  if (rest.starts_with(kDoctype)) return name_at(without_space(rest.substr(kDoctype.size())));
  if (!rest.starts_with('<') || rest.size() < 2) return {};
  return name_at(rest.substr(1));
}

}  // namespace verbale
