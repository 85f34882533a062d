// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/xml_content.h"
#include "read/xml_parser.h"
#include "read/xml_shape.h"

namespace verbale {

/// What the rules of a kind of XML find in one element and all inside of it. The first element that
/// begins is the one that paths start from.
class XmlFields {
 public:
  using ByRank = std::map<std::uint8_t, XmlContent>;

  /// No value is kept beyond `most_bytes`; it says so itself.
  XmlFields(std::span<const XmlRule> rules, std::uint64_t most_bytes)
      : rules_(rules), most_(most_bytes) {}
  /// An element `name` inside has rules of its own.
  void add_inner(std::string_view name, std::span<const XmlRule> rules);

  void begin(std::string_view name, const XmlAttributes& attributes);
  void end(std::string_view name);
  void text(std::string_view text);
  void entity(std::string_view name);

  /// Those that are not blank, the best first; none where nothing was said.
  const ByRank& all(XmlField field) const;
  /// The best of them in one line, as a browser shows it.
  std::string shown(XmlField field) const;
  /// The best of them as it is written: for ids and addresses.
  std::string_view plain(XmlField field) const;

 private:
  struct Open {
    const XmlRule* rule;
    std::size_t depth;
    XmlContent content;
  };

  void match(std::span<const XmlRule> rules, std::string_view path, const XmlAttributes& of);
  void put(const XmlRule& rule, XmlContent&& content);

  std::span<const XmlRule> rules_;
  std::uint64_t most_;
  std::string_view inner_name_;
  std::span<const XmlRule> inner_rules_;
  std::string path_;
  std::size_t depth_ = 0;
  std::size_t inner_depth_ = 0;  ///< of the inner element that is open; 0: none
  std::size_t inner_path_ = 0;   ///< where paths inside of it begin
  std::vector<Open> open_;       ///< what is being read, the innermost last
  std::map<XmlField, ByRank> found_;
};

}  // namespace verbale
