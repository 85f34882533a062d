// SPDX-License-Identifier: Apache-2.0
#include "coding/speakers.h"

#include <algorithm>

#include "base/plain.h"

namespace verbale {
namespace {

constexpr std::uint32_t kPaperWithin = 4;  ///< sentences

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
    const bool unknown = std::all_of(named.begin(), named.end(),
                                     [](const ActorRef& ref) { return ref.code.empty(); });
    if (std::vector<ActorRef> others = unknown ? behind(word) : named; !others.empty())
      named = std::move(others);
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
    if (!about || !roles_.passive(clause)) continue;
    const std::vector<ActorRef> doers = refs(roles_.subject(clause));
    if (passes_on(clause)) {
      append(carriers, doers);
    } else if (lexicon_.obtains(tree_.word(clause).lemma)) {
      append(carriers, outlets_among(doers));
    }
  }
  return carriers;
}

// ---- who speaks through what is no actor
// ------------------------------------------------------------------

/// "the president's office", "the statement": whose they are.
std::vector<ActorRef> Speakers::behind(std::uint32_t noun) const {
  const Word& word = tree_.word(noun);
  if (word.upos != Upos::kNoun) return {};
  if (lexicon_.voice(word.lemma)) return owner(noun);
  if (!lexicon_.paper(word.lemma)) return {};
  std::vector<ActorRef> from = issuer(noun);
  return from.empty() ? told_before(noun) : from;
}

/// "the president's office", "the White House website", but not "the Facebook page".
std::vector<ActorRef> Speakers::owner(std::uint32_t noun) const {
  std::vector<ActorRef> found = roles_.actors_in(roles_.fill(noun, "possessor"));
  if (!found.empty()) return found;
  WordList modifiers = roles_.fill(noun, "modifier");
  std::erase_if(modifiers, [&](std::uint32_t word) {
    return lexicon_.platform(lower_case(tree_.word(word).lemma));
  });
  return roles_.actors_in(modifiers);
}

/// "a statement from the ministry", "on the ministry's site", "the ministry issued a statement".
std::vector<ActorRef> Speakers::issuer(std::uint32_t paper) const {
  if (std::vector<ActorRef> found = owner(paper); !found.empty()) return found;
  for (const std::string_view selector : {"by", "from"}) {
    std::vector<ActorRef> found = roles_.actors_in(roles_.fill(paper, selector));
    if (!found.empty()) return found;
  }
  for (std::uint32_t place : roles_.fill(paper, "on")) {
    if (lexicon_.voice(tree_.word(place).lemma)) return owner(place);
  }
  for (std::uint32_t clause : tree_.children(paper)) {
    const bool issued =
        universal(tree_.word(clause).deprel) == Deprel::kAcl && roles_.passive(clause);
    if (!issued || passes_on(clause)) continue;
    std::vector<ActorRef> found = roles_.actors_in(roles_.subject(clause));
    std::erase_if(found, [&](const ActorRef& ref) { return roles_.outlet(ref); });
    if (!found.empty()) return found;
  }
  const Deprel plain = universal(tree_.word(paper).deprel);
  const std::int32_t above = tree_.head(paper);
  const bool issues = above != kAbsent && (plain == Deprel::kObj || plain == Deprel::kObl);
  if (!issues || tree_.word(static_cast<std::uint32_t>(above)).upos != Upos::kVerb) return {};
  return roles_.actors_in(roles_.subject(static_cast<std::uint32_t>(above)));
}

/// "The ministry tweeted a picture. The tweet added ...": who issued what has the same name.
std::vector<ActorRef> Speakers::told_before(std::uint32_t paper) const {
  const std::string_view lemma = tree_.word(paper).lemma;
  for (std::uint32_t word = paper; word-- > 0;) {
    if (tree_.word(word).sentence + kPaperWithin < tree_.word(paper).sentence) break;
    if (tree_.word(word).lemma != lemma) continue;
    std::vector<ActorRef> found = tree_.word(word).upos == Upos::kVerb
                                      ? roles_.actors_in(roles_.subject(word))
                                      : issuer(word);
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<ActorRef> Speakers::outlets_among(const std::vector<ActorRef>& addressees) const {
  std::vector<ActorRef> outlets;
  std::copy_if(addressees.begin(), addressees.end(), std::back_inserter(outlets),
               [&](const ActorRef& ref) { return roles_.outlet(ref); });
  return outlets;
}

}  // namespace verbale
