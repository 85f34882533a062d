// SPDX-License-Identifier: Apache-2.0
#include "history/joined_rows.h"

#include <algorithm>
#include <map>
#include <set>

#include "history/days.h"
#include "history/parties.h"

namespace verbale {
namespace {

const std::string kMembers =
    "SELECT c.key, c.id, c.content, c.cameo, l.label, c.condition, c.made_begin, c.due_end, "
    "j.because, j.agreement, substr(r.published, 1, 10), "
    "EXISTS (SELECT 1 FROM commitment_steps s WHERE s.commitment_key = c.key AND s.status IN "
    "('active', 'conditional')) "
    "FROM joined_commitments j JOIN commitments c ON c.key = j.commitment_key "
    "JOIN reports r ON r.key = c.report_key LEFT JOIN codes l ON l.code = c.cameo "
    "WHERE j.joined = ? ORDER BY j.position";
const std::string kActors =
    "SELECT x.role, coalesce(x.code, ''), coalesce(a.name, x.mention, x.code) "
    "FROM joined_commitments j JOIN commitment_actors x ON x.commitment_key = j.commitment_key "
    "LEFT JOIN actors a ON a.key = x.actor_key "
    "WHERE j.joined = ? AND coalesce(a.name, x.mention, x.code) IS NOT NULL "
    "ORDER BY j.position, x.role, x.position";
const std::string kSteps =
    "SELECT s.commitment_key, s.step, substr(coalesce(s.date, r.published, ''), 1, 10), s.status, "
    "s.sentence, s.evidence, coalesce(s.evidence_begin, 0), coalesce(s.evidence_end, 0), r.id, "
    "r.title, r.source, substr(r.published, 1, 10), c.id "
    "FROM joined_commitments j JOIN commitment_steps s ON s.commitment_key = j.commitment_key "
    "JOIN commitments c ON c.key = j.commitment_key JOIN reports r ON r.key = c.report_key "
    "WHERE j.joined = ? ORDER BY j.position, s.step";
const std::string kSources =
    "SELECT x.commitment_key, x.step, coalesce(x.code, ''), coalesce(a.name, x.mention, x.code, "
    "''), "
    "x.cue FROM joined_commitments j JOIN commitment_sources x ON x.commitment_key = "
    "j.commitment_key LEFT JOIN actors a ON a.key = x.actor_key WHERE j.joined = ? "
    "ORDER BY j.position, x.step, x.position";
const std::string kDeeds =
    "SELECT e.key, 0, coalesce(e.time_begin, r.published, ''), d.effect, e.sentence, e.evidence, "
    "coalesce(e.evidence_begin, 0), coalesce(e.evidence_end, 0), r.id, r.title, r.source, "
    "substr(r.published, 1, 10), e.id, d.because FROM joined_deeds d JOIN events e ON e.key = "
    "d.event_key JOIN reports r ON r.key = e.report_key WHERE d.joined = ? ORDER BY e.time_begin, "
    "r.id, e.key";
const std::string kDeedSources =
    "SELECT x.event_key, 0, coalesce(x.code, ''), coalesce(a.name, x.mention, x.code, ''), x.cue "
    "FROM joined_deeds d JOIN attributions x ON x.event_key = d.event_key "
    "LEFT JOIN actors a ON a.key = x.actor_key WHERE d.joined = ? ORDER BY x.event_key, x.position";

class Reader {
 public:
  Reader(Database& db, const std::string& id) : db_(db), id_(id) { out_.id = id; }

  Result<JoinedCommitment> run() {
    each(kMembers, [this](Query& row) { member(row); });
    each(kActors, [this](Query& row) { actor(row); });
    each(kSteps, [this](Query& row) { step(row); });
    each(kSources, [this](Query& row) { source(row, steps_); });
    each(kDeeds, [this](Query& row) { deed(row); });
    each(kDeedSources, [this](Query& row) { source(row, deeds_); });
    if (!status_) return tl::unexpected(status_.error());
    for (LifeStep& one : out_.steps) one.kind = kind_of(one);
    return std::move(out_);
  }

 private:
  using Places = std::map<std::pair<std::int64_t, std::int64_t>, std::size_t>;

  template <class Row>
  void each(const std::string& sql, const Row& row) {
    if (!status_) return;
    Query query(db_, sql);
    query.with(id_);
    while (query.next()) row(query);
    status_ = query.status();
  }

  static void fill(std::string& field, std::string_view value) {
    if (field.empty()) field = value;
  }

  void member(Query& row) {
    out_.members.emplace_back(row.text(1));
    out_.joined_because.emplace_back(row.text(8));
    content(row);
    if (out_.cameo.empty()) {
      out_.cameo = row.text(3);
      out_.label = row.text(4);
    }
    fill(out_.condition, row.text(5));
    fill(out_.made, row.text(6).empty() ? row.text(10) : row.text(6));
    fill(out_.due, row.text(7));
    if (row.text(9).size() > out_.agreement.size()) out_.agreement = row.text(9);
  }

  /// Its words are those of the first report that tells the promise itself, the fullest where that
  /// has several; of the first that speaks of it where none does.
  void content(Query& row) {
    const bool tells = row.integer(11) != 0;
    const bool first = out_.members.size() == 1 || (tells && !told_);
    if (first) {
      content_day_ = row.text(10);
      out_.content = row.text(2);
    }
    const bool fuller = row.text(2).size() > out_.content.size();
    if (tells && row.text(10) == content_day_ && fuller) out_.content = row.text(2);
    told_ = told_ || tells;
  }

  void actor(Query& row) {
    const std::string_view role = row.text(0);
    add_party(role == "debtor"     ? out_.debtors
              : role == "creditor" ? out_.creditors
                                   : out_.objects,
              {std::string(row.text(1)), std::string(row.text(2))});
  }

  LifeStep& read_step(Query& row) {
    LifeStep& step = out_.steps.emplace_back();
    step.date = row.text(2);
    step.claims = row.text(3);
    step.sentence = row.integer(4);
    step.words = row.text(5);
    step.begin = row.integer(6);
    step.end = row.integer(7);
    step.report = row.text(8);
    step.report_title = row.text(9);
    step.report_source = row.text(10);
    step.published = row.text(11);
    step.record = row.text(12);
    return step;
  }

  void step(Query& row) {
    steps_[{row.integer(0), row.integer(1)}] = out_.steps.size();
    read_step(row);
  }

  void deed(Query& row) {
    deeds_[{row.integer(0), 0}] = out_.steps.size();
    LifeStep& step = read_step(row);
    step.kind = StepKind::kDeed;
    step.why = row.text(13);
  }

  void source(Query& row, const Places& places) {
    const auto at = places.find({row.integer(0), row.integer(1)});
    if (at == places.end()) return;
    out_.steps[at->second].said_by.push_back(
        {{std::string(row.text(2)), std::string(row.text(3))}, std::string(row.text(4))});
  }

  static StepKind kind_of(const LifeStep& step) {
    if (step.kind == StepKind::kDeed) return StepKind::kDeed;
    const bool promise = step.claims == "active" || step.claims == "conditional";
    return promise ? StepKind::kPromise : StepKind::kClaim;
  }

  Database& db_;
  const std::string& id_;
  JoinedCommitment out_;
  std::string content_day_;
  bool told_ = false;  ///< some record tells the promise itself
  Places steps_, deeds_;
  Status status_;
};

}  // namespace

std::string_view name_of(StepKind kind) {
  switch (kind) {
    case StepKind::kPromise:
      return "promise";
    case StepKind::kClaim:
      return "claim";
    case StepKind::kFinding:
      return "finding";
    case StepKind::kDeed:
      return "deed";
    case StepKind::kExpiry:
      return "expiry";
  }
  return {};
}

Result<JoinedCommitment> read_joined(Database& db, const std::string& id) {
  return Reader(db, id).run();
}

}  // namespace verbale
