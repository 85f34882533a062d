// SPDX-License-Identifier: Apache-2.0
//
// One row for each actor in each role of each record: what the other tables have as lists, with the
// words that name the actor there, for those who want to join.
#include <array>

#include "export/fields.h"
#include "export/tables.h"

namespace verbale {
namespace {

Cell of_range(const Row& row, const std::optional<TextRange>& range,
              Cell (*take)(const ReportView&, TextRange)) {
  return range ? take(*row.view, *range) : Cell();
}

Cell begin_of(const ReportView& view, TextRange range) {
  return cell_of(view.points.code_point(range.begin));
}
Cell end_of(const ReportView& view, TextRange range) {
  return cell_of(view.points.code_point(range.end));
}
Cell words_of(const ReportView& view, TextRange range) { return text_cell(view.words(range)); }

constexpr auto kColumns = std::to_array<Column>({
    {"record", Holds::kText, "kind of the record", "record",
     [](const Row& row) { return text_cell(row.role->kind); }},
    {"id", Holds::kText, "id of the record", "id",
     [](const Row& row) { return text_cell(row.role->record); }},
    {"report", Holds::kText, "id of the report", "report", report_id},
    {"role", Holds::kText,
     "source target attribution speaker via addressee toward debtor creditor object subject",
     "name of the field that it stands in",
     [](const Row& row) { return text_cell(row.role->role); }},
    {"position", Holds::kInteger, "first, second, ... of that role, from 0", "",
     [](const Row& row) -> Cell { return static_cast<std::int64_t>(row.role->position); }},
    {"actor", Holds::kText, "id of the actor", "actor",
     [](const Row& row) {
       const Actor* actor = row.view->actor(*row.role->ref);
       return actor == nullptr ? Cell() : text_cell(actor->id);
     }},
    {"code", Holds::kText, "CAMEO code", "code",
     [](const Row& row) { return text_cell(row.view->code(*row.role->ref)); }},
    {"name", Holds::kText, "name", "actor.name",
     [](const Row& row) { return text_cell(row.view->name(*row.role->ref)); }},
    {"mention_begin", Holds::kInteger, "first code point of the words that name it",
     "mention.begin",
     [](const Row& row) { return of_range(row, row.role->ref->mention, begin_of); }},
    {"mention_end", Holds::kInteger, "code point after their last", "mention.end",
     [](const Row& row) { return of_range(row, row.role->ref->mention, end_of); }},
    {"mention", Holds::kText, "the words", "mention.text",
     [](const Row& row) { return of_range(row, row.role->ref->mention, words_of); }},
    {"cue_begin", Holds::kInteger, "attribution: first code point of the cue", "cue.begin",
     [](const Row& row) { return of_range(row, row.role->cue, begin_of); }},
    {"cue_end", Holds::kInteger, "code point after its last", "cue.end",
     [](const Row& row) { return of_range(row, row.role->cue, end_of); }},
    {"cue", Holds::kText, "its words", "cue.text",
     [](const Row& row) { return of_range(row, row.role->cue, words_of); }},
});

class Roles {
 public:
  Roles(const ReportView& view, const RowSink& sink) : view_(view), sink_(sink) {}

  void all() {
    for (const Event& one : view_.minutes.events) event(one);
    for (const Statement& one : view_.minutes.statements) statement(one);
    for (const Commitment& one : view_.minutes.commitments) commitment(one);
    for (const Relation& one : view_.minutes.relations) relation(one);
  }

 private:
  void one(std::string_view kind, const std::string& id, std::string_view role,
           std::size_t position, const ActorRef& ref,
           const std::optional<TextRange>& cue = std::nullopt) {
    // "is said to have left": nobody is named, but the cue says that somebody says so.
    if (ref.actor < 0 && ref.code.empty() && !ref.mention && !cue) return;
    const RoleOf what{kind, id, role, position, &ref, cue};
    sink_({.view = &view_, .role = &what});
  }

  void list(std::string_view kind, const std::string& id, std::string_view role,
            const std::vector<ActorRef>& refs) {
    for (std::size_t i = 0; i < refs.size(); ++i) one(kind, id, role, i, refs[i]);
  }

  void event(const Event& event) {
    list("event", event.id, "source", event.sources);
    list("event", event.id, "target", event.targets);
    for (std::size_t i = 0; i < event.attribution.size(); ++i) {
      const Attribution& link = event.attribution[i];
      one("event", event.id, "attribution", i, link.source, link.cue);
    }
  }

  void statement(const Statement& statement) {
    list("statement", statement.id, "speaker", statement.speakers);
    list("statement", statement.id, "via", statement.via);
    list("statement", statement.id, "addressee", statement.addressees);
    list("statement", statement.id, "toward", statement.toward);
  }

  void commitment(const Commitment& commitment) {
    list("commitment", commitment.id, "debtor", commitment.debtors);
    list("commitment", commitment.id, "creditor", commitment.creditors);
    one("commitment", commitment.id, "object", 0, commitment.object);
  }

  void relation(const Relation& relation) {
    one("relation", relation.id, "subject", 0, relation.subject);
    one("relation", relation.id, "object", 0, relation.object);
  }

  const ReportView& view_;
  const RowSink& sink_;
};

void each_role(const ReportView& view, const RowSink& sink) { Roles(view, sink).all(); }

}  // namespace

const Sheet& roles_table() {
  static constexpr Sheet kSheet{"roles", "an actor in a role of a record", "", kColumns, each_role};
  return kSheet;
}

}  // namespace verbale
