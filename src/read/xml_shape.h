// SPDX-License-Identifier: Apache-2.0
//
// The kinds of XML that hold reports, and what each calls the fields of one. A kind is a table of
// rules, not code: which elements hold a report each, and by path and attribute what is said of it.
// Where several rules fill a field, the lowest rank that says anything counts.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace verbale {

enum class XmlField : std::uint8_t {
  kId,
  kVersion,
  kText,
  kTitle,
  kSource,
  kAuthor,
  kUrl,
  kLanguage,
  kPublished,
  kDateline,
  kStatus,  ///< of publication: what was withdrawn is no report
  kMedium,  ///< text, picture, ...
};

struct XmlRule {
  std::string_view path;       ///< of the element, from the item on; the item itself is ""
  std::string_view attribute;  ///< that holds the value; empty: what stands inside of the element
  XmlField field = XmlField::kText;
  std::uint8_t rank = 0;
  std::string_view if_attribute{};  ///< only where this attribute is `equals`; empty: always
  std::string_view equals{};        ///< empty: only where it is absent
};

struct XmlShape {
  std::string_view kind;                          ///< as the report says what it was read as
  std::span<const std::string_view> roots;        ///< elements that such a file begins with
  std::span<const std::string_view> items;        ///< elements that are a report each
  std::span<const std::string_view> passed_over;  ///< elements beside them that are none
  std::span<const XmlRule> item;                  ///< what an item says
  std::span<const XmlRule> file;      ///< what the file says of all, by paths from its root
  std::string_view inner{};           ///< an element inside of an item with rules of its own
  std::span<const XmlRule> inside{};  ///< those, by paths from it
  bool keeps_prefixes = false;        ///< "dc:date" is another name than "date"
};

/// By the name of a file's first element, without its prefix; nullptr where no kind has it.
const XmlShape* xml_shape(std::string_view root);

/// The name of the first element, without its prefix, or what a <!DOCTYPE declares; empty where the
/// bytes are no XML. White space may stand before.
std::string_view xml_root(std::string_view first_bytes);

}  // namespace verbale
