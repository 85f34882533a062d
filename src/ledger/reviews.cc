// SPDX-License-Identifier: Apache-2.0
//
// Writing reviews. One person has one review of a record at a time: another one replaces it, which
// means that the earlier is kept as taken back.
#include <verbale/ledger.h>

#include <array>

#include "base/hash.h"
#include "ledger/ledger_impl.h"
#include "ledger/review_check.h"
#include "ledger/review_rows.h"
#include "record/find_again.h"

namespace verbale {
namespace {

constexpr auto kVerdicts = std::to_array<std::string_view>({"accept", "reject", "change"});
constexpr auto kStandings = std::to_array<std::string_view>({"same", "changed", "gone"});
constexpr auto kDrawn =
    std::to_array<std::string_view>({"chosen", "random", "random_in_code", "confidence"});

template <class Value, class Names>
std::optional<Value> value_of(const Names& names, std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<Value>(i);
  }
  return std::nullopt;
}

std::string id_of(const Review& review) {
  std::string all;
  for (const std::string* part : {&review.report, &review.record_id, &review.reviewer,
                                  &review.reviewed, &review.changes, &review.reason}) {
    all += *part + '\n';
  }
  return hash_hex(all + std::string(name_of(review.verdict)));
}

Status take_back_others(Database& db, const Review& review) {
  Query query(db,
              "UPDATE reviews SET undone = ? WHERE reviewer = ? AND record_now = ? AND undone IS "
              "NULL");
  return query.with(review.reviewed, Exact{review.reviewer}, review.record_now).run();
}

}  // namespace

std::string_view name_of(Verdict value) { return kVerdicts[static_cast<std::size_t>(value)]; }
std::string_view name_of(Standing value) { return kStandings[static_cast<std::size_t>(value)]; }
std::string_view name_of(Drawn value) { return kDrawn[static_cast<std::size_t>(value)]; }
std::optional<Verdict> verdict_from(std::string_view name) {
  return value_of<Verdict>(kVerdicts, name);
}
std::optional<Standing> standing_from(std::string_view name) {
  return value_of<Standing>(kStandings, name);
}
std::optional<Drawn> drawn_from(std::string_view name) { return value_of<Drawn>(kDrawn, name); }

Result<Review> Ledger::add_review(Review review) {
  const auto minutes = this->minutes(review.report);
  if (!minutes) return tl::unexpected(minutes.error());
  review.machine = line_of(review.kind, review.record_id, *minutes);
  if (review.machine.empty()) {
    return fail(ErrorCode::kNotInLedger, "the report has no such record", review.record_id,
                "open the report anew: it may have been coded again");
  }
  if (Status sound = check_review(review); !sound) return tl::unexpected(sound.error());
  review.record_now = review.record_id;
  review.standing = Standing::kSame;
  review.undone.clear();
  review.id = id_of(review);
  if (Status begun = impl_->begin(); !begun) return tl::unexpected(begun.error());
  Status written = take_back_others(impl_->db, review);
  if (written) written = insert_review(impl_->db, review);
  if (written = impl_->finish(written); !written) return tl::unexpected(written.error());
  return review;
}

Status Ledger::keep_review(const Review& review) {
  if (Status begun = impl_->begin(); !begun) return begun;
  Status written = insert_review(impl_->db, review);
  const auto minutes = written ? this->minutes(review.report) : tl::unexpected(written.error());
  if (minutes) written = follow_reviews(impl_->db, *minutes);
  return impl_->finish(written);
}

Status Ledger::undo_review(std::string_view id, std::string_view reviewer, std::string_view when) {
  std::int64_t there = 0;
  {
    Query query(impl_->db,
                "SELECT count(*) FROM reviews WHERE id = ? AND reviewer = ? AND undone IS NULL");
    query.with(Exact{id}, Exact{reviewer});
    if (query.next()) there = query.integer(0);
    if (Status status = query.status(); !status) return status;
  }
  if (there == 0) {
    return fail(ErrorCode::kNotInLedger, "there is no such review of this person to take back",
                std::string(id), "verbale show LEDGER reviews lists them");
  }
  if (Status begun = impl_->begin(); !begun) return begun;
  Query query(impl_->db, "UPDATE reviews SET undone = ? WHERE id = ?");
  return impl_->finish(query.with(when, Exact{id}).run());
}

Result<std::vector<Review>> Ledger::reviews(const ReviewFilter& filter) const {
  return select_reviews(impl_->db, filter);
}

}  // namespace verbale
