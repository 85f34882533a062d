// SPDX-License-Identifier: Apache-2.0
#include "read/dateline.h"

#include <algorithm>
#include <vector>

#include "base/plain.h"
#include "base/utf8.h"
#include "read/date_line.h"
#include "read/layout.h"
#include "read/words.h"

namespace verbale {
namespace {

constexpr std::size_t kLongest = 120;  // bytes before the dash
constexpr std::size_t kMostCityWords = 5;
constexpr std::size_t kMostBracketWords = 5;

struct Dash {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool space_at(std::string_view text, std::size_t at) {
  return at < text.size() && plain_char_at(text, at).text == " ";
}

/// The first dash that may end a dateline.
std::optional<Dash> find_dash(std::string_view text, const ReportRules& rules) {
  for (std::size_t at = 1; at < std::min(text.size(), kLongest); ++at) {
    for (const std::string& dash : rules.dashes) {
      if (!text.substr(at).starts_with(dash)) continue;
      const bool tight = std::find(rules.tight_dashes.begin(), rules.tight_dashes.end(), dash) !=
                         rules.tight_dashes.end();
      if (tight || space_at(text, at + dash.size())) return Dash{at, at + dash.size()};
    }
  }
  return std::nullopt;
}

bool is_upper(char32_t c) { return char_class(c) == CharClass::kUpper; }
bool is_lower(char32_t c) { return char_class(c) == CharClass::kLower; }

/// Letters of a class.
std::size_t count(std::string_view text, bool (*is_class)(char32_t)) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    letters += is_class(c.value) ? 1 : 0;
    at += c.bytes;
  }
  return letters;
}

/// "NEW YORK", "Rio de Janeiro", "WASHINGTON/MOSCOW", "LONDON and PARIS", "St. Petersburg".
bool is_place(std::string_view text, std::size_t most_words, const ReportRules& rules) {
  std::size_t words = 0;
  for (const Piece& piece : pieces_of(text)) {
    if (piece.kind == Piece::Kind::kNumber) return false;
    if (piece.kind == Piece::Kind::kMark) {
      if (piece.is_mark('/') || piece.is_mark('-')) continue;
      return false;
    }
    const bool capital = is_upper(code_point_at(piece.text, 0).value);
    const std::string form = rule_form(piece.text);
    const bool small = rules.small_words.contains(form) || rules.byline_joiners.contains(form);
    if (!capital && (words == 0 || !small)) return false;
    ++words;
  }
  return words > 0 && words <= most_words;
}

/// Written in capitals and more than initials.
bool is_in_capitals(std::string_view city, const ReportRules& rules) {
  const std::size_t capitals = count(city, is_upper);
  return capitals >= 3 && count(city, is_lower) <= capitals / 3 &&
         !rules.not_places.contains(rule_form(city));
}

/// What stands before the dash: "KABUL, Afghanistan, Nov. 24, 2013 (AP)".
class Prefix {
 public:
  Prefix(std::string_view text, const ReportRules& rules) : text_(text), rules_(rules) {}

  bool read(Dateline& result) {
    if (!take_bracket()) return false;
    const std::size_t comma = std::min(text_.find(','), text_.size());
    const std::string_view city = cut(text_.substr(0, comma));
    if (rules_.agencies.contains(rule_form(text_))) return true;
    if (city.empty()) return text_.empty() && known_agency_;
    if (!is_place(city, kMostCityWords, rules_)) return false;
    if (!read_rest(text_.substr(comma), result)) return false;
    result.city = std::string(city);
    return is_in_capitals(city, rules_) || known_agency_ || dated_;
  }

 private:
  static std::string_view cut(std::string_view text) {
    return trimmed(text, {0, static_cast<std::uint32_t>(text.size())}).of(text);
  }

  /// The agency in brackets at the end, where there is one.
  bool take_bracket() {
    text_ = cut(text_);
    if (!text_.ends_with(')')) return true;
    const std::size_t open = text_.rfind('(');
    if (open == std::string_view::npos) return false;
    const std::string_view agency = text_.substr(open + 1, text_.size() - open - 2);
    known_agency_ = rules_.agencies.contains(rule_form(agency));
    text_ = cut(text_.substr(0, open));
    return known_agency_ || (!text_.empty() && is_place(agency, kMostBracketWords, rules_));
  }

  /// Region and day after the city, each behind a comma.
  bool read_rest(std::string_view rest, Dateline& result) {
    while (!(rest = cut(rest)).empty()) {
      if (rest.front() == ',') {
        rest.remove_prefix(1);
        continue;
      }
      if (const auto date = date_at_begin(rest, rules_)) {
        if (!date->day.empty()) result.day = date->day;
        dated_ = true;
        rest.remove_prefix(date->bytes);
        rest.remove_prefix(rest.starts_with('.') ? 1 : 0);
        continue;
      }
      const std::size_t comma = std::min(rest.find(','), rest.size());
      if (!is_place(cut(rest.substr(0, comma)), 3, rules_)) return false;
      rest.remove_prefix(comma);
    }
    return true;
  }

  std::string_view text_;
  const ReportRules& rules_;
  bool known_agency_ = false;
  bool dated_ = false;
};

/// "(AFP) The ...": an agency in brackets and no dash.
std::optional<Dateline> bare_agency(std::string_view text, const ReportRules& rules) {
  const std::size_t close = text.substr(0, kLongest).find(')');
  if (!text.starts_with('(') || close == std::string_view::npos) return std::nullopt;
  if (!rules.agencies.contains(rule_form(text.substr(1, close - 1)))) return std::nullopt;
  Dateline result;
  result.bytes = close + 1;
  result.body = skip_white_space(text, result.bytes);
  return result;
}

}  // namespace

std::optional<Dateline> dateline(std::string_view paragraph, const ReportRules& rules) {
  Dateline result;
  const auto dash = find_dash(paragraph, rules);
  if (dash && Prefix(paragraph.substr(0, dash->begin), rules).read(result)) {
    result.bytes = dash->end;
    result.body = skip_white_space(paragraph, dash->end);
  } else if (const auto agency = bare_agency(paragraph, rules)) {
    result = *agency;
  } else {
    return std::nullopt;
  }
  // Without a sentence behind it, it is a headline with a dash.
  const bool sentence =
      count(paragraph.substr(result.body), is_lower) > 0 || ends_sentence(paragraph);
  return sentence ? std::optional(result) : std::nullopt;
}

}  // namespace verbale
