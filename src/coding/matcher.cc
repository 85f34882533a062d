// SPDX-License-Identifier: Apache-2.0
#include "coding/matcher.h"

#include <algorithm>

namespace verbale {

std::vector<Match> Matcher::run() const {
  std::vector<Match> fired;
  std::vector<Match> matches;
  for (std::uint32_t word = 0; word < roles_.tree().document().words.size(); ++word) {
    matches.clear();
    const Word& trigger = roles_.tree().word(word);
    const bool participle = feature(trigger.feats, "VerbForm") == "Part";
    switch (trigger.upos) {
      case Upos::kVerb:
      case Upos::kAux:
        try_all(word, TriggerPos::kVerb, matches);
        break;
      case Upos::kPropn:
      case Upos::kNoun:
        try_all(word, TriggerPos::kNoun, matches);
        break;
      case Upos::kAdj:
        try_all(word, TriggerPos::kAdj, matches);
        break;
      default:
        break;
    }
    if (participle && matches.empty()) try_all(word, TriggerPos::kAdj, matches);
    if (const Match* best = best_of(word, matches)) fired.push_back(*best);
  }
  // A noun that a fired verb took for granted ("held talks") is not coded again.
  WordList consumed;
  for (const Match& match : fired) {
    consumed.insert(consumed.end(), match.consumed.begin(), match.consumed.end());
  }
  std::erase_if(fired, [&](const Match& match) {
    return std::find(consumed.begin(), consumed.end(), match.trigger) != consumed.end();
  });
  return fired;
}

void Matcher::try_all(std::uint32_t word, TriggerPos pos, std::vector<Match>& matches) const {
  const std::vector<std::uint32_t>* entries = lexicon_.with(roles_.tree().word(word).lemma, pos);
  if (entries == nullptr) return;
  for (std::uint32_t index : *entries) {
    const LexiconEntry& entry = lexicon_.entries()[index];
    Match match;
    const std::string reason = try_entry(word, entry, match);
    if (reason.empty())
      matches.push_back(std::move(match));
    else
      trace(word, entry, reason);
  }
}

const Match* Matcher::best_of(std::uint32_t word, std::vector<Match>& matches) const {
  const auto rank = [](const Match& m) {
    return 4 * m.conditions + (m.sources.empty() ? 0 : 1) + (m.targets.empty() ? 0 : 1) +
           (m.deeds.empty() ? 0 : 1);
  };
  const Match* best = nullptr;
  for (const Match& match : matches) {
    if (best == nullptr || rank(match) > rank(*best)) best = &match;
  }
  for (const Match& match : matches) {
    if (&match != best)
      trace(word, *match.entry, "fits, but " + best->entry->id + " fits more closely");
  }
  return best;
}

std::string Matcher::try_entry(std::uint32_t word, const LexiconEntry& entry, Match& match) const {
  match.entry = &entry;
  match.trigger = word;
  if (std::string reason = conditions(word, entry, match); !reason.empty()) return reason;
  fill_roles(word, entry, match);
  return missing(entry, match);
}

std::string Matcher::conditions(std::uint32_t word, const LexiconEntry& entry, Match& match) const {
  if (!entry.particle.empty()) {
    const std::int32_t particle = roles_.tree().exact_child(word, Deprel::kCompoundPrt);
    if (particle == kAbsent ||
        roles_.tree().word(static_cast<std::uint32_t>(particle)).lemma != entry.particle) {
      return "asks for the particle '" + entry.particle + "'";
    }
    match.conditions += 2;
  }
  for (const RoleCondition& condition : entry.when) {
    if (!role_has(word, condition, &match)) return "asks for certain words as " + condition.role;
    match.conditions += 2;
  }
  for (const RoleCondition& condition : entry.unless) {
    if (role_has(word, condition, nullptr)) return "is excluded by the word in " + condition.role;
  }
  for (const RoleCondition& condition : entry.when_code) {
    if (!role_has_code(word, condition))
      return "asks for another kind of actor as " + condition.role;
    match.conditions += 1;
  }
  for (const std::string& role : entry.when_actor) {
    if (!role_is_actor(word, role)) return "asks for an actor as " + role;
    match.conditions += 1;
  }
  for (const std::string& role : entry.unless_actor) {
    if (role_is_actor(word, role)) return "is excluded by the actor in " + role;
  }
  return {};
}

bool Matcher::role_has(std::uint32_t word, const RoleCondition& condition, Match* match) const {
  for (std::uint32_t filler : roles_.fill(word, condition.role)) {
    const std::string_view lemma = roles_.tree().word(filler).lemma;
    if (std::find(condition.lemmas.begin(), condition.lemmas.end(), lemma) !=
        condition.lemmas.end()) {
      if (match != nullptr) match->consumed.push_back(filler);
      return true;
    }
  }
  return false;
}

/// True if an actor in the role has one of the role codes after its country ("IRQMIL" has "MIL").
bool Matcher::role_has_code(std::uint32_t word, const RoleCondition& condition) const {
  const std::vector<ActorRef> refs = roles_.actors_in(roles_.fill(word, condition.role));
  return std::any_of(refs.begin(), refs.end(), [&](const ActorRef& ref) {
    return std::any_of(
        condition.lemmas.begin(), condition.lemmas.end(), [&](const std::string& code) {
          return ref.code.starts_with(code) || ref.code.find(code, 3) != std::string::npos;
        });
  });
}

bool Matcher::role_is_actor(std::uint32_t word, const std::string& role) const {
  const WordList fillers = roles_.fill(word, role);
  return std::any_of(fillers.begin(), fillers.end(),
                     [&](std::uint32_t filler) { return !roles_.actors_named(filler).empty(); });
}

void Matcher::fill(std::uint32_t word, const std::vector<std::string>& selectors,
                   std::vector<ActorRef>& refs, WordList& words) const {
  for (const std::string& selector : selectors) {
    WordList fillers = roles_.fill(word, selector);
    std::vector<ActorRef> found = roles_.actors_for(word, selector);
    if (found.empty()) continue;
    refs = std::move(found);
    words = std::move(fillers);
    return;
  }
}

void Matcher::fill_roles(std::uint32_t word, const LexiconEntry& entry, Match& match) const {
  fill(word, entry.source, match.sources, match.source_words);
  fill(word, entry.target, match.targets, match.target_words);
  // One actor is not both sides: "Iran's army attacked" names Iran once.
  std::erase_if(match.targets, [&](const ActorRef& target) {
    return target.actor != kAbsent && share_actor({target}, match.sources);
  });
  for (const std::string& selector : entry.about) {
    if (!match.about.empty()) break;
    match.about = roles_.fill(word, selector);
  }
  for (const std::string& selector : entry.deed) {
    if (match.deeds.empty()) match.deeds = roles_.fill(word, selector);
  }
}

std::string Matcher::missing(const LexiconEntry& entry, const Match& match) const {
  for (const std::string& need : entry.needs) {
    const bool pair = entry.reciprocal && match.sources.size() > 1;
    if (need == "source" && match.sources.empty()) return "no actor as source";
    if (need == "target" && match.targets.empty() && !pair) return "no actor as target";
    if (need == "either" && match.sources.empty() && match.targets.empty()) {
      return "no actor on either side";
    }
    if (need == "deed" && match.deeds.empty()) return "no deed under it";
  }
  return {};
}

void Matcher::trace(std::uint32_t word, const LexiconEntry& entry,
                    const std::string& reason) const {
  if (traces_ == nullptr) return;
  const Word& trigger = roles_.tree().word(word);
  traces_->push_back({trigger.sentence, trigger.range, entry.id, false, reason});
}

}  // namespace verbale
