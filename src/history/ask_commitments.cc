// SPDX-License-Identifier: Apache-2.0
//
// Answers of Ledger::commitments, commitment and agreements.
#include <algorithm>
#include <tuple>

#include "base/plain.h"
#include "history/agreements.h"
#include "history/conditions.h"
#include "history/fresh.h"
#include "history/life.h"
#include "history/living.h"
#include "history/parties.h"
#include "ledger/ledger_impl.h"

namespace verbale {
namespace {

Result<std::vector<std::string>> texts(Database& db, const std::string& sql,
                                       const Conditions& conditions) {
  Query query(db, sql);
  query.with(conditions);
  std::vector<std::string> all;
  while (query.next()) all.emplace_back(query.text(0));
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return all;
}

/// SQLite tells no capital from a small letter beyond ASCII.
bool is_ascii(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The words may stand in any record of it, or in a deed.
void words_condition(const std::string& words, Conditions& out) {
  const std::string like = like_anywhere(words);
  out.add(
      "j.joined IN (SELECT m.joined FROM joined_commitments m WHERE m.commitment_key IN (SELECT "
      "t.key FROM commitments t WHERE t.content LIKE ? ESCAPE '\\' UNION SELECT u.commitment_key "
      "FROM commitment_steps u WHERE u.evidence LIKE ? ESCAPE '\\') UNION SELECT d.joined FROM "
      "joined_deeds d JOIN events e ON e.key = d.event_key WHERE e.evidence LIKE ? ESCAPE '\\')",
      {like, like, like});
}

/// In a list with commas.
bool is_listed(const std::string& word, const std::string& list) {
  return ("," + list + ",").find("," + word + ",") != std::string::npos;
}

Conditions conditions_of(const CommitmentFilter& filter) {
  const std::string in_role =
      "j.joined IN (SELECT m.joined FROM joined_commitments m JOIN commitment_actors x ON "
      "x.commitment_key = m.commitment_key LEFT JOIN actors a ON a.key = x.actor_key WHERE ";
  Conditions out;
  out.side(in_role + "x.role = 'debtor' AND ", filter.debtor, ")");
  out.side(in_role + "x.role = 'creditor' AND ", filter.creditor, ")");
  out.side(in_role, filter.actor, ")");
  if (!filter.cameo.empty()) out.add("c.cameo GLOB ?", {code_glob(filter.cameo)});
  if (!filter.agreement.empty()) {
    out.add("j.agreement LIKE ? ESCAPE '\\'", {like_anywhere(filter.agreement)});
  }
  if (is_ascii(filter.words)) words_condition(filter.words, out);
  if (!filter.said.empty() && !is_listed("expired", filter.said)) {
    const std::string said = "," + filter.said + ",";
    out.add(
        "j.joined IN (SELECT m.joined FROM commitment_steps u JOIN joined_commitments m ON "
        "m.commitment_key = u.commitment_key WHERE instr(?, ',' || u.status || ',') UNION SELECT "
        "d.joined FROM joined_deeds d WHERE instr(?, ',' || d.effect || ','))",
        {said, said});
  }
  return out;
}

bool has_words(const JoinedCommitment& one, const std::string& words) {
  const std::string wanted = lower_case(words);
  const auto in = [&](const std::string& text) {
    return lower_case(text).find(wanted) != std::string::npos;
  };
  return in(one.content) || std::any_of(one.steps.begin(), one.steps.end(),
                                        [&](const LifeStep& step) { return in(step.words); });
}

/// Some step lies between the days and says what is asked for.
bool has_step(const JoinedCommitment& one, const CommitmentFilter& filter) {
  const Day from = filter.from.empty() ? kNoDay : span_of(filter.from)->begin;
  const Day to = filter.to.empty() ? kNoDay : span_of(filter.to)->end;
  return std::any_of(one.steps.begin(), one.steps.end(), [&](const LifeStep& step) {
    if (!filter.said.empty() && !is_listed(step.claims, filter.said)) return false;
    const Day day = day_of(step.date);
    if (day == kNoDay) return from == kNoDay && to == kNoDay;
    return (from == kNoDay || day >= from) && (to == kNoDay || day <= to);
  });
}

bool has_status(std::string_view status, const std::string& asked) {
  if (asked.empty()) return true;
  return asked == "open" ? is_open(status) : is_listed(std::string(status), asked);
}

bool fits(const JoinedCommitment& one, const CommitmentFilter& filter) {
  if (one.steps.empty() || !has_status(one.status, filter.status)) return false;
  if (!has_step(one, filter)) return false;
  return filter.words.empty() || has_words(one, filter.words);
}

Status check(const CommitmentFilter& filter) {
  for (const auto& [name, date] : {std::pair("from", &filter.from), std::pair("to", &filter.to),
                                   std::pair("on", &filter.on)}) {
    if (Status sound = check_date(name, *date); !sound) return sound;
  }
  return {};
}

/// Undated ones last.
bool earlier(const JoinedCommitment& a, const JoinedCommitment& b) {
  const auto key = [](const JoinedCommitment& one) {
    return std::tuple(one.first.empty(), std::string_view(one.first), std::string_view(one.id));
  };
  return key(a) < key(b);
}

/// By the last step; undated ones last.
bool later(const JoinedCommitment& a, const JoinedCommitment& b) {
  return std::tie(b.last, a.id) < std::tie(a.last, b.id);
}

/// Whether it may fit, by what is kept of it for the newest report's day.
bool may_fit(Query& state, const CommitmentFilter& filter) {
  if (!filter.on.empty()) return true;
  if (!has_status(state.text(1), filter.status)) return false;
  const Day first = day_of(state.text(2)), last = day_of(state.text(3));
  if (!filter.from.empty() && (last == kNoDay || last < span_of(filter.from)->begin)) return false;
  return filter.to.empty() || (first != kNoDay && first <= span_of(filter.to)->end);
}

/// Those that may fit, in the order in which they are told, with what is kept of each.
std::string candidates(const CommitmentFilter& filter, const Conditions& conditions) {
  std::string sql = "SELECT s.joined, s.status, s.first, s.last FROM joined_states s WHERE 1";
  if (!conditions.sql().empty()) {
    sql +=
        " AND s.joined IN (SELECT j.joined FROM joined_commitments j JOIN commitments c ON c.key = "
        "j.commitment_key WHERE 1" +
        conditions.sql() + ")";
  }
  return sql + (filter.newest ? " ORDER BY s.last DESC, s.joined"
                              : " ORDER BY s.first = '', s.first, s.joined");
}

tl::unexpected<Error> not_there(std::string_view id) {
  return fail(ErrorCode::kNotInLedger, "the ledger has no commitment '" + std::string(id) + "'", {},
              "list the ids with: verbale commitments LEDGER");
}

/// The whole id of a joined commitment; by a record of it, or by a beginning.
Result<std::string> whole_id(Database& db, std::string_view id) {
  Conditions record;
  record.add("(j.joined = ? OR c.id = ?)", {std::string(id), std::string(id)});
  const std::string from =
      "SELECT DISTINCT j.joined FROM joined_commitments j JOIN commitments c ON c.key = "
      "j.commitment_key WHERE 1";
  auto found = texts(db, from + record.sql() + " LIMIT 2", record);
  if (found && found->empty() && !id.empty()) {
    Conditions beginning;
    beginning.add("substr(j.joined, 1, length(?)) = ?", {std::string(id), std::string(id)});
    found = texts(db, from + beginning.sql() + " ORDER BY 1 LIMIT 2", beginning);
  }
  if (!found) return tl::unexpected(found.error());
  if (found->empty()) return not_there(id);
  if (found->size() > 1) {
    return fail(ErrorCode::kUsage,
                "several commitments begin with '" + std::string(id) + "', as " + found->front() +
                    " and " + found->back(),
                {}, "give more of the id");
  }
  return found->front();
}

void add_to(Agreement& agreement, const JoinedCommitment& one) {
  agreement.commitments.push_back(one.id);
  ++agreement.statuses[one.status];
  for (const auto* parties : {&one.debtors, &one.creditors}) {
    for (const Party& party : *parties) add_party(agreement.parties, party);
  }
  if (one.first.empty()) return;
  if (agreement.first.empty() || one.first < agreement.first) agreement.first = one.first;
  agreement.last = std::max(agreement.last, one.last);
}

}  // namespace

Result<std::vector<JoinedCommitment>> Ledger::commitments(const CommitmentFilter& filter) const {
  if (Status sound = check(filter); !sound) return tl::unexpected(sound.error());
  Database& db = impl_->db;
  if (Status fresh = make_fresh(db, impl_->derived); !fresh) return tl::unexpected(fresh.error());
  const Result<Day> on = last_day(db, filter.on);
  if (!on) return tl::unexpected(on.error());
  const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(filter.limit, 0));
  std::vector<JoinedCommitment> all;
  // Reading one costs six queries, and sorting all of them many more steps than the first: so both
  // end with the last that is asked for.
  const Conditions conditions = conditions_of(filter);
  Query states(db, candidates(filter, conditions));
  states.with(conditions);
  while (states.next()) {
    if (!may_fit(states, filter)) continue;
    Result<JoinedCommitment> one = living(db, std::string(states.text(0)), *on);
    if (!one) return tl::unexpected(one.error());
    if (fits(*one, filter)) all.push_back(std::move(*one));
    if (filter.on.empty() && all.size() == limit && limit > 0) return all;
  }
  if (Status status = states.status(); !status) return tl::unexpected(status.error());
  std::sort(all.begin(), all.end(), filter.newest ? later : earlier);
  if (limit > 0 && all.size() > limit) all.resize(limit);
  return all;
}

Result<JoinedCommitment> Ledger::commitment(std::string_view id, std::string_view on) const {
  if (Status sound = check_date("on", std::string(on)); !sound) {
    return tl::unexpected(sound.error());
  }
  Database& db = impl_->db;
  if (Status fresh = make_fresh(db, impl_->derived); !fresh) return tl::unexpected(fresh.error());
  const Result<Day> day = last_day(db, on);
  if (!day) return tl::unexpected(day.error());
  const Result<std::string> whole = whole_id(db, id);
  if (!whole) return tl::unexpected(whole.error());
  return living(db, *whole, *day);
}

Result<std::vector<Agreement>> Ledger::agreements(const CommitmentFilter& filter) const {
  const auto all = commitments(filter);
  if (!all) return tl::unexpected(all.error());
  std::vector<Agreement> agreements;
  for (const JoinedCommitment& one : *all) {
    if (one.agreement.empty()) continue;
    auto same = std::find_if(agreements.begin(), agreements.end(), [&](const Agreement& known) {
      return same_agreement(known.name, one.agreement);
    });
    if (same == agreements.end()) {
      agreements.push_back({one.agreement, {}, {}, {}, {}, {}});
      same = agreements.end() - 1;
    }
    add_to(*same, one);
  }
  std::stable_sort(agreements.begin(), agreements.end(),
                   [](const Agreement& a, const Agreement& b) { return a.name < b.name; });
  return agreements;
}

}  // namespace verbale
