// SPDX-License-Identifier: Apache-2.0
//
// Statements, commitments and relations.
#include <array>

#include "export/fields.h"
#include "export/tables.h"

namespace verbale {
namespace {

constexpr auto kStatementColumns = std::to_array<Column>({
    {"id", Holds::kText, "the statement", "statement.id", field<&Row::statement, &Statement::id>},
    {"report", Holds::kText, "id of the report", "statement.report", report_id},
    {"published", Holds::kText, "date of the report, perhaps with the time", "report.published",
     report_date},
    {"sentence", Holds::kInteger, "from 0", "statement.sentence",
     field<&Row::statement, &Statement::sentence>},
    {"time_begin", Holds::kDate, "first day", "statement.time.begin",
     field<&Row::statement, &Statement::time, &TimeValue::begin>},
    {"time_end", Holds::kDate, "last day", "statement.time.end",
     field<&Row::statement, &Statement::time, &TimeValue::end>},
    {"speaker_codes", Holds::kTexts, "who speaks, CAMEO codes", "statement.speakers.code",
     codes<&Row::statement, &Statement::speakers>},
    {"speaker_names", Holds::kTexts, "the same, names", "statement.speakers",
     names<&Row::statement, &Statement::speakers>},
    {"via_names", Holds::kTexts, "who passed it on, outermost first", "statement.via",
     names<&Row::statement, &Statement::via>},
    {"addressee_names", Holds::kTexts, "who is spoken to", "statement.addressees",
     names<&Row::statement, &Statement::addressees>},
    {"toward_codes", Holds::kTexts, "whom the attitude concerns, CAMEO codes", "statement.toward",
     codes<&Row::statement, &Statement::toward>},
    {"toward_names", Holds::kTexts, "the same, names", "statement.toward",
     names<&Row::statement, &Statement::toward>},
    {"cue", Holds::kText, "word that says that something was said", "statement.cue.text",
     span_words<&Row::statement, &Statement::cue>},
    {"mode", Holds::kText, "direct indirect mixed", "statement.mode",
     field<&Row::statement, &Statement::mode>},
    {"attitude", Holds::kText, "assert deny admit complain accuse promise threaten demand ...",
     "statement.attitude", field<&Row::statement, &Statement::attitude>},
    {"content", Holds::kTexts, "what is said; spans in statement_contents",
     "statement.content.text",
     [](const Row& row) {
       Texts texts;
       for (TextRange part : row.statement->content) texts.emplace_back(row.view->words(part));
       return cell_of(texts);
     }},
    {"events", Holds::kTexts, "ids of the events inside the content", "statement.events",
     field<&Row::statement, &Statement::events>},
    {"evidence", Holds::kText, "words that support it", "statement.evidence.text",
     span_words<&Row::statement, &Statement::evidence>},
    {"evidence_begin", Holds::kInteger, "their first code point", "statement.evidence.begin",
     span_begin<&Row::statement, &Statement::evidence>},
    {"evidence_end", Holds::kInteger, "code point after their last", "statement.evidence.end",
     span_end<&Row::statement, &Statement::evidence>},
});

constexpr auto kContentColumns = std::to_array<Column>({
    {"statement", Holds::kText, "id of the statement", "statement.id",
     field<&Row::statement, &Statement::id>},
    {"report", Holds::kText, "id of the report", "statement.report", report_id},
    {"position", Holds::kInteger, "first, second, ... part, from 0", "statement.content",
     field_position},
    {"begin", Holds::kInteger, "first code point", "statement.content.begin", part_begin},
    {"end", Holds::kInteger, "code point after the last", "statement.content.end", part_end},
    {"text", Holds::kText, "the words", "statement.content.text", part_words},
});

constexpr auto kCommitmentColumns = std::to_array<Column>({
    {"id", Holds::kText, "the commitment", "commitment.id",
     field<&Row::commitment, &Commitment::id>},
    {"report", Holds::kText, "id of the report", "commitment.report", report_id},
    {"published", Holds::kText, "date of the report, perhaps with the time", "report.published",
     report_date},
    {"sentence", Holds::kInteger, "from 0", "commitment.sentence",
     field<&Row::commitment, &Commitment::sentence>},
    {"debtor_codes", Holds::kTexts, "who owes, CAMEO codes", "commitment.debtors.code",
     codes<&Row::commitment, &Commitment::debtors>},
    {"debtor_names", Holds::kTexts, "the same, names", "commitment.debtors",
     names<&Row::commitment, &Commitment::debtors>},
    {"creditor_codes", Holds::kTexts, "to whom, CAMEO codes", "commitment.creditors.code",
     codes<&Row::commitment, &Commitment::creditors>},
    {"creditor_names", Holds::kTexts, "the same, names", "commitment.creditors",
     names<&Row::commitment, &Commitment::creditors>},
    {"content", Holds::kText, "what is owed", "commitment.content.text",
     span_words<&Row::commitment, &Commitment::content>},
    {"cameo", Holds::kText, "code of the deed", "commitment.content.cameo",
     field<&Row::commitment, &Commitment::cameo>},
    {"condition", Holds::kText, "on which it depends", "commitment.condition.text",
     span_words<&Row::commitment, &Commitment::condition>},
    {"made_begin", Holds::kDate, "first day on which it was made", "commitment.made.begin",
     field<&Row::commitment, &Commitment::made, &TimeValue::begin>},
    {"made_end", Holds::kDate, "last day of that", "commitment.made.end",
     field<&Row::commitment, &Commitment::made, &TimeValue::end>},
    {"due_begin", Holds::kDate, "first day on which it is due", "commitment.due.begin",
     field<&Row::commitment, &Commitment::due, &TimeValue::begin>},
    {"due_end", Holds::kDate, "last day of that", "commitment.due.end",
     field<&Row::commitment, &Commitment::due, &TimeValue::end>},
    {"status", Holds::kText,
     "conditional active reaffirmed fulfilled broken disputed withdrawn expired",
     "commitment.status", field<&Row::commitment, &Commitment::status>},
    {"evidence", Holds::kText, "words that support it", "commitment.evidence.text",
     span_words<&Row::commitment, &Commitment::evidence>},
    {"evidence_begin", Holds::kInteger, "their first code point", "commitment.evidence.begin",
     span_begin<&Row::commitment, &Commitment::evidence>},
    {"evidence_end", Holds::kInteger, "code point after their last", "commitment.evidence.end",
     span_end<&Row::commitment, &Commitment::evidence>},
});

constexpr auto kStepColumns = std::to_array<Column>({
    {"commitment", Holds::kText, "id of the commitment", "commitment.id",
     field<&Row::commitment, &Commitment::id>},
    {"position", Holds::kInteger, "oldest first, from 0", "commitment.history", field_position},
    {"report", Holds::kText, "id of the report that tells it", "commitment.history.report",
     field<&Row::step, &CommitmentStep::report>},
    {"sentence", Holds::kInteger, "from 0", "commitment.history.sentence",
     field<&Row::step, &CommitmentStep::sentence>},
    {"date", Holds::kText, "date of that report, perhaps with the time", "commitment.history.date",
     field<&Row::step, &CommitmentStep::date>},
    {"status", Holds::kText, "what this step claims", "commitment.history.status",
     field<&Row::step, &CommitmentStep::status>},
    {"said_by", Holds::kTexts, "who says so, outermost first", "commitment.history.said_by",
     [](const Row& row) {
       Texts texts;
       for (const Attribution& one : row.step->said_by) texts.push_back(row.view->name(one.source));
       return cell_of(texts);
     }},
    {"evidence", Holds::kText, "words that support it", "commitment.history.evidence.text",
     [](const Row& row) {
       const bool here = row.step->report == row.view->minutes.report.id;
       return here ? span_words<&Row::step, &CommitmentStep::evidence>(row) : Cell();
     }},
});

constexpr auto kRelationColumns = std::to_array<Column>({
    {"id", Holds::kText, "the relation", "relation.id", field<&Row::relation, &Relation::id>},
    {"report", Holds::kText, "id of the report", "relation.report", report_id},
    {"published", Holds::kText, "date of the report, perhaps with the time", "report.published",
     report_date},
    {"sentence", Holds::kInteger, "from 0", "relation.sentence",
     field<&Row::relation, &Relation::sentence>},
    {"kind", Holds::kText, "position_held member_of part_of designated_as ... best_for_pair",
     "relation.kind", field<&Row::relation, &Relation::kind>},
    {"subject_code", Holds::kText, "CAMEO code", "relation.subject.code",
     [](const Row& row) { return text_cell(row.view->code(row.relation->subject)); }},
    {"subject_name", Holds::kText, "name", "relation.subject",
     [](const Row& row) { return text_cell(row.view->name(row.relation->subject)); }},
    {"object_code", Holds::kText, "CAMEO code", "relation.object.code",
     [](const Row& row) { return text_cell(row.view->code(row.relation->object)); }},
    {"object_name", Holds::kText, "name", "relation.object",
     [](const Row& row) { return text_cell(row.view->name(row.relation->object)); }},
    {"value", Holds::kText, "in words", "relation.value", field<&Row::relation, &Relation::value>},
    {"pair", Holds::kText, "best_for_pair: the caller's id", "relation.pair",
     field<&Row::relation, &Relation::pair>},
    {"cameo", Holds::kText, "best_for_pair: CAMEO code", "relation.cameo",
     field<&Row::relation, &Relation::cameo>},
    {"plover", Holds::kText, "best_for_pair: PLOVER event", "relation.plover.event",
     field<&Row::relation, &Relation::plover, &Plover::event>},
    {"plover_mode", Holds::kText, "best_for_pair: PLOVER mode", "relation.plover.mode",
     field<&Row::relation, &Relation::plover, &Plover::mode>},
    {"factuality", Holds::kText, "as in events", "relation.factuality",
     field<&Row::relation, &Relation::factuality>},
    {"confidence", Holds::kNumber, "0 to 1", "relation.confidence",
     field<&Row::relation, &Relation::confidence>},
    {"evidence", Holds::kText, "words that support it", "relation.evidence.text",
     span_words<&Row::relation, &Relation::evidence>},
    {"evidence_begin", Holds::kInteger, "their first code point", "relation.evidence.begin",
     span_begin<&Row::relation, &Relation::evidence>},
    {"evidence_end", Holds::kInteger, "code point after their last", "relation.evidence.end",
     span_end<&Row::relation, &Relation::evidence>},
});

void each_statement(const ReportView& view, const RowSink& sink) {
  for (const Statement& one : view.minutes.statements) sink({.view = &view, .statement = &one});
}

void each_content(const ReportView& view, const RowSink& sink) {
  for (const Statement& one : view.minutes.statements) {
    for (std::size_t i = 0; i < one.content.size(); ++i) {
      sink({.view = &view, .statement = &one, .position = i, .span = one.content[i]});
    }
  }
}

void each_commitment(const ReportView& view, const RowSink& sink) {
  for (const Commitment& one : view.minutes.commitments) sink({.view = &view, .commitment = &one});
}

void each_step(const ReportView& view, const RowSink& sink) {
  for (const Commitment& one : view.minutes.commitments) {
    for (std::size_t i = 0; i < one.history.size(); ++i) {
      sink({.view = &view, .commitment = &one, .step = &one.history[i], .position = i});
    }
  }
}

void each_relation(const ReportView& view, const RowSink& sink) {
  for (const Relation& one : view.minutes.relations) sink({.view = &view, .relation = &one});
}

}  // namespace

const Sheet& statements_table() {
  static constexpr Sheet kSheet{"statements", "a statement", "id", kStatementColumns,
                                each_statement};
  return kSheet;
}

const Sheet& contents_table() {
  static constexpr Sheet kSheet{"statement_contents", "a part of what a statement says", "",
                                kContentColumns, each_content};
  return kSheet;
}

const Sheet& commitments_table() {
  static constexpr Sheet kSheet{"commitments", "a commitment", "id", kCommitmentColumns,
                                each_commitment};
  return kSheet;
}

const Sheet& steps_table() {
  static constexpr Sheet kSheet{"commitment_steps", "a turn in the life of a commitment", "",
                                kStepColumns, each_step};
  return kSheet;
}

const Sheet& relations_table() {
  static constexpr Sheet kSheet{"relations", "a relation between two actors", "id",
                                kRelationColumns, each_relation};
  return kSheet;
}

}  // namespace verbale
