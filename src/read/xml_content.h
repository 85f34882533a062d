// SPDX-License-Identifier: Apache-2.0
//
// What stands inside of an element of XML: a text, or HTML where elements stand in it.
//
//   <Text>France accused Iran.</Text>                  text
//   <description>&lt;p&gt;France ...</description>     text that is HTML, as feeds have it
//   <body.content><p>France ...</p></body.content>     elements: written as HTML, those that HTML
//                                                      does not know by what is nearest to them
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "read/xml_parser.h"

namespace verbale {

class XmlContent {
 public:
  /// Of more bytes than `most` no more are kept.
  explicit XmlContent(std::uint64_t most) : most_(most) {}

  void begin(std::string_view name, const XmlAttributes& attributes);
  void end(std::string_view name);
  void text(std::string_view text);
  void entity(std::string_view name);

  /// Also where the text has tags or entities of HTML in it.
  bool is_html() const;
  const std::string& bytes() const { return bytes_; }
  bool too_long() const { return bytes_.size() > most_; }
  /// As a browser shows it, in one line: for titles and names.
  std::string shown() const;

 private:
  void to_html();
  void escape(std::string_view text, std::string& to) const;

  std::uint64_t most_;
  std::string bytes_;
  bool html_ = false;
  std::uint32_t passed_over_ = 0;  ///< depth inside of an element that is left out
};

/// Without its prefix: "p" of "xhtml:p".
std::string_view local_name(std::string_view name);

}  // namespace verbale
