// SPDX-License-Identifier: Apache-2.0
#include "ledger/unknown.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/code_points.h"
#include "base/utf8.h"

namespace verbale {
namespace {

constexpr std::size_t kContexts = 3;

/// One row an actor: the same name of the same kind, over all reports.
constexpr const char* kUnknown =
    "SELECT a.name, coalesce(a.kind, ''), coalesce(max(a.description), ''), count(*) AS mentions,"
    " count(DISTINCT a.report_key) AS reports,"
    " coalesce(min(substr(r.published, 1, 10)), ''), coalesce(max(substr(r.published, 1, 10)), '')"
    " FROM actors AS a JOIN mentions AS m ON m.actor_key = a.key"
    " JOIN reports AS r ON r.key = a.report_key"
    " WHERE a.code IS NULL AND a.name IS NOT NULL"
    " GROUP BY a.name, a.kind ORDER BY mentions DESC, reports DESC, a.name";

/// Where they stand, one place a report, the earliest first.
constexpr const char* kPlaces =
    "SELECT a.name, coalesce(a.kind, ''), a.report_key, m.mention_begin, m.mention_end"
    " FROM actors AS a JOIN mentions AS m ON m.actor_key = a.key AND m.position = 0"
    " JOIN reports AS r ON r.key = a.report_key"
    " WHERE a.code IS NULL AND a.name IS NOT NULL AND m.mention_begin IS NOT NULL"
    " ORDER BY r.published, r.key, m.mention_begin";

bool capital(std::string_view text, std::size_t at) {
  return at < text.size() && char_class(code_point_at(text, at).value) == CharClass::kUpper;
}

/// Two words of the name begin with a capital letter.
bool has_two_capitals(std::string_view name) {
  int capitals = capital(name, 0) ? 1 : 0;
  for (std::size_t at = name.find(' '); at != name.npos; at = name.find(' ', at + 1)) {
    if (capital(name, at + 1)) ++capitals;
  }
  return capitals >= 2;
}

/// A word or a comma stands before it on its line, so that a capital letter is its own.
bool within_a_sentence(std::string_view text, std::size_t begin) {
  if (begin < 2 || text[begin - 1] != ' ') return false;
  const auto before = static_cast<unsigned char>(text[begin - 2]);
  return before == ',' || before >= 0x80 || (before >= 'a' && before <= 'z');
}

/// The words around a place: up to so many bytes to either side, on one line, cut between words.
std::string words_around(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kAround = 70;
  const std::size_t line = begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1;  // npos + 1 = 0
  const std::size_t line_end = std::min(text.find('\n', end), text.size());
  std::size_t from = begin - line > kAround ? text.find(' ', begin - kAround) : line;
  std::size_t to = line_end - end > kAround ? text.rfind(' ', end + kAround) : line_end;
  if (from > begin) from = begin;
  if (to < end) to = end;
  std::string words = from > line ? "…" : "";
  words += text.substr(from, to - from);
  return to < line_end ? words + " …" : words;
}

class UnknownReader {
 public:
  explicit UnknownReader(Database& db) : db_(db) {}

  Result<std::vector<UnknownActor>> run(std::int64_t limit) {
    Status status = rows();
    if (status) status = places();
    if (!status) return tl::unexpected(status.error());
    std::stable_sort(all_.begin(), all_.end(), [](const UnknownActor& a, const UnknownActor& b) {
      return a.named && !b.named;
    });
    const auto most = static_cast<std::size_t>(limit);
    if (limit > 0 && all_.size() > most) all_.resize(most);
    return std::move(all_);
  }

 private:
  Status rows() {
    Query query(db_, kUnknown);
    while (query.next()) {
      UnknownActor& one = all_.emplace_back();
      one.name = query.text(0);
      one.kind = query.text(1);
      one.description = query.text(2);
      one.mentions = query.integer(3);
      one.reports = query.integer(4);
      one.first_date = query.text(5);
      one.last_date = query.text(6);
      one.named = has_two_capitals(one.name);
      index_.emplace(std::pair(one.name, one.kind), all_.size() - 1);
    }
    return query.status();
  }

  Status places() {
    Query query(db_, kPlaces);
    while (query.next()) {
      const auto found =
          index_.find(std::pair(std::string(query.text(0)), std::string(query.text(1))));
      if (found == index_.end() || all_[found->second].contexts.size() >= kContexts) continue;
      if (Status read = report(query.integer(2)); !read) return read;
      context(all_[found->second], query.integer(3), query.integer(4));
    }
    return query.status();
  }

  /// Makes text_ that of the report; places come report by report.
  Status report(std::int64_t key) {
    if (key == report_) return {};
    Query query(db_, "SELECT text FROM report_texts WHERE report_key = ?");
    query.with(key);
    text_ = query.next() ? std::string(query.text(0)) : std::string();
    places_.emplace(text_);
    report_ = key;
    return query.status();
  }

  void context(UnknownActor& actor, std::int64_t begin, std::int64_t end) {
    const std::size_t first = places_->byte(static_cast<std::uint32_t>(begin));
    const std::size_t last = places_->byte(static_cast<std::uint32_t>(end));
    actor.contexts.push_back(words_around(text_, first, last));
    actor.named = actor.named || (capital(actor.name, 0) && within_a_sentence(text_, first));
  }

  Database& db_;
  std::vector<UnknownActor> all_;
  std::map<std::pair<std::string, std::string>, std::size_t> index_;
  std::int64_t report_ = -1;
  std::string text_;
  std::optional<CodePointIndex> places_;
};

}  // namespace

Result<std::vector<UnknownActor>> find_unknown_actors(Database& db, std::int64_t limit) {
  return UnknownReader(db).run(limit);
}

}  // namespace verbale
