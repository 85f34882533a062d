// SPDX-License-Identifier: Apache-2.0
#include "read/date_line.h"

#include <algorithm>
#include <vector>

#include "read/iso_date.h"
#include "read/words.h"

namespace verbale {
namespace {

constexpr std::size_t kLongestDateLine = 160;

/// A date among pieces: year 0 where it is not given; `end` is one past its last piece.
struct Found {
  int year = 0, month = 0, day = 0;
  std::size_t end = 0;

  bool is_valid() const { return is_day(year == 0 ? 2000 : year, month, day); }
};

class DateReader {
 public:
  DateReader(const std::vector<Piece>& pieces, const ReportRules& rules)
      : pieces_(pieces), rules_(rules) {}

  std::optional<Found> at(std::size_t begin) const {
    for (const auto form :
         {&DateReader::month_first, &DateReader::day_first, &DateReader::numbers}) {
      const std::optional<Found> found = (this->*form)(begin);
      if (found && found->is_valid()) return found;
    }
    return std::nullopt;
  }

  bool is_weekday(std::size_t at) const {
    return is_word(at) && rules_.weekdays.contains(rule_form(pieces_[at].text));
  }

  std::optional<DateWord> date_word(std::size_t at) const {
    if (!is_word(at)) return std::nullopt;
    const auto word = rules_.date_words.find(rule_form(pieces_[at].text));
    return word == rules_.date_words.end() ? std::nullopt : std::optional(word->second);
  }

 private:
  bool is_word(std::size_t at) const {
    return at < pieces_.size() && pieces_[at].kind == Piece::Kind::kWord;
  }
  bool is_mark(std::size_t at, char mark) const {
    return at < pieces_.size() && pieces_[at].is_mark(mark);
  }
  int number(std::size_t at) const { return at < pieces_.size() ? value_of(pieces_[at]) : -1; }
  int month(std::size_t at) const {
    if (!is_word(at)) return 0;
    const auto month = rules_.months.find(rule_form(pieces_[at].text));
    return month == rules_.months.end() ? 0 : month->second;
  }

  /// "13", "13th": one past it, 0 where it is no day.
  std::size_t day_end(std::size_t at) const {
    if (number(at) < 1 || number(at) > 31) return 0;
    const bool ordinal = is_word(at + 1) && !pieces_[at + 1].after_space &&
                         rules_.ordinals.contains(rule_form(pieces_[at + 1].text));
    return at + (ordinal ? 2 : 1);
  }

  /// ", 2003", "2003", "-2003" after the day or month.
  Found with_year(Found found) const {
    std::size_t at = found.end;
    if (is_mark(at, ',') || is_mark(at, '-')) ++at;
    if (at < pieces_.size() && pieces_[at].text.size() == 4 && number(at) >= 1000) {
      found.year = number(at);
      found.end = at + 1;
    }
    return found;
  }

  /// May 13, 2003
  std::optional<Found> month_first(std::size_t at) const {
    const std::size_t end = month(at) > 0 ? day_end(at + 1) : 0;
    if (end == 0) return std::nullopt;
    return with_year({0, month(at), number(at + 1), end});
  }

  /// 13 May 2003, 13-May-2003
  std::optional<Found> day_first(std::size_t at) const {
    std::size_t next = day_end(at);
    if (next == 0) return std::nullopt;
    if (is_mark(next, '-') || date_word(next) == DateWord::kFiller) ++next;
    if (month(next) == 0) return std::nullopt;
    return with_year({0, month(next), number(at), next + 1});
  }

  /// 2003-05-13, 2003/5/13, 13.5.2003; 13/5/2003 only where the order shows in the values.
  std::optional<Found> numbers(std::size_t at) const {
    const int first = number(at), second = number(at + 2), third = number(at + 4);
    if (first < 0 || second < 0 || third < 0) return std::nullopt;
    const Piece& mark = pieces_[at + 1];
    if (mark.text != pieces_[at + 3].text ||
        !(mark.is_mark('-') || mark.is_mark('/') || mark.is_mark('.'))) {
      return std::nullopt;
    }
    const std::size_t end = at + 5;
    if (pieces_[at].text.size() == 4) return Found{first, second, third, end};
    if (pieces_[at + 4].text.size() != 4) return std::nullopt;
    if (mark.is_mark('.') || first > 12 || first == second) return Found{third, second, first, end};
    return second > 12 ? std::optional(Found{third, first, second, end}) : std::nullopt;
  }

  const std::vector<Piece>& pieces_;
  const ReportRules& rules_;
};

/// Marks that set off the parts of a date line.
bool parts(const Piece& piece) {
  constexpr std::string_view kMarks[] = {",",
                                         ".",
                                         ":",
                                         "|",
                                         "/",
                                         "-",
                                         "(",
                                         ")",
                                         "[",
                                         "]",
                                         "+",
                                         "\xE2\x80\x93",
                                         "\xE2\x80\x94",
                                         "\xC2\xB7",
                                         "\xE2\x80\xA2"};
  return piece.kind == Piece::Kind::kMark &&
         std::find(std::begin(kMarks), std::end(kMarks), piece.text) != std::end(kMarks);
}

/// Numbers beside a date are a time of day, and of one or two digits, or four ("1035 GMT").
bool may_be_time(const Piece& piece) {
  return piece.kind == Piece::Kind::kNumber && piece.text.size() <= 4;
}

}  // namespace

std::optional<DateLine> date_line(std::string_view line, const ReportRules& rules) {
  if (line.size() > kLongestDateLine) return std::nullopt;
  if (const auto iso = iso_date(line)) return DateLine{iso->substr(0, 10)};
  const std::vector<Piece> pieces = pieces_of(line);
  const DateReader reader(pieces, rules);
  DateLine result;
  bool time = false;
  for (std::size_t at = 0; at < pieces.size();) {
    if (const auto found = reader.at(at); found && found->year != 0) {
      if (result.day.empty()) result.day = iso_day(found->year, found->month, found->day);
      at = found->end;
      continue;
    }
    const auto word = reader.date_word(at);
    // The word that counts is the last one before the date: "last published", "first updated".
    if (word && *word != DateWord::kFiller && result.day.empty()) result.says = *word;
    if (!word && !reader.is_weekday(at) && !parts(pieces[at]) && !may_be_time(pieces[at])) {
      return std::nullopt;
    }
    time = time || may_be_time(pieces[at]);
    ++at;
  }
  const bool stamp = time && result.says != DateWord::kFiller;
  return result.day.empty() && !stamp ? std::nullopt : std::optional(result);
}

std::optional<PartialDate> date_at_begin(std::string_view text, const ReportRules& rules) {
  const std::vector<Piece> pieces = pieces_of(text.substr(0, kLongestDateLine));
  const DateReader reader(pieces, rules);
  std::size_t begin = 0;
  if (reader.is_weekday(0)) begin = pieces.size() > 1 && pieces[1].is_mark(',') ? 2 : 1;
  const auto found = reader.at(begin);
  if (!found) return std::nullopt;
  PartialDate date;
  if (found->year != 0) date.day = iso_day(found->year, found->month, found->day);
  const std::string_view last = pieces[found->end - 1].text;
  date.bytes = static_cast<std::size_t>(last.data() + last.size() - text.data());
  return date;
}

}  // namespace verbale
