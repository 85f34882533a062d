// SPDX-License-Identifier: Apache-2.0
#include "pipeline/deadlines.h"

#include <algorithm>
#include <optional>
#include <string>

#include "document/tree.h"
#include "when/calendar.h"

namespace verbale {
namespace {

constexpr int kMonths = 12;
constexpr std::size_t kYear = 4;  ///< digits

bool relative(const Minutes& minutes, TextRange words) {
  return std::any_of(minutes.times.begin(), minutes.times.end(), [&](const TimeRecord& time) {
    return time.evidence == words && !time.anchor.empty();
  });
}

std::string years_before(const std::string& day, int years) {
  const auto date = when::date_from(day);
  return date ? when::iso_text(when::plus_months(*date, -kMonths * years)) : std::string();
}

/// Moves a deadline that was read against the report's date to the year of the promise.
void after_promise(Commitment& commitment, const Minutes& minutes) {
  TimeValue& due = commitment.due;
  if (!due.text || commitment.made.end.empty() || !relative(minutes, *due.text)) return;
  for (;;) {
    const std::string begin = years_before(due.begin, 1), end = years_before(due.end, 1);
    if (begin.empty() || end.empty() || end <= commitment.made.end) return;
    const bool dated = due.value.starts_with(due.begin.substr(0, kYear));
    due.begin = begin;
    due.end = end;
    if (dated) due.value.replace(0, kYear, begin.substr(0, kYear));
  }
}

/// At the verb that makes it or, for a clause, at the verb of saying above ("said in 2009 that it
/// would disarm"); what stands in the content is no time of the promise.
std::optional<TimeValue> time_made(const TimeReader& reader, const Tree& tree,
                                   const Minutes& minutes, std::uint32_t word, TextRange content) {
  const auto at = [&](std::uint32_t verb) {
    std::optional<TimeValue> time = reader.time_at(tree, minutes, verb);
    if (time && (!time->text || content.contains(*time->text))) time.reset();
    return time;
  };
  if (auto time = at(word)) return time;
  const std::int32_t above = tree.head(word);
  const bool said = above != kAbsent && universal(tree.word(word).deprel) == Deprel::kCcomp;
  return said ? at(static_cast<std::uint32_t>(above)) : std::nullopt;
}

}  // namespace

void date_commitments(const TimeReader& reader, const Document& document, Minutes& minutes) {
  const Tree tree(document);
  for (Commitment& commitment : minutes.commitments) {
    const bool made = commitment.made.from_report;
    const auto first = word_at(document, commitment.evidence.begin);
    if (made && first) {
      const std::uint32_t word = tree.top_in(commitment.evidence, *first);
      if (auto time = time_made(reader, tree, minutes, word, commitment.content))
        commitment.made = std::move(*time);
    }
    after_promise(commitment, minutes);
    // "an agreement on Tuesday that limits ...": the day on which it was made is no deadline, and
    // none lies before it.
    const TimeValue& due = commitment.due;
    const std::string& made_on =
        commitment.made.begin.empty() ? document.info.published : commitment.made.begin;
    constexpr std::size_t kDay = 10;  // letters of an ISO date
    if (!due.end.empty() && due.end <= made_on.substr(0, kDay)) commitment.due = {};
  }
}

}  // namespace verbale
