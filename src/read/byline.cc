// SPDX-License-Identifier: Apache-2.0
#include "read/byline.h"

#include <algorithm>
#include <vector>

#include "base/plain.h"
#include "base/utf8.h"
#include "read/layout.h"
#include "read/words.h"

namespace verbale {
namespace {

constexpr std::size_t kLongestByline = 160;  // bytes
constexpr std::size_t kMostNames = 6;

bool is_capitalised(std::string_view word) {
  return char_class(code_point_at(word, 0).value) == CharClass::kUpper;
}

/// "Berg", "al-Hamdan"; "van", "and" and other words that stand in or between names.
bool is_name_word(std::string_view word, const ReportRules& rules) {
  if (is_capitalised(word)) return true;
  const std::string form = rule_form(word);
  if (rules.byline_joiners.contains(form) || rules.small_words.contains(form)) return true;
  const std::size_t hyphen = form.find('-');
  return hyphen != std::string::npos && rules.small_words.contains(form.substr(0, hyphen)) &&
         is_capitalised(word.substr(word.find('-') + 1));
}

bool fits_name(const Piece& piece, const ReportRules& rules) {
  if (piece.kind == Piece::Kind::kWord) return is_name_word(piece.text, rules);
  constexpr std::string_view kSentenceMarks = ".!?;:";
  return piece.kind == Piece::Kind::kMark &&
         kSentenceMarks.find(piece.text) == std::string_view::npos;
}

std::string between(const Piece& first, const Piece& last) {
  const char* end = last.text.data() + last.text.size();
  return {first.text.data(), end};
}

/// The piece that the outlet begins behind: a comma with no further joiner after it.
std::size_t comma_of_outlet(const std::vector<Piece>& pieces, const ReportRules& rules) {
  std::size_t comma = pieces.size();
  for (std::size_t at = 1; at < pieces.size(); ++at) {
    const bool joiner = rules.byline_joiners.contains(rule_form(pieces[at].text));
    if (joiner)
      comma = pieces.size();
    else if (pieces[at].is_mark(',') && comma == pieces.size())
      comma = at;
  }
  return comma;
}

}  // namespace

std::optional<Byline> byline(std::string_view line, const ReportRules& rules) {
  if (line.size() > kLongestByline) return std::nullopt;
  const std::vector<Piece> pieces = pieces_of(line);
  if (pieces.size() < 2 || !rules.byline_openers.contains(rule_form(pieces[0].text))) {
    return std::nullopt;
  }
  const std::size_t first = pieces[1].is_mark(':') ? 2 : 1;
  const bool names = std::all_of(pieces.begin() + static_cast<std::ptrdiff_t>(first), pieces.end(),
                                 [&](const Piece& piece) { return fits_name(piece, rules); });
  if (!names || first >= pieces.size() || !is_capitalised(pieces[first].text)) return std::nullopt;
  if (rules.weekdays.contains(rule_form(pieces[first].text))) return std::nullopt;
  const std::size_t comma = comma_of_outlet(pieces, rules);
  Byline result;
  result.author = between(pieces[first], pieces[std::min(comma, pieces.size()) - 1]);
  if (comma + 1 < pieces.size()) result.outlet = between(pieces[comma + 1], pieces.back());
  return result;
}

bool is_all_names(std::string_view line, const ReportRules& rules) {
  if (line.size() > kLongestByline || ends_sentence(line)) return false;
  const std::vector<Piece> pieces = pieces_of(line);
  return !pieces.empty() && pieces.size() <= kMostNames &&
         std::all_of(pieces.begin(), pieces.end(),
                     [&](const Piece& piece) { return fits_name(piece, rules); });
}

}  // namespace verbale
