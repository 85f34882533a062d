// SPDX-License-Identifier: Apache-2.0
//
// What people say of the records.
#include <array>

#include "export/fields.h"
#include "export/tables.h"

namespace verbale {
namespace {

template <auto Field>
Cell named(const Row& row) {
  return text_cell(name_of(row.review->*Field));
}

constexpr auto kColumns = std::to_array<Column>({
    {"id", Holds::kText, "the review", "review.id", field<&Row::review, &Review::id>},
    {"report", Holds::kText, "id of the report", "review.report",
     field<&Row::review, &Review::report>},
    {"kind", Holds::kText, "of the record: event statement commitment relation actor",
     "review.kind", field<&Row::review, &Review::kind>},
    {"record_id", Holds::kText, "the record's id when it was reviewed", "review.record_id",
     field<&Row::review, &Review::record_id>},
    {"record_now", Holds::kText, "its id in the present coding; empty where it is gone",
     "review.record_now", field<&Row::review, &Review::record_now>},
    {"standing", Holds::kText, "same changed gone: the record since it was reviewed",
     "review.standing", named<&Review::standing>},
    {"verdict", Holds::kText, "accept reject change", "review.verdict", named<&Review::verdict>},
    {"changes", Holds::kText, "the changed fields, JSON", "review.changes",
     field<&Row::review, &Review::changes>},
    {"reason", Holds::kText, "in the reviewer's words", "review.reason",
     field<&Row::review, &Review::reason>},
    {"reviewer", Holds::kText, "who says so", "review.reviewer",
     field<&Row::review, &Review::reviewer>},
    {"reviewed", Holds::kText, "when, UTC", "review.reviewed",
     field<&Row::review, &Review::reviewed>},
    {"undone", Holds::kText, "when it was taken back or replaced; empty while it holds",
     "review.undone", field<&Row::review, &Review::undone>},
    {"drawn", Holds::kText,
     "chosen random random_in_code confidence: how the record came to be reviewed", "review.drawn",
     named<&Review::drawn>},
    {"machine", Holds::kText, "the record as it stood then, JSON", "review.machine",
     field<&Row::review, &Review::machine>},
});

}  // namespace

const Sheet& reviews_table() {
  static constexpr Sheet kSheet{"reviews", "what a person says of a record", "id", kColumns};
  return kSheet;
}

}  // namespace verbale
