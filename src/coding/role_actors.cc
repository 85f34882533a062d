// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "coding/roles.h"

namespace verbale {
namespace {

constexpr int kLookInside = 2;                ///< levels below a role word that may hold its actor
constexpr std::uint32_t kLongestPhrase = 30;  ///< words to either side of the head

/// Parts of a noun phrase that say more about somebody than who it is.
bool beyond_name(Deprel deprel) {
  switch (deprel) {
    case Deprel::kAclRelcl:
    case Deprel::kParataxis:
    case Deprel::kConj:
    case Deprel::kCc:
    case Deprel::kCop:
    case Deprel::kNsubj:
    case Deprel::kAux:
    case Deprel::kPunct:
    case Deprel::kCase:
    case Deprel::kMark:
    case Deprel::kAdvcl:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<ActorRef> Roles::actors_named(std::uint32_t word, Places places) const {
  if (mentions_at_[word].empty()) word = whole_of(word);
  std::vector<ActorRef> refs;
  for (std::uint32_t index : mentions_at_[word]) {
    const Mention& mention = tree_.document().mentions[index];
    if (mention.locative && places == Places::kLeaveOut) continue;
    ActorRef ref;
    ref.actor = mention.actor;
    if (mention.actor != kAbsent)
      ref.code = minutes_.actors[static_cast<std::size_t>(mention.actor)].code;
    ref.mention = tree_.document().range_of(mention.begin, mention.end);
    refs.push_back(std::move(ref));
  }
  return refs;
}

void Roles::inside(std::uint32_t word, int depth, Places places,
                   std::vector<ActorRef>& refs) const {
  if (depth == 0) return;
  // "the killing of the general by a drone": who did it, not to whom it was done.
  if (lexicon_.with(tree_.word(word).lemma, TriggerPos::kNoun) != nullptr) {
    for (std::uint32_t doer : agent(word)) {
      const std::vector<ActorRef> named = actors_named(doer, places);
      refs.insert(refs.end(), named.begin(), named.end());
    }
    if (!refs.empty()) return;
  }
  for (const bool before : {true, false}) {
    for (std::uint32_t child : tree_.children(word)) {
      const Deprel deprel = universal(tree_.word(child).deprel);
      const bool nominal = deprel == Deprel::kNmod || deprel == Deprel::kCompound ||
                           deprel == Deprel::kAmod || deprel == Deprel::kAppos ||
                           deprel == Deprel::kFlat;
      if (!nominal || (child < word) != before) continue;
      for (std::uint32_t each : tree_.conjuncts(child)) {
        const std::vector<ActorRef> named = actors_named(each, places);
        refs.insert(refs.end(), named.begin(), named.end());
      }
      if (refs.empty()) inside(child, depth - 1, places, refs);
      if (!refs.empty()) return;
    }
  }
}

std::vector<ActorRef> Roles::actors_at(std::uint32_t word, Places places) const {
  std::vector<ActorRef> refs = actors_named(word, places);
  if (refs.empty()) inside(word, kLookInside, places, refs);
  if (refs.empty()) refs = maker_of(word);
  return refs;
}

/// "an appeal lodged by the union": who made the thing.
std::vector<ActorRef> Roles::maker_of(std::uint32_t noun) const {
  for (std::uint32_t child : tree_.children(noun)) {
    if (tree_.word(child).deprel != Deprel::kAcl || !passive(child)) continue;
    std::vector<ActorRef> refs;
    for (std::uint32_t doer : agent(child)) {
      const std::vector<ActorRef> named = actors_named(doer);
      refs.insert(refs.end(), named.begin(), named.end());
    }
    if (!refs.empty()) return refs;
  }
  return {};
}

std::vector<ActorRef> Roles::actors_in(const WordList& words, Places places) const {
  std::vector<ActorRef> refs;
  for (std::uint32_t word : words) {
    for (ActorRef& ref : actors_at(word, places)) {
      const bool known = std::any_of(refs.begin(), refs.end(), [&](const ActorRef& other) {
        return other.actor == ref.actor && ref.actor != kAbsent;
      });
      if (!known) refs.push_back(std::move(ref));
    }
  }
  return refs;
}

Places places_in(std::string_view selector) {
  static constexpr std::string_view kByTree[] = {"subject", "object",    "indirect",
                                                 "clause",  "possessor", "modifier"};
  const std::size_t dot = selector.find_last_of(".|");
  const std::string_view last = dot == std::string_view::npos ? selector : selector.substr(dot + 1);
  const bool tree = std::find(std::begin(kByTree), std::end(kByTree), last) != std::end(kByTree);
  return tree ? Places::kLeaveOut : Places::kCount;
}

std::vector<ActorRef> Roles::actors_for(std::uint32_t trigger, std::string_view selector) const {
  return actors_in(fill(trigger, selector), places_in(selector));
}

/// Widens [begin, end) to the words below `word` that help to name it; what describes them further
/// down
/// ("spokesman X, who ...") stays out wherever the parser hung it.
void Roles::widen(std::uint32_t word, bool head, std::uint32_t& begin, std::uint32_t& end) const {
  for (std::uint32_t child : tree_.children(word)) {
    const Deprel deprel = tree_.word(child).deprel;
    const bool aside = deprel == Deprel::kAclRelcl || universal(deprel) == Deprel::kParataxis;
    const bool far = child + kLongestPhrase < word || child > word + kLongestPhrase;
    if (aside || far || (head && beyond_name(deprel))) continue;
    if (deprel != Deprel::kPunct) {
      begin = std::min(begin, child);
      end = std::max(end, child + 1);
    }
    widen(child, false, begin, end);
  }
}

TextRange Roles::phrase(std::uint32_t word) const {
  std::uint32_t begin = word, end = word + 1;
  widen(word, true, begin, end);
  return tree_.document().range_of(begin, end);
}

bool Roles::outlet(const ActorRef& ref) const {
  return ref.actor != kAbsent &&
         minutes_.actors[static_cast<std::size_t>(ref.actor)].kind == "media";
}

bool share_actor(const std::vector<ActorRef>& a, const std::vector<ActorRef>& b) {
  return std::any_of(a.begin(), a.end(), [&](const ActorRef& left) {
    return std::any_of(b.begin(), b.end(), [&](const ActorRef& right) {
      return left.actor == right.actor && left.actor != kAbsent;
    });
  });
}

}  // namespace verbale
