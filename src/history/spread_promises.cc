// SPDX-License-Identifier: Apache-2.0
//
// Promises in pieces: a commitment meets the earlier ones under each of its keys (a debtor's side
// and a rare word), and the deeds of a side under the side and what is done.
#include <set>
#include <unordered_map>

#include "history/deeds.h"
#include "history/derive.h"
#include "history/insertions.h"
#include "history/living.h"
#include "history/pledges.h"
#include "history/resemblance.h"
#include "history/spread_impl.h"

namespace verbale {
namespace {

Standing standing(const ToldParts& parts, std::uint32_t index, const std::string& id) {
  return {parts.report.published, parts.report.id, index, id};
}

template <class Placed>
Result<std::vector<Placed>> in_order(const Pieces& pieces) {
  Result<std::vector<Placed>> parts = parts_of<Placed>(pieces);
  if (!parts) return parts;
  std::sort(parts->begin(), parts->end(),
            [](const Placed& a, const Placed& b) { return a.at < b.at; });
  return parts;
}

std::string_view code_of(std::string_view key) { return key.substr(key.find(' ') + 1); }
std::string_view side_in(std::string_view key) { return key.substr(0, key.find(' ')); }

/// The promise's first commitment, and what all its records say of it.
struct NamedPledge {
  std::string first;
  Pledge pledge;
};

struct NamedDeed {
  std::string promise;
  PlacedDeed deed;
};

bool earlier_deed(const NamedDeed& a, const NamedDeed& b) {
  return a.deed.day != b.deed.day ? a.deed.day < b.deed.day : a.deed.event < b.deed.event;
}

Result<std::vector<NamedDeed>> read_deeds(const Pieces& pieces) {
  std::vector<NamedDeed> deeds(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Status read = read_told_bytes(pieces[i], deeds[i].promise, deeds[i].deed);
    if (!read) return tl::unexpected(read.error());
  }
  return deeds;
}

/// The joins of the one promise that the ledger in memory holds.
class PromiseRows {
 public:
  PromiseRows(Database& db, const std::string& id) : rows_(db), id_(id) {}

  Status write(const Told& told, const std::vector<std::pair<std::string, std::string>>& because,
               const std::vector<NamedDeed>& deeds) {
    const std::map<std::string, std::string> words(because.begin(), because.end());
    for (std::uint32_t i = 0; i < told.commitments.size(); ++i) {
      const ToldCommitment& one = told.commitments[i];
      const auto known = words.find(one.id);
      rows_.insert(kJoinCommitment, one.key, id_, i,
                   Exact{known == words.end() ? std::string_view() : known->second}, one.agreement);
    }
    for (const NamedDeed& one : deeds) {
      rows_.insert(
          "INSERT INTO joined_deeds (joined, event_key, effect, because) SELECT ?, key, ?, ? "
          "FROM events WHERE id = ?",
          id_, std::string(one.deed.breaks ? "broken" : "fulfilled"), one.deed.because,
          one.deed.event.id);
    }
    return rows_.status();
  }

 private:
  Insertions rows_;
  const std::string& id_;
};

}  // namespace

Result<std::vector<KeyedPiece>> Spread::pledge_pieces(std::string_view told) const {
  const Result<ToldParts> parts = told_parts(told);
  if (!parts) return tl::unexpected(parts.error());
  std::vector<KeyedPiece> pieces;
  for (std::uint32_t i = 0; i < parts->commitments.size(); ++i) {
    const ToldCommitment& one = parts->commitments[i];
    const std::string piece = told_bytes(PlacedCommitment{standing(*parts, i, one.id), one});
    for (std::uint64_t key : pledge_keys(one, impl_->told.weights)) {
      pieces.push_back({std::to_string(key), one.id, piece});
    }
  }
  return pieces;
}

Result<std::vector<PiecePair>> Spread::pledge_pairs(const Pieces& pieces) {
  auto placed = in_order<PlacedCommitment>(pieces);
  if (!placed) return tl::unexpected(placed.error());
  impl_->clear();
  for (PlacedCommitment& one : *placed) {
    one.commitment.report = impl_->report_of(one.at);
    impl_->told.commitments.push_back(std::move(one.commitment));
  }
  const std::vector<ToldCommitment>& all = impl_->told.commitments;
  const PledgeResemblance resemblance(impl_->told);
  std::vector<PiecePair> pairs;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t k = i - std::min(i, kPledgesAsked); k < i; ++k) {
      if (!same_side(all[k].debtors, all[i].debtors)) continue;
      const double score = resemblance.score(all[k], all[i]);
      if (score < 0) continue;
      const PlacedLink link{
          (*placed)[k].at, (*placed)[i].at, {}, {}, score, resemblance.reasons(all[k], all[i])};
      pairs.push_back({link.a.id, link.b.id, told_bytes(link)});
    }
  }
  return pairs;
}

Result<std::vector<PieceMember>> Spread::promises(const Pieces& pairs) {
  const Result<std::vector<PlacedLink>> links = parts_of<PlacedLink>(pairs);
  if (!links) return tl::unexpected(links.error());
  const std::vector<Standing> all = standings_of(*links);
  const std::vector<std::uint32_t> reports = reports_of(all);
  std::vector<std::map<std::uint32_t, const PlacedLink*>> earlier(all.size());
  for (const PlacedLink& link : *links) {
    earlier[index_in(all, link.b)].emplace(index_in(all, link.a), &link);
  }
  Promises promises;
  std::vector<PieceMember> members;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    std::vector<std::uint32_t> others;
    for (const auto& [other, link] : earlier[i]) others.push_back(other);
    const std::uint32_t at = promises.add(
        reports[i], others, [&](std::uint32_t other) { return earlier[i].at(other)->score; });
    const std::string because = at == i ? std::string() : earlier[i].at(at)->because;
    members.push_back({all[i].id, all[promises.first(i)].id, because});
  }
  return members;
}

Result<std::vector<KeyedPiece>> Spread::deed_pieces(std::string_view told) {
  const Result<ToldParts> parts = told_parts(told);
  if (!parts) return tl::unexpected(parts.error());
  std::vector<KeyedPiece> pieces;
  for (std::uint32_t i = 0; i < parts->events.size(); ++i) {
    const ToldEvent& event = parts->events[i];
    const std::string piece =
        told_bytes(PlacedEvent{standing(*parts, i, event.id), {event.begin, event.end}, event});
    for (const std::string& side : doers(event)) {
      pieces.push_back({side + ' ' + event.cameo, event.id, piece});
    }
  }
  return pieces;
}

Result<std::vector<KeyedPiece>> Spread::commitment_pieces(std::string_view told) {
  const Result<ToldParts> parts = told_parts(told);
  if (!parts) return tl::unexpected(parts.error());
  std::vector<KeyedPiece> pieces;
  for (std::uint32_t i = 0; i < parts->commitments.size(); ++i) {
    const ToldCommitment& one = parts->commitments[i];
    pieces.push_back({{}, one.id, told_bytes(PlacedCommitment{standing(*parts, i, one.id), one})});
  }
  return pieces;
}

Result<std::vector<KeyedPiece>> Spread::pledge(const Pieces& commitments,
                                               const std::vector<std::string>& keys) {
  const auto placed = in_order<PlacedCommitment>(commitments);
  if (!placed) return tl::unexpected(placed.error());
  NamedPledge whole{placed->front().at.id, {}};
  begin(whole.pledge, placed->front().commitment, day_of(placed->front().at.published));
  for (const PlacedCommitment& one : *placed) add_to(whole.pledge, one.commitment);
  std::set<std::string_view> sides;
  for (const std::string& code : whole.pledge.debtors) sides.insert(side_of(code));
  const std::string piece = told_bytes(whole.first, whole.pledge);
  std::vector<KeyedPiece> pieces;
  for (const std::string& key : keys) {
    if (sides.count(side_in(key)) == 0 || !may_concern(whole.pledge, code_of(key))) continue;
    pieces.push_back({key, whole.first, piece});
  }
  return pieces;
}

Result<std::vector<PieceDeed>> Spread::deeds(std::string_view key, const Pieces& pledges,
                                             const Pieces& events) {
  auto placed = in_order<PlacedEvent>(events);
  if (!placed) return tl::unexpected(placed.error());
  std::stable_sort(placed->begin(), placed->end(), [](const PlacedEvent& a, const PlacedEvent& b) {
    return a.event.begin < b.event.begin;
  });
  impl_->clear();
  std::vector<std::uint32_t> order;
  for (PlacedEvent& one : *placed) {
    order.push_back(static_cast<std::uint32_t>(order.size()));
    impl_->told.events.push_back(std::move(one.event));
  }
  std::vector<PieceDeed> out;
  for (const std::string& piece : pledges) {
    NamedPledge one;
    if (Status read = read_told_bytes(piece, one.first, one.pledge); !read) {
      return tl::unexpected(read.error());
    }
    std::set<std::uint32_t> seen;
    for (const Deed& deed : deeds_among(impl_->told, one.pledge, code_of(key), order, seen)) {
      const PlacedDeed found{(*placed)[deed.event].at, impl_->told.events[deed.event].begin,
                             deed.breaks, deed.because};
      out.push_back({one.first, found.event.id, told_bytes(one.first, found)});
    }
  }
  return out;
}

Result<std::vector<PieceDeed>> Spread::kept_deeds(const Pieces& pieces) {
  Result<std::vector<NamedDeed>> deeds = read_deeds(pieces);
  if (!deeds) return tl::unexpected(deeds.error());
  std::sort(deeds->begin(), deeds->end(), earlier_deed);
  const auto same = [](const NamedDeed& a, const NamedDeed& b) {
    return a.deed.event == b.deed.event;
  };
  deeds->erase(std::unique(deeds->begin(), deeds->end(), same), deeds->end());
  if (deeds->size() > kDeedsKept) deeds->resize(kDeedsKept);
  std::vector<PieceDeed> kept;
  for (const NamedDeed& one : *deeds) {
    kept.push_back({one.promise, one.deed.event.id, told_bytes(one.promise, one.deed)});
  }
  return kept;
}

Result<std::string> Spread::promise(const std::vector<std::pair<std::string, std::string>>& because,
                                    const Pieces& deeds, const std::vector<Minutes>& reports,
                                    std::string_view on) {
  const Result<std::vector<NamedDeed>> kept = read_deeds(deeds);
  if (!kept) return tl::unexpected(kept.error());
  Database& db = impl_->scratch.db();
  if (Status held = impl_->scratch.hold(reports); !held) return tl::unexpected(held.error());
  const Result<Told> told = read_told(db);
  if (!told) return tl::unexpected(told.error());
  const ToldCommitment& first = told->commitments.front();
  const std::string id = joined_id(first, told->reports[first.report]);
  if (Status put = PromiseRows(db, id).write(*told, because, *kept); !put) {
    return tl::unexpected(put.error());
  }
  const Result<JoinedCommitment> one = living(db, id, day_of(on));
  if (!one) return tl::unexpected(one.error());
  return one->steps.empty() ? std::string() : to_jsonl(*one);
}

}  // namespace verbale
