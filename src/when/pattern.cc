// SPDX-License-Identifier: Apache-2.0
#include "when/pattern.h"

#include <charconv>

namespace verbale::when {
namespace {

constexpr std::size_t kMostNodes = 4000;
constexpr int kMostMacros = 400;  // in one pattern; a macro that names itself ends here

/// One part of a pattern: a node, or a group of ways one of which has to be gone.
struct Part {
  Node node;
  std::vector<std::vector<Part>> ways;
};

tl::unexpected<Error> bad(std::string what) {
  return fail(ErrorCode::kDataInvalid, std::move(what));
}

std::vector<std::string> items_of(std::string_view pattern) {
  std::vector<std::string> items;
  bool open = false;
  for (const char c : pattern) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    const bool mark = c == '[' || c == ']' || c == '(' || c == ')' || c == '|';
    if (mark) items.emplace_back(1, c);
    if (!space && !mark) open ? void(items.back() += c) : void(items.emplace_back(1, c));
    open = !space && !mark;
  }
  return items;
}

/// Replaces {name} by the macro of that name, inside macros too.
Result<std::string> expanded(std::string text, const Names& names) {
  for (int replaced = 0; text.find('{') != std::string::npos; ++replaced) {
    const std::size_t open = text.find('{'), close = text.find('}', open);
    if (close == std::string::npos || replaced > kMostMacros)
      return bad("'{' without '}': " + text);
    const auto macro = names.macros.find(text.substr(open + 1, close - open - 1));
    if (macro == names.macros.end()) return bad("no macro is called so: " + text.substr(open));
    text.replace(open, close - open + 1, macro->second);
  }
  return text;
}

Result<Tags> tags_from(std::string_view names) {
  Tags tags = 0;
  while (!names.empty()) {
    const std::size_t comma = std::min(names.find(','), names.size());
    const auto upos = upos_from(names.substr(0, comma));
    if (!upos) return bad("no word class of UD: " + std::string(names));
    tags |= tag_bit(*upos);
    names.remove_prefix(std::min(comma + 1, names.size()));
  }
  return tags;
}

class PatternParser {
 public:
  PatternParser(std::vector<std::string> items, Names& names)
      : items_(std::move(items)), names_(names) {}

  Result<std::vector<Part>> whole() {
    auto parts = sequence();
    if (parts && at_ < items_.size()) return bad("'" + items_[at_] + "' does not fit here");
    return parts;
  }

 private:
  bool next_is(std::string_view mark) const { return at_ < items_.size() && items_[at_] == mark; }
  bool sequence_ends() const {
    return at_ == items_.size() || next_is("]") || next_is(")") || next_is("|");
  }

  Result<std::vector<Part>> sequence() {
    std::vector<Part> parts;
    while (!sequence_ends()) {
      const Status status = next_is("[") || next_is("(") ? group(parts) : item(parts);
      if (!status) return tl::make_unexpected(status.error());
    }
    return parts;
  }

  Status group(std::vector<Part>& parts) {
    const bool may_lack = items_[at_] == "[";
    Part part;
    do {
      ++at_;
      auto way = sequence();
      if (!way) return tl::make_unexpected(way.error());
      part.ways.push_back(std::move(*way));
    } while (next_is("|"));
    if (!next_is(may_lack ? "]" : ")")) return bad("a bracket is not closed");
    ++at_;
    if (may_lack) part.ways.emplace_back();
    parts.push_back(std::move(part));
    return {};
  }

  Status item(std::vector<Part>& parts) {
    std::string_view text = items_[at_++];
    if (text == "^") {
      parts.emplace_back().node.kind = Node::Kind::kHere;
      return {};
    }
    if (text == "~") return bad("'~' has to touch what follows, inside brackets");
    if (text.substr(0, 2) == "*/") return any(text, parts);
    const bool glued = text.size() > 1 && text[0] == '~';
    if (glued) text.remove_prefix(1);
    const std::size_t first = parts.size();
    Status status =
        text.size() > 1 && std::string_view("<#$@").find(text[0]) != std::string_view::npos
            ? special(text, parts)
            : words(text, parts);
    if (status && glued) parts[first].node.glued = true;
    return status;
  }

  Status any(std::string_view text, std::vector<Part>& parts) {
    const auto tags = tags_from(text.substr(std::min<std::size_t>(2, text.size())));
    if (!tags) return tl::make_unexpected(tags.error());
    Node& node = parts.emplace_back().node;
    node.kind = Node::Kind::kAny;
    node.tags = *tags;
    return {};
  }

  Status words(std::string_view text, std::vector<Part>& parts) {
    const auto tagged = tagged_words(text, names_.vocabulary);
    if (!tagged) return tl::make_unexpected(tagged.error());
    for (const std::int32_t word : tagged->words) {
      Part part;
      part.node.kind = Node::Kind::kWord;
      part.node.what = word;
      part.node.tags = tagged->tags;
      parts.push_back(std::move(part));
    }
    return {};
  }

  Status special(std::string_view text, std::vector<Part>& parts) {
    const char mark = text[0];
    text.remove_prefix(1);
    if (mark == '<' && text.back() == '>') text.remove_suffix(1);
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string name(text.substr(0, colon));
    const std::string_view rest = text.substr(std::min(colon + 1, text.size()));
    Part part;
    Status status;
    if (mark == '<') status = word_class(name, rest, part.node);
    if (mark == '#') status = digits(name, rest, part.node);
    if (mark == '$') status = number(name, rest, part.node);
    if (mark == '@') status = inner(name, rest, part.node);
    parts.push_back(std::move(part));
    return status;
  }

  Status field(std::string_view name, Node& node) {
    if (name.empty() || name == "_") return {};  // "_": read and left aside
    const auto found = field_from(name);
    if (!found) return bad("no field is called '" + std::string(name) + "'");
    node.field = *found;
    return {};
  }

  Status word_class(const std::string& name, std::string_view rest, Node& node) {
    const auto found = names_.class_ids.find(name);
    if (found == names_.class_ids.end()) return bad("no class is called '" + name + "'");
    node.kind = Node::Kind::kClass;
    node.what = found->second;
    return field(rest, node);
  }

  Status digits(const std::string& name, std::string_view rest, Node& node) {
    node.kind = Node::Kind::kDigits;
    const std::size_t dash = rest.find('-');
    if (dash == std::string_view::npos) return bad("#" + name + " wants a range, as #day:1-31");
    const std::string_view least = rest.substr(0, dash), most = rest.substr(dash + 1);
    std::from_chars(least.data(), least.data() + least.size(), node.least);
    std::from_chars(most.data(), most.data() + most.size(), node.most);
    node.least_digits = static_cast<std::uint8_t>(least.size());
    node.most_digits = static_cast<std::uint8_t>(most.size());
    return field(name, node);
  }

  Status number(const std::string& name, std::string_view rest, Node& node) {
    node.kind = Node::Kind::kNumber;
    NumberKind kind = NumberKind::kCount;
    if (name == "words") kind = NumberKind::kWords;
    if (name == "ordinal") kind = NumberKind::kOrdinal;
    if (name == "year") kind = NumberKind::kYear;
    node.what = static_cast<std::int32_t>(kind);
    return field(rest.empty() ? std::string_view(name) : rest, node);
  }

  Status inner(const std::string& name, std::string_view rest, Node& node) {
    node.kind = Node::Kind::kInner;
    node.what = names_.kind(name);
    node.base = rest == "base";
    return rest.empty() || node.base ? Status{}
                                     : Status(bad("after @" + name + " only :base fits"));
  }

  std::vector<std::string> items_;
  Names& names_;
  std::size_t at_ = 0;
};

/// Lays the parts out from the end, so that every node knows what comes next.
class Layout {
 public:
  std::vector<Node> nodes;

  std::uint16_t sequence(const std::vector<Part>& parts, std::uint16_t next) {
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
      next = part->ways.empty() ? add(part->node, next) : ways(part->ways, next);
    }
    return next;
  }

  std::uint16_t add(Node node, std::uint16_t next) {
    node.next = next;
    nodes.push_back(node);
    return static_cast<std::uint16_t>(nodes.size() - 1);
  }

 private:
  std::uint16_t ways(const std::vector<std::vector<Part>>& ways, std::uint16_t next) {
    std::uint16_t way = sequence(ways.back(), next);
    for (std::size_t i = ways.size() - 1; i-- > 0;) {
      Node fork;
      fork.kind = Node::Kind::kFork;
      fork.other = way;
      way = add(fork, sequence(ways[i], next));
    }
    return way;
  }
};

}  // namespace

Result<TaggedWords> tagged_words(std::string_view text, Vocabulary& vocabulary) {
  TaggedWords tagged;
  const std::size_t slash = text.size() > 1 ? text.rfind('/') : std::string_view::npos;
  const bool has_tags = slash != std::string_view::npos && slash > 0 && text.size() > slash + 1 &&
                        text[slash + 1] >= 'A' && text[slash + 1] <= 'Z';
  if (has_tags) {
    const auto tags = tags_from(text.substr(slash + 1));
    if (!tags) return tl::make_unexpected(tags.error());
    tagged.tags = *tags;
    text = text.substr(0, slash);
  }
  std::vector<Piece> pieces;
  cut(text, pieces);
  for (const Piece& piece : pieces) {
    const std::string_view form = piece.range.of(text);
    if (form != " ") tagged.words.push_back(vocabulary.add(form));
  }
  return tagged;
}

Result<std::vector<Node>> compile_pattern(const std::string& pattern, Names& names) {
  const auto text = expanded(pattern, names);
  if (!text) return tl::make_unexpected(text.error());
  const auto parts = PatternParser(items_of(*text), names).whole();
  if (!parts) return tl::make_unexpected(parts.error());
  Layout layout;
  const std::uint16_t end = layout.add(Node{}, 0);
  const std::uint16_t start = layout.sequence(*parts, end);
  if (start == end || layout.nodes.size() > kMostNodes)
    return bad("a pattern of no or too many words");
  return std::move(layout.nodes);
}

}  // namespace verbale::when
