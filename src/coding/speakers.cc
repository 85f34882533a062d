// SPDX-License-Identifier: Apache-2.0
#include "coding/speakers.h"

#include <algorithm>

#include "base/plain.h"

namespace verbale {
namespace {

void append(std::vector<ActorRef>& to, const std::vector<ActorRef>& from) {
  to.insert(to.end(), from.begin(), from.end());
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

bool Speakers::in_state(std::uint32_t cue) const {
  return tree_.word(cue).upos == Upos::kVerb && roles_.passive(cue) &&
         tree_.exact_child(cue, Deprel::kNsubjPass) != kAbsent && roles_.subject(cue).empty() &&
         lexicon_.cue(lower_case(tree_.document().form(cue)), Upos::kAdj) != nullptr;
}

WordList Speakers::at(std::uint32_t cue) const {
  if (in_state(cue)) return roles_.object(cue);
  if (tree_.word(cue).upos == Upos::kNoun) {
    WordList owners = roles_.fill(cue, "possessor|by");
    if (owners.empty()) owners = roles_.fill(cue, "of|from");
    // "a declaration of principles" is nobody's.
    std::erase_if(owners, [&](std::uint32_t word) { return roles_.actors_at(word).empty(); });
    return owners.empty() ? roles_.fill(cue, "subject") : owners;
  }
  if (!tree_.has_child(cue, Deprel::kNsubj)) {
    if (const std::int32_t passing = passing_verb(cue); passing != kAbsent) {
      return roles_.object(static_cast<std::uint32_t>(passing));
    }
  }
  return roles_.subject(cue);
}

std::vector<ActorRef> Speakers::refs(const WordList& words) const {
  std::vector<ActorRef> all;
  for (std::uint32_t word : words) {
    std::vector<ActorRef> named = roles_.actors_named(word);
    if (named.empty()) named.emplace_back();
    const bool pronoun = tree_.word(word).upos == Upos::kPron;
    for (ActorRef& ref : named)
      ref.mention = pronoun ? tree_.word(word).range : roles_.phrase(word);
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
    if (via.empty()) append(via, refs(roles_.fill(cue, "by")));  // "quoted as saying by the agency"
  }
  WordList about = speakers;
  for (std::uint32_t child : tree_.children(cue)) {
    if (universal(tree_.word(child).deprel) == Deprel::kObl) about.push_back(child);
  }
  for (std::uint32_t noun : about) append(via, carriers_of(noun));
  return via;
}

/// "officials quoted by the agency", "in a statement carried by the agency".
std::vector<ActorRef> Speakers::carriers_of(std::uint32_t noun) const {
  std::vector<ActorRef> carriers;
  for (std::uint32_t clause : tree_.subtree(noun)) {
    const bool about = clause != noun && universal(tree_.word(clause).deprel) == Deprel::kAcl;
    if (about && passes_on(clause) && roles_.passive(clause)) {
      append(carriers, refs(roles_.subject(clause)));
    }
  }
  return carriers;
}

std::vector<ActorRef> Speakers::outlets_among(const std::vector<ActorRef>& addressees) const {
  std::vector<ActorRef> outlets;
  std::copy_if(addressees.begin(), addressees.end(), std::back_inserter(outlets),
               [&](const ActorRef& ref) { return roles_.outlet(ref); });
  return outlets;
}

}  // namespace verbale
