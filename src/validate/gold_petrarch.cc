// SPDX-License-Identifier: Apache-2.0
//
// PETRARCH's validation file looks like XML and often is none: its EventCoding elements are never
// closed, and comments hold anything. So it is read as what it is, tags in a text:
//
//   <Sentence date="19950101" id="DEMO-01" category="DEMO">
//   <EventCoding sourcecode="FRA" targetcode="IRN" eventcode="112">
//   <Text> ... </Text>
//   <Parse> ... </Parse>
//   </Sentence>
//
// Nothing else in it matters here: the tree is ours to make, and its dictionaries are not ours. A
// sentence without EventCoding, or with its `noevents`, is one in which nothing is to be coded;
// after <Stop> nothing is read. "---" stands for a side that is not there.
#include <algorithm>

#include "validate/gold.h"

namespace verbale {
namespace {

constexpr std::size_t kTagBytes = 4096;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  return text.substr(0, text.find_last_not_of(kSpace) + 1);
}

/// Runs of white space as one space, and XML's five characters as they read.
std::string readable(std::string_view text) {
  constexpr std::pair<std::string_view, char> kNamed[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool space = text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n';
    if (space) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      continue;
    }
    const auto named = std::find_if(std::begin(kNamed), std::end(kNamed), [&](const auto& one) {
      return text.substr(at).starts_with(one.first);
    });
    out += named == std::end(kNamed) ? text[at] : named->second;
    if (named != std::end(kNamed)) at += named->first.size() - 1;
  }
  return out;
}

/// name = "value", with or without spaces, in double or single quotes.
std::string attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const bool begins =
        at > 0 && (tag[at - 1] == ' ' || tag[at - 1] == '\t' || tag[at - 1] == '\n');
    std::string_view rest = trimmed(tag.substr(at + name.size()));
    if (!begins || rest.empty() || rest.front() != '=') continue;
    rest = trimmed(rest.substr(1));
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) continue;
    const std::size_t end = rest.find(rest.front(), 1);
    if (end != std::string_view::npos) return readable(rest.substr(1, end - 1));
  }
  return {};
}

/// 19950101 or 1995-01-01 as a date of ours.
std::string date_of(const std::string& text) {
  const bool digits = text.size() == 8 && text.find_first_not_of("0123456789") == std::string::npos;
  return digits ? text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6) : text;
}

std::vector<std::string> side(const std::string& code) {
  const bool nobody = code.empty() || code.find_first_not_of('-') == std::string::npos;
  return nobody ? std::vector<std::string>() : std::vector<std::string>{code};
}

class Petrarch {
 public:
  Petrarch(std::string_view text, std::string name) : text_(text), name_(std::move(name)) {}

  Result<std::vector<GoldText>> read() {
    while (!stopped_ && next()) {
      if (Status status = tag(); !status) return tl::unexpected(status.error());
    }
    if (open_) return wrong_gold("a <Sentence> without its end", where(), "add </Sentence>");
    if (all_.empty()) return wrong_gold("no <Sentence> in the file", name_, "see docs/validate.md");
    return std::move(all_);
  }

 private:
  std::string where() const {
    const auto lines =
        std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
    return name_ + ", line " + std::to_string(lines + 1);
  }

  /// The next tag into tag_, without its brackets; comments are passed over.
  bool next() {
    at_ = std::min(text_.find('<', at_), text_.size());
    while (text_.substr(at_).starts_with("<!--")) {
      const std::size_t end = std::min(text_.find("-->", at_), text_.size());
      at_ = std::min(text_.find('<', end), text_.size());
    }
    if (at_ == text_.size()) return false;
    const std::size_t end = text_.substr(0, at_ + kTagBytes).find('>', at_);
    if (end == std::string_view::npos) {  // a bracket that begins no tag
      tag_ = {};
      ++at_;
      return true;
    }
    tag_ = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return true;
  }

  bool is(std::string_view name) const {
    return tag_.starts_with(name) &&
           (tag_.size() == name.size() ||
            std::string_view(" \t\r\n/").find(tag_[name.size()]) != std::string_view::npos);
  }

  Status tag() {
    if (is("Stop")) stopped_ = !open_;
    if (is("Sentence")) return begin();
    if (is("/Sentence")) return end();
    if (open_ && is("EventCoding")) return event();
    if (open_ && is("Text")) return words();
    return {};
  }

  Status begin() {
    if (open_) return wrong_gold("a <Sentence> without its end", where(), "add </Sentence>");
    open_ = true;
    GoldText& gold = all_.emplace_back();
    gold.pairs = true;
    gold.id = attribute(tag_, "id");
    if (gold.id.empty()) gold.id = std::to_string(all_.size());
    gold.published = date_of(attribute(tag_, "date"));
    return {};
  }

  Status end() {
    if (open_ && all_.back().text.empty()) {
      return wrong_gold("a <Sentence> without <Text>", where(), "give the words to be coded");
    }
    open_ = false;
    return {};
  }

  Status event() {
    if (!attribute(tag_, "noevents").empty()) return {};
    JudgedEvent event;
    event.cameo = attribute(tag_, "eventcode");
    event.sources = side(attribute(tag_, "sourcecode"));
    event.targets = side(attribute(tag_, "targetcode"));
    if (!is_cameo(event.cameo)) {
      return wrong_gold("eventcode is \"" + event.cameo + "\"", where(), "give a CAMEO code");
    }
    all_.back().events.push_back(std::move(event));
    return {};
  }

  Status words() {
    const std::size_t end = text_.find("</Text>", at_);
    if (end == std::string_view::npos) {
      return wrong_gold("a <Text> without its end", where(), "add </Text>");
    }
    all_.back().text = readable(trimmed(text_.substr(at_, end - at_)));
    at_ = end;
    return {};
  }

  std::string_view text_, tag_;
  std::string name_;
  std::size_t at_ = 0;
  bool open_ = false, stopped_ = false;
  std::vector<GoldText> all_;
};

}  // namespace

Result<std::vector<GoldText>> petrarch_gold(std::string_view text, const std::string& name) {
  return Petrarch(text, name).read();
}

}  // namespace verbale
