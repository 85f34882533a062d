// SPDX-License-Identifier: Apache-2.0
#include "coding/matcher.h"

#include <algorithm>
#include <array>

#include "base/plain.h"
#include "base/words.h"

namespace verbale {

namespace {

/// Roots of what is said for or against something: that something need not be an actor ("welcomed
/// the accord", "complained that it was not asked").
constexpr std::array<std::string_view, 8> kOfThings{"01", "02", "03", "05", "10", "11", "12", "13"};
/// Roots of what somebody undergoes, whoever does it ("twenty soldiers were killed").
constexpr std::array<std::string_view, 4> kUndergone{"17", "18", "19", "20"};

/// Roots by which it is told what was done.
constexpr std::array<std::string_view, 2> kTelling{"01", "11"};

/// Conditions that one word of the entry's own meets (role_has).
constexpr int kNamed = 2;

template <std::size_t N>
bool of_root(const std::string& cameo, const std::array<std::string_view, N>& roots) {
  return std::any_of(roots.begin(), roots.end(),
                     [&](std::string_view root) { return cameo.starts_with(root); });
}

bool coded(const std::vector<ActorRef>& refs) {
  return std::any_of(refs.begin(), refs.end(), [](const ActorRef& r) { return !r.code.empty(); });
}

bool needs(const LexiconEntry& entry, std::string_view role) {
  return std::find(entry.needs.begin(), entry.needs.end(), role) != entry.needs.end();
}

/// A known actor does it, and to whom is not said, though the entry asks for it.
bool lacks_target(const LexiconEntry& entry, const Match& match) {
  return needs(entry, "target") && match.targets.empty() && coded(match.sources);
}

/// "asked Iraq to withdraw": who is spoken to, where nothing else is the object.
std::string_view or_indirect(std::string_view role) {
  return role == "object" ? std::string_view("object|indirect") : role;
}

/// True where both are of known and different countries ("USAGOV" and "IRN").
bool foreign_to(const ActorRef& target, const std::vector<ActorRef>& sources) {
  constexpr std::size_t kCountry = 3;  // letters
  return !target.code.empty() &&
         std::all_of(sources.begin(), sources.end(), [&](const ActorRef& source) {
           return !source.code.empty() &&
                  source.code.compare(0, kCountry, target.code, 0, kCountry) != 0;
         });
}

}  // namespace

const Match* match_at(const std::vector<Match>& matches, std::uint32_t word) {
  const auto found =
      std::lower_bound(matches.begin(), matches.end(), word,
                       [](const Match& match, std::uint32_t at) { return match.trigger < at; });
  return found != matches.end() && found->trigger == word ? &*found : nullptr;
}

std::vector<Match> Matcher::run(std::vector<Match>* near) const {
  std::vector<Match> fired;
  Tried tried;
  for (std::uint32_t word = 0; word < roles_.tree().document().words.size(); ++word) {
    tried.fit.clear();
    tried.near.clear();
    const Word& trigger = roles_.tree().word(word);
    const bool participle = feature(trigger.feats, "VerbForm") == "Part";
    switch (trigger.upos) {
      case Upos::kVerb:
      case Upos::kAux:
        try_all(word, TriggerPos::kVerb, tried);
        break;
      case Upos::kPropn:
      case Upos::kNoun:
        try_all(word, TriggerPos::kNoun, tried);
        break;
      case Upos::kAdj:
        try_all(word, TriggerPos::kAdj, tried);
        break;
      default:
        break;
    }
    if (participle && tried.fit.empty()) try_all(word, TriggerPos::kAdj, tried);
    if (const Match* best = best_of(word, tried.fit)) {
      fired.push_back(*best);
    } else if (near != nullptr) {
      if (const Match* nearest = best_of(word, tried.near)) near->push_back(*nearest);
    }
  }
  // A noun that a fired verb took for granted ("held talks") is not coded again; what somebody says
  // happened is ("admitted that its men had shot him").
  const Tree& tree = roles_.tree();
  WordList consumed;
  for (const Match& match : fired) {
    const bool tells = of_root(match.entry->cameo, kTelling);
    for (std::uint32_t word : match.consumed) {
      const bool clause =
          tree.word(word).upos == Upos::kVerb && tree.has_child(word, Deprel::kNsubj);
      if (!tells || !clause) consumed.push_back(word);
    }
  }
  std::erase_if(fired, [&](const Match& match) {
    return std::find(consumed.begin(), consumed.end(), match.trigger) != consumed.end();
  });
  return fired;
}

void Matcher::try_all(std::uint32_t word, TriggerPos pos, Tried& tried) const {
  const std::vector<std::uint32_t>* entries = lexicon_.with(roles_.tree().word(word).lemma, pos);
  if (entries == nullptr) return;
  for (std::uint32_t index : *entries) {
    const LexiconEntry& entry = lexicon_.entries()[index];
    Match match;
    std::string reason = try_entry(word, entry, match);
    const bool holds = reason.empty();
    if (holds) reason = missing(entry, match);
    if (!reason.empty()) trace(word, entry, reason);
    if (holds) (reason.empty() ? tried.fit : tried.near).push_back(std::move(match));
  }
}

const Match* Matcher::best_of(std::uint32_t word, std::vector<Match>& matches) const {
  const auto rank = [](const Match& m) {
    return 4 * m.conditions + (m.sources.empty() ? 0 : 1) + (m.targets.empty() ? 0 : 1) +
           (m.deeds.empty() ? 0 : 1);
  };
  const Match* best = nullptr;
  for (const Match& match : matches) {
    const bool closer = best == nullptr || (best->loose && !match.loose) ||
                        (best->loose == match.loose && rank(match) > rank(*best));
    if (closer) best = &match;
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
  match.loose = about_thing(entry, match) || undergone(entry, match) || named_deed(entry, match);
  return {};
}

std::string Matcher::conditions(std::uint32_t word, const LexiconEntry& entry, Match& match) const {
  if (!entry.particle.empty()) {
    if (!has_particle(word, entry.particle)) {
      return "asks for the particle '" + entry.particle + "'";
    }
    match.conditions += 2;
  }
  for (const RoleCondition& condition : entry.when) {
    const int met = role_has(word, condition, &match);
    if (met == 0) return "asks for certain words as " + condition.role;
    match.conditions += met;
  }
  for (const RoleCondition& condition : entry.unless) {
    if (role_has(word, condition, nullptr) > 0)
      return "is excluded by the word in " + condition.role;
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

/// "hit back at": trees make some particles adverbs.
bool Matcher::has_particle(std::uint32_t word, const std::string& particle) const {
  const Tree& tree = roles_.tree();
  for (const std::uint32_t child : tree.children(word)) {
    const Deprel deprel = tree.word(child).deprel;
    const bool loose = deprel == Deprel::kCompoundPrt || deprel == Deprel::kAdvmod;
    if (loose && tree.word(child).lemma == particle) return true;
  }
  return false;
}

/// 2 where a word in the role is one of those asked for, 1 where it only counts or measures one
/// ("hundreds of prisoners"), else 0.
/// "signed the Chemical Weapons Convention": a word of a name is the word, unless it names an
/// actor.
bool Matcher::says(const std::vector<std::string>& lemmas, std::uint32_t at) const {
  const Word& word = roles_.tree().word(at);
  return has_word(lemmas, word.lemma) ||
         (word.upos == Upos::kPropn && has_word(lemmas, lower_case(word.lemma)) &&
          !coded(roles_.actors_named(at)));
}

int Matcher::role_has(std::uint32_t word, const RoleCondition& condition, Match* match) const {
  for (std::uint32_t filler : roles_.fill(word, or_indirect(condition.role))) {
    const std::uint32_t whole = roles_.whole_of(filler);
    for (const std::uint32_t one : {filler, whole}) {
      if (!says(condition.lemmas, one)) continue;
      if (match != nullptr) match->consumed.push_back(one);
      return one == filler ? 2 : 1;
    }
  }
  return 0;
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
  const WordList fillers = roles_.fill(word, or_indirect(role));
  const Places places = places_in(role);
  return std::any_of(fillers.begin(), fillers.end(), [&](std::uint32_t filler) {
    return !roles_.actors_named(filler, places).empty();
  });
}

void Matcher::fill(std::uint32_t word, const std::vector<std::string>& selectors,
                   std::vector<ActorRef>& refs, WordList& words) const {
  for (const std::string& named : selectors) {
    const std::string_view selector = or_indirect(named);
    WordList fillers = roles_.fill(word, selector);
    std::vector<ActorRef> found = roles_.actors_for(word, selector);
    if (found.empty()) continue;
    refs = std::move(found);
    words = std::move(fillers);
    return;
  }
}

/// "restoring relations between France and Chad": both are doers where nobody else is.
void Matcher::fill_between(std::uint32_t word, Match& match) const {
  for (const std::string& preposition : roles_.grammar().mutual) {
    std::vector<ActorRef> sides = roles_.actors_for(word, preposition);
    if (sides.size() < 2) continue;
    match.source_words = roles_.fill(word, preposition);
    match.sources = std::move(sides);
    match.targets.clear();
    return;
  }
}

void Matcher::fill_roles(std::uint32_t word, const LexiconEntry& entry, Match& match) const {
  fill(word, entry.source, match.sources, match.source_words);
  fill(word, entry.target, match.targets, match.target_words);
  if (entry.reciprocal && match.sources.empty()) fill_between(word, match);
  if (entry.reciprocal && match.sources.empty()) fill_from_occasion(word, match);
  // One actor is not both sides: "Iran's army attacked" names Iran once.
  std::erase_if(match.targets, [&](const ActorRef& target) {
    return target.actor != kAbsent && share_actor({target}, match.sources);
  });
  if (entry.foreign) {
    std::erase_if(match.targets,
                  [&](const ActorRef& target) { return !foreign_to(target, match.sources); });
  }
  for (const std::string& selector : entry.about) {
    if (!match.about.empty()) break;
    match.about = roles_.fill(word, selector);
  }
  for (const std::string& selector : entry.deed) {
    if (match.deeds.empty()) match.deeds = roles_.fill(word, selector);
  }
}

/// A known actor says something of a thing or a fact, of whom else is not said: "welcomed the
/// accord", "grumbled about the delay".
bool Matcher::about_thing(const LexiconEntry& entry, const Match& match) const {
  if (!lacks_target(entry, match) || entry.pos != TriggerPos::kVerb ||
      !of_root(entry.cameo, kOfThings)) {
    return false;
  }
  const bool takes_thing =
      std::find(entry.target.begin(), entry.target.end(), "object") != entry.target.end();
  if (!takes_thing) return !entry.strict && at_thing(entry, match);
  if (!roles_.fill(match.trigger, "clause").empty()) return true;
  const WordList things = roles_.object(match.trigger);
  return std::any_of(things.begin(), things.end(),
                     [&](std::uint32_t thing) {
                       return roles_.tree().word(thing).upos != Upos::kPron ||
                              roles_.tree().feature_of(thing, "PronType") == "Prs";
                     }) ||
         (!entry.strict && at_thing(entry, match));
}

/// A word behind the trigger that fits, in one of the entry's roles for the target that counts.
template <class Counts, class Fits>
bool Matcher::target_behind(const LexiconEntry& entry, const Match& match, const Counts& counts,
                            const Fits& fits) const {
  return std::any_of(entry.target.begin(), entry.target.end(), [&](const std::string& selector) {
    if (!counts(selector)) return false;
    const WordList words = roles_.fill(match.trigger, selector);
    return std::any_of(words.begin(), words.end(),
                       [&](std::uint32_t word) { return word > match.trigger && fits(word); });
  });
}

/// "scoffed at the offer": a noun behind one of the entry's prepositions.
bool Matcher::at_thing(const LexiconEntry& entry, const Match& match) const {
  return target_behind(
      entry, match,
      [](const std::string& selector) {
        return selector != "object" && selector.find('.') == std::string::npos;
      },
      [&](std::uint32_t thing) { return roles_.tree().word(thing).upos == Upos::kNoun; });
}

/// "Iranian attacks on tankers", "Britain's criticism of the law": a known actor's deed to what is
/// no actor.
bool Matcher::of_a_thing(const LexiconEntry& entry, const Match& match) const {
  return target_behind(
      entry, match,
      [](const std::string& selector) { return selector != "possessor" && selector != "modifier"; },
      [&](std::uint32_t thing) { return roles_.tree().word(thing).upos == Upos::kNoun; });
}

/// A known actor does what the entry names in so many words ("suspended a treaty on rivers"); to
/// whom, the report does not say.
bool Matcher::named_deed(const LexiconEntry& entry, const Match& match) const {
  if (!lacks_target(entry, match) || entry.reciprocal || entry.strict) return false;
  if (entry.pos == TriggerPos::kNoun) return of_a_thing(entry, match);
  return entry.pos == TriggerPos::kVerb && match.conditions >= kNamed;
}

/// "Chad's men were thrown back", "the expulsion of Chadians", "the bombing of Assab": who did it
/// is not said.
bool Matcher::undergone(const LexiconEntry& entry, const Match& match) const {
  const bool wanting = needs(entry, "source") && match.sources.empty();
  if (!wanting || entry.strict || !of_root(entry.cameo, kUndergone)) return false;
  if (entry.pos == TriggerPos::kNoun) return befell(entry, match);
  return entry.pos == TriggerPos::kVerb && roles_.passive(match.trigger) &&
         !match.target_words.empty() && coded(roles_.actors_named(match.target_words.front()));
}

/// "the arrest of two Chadians", not "arrests".
bool Matcher::befell(const LexiconEntry& entry, const Match& match) const {
  const Tree& tree = roles_.tree();
  if (!tree.has_child(match.trigger, Deprel::kDet)) return false;
  return target_behind(
      entry, match, [](const std::string&) { return true; },
      [&](std::uint32_t word) {
        return coded(roles_.actors_named(word)) || tree.word(word).name == NameType::kPlace;
      });
}

/// "after talks with Chad", "ended two days of talks": whoever the sentence is about took part.
void Matcher::fill_from_occasion(std::uint32_t word, Match& match) const {
  match.source_words = roles_.on_occasion(word);
  match.sources = roles_.actors_in(match.source_words);
}

std::string Matcher::missing(const LexiconEntry& entry, const Match& match) const {
  for (const std::string& need : entry.needs) {
    const bool pair = entry.reciprocal && match.sources.size() > 1;
    if (need == "source" && match.sources.empty() && !match.loose) {
      return "no actor as source";
    }
    if (need == "target" && match.targets.empty() && !pair && !match.loose) {
      return "no actor as target";
    }
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
