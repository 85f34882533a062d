// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace verbale {

/// A tag as it stands in the source.
struct HtmlTag {
  std::string name;             ///< lower case
  std::string_view attributes;  ///< between name and ">", of the first kMostAttributes
  bool is_end = false;
  std::size_t begin = 0;  ///< of "<"
  std::size_t end = 0;    ///< behind ">"
};

/// Parts HTML into tags and text as HTML5's tokenizer does ("12.2.5 Tokenization"), in one pass.
/// Comments, declarations and tags that never end are passed over. What stands in scripts is not
/// known here: the caller skips it with skip_to().
class TagScanner {
 public:
  /// More are never needed, and gumbo takes time by the square of their number.
  static constexpr int kMostAttributes = 64;

  explicit TagScanner(std::string_view html) : html_(html) {}

  /// The next tag; text before it is given to `text`.
  template <class Text>
  std::optional<HtmlTag> next(Text&& text) {
    while (at_ < html_.size()) {
      const std::size_t open = std::min(html_.find('<', at_), html_.size());
      if (open > at_) text(html_.substr(at_, open - at_));
      at_ = open;
      if (at_ == html_.size()) break;
      if (is_letter(at_ + 1) || (byte(at_ + 1) == '/' && is_letter(at_ + 2))) {
        if (auto tag = read_tag()) return tag;
      } else if (byte(at_ + 1) == '!' || byte(at_ + 1) == '?' || byte(at_ + 1) == '/') {
        skip_comment();
      } else {
        text(html_.substr(at_++, 1));
      }
    }
    return std::nullopt;
  }

  void skip_to(std::size_t at) { at_ = at; }

 private:
  char byte(std::size_t at) const { return at < html_.size() ? html_[at] : '\0'; }
  bool is_letter(std::size_t at) const;
  std::optional<HtmlTag> read_tag();
  std::size_t attribute_end(std::size_t at) const;
  void skip_comment();

  std::string_view html_;
  std::size_t at_ = 0;
};

}  // namespace verbale
