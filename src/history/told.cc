// SPDX-License-Identifier: Apache-2.0
#include "history/told.h"

#include <algorithm>
#include <map>

#include "base/code_points.h"
#include "history/agreements.h"
#include "history/negation.h"

namespace verbale {
namespace {

constexpr std::size_t kSample = 64;

const std::string kReports =
    "SELECT key, id, substr(coalesce(published, ''), 1, 10) AS day FROM reports ORDER BY day = '', "
    "day, id";
const std::string kText = "SELECT text FROM report_texts WHERE report_key = ?";
const std::string kEvents =
    "SELECT key, id, coalesce(evidence_begin, 0), coalesce(evidence_end, 0), time_begin, time_end, "
    "time_from, cameo, quad, factuality, place_country, place_name FROM events "
    "WHERE report_key = ? ORDER BY key";
const std::string kEventActors =
    "SELECT x.event_key, x.role, x.code FROM events e JOIN event_actors x ON x.event_key = e.key "
    "WHERE e.report_key = ? AND x.code IS NOT NULL ORDER BY x.event_key, x.role, x.position";
const std::string kCommitments =
    "SELECT key, id, coalesce(content_begin, 0), coalesce(content_end, 0), content, cameo, "
    "evidence_begin, evidence_end FROM commitments WHERE report_key = ? ORDER BY key";
const std::string kCommitmentActors =
    "SELECT x.commitment_key, x.role, coalesce(x.code, '~' || coalesce(a.name, x.mention)) "
    "FROM commitments c JOIN commitment_actors x ON x.commitment_key = c.key "
    "LEFT JOIN actors a ON a.key = x.actor_key WHERE c.report_key = ? "
    "AND coalesce(x.code, a.name, x.mention) IS NOT NULL "
    "ORDER BY x.commitment_key, x.role, x.position";
const std::string kSteps =
    "SELECT s.commitment_key, s.evidence_begin, s.evidence_end FROM commitments c "
    "JOIN commitment_steps s ON s.commitment_key = c.key WHERE c.report_key = ? AND "
    "s.evidence_begin IS NOT NULL ORDER BY s.commitment_key, s.step";

/// Years that a text names, in four digits, before `until`.
std::vector<std::int32_t> years_in(std::string_view text, std::int32_t until) {
  std::vector<std::int32_t> years;
  each_word(text, [&](std::string_view word) {
    const auto span = word.size() == 4 ? span_of(word) : std::nullopt;
    if (!span) return;
    const std::int32_t year = year_of(span->begin);
    constexpr std::int32_t kOldest = 1800;
    if (year >= kOldest && year < until) years.push_back(year);
  });
  return years;
}

class Reader {
 public:
  explicit Reader(Database& db) : db_(db) {}

  Result<Told> run() {
    reports();
    for (std::uint32_t i = 0; i < out_.reports.size() && status_; ++i) report(i);
    if (!status_) return tl::unexpected(status_.error());
    return std::move(out_);
  }

 private:
  template <class Row>
  void each(const std::string& sql, std::int64_t key, const Row& row) {
    if (!status_) return;
    Query query(db_, sql);
    query.with(key);
    while (query.next()) row(query);
    status_ = query.status();
  }

  void reports() {
    Query query(db_, kReports);
    while (query.next()) {
      ToldReport& report = out_.reports.emplace_back();
      report.key = query.integer(0);
      report.id = query.text(1);
      report.published = query.text(2);
      report.day = day_of(report.published);
    }
    status_ = query.status();
  }

  void report(std::uint32_t index) {
    ToldReport& report = out_.reports[index];
    std::string text;
    each(kText, report.key, [&](Query& query) { text = query.text(0); });
    report.words = word_set(text);
    report.sample = shingle_sample(text, kSample);
    report.agreements = agreements_in(text);
    out_.weights.add(report.words);
    const CodePointIndex index_of(text);
    events(index, text, index_of);
    commitments(index, text, index_of);
  }

  static std::string_view sentence(std::string_view text, const CodePointIndex& index,
                                   std::int64_t begin, std::int64_t end) {
    return sentence_around(text, index.byte(static_cast<std::uint32_t>(begin)),
                           index.byte(static_cast<std::uint32_t>(end)));
  }

  void events(std::uint32_t report, std::string_view text, const CodePointIndex& index) {
    std::map<std::int64_t, std::size_t> at;
    each(kEvents, out_.reports[report].key, [&](Query& query) {
      ToldEvent event = event_in(query);
      event.report = report;
      event.words = word_set(sentence(text, index, query.integer(2), query.integer(3)));
      at.emplace(event.key, out_.events.size());
      out_.events.push_back(std::move(event));
    });
    each(kEventActors, out_.reports[report].key, [&](Query& query) {
      ToldEvent& event = out_.events[at.at(query.integer(0))];
      Codes& side = query.text(1) == "source" ? event.sources : event.targets;
      side.emplace_back(query.text(2));
    });
    if (!at.empty()) share_targets(out_.events.size() - at.size());
  }

  /// "imposed sanctions on Chad and froze the assets of officers": theirs are Chad's, as far as the
  /// sentence tells.
  void share_targets(std::size_t first) {
    for (std::size_t i = first; i < out_.events.size(); ++i) {
      ToldEvent& event = out_.events[i];
      if (!event.targets.empty() || event.sources.empty()) continue;
      const auto whole =
          std::find_if(out_.events.begin() + static_cast<std::ptrdiff_t>(first), out_.events.end(),
                       [&](const ToldEvent& other) {
                         return !other.targets.empty() && other.sources == event.sources &&
                                other.cameo == event.cameo && other.words == event.words;
                       });
      if (whole != out_.events.end()) event.targets = whole->targets;
    }
  }

  static ToldEvent event_in(Query& query) {
    ToldEvent event;
    event.key = query.integer(0);
    event.id = query.text(1);
    event.begin = day_of(query.text(4));
    event.end = std::max(event.begin, day_of(query.text(5)));
    event.from_report = !query.text(6).empty();
    event.cameo = query.text(7);
    event.quad = static_cast<int>(query.integer(8));
    event.asserted = query.text(9) == "CT+";
    event.country = query.text(10);
    event.place = query.text(11);
    return event;
  }

  void commitments(std::uint32_t report, std::string_view text, const CodePointIndex& index) {
    std::map<std::int64_t, std::size_t> at;
    std::map<std::int64_t, std::string> around;
    const std::int64_t key = out_.reports[report].key;
    each(kCommitments, key, [&](Query& query) {
      at.emplace(query.integer(0), out_.commitments.size());
      out_.commitments.push_back(commitment_in(query));
      out_.commitments.back().report = report;
      if (query.is_null(6)) return;
      around[query.integer(0)] = sentence(text, index, query.integer(6), query.integer(7));
    });
    each(kCommitmentActors, key, [&](Query& query) {
      ToldCommitment& one = out_.commitments[at.at(query.integer(0))];
      const std::string_view role = query.text(1);
      Codes& side = role == "debtor"     ? one.debtors
                    : role == "creditor" ? one.creditors
                                         : one.objects;
      side.emplace_back(query.text(2));
    });
    each(kSteps, key, [&](Query& query) {
      const auto more = sentence(text, index, query.integer(1), query.integer(2));
      std::string& all = around[query.integer(0)];
      if (all.find(more) == std::string::npos) all.append("\n").append(more);
    });
    for (const auto& [commitment, words] : around) {
      speaks_of(out_.commitments[at.at(commitment)], words, out_.reports[report]);
    }
  }

  static ToldCommitment commitment_in(Query& query) {
    ToldCommitment one;
    one.key = query.integer(0);
    one.id = query.text(1);
    one.content = word_set(query.text(4));
    one.negated = is_negated(query.text(4));
    one.cameo = query.text(5);
    return one;
  }

  static void speaks_of(ToldCommitment& one, std::string_view words, const ToldReport& report) {
    one.around = word_set(words);
    one.sentences = words;
    if (report.day != kNoDay) one.years = years_in(words, year_of(report.day));
    one.agreement = agreement_meant(words, report.agreements);
  }

  Database& db_;
  Told out_;
  Status status_;
};

}  // namespace

Result<Told> read_told(Database& db) { return Reader(db).run(); }

}  // namespace verbale
