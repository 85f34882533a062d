// SPDX-License-Identifier: Apache-2.0
#include "ledger/search.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "ledger/selection.h"
#include "ledger/show.h"

namespace verbale {
namespace {

/// Where the words of a kind are indexed, and what is shown of a hit. In the SQL, f is the index, s
/// the selection, v the view.
struct Indexed {
  std::string_view kind, index, columns, view;
};

constexpr auto kIndexed = std::to_array<Indexed>({
    {"reports", "text_search", "v.published AS date, v.source, v.title, v.id", "v_reports"},
    {"events", "event_search",
     "coalesce(v.time_begin, v.published) AS date, v.sources, v.targets, v.cameo, v.label, "
     "v.factuality, v.id",
     "v_events"},
    {"statements", "statement_search",
     "coalesce(v.time_begin, v.published) AS date, v.speakers, v.attitude, v.id", "v_statements"},
});

/// A word as it was typed, or a phrase.
struct Term {
  std::string words;
  bool without = false, begins = false, either = false;
};

bool has_letters(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint point = code_point_at(words, at);
    const CharClass kind = char_class(point.value);
    const bool letter = kind == CharClass::kUpper || kind == CharClass::kLower ||
                        kind == CharClass::kDigit ||
                        (kind == CharClass::kOther && point.value > 0x7F);
    if (letter) return true;
    at += point.bytes;
  }
  return false;
}

class Typed {
 public:
  explicit Typed(std::string_view text) : rest_(text) {}

  std::vector<Term> terms() {
    std::vector<Term> all;
    bool either = false;
    while (next_begins()) {
      const bool quoted = rest_.front() == '"' || rest_.starts_with("-\"");
      Term term = one();
      if (!quoted && term.words == "OR") {
        either = !all.empty();
        continue;
      }
      if (!has_letters(term.words)) continue;
      term.either = std::exchange(either, false) && !term.without;
      all.push_back(std::move(term));
    }
    return all;
  }

 private:
  bool next_begins() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
    return !rest_.empty();
  }

  Term one() {
    Term term;
    term.without = rest_.front() == '-';
    if (term.without) rest_.remove_prefix(1);
    const bool phrase = rest_.starts_with('"');
    if (phrase) rest_.remove_prefix(1);
    const std::size_t end =
        std::min(rest_.find_first_of(phrase ? "\"" : " \t\r\n\""), rest_.size());
    term.words = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + (phrase ? 1 : 0), rest_.size()));
    term.begins = !phrase && term.words.ends_with('*');
    if (term.begins) term.words.pop_back();
    return term;
  }

  std::string_view rest_;
};

std::string quoted(const Term& term) { return '"' + term.words + (term.begins ? "\"*" : "\""); }

std::string from_clause(const Indexed& what, const Selection& selection) {
  const std::string index(what.index);
  return " FROM " + index + " f JOIN (" + selection.sql + ") s ON s.key = f.rowid JOIN " +
         std::string(what.view) + " v ON v.key = f.rowid WHERE " + index + " MATCH ?";
}

}  // namespace

Result<std::string> search_query(std::string_view typed) {
  std::string with, without;
  for (const Term& term : Typed(typed).terms()) {
    if (term.without) {
      without += " NOT " + quoted(term);
    } else {
      with += (with.empty() ? "(" : term.either ? " OR " : ") AND (") + quoted(term);
    }
  }
  if (!with.empty()) return "(" + with + "))" + without;
  return fail(ErrorCode::kUsage, "there is no word to look for in '" + std::string(typed) + "'", {},
              "give at least one word that must be there");
}

Result<Table> search_ledger(Database& db, std::string_view typed, std::string_view kind,
                            const ShowFilter& filter) {
  const auto found = std::find_if(kIndexed.begin(), kIndexed.end(),
                                  [&](const Indexed& one) { return one.kind == kind; });
  if (found == kIndexed.end()) {
    return fail(ErrorCode::kUsage, "words of '" + std::string(kind) + "' are not indexed", {},
                "look in reports, events or statements");
  }
  const Result<std::string> words = search_query(typed);
  if (!words) return tl::unexpected(words.error());
  const Result<Selection> selection = select_records(kind, filter);
  if (!selection) return tl::unexpected(selection.error());
  Query query(db, "SELECT " + std::string(found->columns) + ", snippet(" +
                      std::string(found->index) + ", 0, '[', ']', '…', 24) AS words" +
                      from_clause(*found, *selection) + " ORDER BY f.rank, v.id LIMIT ?");
  query.with(*selection, Exact{*words}, filter.limit > 0 ? filter.limit : std::int64_t{-1});
  return table_of(query);
}

}  // namespace verbale
