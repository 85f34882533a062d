// SPDX-License-Identifier: Apache-2.0
#include "coding/speakers.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr std::uint32_t kLongestPhrase = 30;  ///< words to either side of the head

void append(std::vector<ActorRef>& to, const std::vector<ActorRef>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

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

bool Speakers::passes_on(std::uint32_t word) const {
  const Cue* cue = lexicon_.cue(tree_.word(word).lemma, tree_.word(word).upos);
  return cue != nullptr && cue->via;
}

std::int32_t Speakers::passing_verb(std::uint32_t cue) const {
  const std::int32_t above = tree_.head(cue);
  if (above == kAbsent) return kAbsent;
  const Deprel plain = universal(tree_.word(cue).deprel);
  const bool under = plain == Deprel::kAdvcl || plain == Deprel::kXcomp || plain == Deprel::kCcomp;
  return under && passes_on(static_cast<std::uint32_t>(above)) ? above : kAbsent;
}

WordList Speakers::at(std::uint32_t cue) const {
  if (tree_.word(cue).upos == Upos::kNoun) return roles_.fill(cue, "possessor|by|of|from|subject");
  if (!tree_.has_child(cue, Deprel::kNsubj)) {
    if (const std::int32_t passing = passing_verb(cue); passing != kAbsent) {
      return roles_.object(static_cast<std::uint32_t>(passing));
    }
  }
  return roles_.subject(cue);
}

/// Widens [begin, end) to the words below `word` that help to name it; what describes them further
/// down
/// ("spokesman X, who ...") stays out wherever the parser hung it.
void Speakers::widen(std::uint32_t word, bool head, std::uint32_t& begin,
                     std::uint32_t& end) const {
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

TextRange Speakers::phrase(std::uint32_t word) const {
  std::uint32_t begin = word, end = word + 1;
  widen(word, true, begin, end);
  return tree_.document().range_of(begin, end);
}

std::vector<ActorRef> Speakers::refs(const WordList& words) const {
  std::vector<ActorRef> all;
  for (std::uint32_t word : words) {
    std::vector<ActorRef> named = roles_.actors_named(word);
    if (named.empty()) named.emplace_back();
    const bool pronoun = tree_.word(word).upos == Upos::kPron;
    for (ActorRef& ref : named) ref.mention = pronoun ? tree_.word(word).range : phrase(word);
    append(all, named);
  }
  return all;
}

std::vector<ActorRef> Speakers::in_roles(std::uint32_t cue,
                                         const std::vector<std::string>& selectors) const {
  for (const std::string& selector : selectors) {
    std::vector<ActorRef> found = roles_.actors_in(roles_.fill(cue, selector));
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<ActorRef> Speakers::passed_on(std::uint32_t cue, const WordList& speakers) const {
  std::vector<ActorRef> via;
  if (const std::int32_t passing = passing_verb(cue); passing != kAbsent) {
    append(via, refs(roles_.subject(static_cast<std::uint32_t>(passing))));
  }
  for (std::uint32_t speaker : speakers) {
    for (std::uint32_t clause : tree_.subtree(speaker)) {
      const Word& word = tree_.word(clause);
      const bool about = clause != speaker && universal(word.deprel) == Deprel::kAcl;
      if (about && passes_on(clause) && roles_.passive(clause)) {
        append(via, refs(roles_.subject(clause)));
      }
    }
  }
  return via;
}

}  // namespace verbale
