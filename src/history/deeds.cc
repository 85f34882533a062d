// SPDX-License-Identifier: Apache-2.0
#include "history/deeds.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "history/knowledge_text.h"

namespace verbale {
namespace {

constexpr double kWordsWithTarget = 0.12;
constexpr double kWordsAlone = 0.35;
constexpr std::size_t kFinest = 3;   ///< digits of a code that says what is done, not only its root
constexpr std::size_t kAsked = 400;  ///< events of one side, kind and promise that are looked at

bool begins(std::string_view code, std::string_view with) {
  return code.substr(0, with.size()) == with;
}

/// Words, wishes and promises are no deeds.
constexpr std::string_view kSomeForce = "150";
constexpr std::string_view kFirstDeed = "04";

/// USA and USAGOV may have done it for each other, USAGOV and USACOP not.
bool one_debtor(const Codes& debtors, const Codes& doers) {
  return std::any_of(debtors.begin(), debtors.end(), [&](const std::string& debtor) {
    return std::any_of(doers.begin(), doers.end(), [&](const std::string& doer) {
      return begins(debtor, doer) || begins(doer, debtor);
    });
  });
}

/// The same deed, where both codes say more than the root.
bool same_act(std::string_view promised, std::string_view done) {
  if (promised.size() < kFinest || done.size() < kFinest) return false;
  return begins(promised, done) || begins(done, promised);
}

bool opposite_act(std::string_view promised, std::string_view done) {
  static const auto kLines = lines_of(opposites_text());
  return std::any_of(kLines.begin(), kLines.end(), [&](const std::vector<std::string>& line) {
    return line.size() == 2 && begins(promised, line[0]) && begins(done, line[1]);
  });
}

void add_to(WordSet& words, const WordSet& more) {
  WordSet both;
  std::set_union(words.begin(), words.end(), more.begin(), more.end(), std::back_inserter(both));
  words = std::move(both);
}

/// What an act that was promised says of a deed.
enum class Says { kNothing, kKept, kBroken };

Says says(const Pledge& pledge, std::string_view promised, std::string_view done) {
  if (same_act(promised, done)) return pledge.negated ? Says::kBroken : Says::kKept;
  return !pledge.negated && opposite_act(promised, done) ? Says::kBroken : Says::kNothing;
}

std::string reason(const std::string& promised, std::string_view done, const Pledge& pledge) {
  const std::string code(done);
  const bool same = same_act(promised, done);
  if (same && pledge.negated) return "the debtor did what it had promised not to do (" + code + ")";
  if (same) return "the debtor did what it had promised (" + code + ")";
  return "the debtor did the opposite (" + code + ") of what it had promised (" + promised + ")";
}

bool fits(const Told& told, const Pledge& pledge, const ToldEvent& event) {
  if (!one_debtor(pledge.debtors, event.sources)) return false;
  if (different_sides(pledge.concerned, event.targets)) return false;
  const double words = told.weights.likeness(pledge.words, event.words);
  const bool target = same_side(pledge.concerned, event.targets);
  return words >= (target ? kWordsWithTarget : kWordsAlone);
}

class Finder {
 public:
  Finder(const Told& told, const std::vector<Joined>& joined,
         const std::vector<std::uint32_t>& incidents)
      : told_(told), joined_(joined), incidents_(incidents) {}

  std::vector<Deed> run() {
    gather();
    index();
    for (const auto& [first, pledge] : pledges_) deeds_of(first, pledge);
    return std::move(out_);
  }

 private:
  void gather() {
    for (std::uint32_t i = 0; i < joined_.size(); ++i) {
      const ToldCommitment& one = told_.commitments[i];
      Pledge& pledge = pledges_[joined_[i].first];
      if (joined_[i].first == i) begin(pledge, one, told_.reports[one.report].day);
      add_to(pledge, one);
    }
  }

  /// Deeds by the side that acts, in order of time.
  void index() {
    for (std::uint32_t i = 0; i < told_.events.size(); ++i) {
      if (incidents_[i] != i) continue;
      for (const std::string& side : doers(told_.events[i])) {
        by_side_[side + ' ' + told_.events[i].cameo].push_back(i);
      }
    }
    for (auto& [side, events] : by_side_) {
      std::stable_sort(events.begin(), events.end(), [&](std::uint32_t a, std::uint32_t b) {
        return told_.events[a].begin < told_.events[b].begin;
      });
    }
  }

  void deeds_of(std::uint32_t first, const Pledge& pledge) {
    std::set<std::string> sides;
    for (const std::string& code : pledge.debtors) sides.emplace(side_of(code));
    std::set<std::uint32_t> seen;
    std::vector<Deed> deeds;
    for (const std::string& side : sides) {
      // The codes of one side are neighbours in the map.
      for (auto at = by_side_.lower_bound(side + ' ');
           at != by_side_.end() && begins(at->first, side + ' '); ++at) {
        const auto done = std::string_view(at->first).substr(side.size() + 1);
        for (Deed& deed : deeds_among(told_, pledge, done, at->second, seen)) {
          deed.first = first;
          deeds.push_back(std::move(deed));
        }
      }
    }
    keep(std::move(deeds));
  }

  void keep(std::vector<Deed> deeds) {
    std::sort(deeds.begin(), deeds.end(), [&](const Deed& a, const Deed& b) {
      const Day x = told_.events[a.event].begin, y = told_.events[b.event].begin;
      return x != y ? x < y : a.event < b.event;
    });
    if (deeds.size() > kDeedsKept) deeds.resize(kDeedsKept);
    std::move(deeds.begin(), deeds.end(), std::back_inserter(out_));
  }

  const Told& told_;
  const std::vector<Joined>& joined_;
  const std::vector<std::uint32_t>& incidents_;
  std::map<std::uint32_t, Pledge> pledges_;
  std::map<std::string, std::vector<std::uint32_t>> by_side_;  ///< "USA 085": events
  std::vector<Deed> out_;
};

}  // namespace

void begin(Pledge& pledge, const ToldCommitment& first, Day made) {
  pledge.made = made;
  pledge.negated = first.negated;
  pledge.debtors = first.debtors;
}

void add_to(Pledge& pledge, const ToldCommitment& one) {
  for (const Codes* more : {&one.creditors, &one.objects}) {
    pledge.concerned.insert(pledge.concerned.end(), more->begin(), more->end());
  }
  // A show of force of no particular kind (150) neither keeps nor breaks a promise.
  const bool particular = one.cameo.size() >= kFinest && one.cameo != kSomeForce;
  if (particular && one.cameo >= kFirstDeed) pledge.acts.insert(one.cameo);
  add_to(pledge.words, one.content);
}

std::set<std::string> doers(const ToldEvent& event) {
  std::set<std::string> sides;
  if (!event.asserted || event.begin == kNoDay) return sides;
  for (const std::string& code : event.sources) sides.emplace(side_of(code));
  return sides;
}

bool may_concern(const Pledge& pledge, std::string_view done) {
  if (pledge.made == kNoDay) return false;
  return std::any_of(pledge.acts.begin(), pledge.acts.end(), [&](const std::string& promised) {
    return says(pledge, promised, done) != Says::kNothing;
  });
}

std::vector<Deed> deeds_among(const Told& told, const Pledge& pledge, std::string_view done,
                              const std::vector<std::uint32_t>& events,
                              std::set<std::uint32_t>& seen) {
  std::vector<Deed> deeds;
  if (!may_concern(pledge, done)) return deeds;
  const auto from = std::partition_point(events.begin(), events.end(), [&](std::uint32_t event) {
    return told.events[event].begin <= pledge.made;
  });
  const auto asked =
      static_cast<std::ptrdiff_t>(std::min(static_cast<std::size_t>(events.end() - from), kAsked));
  for (const std::string& promised : pledge.acts) {
    const Says what = says(pledge, promised, done);
    if (what == Says::kNothing) continue;
    for (auto at = from; at != from + asked; ++at) {
      if (!fits(told, pledge, told.events[*at]) || !seen.insert(*at).second) continue;
      deeds.push_back({0, *at, what == Says::kBroken, reason(promised, done, pledge)});
    }
  }
  return deeds;
}

std::vector<Deed> find_deeds(const Told& told, const std::vector<Joined>& joined,
                             const std::vector<std::uint32_t>& incidents) {
  return Finder(told, joined, incidents).run();
}

}  // namespace verbale
