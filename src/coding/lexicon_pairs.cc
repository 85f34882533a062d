// SPDX-License-Identifier: Apache-2.0
//
// Two entries that nothing tells apart. The matcher takes the entry with more conditions, then the
// one with more roles filled, then the one that stands first; so two entries stand in each other's
// way where one word, one frame and the same conditions lead to both:
//
//   "halt" + object "talks" -> 164        "halt" + object "negotiations, talks" -> 161     clash
//   "halt" + object "talks" -> 164        "halt" + object "aid" -> 162                     none
#include <algorithm>

#include "base/words.h"
#include "coding/lexicon_check.h"

namespace verbale {
namespace {

using Words = std::vector<std::string>;

Words shared(const Words& a, const Words& b) {
  Words both;
  std::copy_if(a.begin(), a.end(), std::back_inserter(both),
               [&](const std::string& word) { return has_word(b, word); });
  return both;
}

bool same_set(const Words& a, const Words& b) {
  return a.size() == b.size() && shared(a, b).size() == a.size();
}

const RoleCondition* in_role(const std::vector<RoleCondition>& conditions,
                             const std::string& role) {
  const auto found =
      std::find_if(conditions.begin(), conditions.end(),
                   [&](const RoleCondition& condition) { return condition.role == role; });
  return found == conditions.end() ? nullptr : &*found;
}

/// True if each condition of one has one of the other in the same role, with a common word that
/// neither entry excludes there.
bool meet(const LexiconEntry& a, const LexiconEntry& b,
          std::vector<RoleCondition> LexiconEntry::* conditions) {
  if ((a.*conditions).size() != (b.*conditions).size()) return false;
  return std::all_of((a.*conditions).begin(), (a.*conditions).end(), [&](const RoleCondition& one) {
    const RoleCondition* other = in_role(b.*conditions, one.role);
    if (other == nullptr) return false;
    Words both = shared(one.lemmas, other->lemmas);
    for (const LexiconEntry* entry : {&a, &b}) {
      const RoleCondition* out = in_role(entry->unless, one.role);
      if (out != nullptr)
        std::erase_if(both, [&](auto& word) { return has_word(out->lemmas, word); });
    }
    return !both.empty();
  });
}

bool same_conditions(const LexiconEntry& a, const LexiconEntry& b) {
  return a.particle == b.particle && same_set(a.when_actor, b.when_actor) &&
         same_set(a.unless_actor, b.unless_actor) && meet(a, b, &LexiconEntry::when) &&
         meet(a, b, &LexiconEntry::when_code);
}

/// The same roles are asked for, and stand at the same place.
bool same_frame(const LexiconEntry& a, const LexiconEntry& b) {
  const auto first = [](const Words& words) { return words.empty() ? std::string() : words[0]; };
  return same_set(a.needs, b.needs) && a.reciprocal == b.reciprocal &&
         first(a.source) == first(b.source) && first(a.target) == first(b.target) &&
         first(a.deed) == first(b.deed);
}

/// Whatever the later entry holds for, the earlier holds for, too.
bool within(const LexiconEntry& later, const LexiconEntry& earlier) {
  return shared(later.words, earlier.words).size() == later.words.size() &&
         std::all_of(later.when.begin(), later.when.end(), [&](const RoleCondition& one) {
           const RoleCondition* other = in_role(earlier.when, one.role);
           return other != nullptr && shared(one.lemmas, other->lemmas).size() == one.lemmas.size();
         });
}

std::string joined(const Words& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "'" : ", '") + word + "'";
  return all;
}

void check_pair(const LexiconEntry& earlier, const LexiconEntry& later,
                std::vector<LexiconFinding>& findings) {
  if (!same_frame(earlier, later) || !same_conditions(earlier, later)) return;
  const std::string place =
      earlier.id + " (" + earlier.file + ":" + std::to_string(earlier.line) + ")";
  if (earlier.cameo != later.cameo) {
    findings.push_back({later.file, later.line, "clash", later.id,
                        joined(shared(later.words, earlier.words)) + " gives " + later.cameo +
                            ", and in the same frame " + earlier.cameo + " by " + place});
  } else if (within(later, earlier) && earlier.unless.empty()) {
    findings.push_back(
        {later.file, later.line, "double", later.id, "never fires: " + place + " covers it"});
  }
}

}  // namespace

void check_pairs(const Lexicon& lexicon, std::vector<LexiconFinding>& findings) {
  const auto entries = lexicon.entries();
  for (std::uint32_t later = 0; later < entries.size(); ++later) {
    if (entries[later].from_dictionary) continue;
    std::vector<std::uint32_t> before;
    for (const std::string& word : entries[later].words) {
      for (const std::uint32_t index : *lexicon.with(word, entries[later].pos)) {
        if (index < later && !entries[index].from_dictionary) before.push_back(index);
      }
    }
    std::sort(before.begin(), before.end());
    before.erase(std::unique(before.begin(), before.end()), before.end());
    for (const std::uint32_t index : before) check_pair(entries[index], entries[later], findings);
  }
}

}  // namespace verbale
