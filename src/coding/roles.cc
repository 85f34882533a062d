// SPDX-License-Identifier: Apache-2.0
#include "coding/roles.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr int kMaxSteps = 8;  ///< ways up the tree in search of a subject

bool clausal(Deprel deprel) {
  const Deprel plain = universal(deprel);
  return plain == Deprel::kXcomp || plain == Deprel::kAdvcl || plain == Deprel::kCcomp ||
         plain == Deprel::kCsubj;
}

}  // namespace

Roles::Roles(const Tree& tree, const Minutes& minutes, const Lexicon& lexicon,
             const CodingGrammar& grammar)
    : tree_(tree),
      minutes_(minutes),
      lexicon_(lexicon),
      grammar_(grammar),
      mentions_at_(tree.document().words.size()) {
  const std::vector<Mention>& mentions = tree.document().mentions;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) mentions_at_[mentions[i].head].push_back(i);
}

WordList Roles::list_of(std::int32_t word) const {
  if (word == kAbsent) return {};
  WordList words = tree_.conjuncts(static_cast<std::uint32_t>(word));
  for (std::uint32_t& each : words) each = resolve(each);
  return words;
}

/// "dozens of protesters", "one of the ministers": those meant, not their number.
std::uint32_t Roles::whole_of(std::uint32_t word) const {
  const Word& here = tree_.word(word);
  if (here.upos != Upos::kNum && !has_word(grammar_.partitive, here.lemma)) return word;
  for (std::uint32_t child : tree_.children(word)) {
    const bool nominal = universal(tree_.word(child).deprel) == Deprel::kNmod;
    if (nominal && child > word && has_word(grammar_.whole, tree_.preposition(child))) return child;
  }
  return word;
}

/// "a charge that Iran denies": the tree may call the pronoun a conjunction.
bool Roles::stands_for_noun(std::uint32_t word) const {
  const Word& here = tree_.word(word);
  const bool pointer = here.upos == Upos::kSconj || tree_.feature_of(word, "PronType") == "Dem";
  if (!pointer || here.head == kAbsent || static_cast<std::int32_t>(word) > here.head) return false;
  return tree_.word(static_cast<std::uint32_t>(here.head)).deprel == Deprel::kAclRelcl &&
         (here.deprel == Deprel::kObj || universal(here.deprel) == Deprel::kNsubj);
}

std::uint32_t Roles::resolve(std::uint32_t word) const {
  if (tree_.feature_of(word, "PronType") != "Rel" && !stands_for_noun(word)) return word;
  std::int32_t at = static_cast<std::int32_t>(word);
  while (at != kAbsent && tree_.word(static_cast<std::uint32_t>(at)).deprel != Deprel::kAclRelcl) {
    at = tree_.head(static_cast<std::uint32_t>(at));
  }
  if (at == kAbsent) return word;
  const std::int32_t noun = tree_.head(static_cast<std::uint32_t>(at));
  if (noun == kAbsent) return word;
  return nearer_name(static_cast<std::uint32_t>(noun), word);
}

/// "a deal with the MEK, which is listed by ...": the name right before the comma is meant, not the
/// noun further away that the parser chose. A place there may be either, so the tree decides.
std::uint32_t Roles::nearer_name(std::uint32_t noun, std::uint32_t pronoun) const {
  if (pronoun < 2 || tree_.word(pronoun - 1).upos != Upos::kPunct) return noun;
  for (std::int32_t at = static_cast<std::int32_t>(pronoun - 2); at != kAbsent;
       at = tree_.head(static_cast<std::uint32_t>(at))) {
    const auto name = static_cast<std::uint32_t>(at);
    if (name == noun || tree_.word(name).sentence != tree_.word(noun).sentence) return noun;
    const bool named =
        std::any_of(mentions_at_[name].begin(), mentions_at_[name].end(), [&](std::uint32_t index) {
          const Mention& mention = tree_.document().mentions[index];
          return !mention.locative && mention.kind == MentionKind::kName;
        });
    if (named && tree_.dominates(noun, name)) return does_it(name, pronoun) ? noun : name;
  }
  return noun;
}

/// "talks with Chad, which Chad broke off": nobody does that to himself.
bool Roles::does_it(std::uint32_t name, std::uint32_t pronoun) const {
  const std::int32_t verb = tree_.head(pronoun);
  if (verb == kAbsent) return false;
  const std::int32_t doer = tree_.child(static_cast<std::uint32_t>(verb), Deprel::kNsubj);
  if (doer == kAbsent) return false;
  const WordList named = tree_.conjuncts(tree_.first_conjunct(name));
  return share_actor(actors_in(named), actors_named(static_cast<std::uint32_t>(doer)));
}

bool Roles::passive(std::uint32_t verb) const {
  if (tree_.exact_child(verb, Deprel::kNsubjPass) != kAbsent) return true;
  const Word& word = tree_.word(verb);
  // "is set to": where the tree calls it an adjective, it has a subject like any other.
  if (tree_.exact_child(verb, Deprel::kAuxPass) != kAbsent) return word.upos != Upos::kAdj;
  if (feature(word.feats, "Tense") != "Past") return false;
  if (feature(word.feats, "VerbForm") != "Part") return reduced(verb);
  // "an accusation that Sudan had armed them" has a subject and an auxiliary of its own.
  if (word.deprel == Deprel::kAcl)
    return !tree_.has_child(verb, Deprel::kNsubj) && !tree_.has_child(verb, Deprel::kAux);
  // "Asked about it, Chad denied ...", "Accused of theft, ..."
  if (word.deprel == Deprel::kAdvcl && !tree_.has_child(verb, Deprel::kNsubj) &&
      !tree_.has_child(verb, Deprel::kAux) && !tree_.has_child(verb, Deprel::kObj) &&
      !tree_.has_child(verb, Deprel::kMark)) {
    return lexicon_.transitive(word.lemma);
  }
  if (word.deprel == Deprel::kConj && !tree_.has_child(verb, Deprel::kNsubj) &&
      !tree_.has_child(verb, Deprel::kObj) && !tree_.has_child(verb, Deprel::kAux)) {
    return word.head != kAbsent && passive(static_cast<std::uint32_t>(word.head));
  }
  return false;
}

/// "the leader, barred from running, ...": what describes a noun without a subject of its own is a
/// participle, though the tree may call it finite.
bool Roles::reduced(std::uint32_t verb) const {
  return tree_.word(verb).deprel == Deprel::kAcl && lexicon_.transitive(tree_.word(verb).lemma) &&
         !tree_.has_child(verb, Deprel::kNsubj) && !tree_.has_child(verb, Deprel::kObj) &&
         !tree_.has_child(verb, Deprel::kMark);
}

// ---- the doer ---------------------------------------------------------------------------------

WordList Roles::agent(std::uint32_t verb) const {
  if (const std::int32_t by = tree_.exact_child(verb, Deprel::kOblAgent); by != kAbsent) {
    return list_of(by);
  }
  for (std::uint32_t child : tree_.children(verb)) {
    const Deprel plain = universal(tree_.word(child).deprel);
    if ((plain == Deprel::kObl || plain == Deprel::kNmod) &&
        has_word(grammar_.agent, tree_.preposition(child))) {
      return list_of(static_cast<std::int32_t>(child));
    }
  }
  // "barred from running by a court": the tree may hang the doer from the gerund.
  for (std::uint32_t child : tree_.children(verb)) {
    const bool gerund = universal(tree_.word(child).deprel) == Deprel::kAdvcl &&
                        tree_.feature_of(child, "VerbForm") != "Fin" && !passive(child) &&
                        has_word(grammar_.of_object, tree_.preposition(child));
    if (!gerund) continue;
    if (WordList doer = agent(child); !doer.empty()) return doer;
  }
  return {};
}

WordList Roles::subject(std::uint32_t verb, int depth) const {
  if (depth > kMaxSteps) return {};
  if (passive(verb)) return agent(verb);
  for (std::uint32_t child : tree_.children(verb)) {
    const Deprel deprel = tree_.word(child).deprel;
    if (deprel == Deprel::kNsubj || deprel == Deprel::kNsubjOuter) {
      return list_of(static_cast<std::int32_t>(child));
    }
  }
  if (WordList swallowed = subject_in_phrase(verb); !swallowed.empty()) return swallowed;
  return inherited_subject(verb, depth);
}

/// "Under the deal Chad will withdraw": without a comma the tree makes one phrase of the two.
WordList Roles::subject_in_phrase(std::uint32_t verb) const {
  if (tree_.feature_of(verb, "VerbForm") != "Fin" && !tree_.has_child(verb, Deprel::kAux))
    return {};
  for (std::uint32_t child : tree_.children(verb)) {
    const Word& word = tree_.word(child);
    if (child > verb || universal(word.deprel) != Deprel::kObl || mentions_at_[child].empty()) {
      continue;
    }
    const std::int32_t det = tree_.child(child, Deprel::kDet);
    const std::int32_t noun = tree_.child(child, Deprel::kCompound);
    const bool swallowed = word.upos == Upos::kPropn && det != kAbsent && noun == det + 1 &&
                           tree_.word(static_cast<std::uint32_t>(noun)).upos == Upos::kNoun;
    if (swallowed) return list_of(static_cast<std::int32_t>(child));
  }
  return {};
}

WordList Roles::inherited_subject(std::uint32_t verb, int depth) const {
  const Word& word = tree_.word(verb);
  if (word.head == kAbsent) return {};
  const auto above = static_cast<std::uint32_t>(word.head);
  if (word.deprel == Deprel::kConj) return shared_subject(above, depth);
  if (clausal(word.deprel)) return controlled(verb, above, depth);
  if (word.deprel == Deprel::kAclRelcl) return {};
  if (universal(word.deprel) == Deprel::kAcl) {
    if (accused_of(verb, above)) return list_of(word.head);
    return feature(word.feats, "VerbForm") == "Inf" || !tree_.preposition(verb).empty() ||
                   tree_.has_child(verb, Deprel::kMark)
               ? planner(verb, above, depth + 1)
               : list_of(word.head);
  }
  if (word.deprel == Deprel::kObj || universal(word.deprel) == Deprel::kObl) {
    return subject(above, depth + 1);
  }
  return {};
}

/// "told the agency that the release had been promised, and accused the army": what cannot act does
/// not accuse; who told it does.
WordList Roles::shared_subject(std::uint32_t first, int depth) const {
  WordList shared = subject(first, depth + 1);
  const Word& word = tree_.word(first);
  const bool acts = std::any_of(shared.begin(), shared.end(), [&](std::uint32_t each) {
    return !mentions_at_[each].empty() || tree_.word(each).upos == Upos::kPron;
  });
  if (acts || word.deprel != Deprel::kCcomp || word.head == kAbsent) return shared;
  WordList teller = subject(static_cast<std::uint32_t>(word.head), depth + 1);
  return actors_in(teller).empty() ? shared : teller;
}

/// Whose plan, effort or policy a clause under a noun is ("a policy of confronting Iran"): the
/// noun's own doer; that of a noun nearer to the clause, which the parser may have passed over ("a
/// reference to U.S. efforts to persuade"); the subject of the verb that the noun stands under.
WordList Roles::planner(std::uint32_t clause, std::uint32_t noun, int depth) const {
  if (WordList doer = noun_subject(noun, depth); !doer.empty()) {
    return urged(noun) ? list_of(static_cast<std::int32_t>(noun)) : doer;
  }
  for (std::uint32_t child : tree_.children(noun)) {
    if (child >= clause || universal(tree_.word(child).deprel) != Deprel::kNmod) continue;
    if (WordList doer = noun_subject(child, depth); !doer.empty()) return doer;
  }
  // "was the first to sign": who is said to be it.
  if (tree_.has_child(noun, Deprel::kCop)) {
    if (WordList named = subject(noun, depth + 1); !named.empty()) return named;
  }
  const Word& word = tree_.word(noun);
  const Deprel plain = universal(word.deprel);
  if (word.head == kAbsent || (plain != Deprel::kObj && plain != Deprel::kObl)) return {};
  return subject(static_cast<std::uint32_t>(word.head), depth + 1);
}

/// "urged [the movement to keep its word]": the tree may make one phrase of whom and what.
bool Roles::urged(std::uint32_t noun) const {
  const Word& word = tree_.word(noun);
  return word.deprel == Deprel::kObj && word.head != kAbsent && !mentions_at_[noun].empty() &&
         lexicon_.controls_by(tree_.word(static_cast<std::uint32_t>(word.head)).lemma, "object");
}

/// "accused [the army of bombing the road]": likewise.
bool Roles::accused_of(std::uint32_t gerund, std::uint32_t noun) const {
  const std::int32_t mark = tree_.child(gerund, Deprel::kMark);
  return tree_.word(noun).deprel == Deprel::kObj && !mentions_at_[noun].empty() &&
         mark != kAbsent &&
         has_word(grammar_.of_object, tree_.word(static_cast<std::uint32_t>(mark)).lemma);
}

/// "persuaded both to sign": "both" is the object, though the tree may call it an adverb.
bool Roles::urged_pronoun(std::uint32_t verb) const {
  const std::uint32_t next = verb + 1;
  return next < tree_.document().words.size() && !mentions_at_[next].empty() &&
         tree_.head(next) == static_cast<std::int32_t>(verb) &&
         tree_.word(next).deprel == Deprel::kAdvmod;
}

/// Who does what a clause without a subject says: the object of the verb above ("urged Iran to"),
/// its prepositional object where the lexicon says so ("called on Iran to"), else its subject.
WordList Roles::controlled(std::uint32_t verb, std::uint32_t above, int depth) const {
  // The parser may take the infinitive of "urged Iran to sign" for a purpose; the lexicon knows
  // better.
  const std::int32_t mark = tree_.child(verb, Deprel::kMark);
  const bool of_object =
      mark != kAbsent &&
      has_word(grammar_.of_object, tree_.word(static_cast<std::uint32_t>(mark)).lemma);
  const bool complement = universal(tree_.word(verb).deprel) != Deprel::kAdvcl || of_object ||
                          lexicon_.controls_by(tree_.word(above).lemma, "object");
  // "rejected the charge, saying that": behind a comma it is whoever rejected it.
  const bool apart = verb > above && tree_.word(verb).deprel == Deprel::kAdvcl && mark == kAbsent &&
                     tree_.document().form(verb - 1) == ",";
  if (apart && !passive(above)) return subject(above, depth + 1);
  for (std::uint32_t child : tree_.children(above)) {
    if (universal(tree_.word(child).deprel) == Deprel::kObl &&
        lexicon_.controls_by(tree_.word(above).lemma, tree_.preposition(child))) {
      return list_of(static_cast<std::int32_t>(child));
    }
  }
  // "gave Syria a week to withdraw"
  if (mark != kAbsent && has_word(grammar_.giving, tree_.word(above).lemma)) {
    const std::int32_t receiver = tree_.child(above, Deprel::kIobj);
    if (receiver != kAbsent) return list_of(receiver);
  }
  // "promised Kenya to withdraw": who promises does it.
  if (complement && !has_word(grammar_.own_deed, tree_.word(above).lemma)) {
    if (WordList objects = object(above, depth + 1); !objects.empty()) return objects;
    // "urged Peru to sign": the tree may call it the receiver.
    const std::int32_t receiver = tree_.child(above, Deprel::kIobj);
    if (receiver != kAbsent && !passive(above)) return list_of(receiver);
  }
  if (passive(above)) return {};
  return subject(above, depth + 1);
}

/// The past participle that says who made the noun ("an agreement reached by").
std::int32_t Roles::participle_of(std::uint32_t noun) const {
  for (std::uint32_t child : tree_.children(noun)) {
    if (tree_.word(child).deprel == Deprel::kAcl && passive(child) &&
        has_word(grammar_.light_verbs, tree_.word(child).lemma)) {
      return static_cast<std::int32_t>(child);
    }
  }
  return kAbsent;
}

/// True if the verb above lends the noun its subject: "held talks", "is engaged in talks".
bool Roles::lends_subject(std::uint32_t noun) const {
  const Word& word = tree_.word(noun);
  if (word.head == kAbsent) return false;
  if (word.deprel == Deprel::kObj) return true;
  return universal(word.deprel) == Deprel::kObl &&
         has_word(grammar_.light_verbs, tree_.word(static_cast<std::uint32_t>(word.head)).lemma);
}

/// The doer of an event noun: its possessor, the agent of its participle, or the subject of the
/// verb that carries it.
WordList Roles::noun_subject(std::uint32_t noun, int depth) const {
  if (depth > kMaxSteps) return {};
  if (WordList owner = possessor(noun); !owner.empty()) return owner;
  if (WordList doer = agent(noun); !doer.empty()) return doer;  // "a decision by Egypt to close it"
  if (const std::int32_t participle = participle_of(noun); participle != kAbsent) {
    if (WordList doer = agent(static_cast<std::uint32_t>(participle)); !doer.empty()) return doer;
  }
  // "authorized aid drops and air strikes": what the first of them is lent, the second has too.
  const Word& word = tree_.word(noun);
  if (word.deprel == Deprel::kConj && word.head != kAbsent) {
    const auto first = static_cast<std::uint32_t>(word.head);
    return lends_subject(first) ? noun_subject(first, depth + 1) : WordList{};
  }
  if (!lends_subject(noun)) return {};
  return subject(static_cast<std::uint32_t>(word.head), depth + 1);
}

WordList Roles::on_occasion(std::uint32_t noun) const {
  if (tree_.word(noun).upos == Upos::kVerb) return {};
  std::uint32_t at = noun;
  const bool counted = universal(tree_.word(at).deprel) == Deprel::kNmod &&
                       has_word(grammar_.whole, tree_.preposition(at)) && tree_.head(at) != kAbsent;
  if (counted) at = static_cast<std::uint32_t>(tree_.head(at));  // "hours of talks"
  const Word& word = tree_.word(at);
  if (word.head == kAbsent) return {};
  const bool when =
      universal(word.deprel) == Deprel::kObl && has_word(grammar_.occasion, tree_.preposition(at));
  const bool held = counted && word.deprel == Deprel::kObj;
  if (!when && !held) return {};
  return subject(static_cast<std::uint32_t>(word.head));
}

// ---- the one it is done to ---------------------------------------------------------------------

WordList Roles::object(std::uint32_t verb, int depth) const {
  if (depth > kMaxSteps) return {};
  const Word& word = tree_.word(verb);
  if (passive(verb)) {
    const std::int32_t patient = tree_.exact_child(verb, Deprel::kNsubjPass);
    if (patient != kAbsent) return list_of(patient);
    if (word.deprel == Deprel::kAcl) return list_of(word.head);
    if (word.deprel == Deprel::kAdvcl && word.head != kAbsent)
      return subject(static_cast<std::uint32_t>(word.head), depth + 1);
    if (word.deprel == Deprel::kConj)
      return object(static_cast<std::uint32_t>(word.head), depth + 1);
    return {};
  }
  // "which Chad considers a terrorist group": the pronoun is what it considers so.
  for (std::uint32_t child : tree_.children(verb)) {
    if (tree_.word(child).deprel == Deprel::kObj && tree_.feature_of(child, "PronType") == "Rel")
      return list_of(static_cast<std::int32_t>(child));
  }
  if (const std::int32_t own = tree_.child(verb, Deprel::kObj); own != kAbsent) return list_of(own);
  if (urged_pronoun(verb)) return list_of(static_cast<std::int32_t>(verb + 1));
  // "the town that Chad attacked", but not "fears that Chad might attack"
  if (word.deprel == Deprel::kAclRelcl && word.head != kAbsent && !noun_content(verb)) {
    const WordList doer = subject(verb, depth + 1);
    const bool gap = !doer.empty() && doer.front() != static_cast<std::uint32_t>(word.head);
    if (gap) return list_of(word.head);
  }
  return {};
}

/// "branded it a terrorist group", "which it considers a terrorist group".
WordList Roles::second_object(std::uint32_t verb) const {
  const WordList first = object(verb);
  WordList others;
  for (std::uint32_t child : tree_.children(verb)) {
    const bool same = std::find(first.begin(), first.end(), child) != first.end();
    const bool pronoun = tree_.feature_of(child, "PronType") == "Rel";
    if (!same && !pronoun && tree_.word(child).deprel == Deprel::kObj) others.push_back(child);
  }
  return others;
}

// ---- other roles -------------------------------------------------------------------------------

/// "Iran's missile tests": where one of the owners is known, the thing that it uses owns nothing.
WordList Roles::known_first(WordList owners) const {
  const auto nameless = [&](std::uint32_t word) {
    return std::all_of(
        mentions_at_[word].begin(), mentions_at_[word].end(), [&](std::uint32_t index) {
          const std::int32_t actor = tree_.document().mentions[index].actor;
          return actor == kAbsent || minutes_.actors[static_cast<std::size_t>(actor)].code.empty();
        });
  };
  if (!std::all_of(owners.begin(), owners.end(), nameless)) std::erase_if(owners, nameless);
  return owners;
}

WordList Roles::possessor(std::uint32_t noun) const {
  WordList owners;
  for (std::uint32_t child : tree_.children(noun)) {
    const Deprel deprel = tree_.word(child).deprel;
    if (deprel != Deprel::kNmodPoss && deprel != Deprel::kCompound && deprel != Deprel::kAmod &&
        deprel != Deprel::kNmodUnmarked && deprel != Deprel::kNmodDesc) {
      continue;
    }
    for (std::uint32_t each : list_of(static_cast<std::int32_t>(child))) {
      if (!mentions_at_[each].empty()) owners.push_back(each);
    }
  }
  // "American missile attack", where the tree gives the country to the missile
  for (std::uint32_t child : tree_.children(noun)) {
    const Word& word = tree_.word(child);
    const bool inside = word.deprel == Deprel::kCompound && word.upos == Upos::kNoun;
    if (owners.empty() && inside) owners = possessor(child);
  }
  return known_first(std::move(owners));
}

bool Roles::noun_content(std::uint32_t clause) const {
  const std::int32_t subject = tree_.child(clause, Deprel::kNsubj);
  if (subject == kAbsent) return false;
  const auto children = tree_.children(clause);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return child < static_cast<std::uint32_t>(subject) && tree_.word(child).upos == Upos::kSconj;
  });
}

WordList Roles::clause(std::uint32_t word) const {
  for (const Deprel deprel : {Deprel::kXcomp, Deprel::kCcomp}) {
    if (const std::int32_t child = tree_.child(word, deprel); child != kAbsent)
      return list_of(child);
  }
  for (std::uint32_t child : tree_.children(word)) {
    const Deprel deprel = universal(tree_.word(child).deprel);
    const bool infinitive = tree_.feature_of(child, "VerbForm") == "Inf";
    if ((deprel == Deprel::kAdvcl || deprel == Deprel::kAcl) && infinitive) {
      return list_of(static_cast<std::int32_t>(child));
    }
    if (deprel == Deprel::kAcl && noun_content(child))
      return list_of(static_cast<std::int32_t>(child));
  }
  return {};
}

WordList Roles::with_preposition(std::uint32_t word, std::string_view preposition) const {
  WordList found;
  for (std::uint32_t child : tree_.children(word)) {
    const Deprel deprel = universal(tree_.word(child).deprel);
    const bool nominal = deprel == Deprel::kObl || deprel == Deprel::kNmod;
    const bool clause = deprel == Deprel::kAdvcl || deprel == Deprel::kAcl ||
                        deprel == Deprel::kXcomp || deprel == Deprel::kCcomp;
    if (!nominal && !clause) continue;
    for (std::uint32_t marker : tree_.children(child)) {
      const Deprel role = tree_.word(marker).deprel;
      if ((role == Deprel::kCase || role == Deprel::kMark) &&
          tree_.word(marker).lemma == preposition && tree_.word(marker).upos != Upos::kPart) {
        for (std::uint32_t each : list_of(static_cast<std::int32_t>(child))) found.push_back(each);
        break;
      }
    }
  }
  return found;
}

WordList Roles::modifiers(std::uint32_t noun) const {
  WordList words;
  for (std::uint32_t child : tree_.children(noun)) {
    const Deprel deprel = tree_.word(child).deprel;
    if (deprel == Deprel::kCompound || deprel == Deprel::kAmod || deprel == Deprel::kNmodDesc ||
        deprel == Deprel::kNmodUnmarked) {
      words.push_back(child);
    }
    // "U.S.-led air strikes"
    if (deprel == Deprel::kAmod && has_word(grammar_.whose_doing, tree_.word(child).lemma)) {
      for (const std::uint32_t maker : tree_.children(child)) {
        if (maker < child && tree_.word(maker).upos != Upos::kPunct) words.push_back(maker);
      }
    }
    if (deprel != Deprel::kCompound) continue;
    for (std::uint32_t each : modifiers(child)) words.push_back(each);  // "[cruise] missile attack"
  }
  return words;
}

/// Who is said to be it: "Malta is a member", "Malta, a member of ...", "a member, Malta", "member
/// state Malta".
WordList Roles::bearer(std::uint32_t word) const {
  if (const std::int32_t subject = tree_.child(word, Deprel::kNsubj); subject != kAbsent) {
    return list_of(subject);
  }
  const Word& here = tree_.word(word);
  if (const std::int32_t named = tree_.child(word, Deprel::kAppos); named != kAbsent) {
    return list_of(named);
  }
  const Deprel plain = universal(here.deprel);
  const bool before = here.head != kAbsent && here.head > static_cast<std::int32_t>(word);
  const bool names = plain == Deprel::kAppos || plain == Deprel::kAmod || plain == Deprel::kAcl ||
                     (before && (plain == Deprel::kCompound || here.deprel == Deprel::kNmodDesc));
  return names ? list_of(here.head) : WordList{};
}

/// What the object is called or made: "called the raid [a crime]", which the tree may take for a
/// second object.
WordList Roles::predicate(std::uint32_t verb) const {
  bool object = false;
  for (std::uint32_t child : tree_.children(verb)) {
    const Word& word = tree_.word(child);
    // "a ruling that Washington called a breach"
    object = object || (tree_.feature_of(child, "PronType") == "Rel" && child < verb &&
                        universal(word.deprel) != Deprel::kNsubj);
    const Deprel plain = universal(word.deprel);
    const bool second = plain == Deprel::kObj && object;
    object = object || plain == Deprel::kObj;
    if (second || (plain == Deprel::kXcomp && word.upos != Upos::kVerb))
      return list_of(static_cast<std::int32_t>(child));
  }
  return {};
}

WordList Roles::fill(std::uint32_t trigger, std::string_view selector) const {
  for (;;) {
    const std::size_t bar = selector.find('|');
    WordList found = fill_one(trigger, selector.substr(0, bar));
    if (!found.empty() || bar == std::string_view::npos) return found;
    selector.remove_prefix(bar + 1);
  }
}

WordList Roles::fill_one(std::uint32_t trigger, std::string_view selector) const {
  if (const std::size_t dot = selector.find('.'); dot != std::string_view::npos) {
    WordList inner;
    for (std::uint32_t word : fill_one(trigger, selector.substr(0, dot))) {
      for (std::uint32_t each : fill_one(word, selector.substr(dot + 1))) inner.push_back(each);
    }
    return inner;
  }
  const Upos upos = tree_.word(trigger).upos;
  const bool noun = upos == Upos::kNoun || upos == Upos::kPropn;
  if (selector == "subject") return noun ? noun_subject(trigger, 0) : subject(trigger);
  if (selector == "object") return object(trigger);
  if (selector == "indirect") return list_of(tree_.child(trigger, Deprel::kIobj));
  if (selector == "second") return second_object(trigger);
  if (selector == "clause") return clause(trigger);
  if (selector == "possessor") return possessor(trigger);
  if (selector == "modifier") return modifiers(trigger);
  if (selector == "predicate") return predicate(trigger);
  if (selector == "bearer") return bearer(trigger);
  if (selector == "above")
    return tree_.head(trigger) == kAbsent
               ? WordList{}
               : WordList{static_cast<std::uint32_t>(tree_.head(trigger))};
  return fill_preposition(trigger, selector);
}

WordList Roles::fill_preposition(std::uint32_t trigger, std::string_view preposition) const {
  WordList found = with_preposition(trigger, preposition);
  if (!found.empty()) return found;
  const Word& word = tree_.word(trigger);
  if (word.upos == Upos::kNoun || word.upos == Upos::kPropn) {
    // "an agreement reached with Iran": the participle holds it.
    if (const std::int32_t participle = participle_of(trigger); participle != kAbsent) {
      found = under_verb(static_cast<std::uint32_t>(participle), preposition);
    }
    // "launched an attack on Iran": the tree may hang "on Iran" from the verb.
    const bool object_of =
        word.deprel == Deprel::kObj || undergoes(trigger, preposition) || lends_subject(trigger);
    if (found.empty() && object_of && word.head != kAbsent) {
      found = with_preposition(static_cast<std::uint32_t>(word.head), preposition);
    }
    if (found.empty()) found = under_content(trigger, preposition);
    std::erase(found, trigger);
    return found;
  }
  for (std::uint32_t held : object(trigger)) {
    WordList each = with_preposition(held, preposition);
    if (each.empty()) each = under_content(held, preposition);
    found.insert(found.end(), each.begin(), each.end());
  }
  if (found.empty()) found = under_verb(trigger, preposition);
  // "shrugged off the sanctions": the tree may make a particle of the preposition.
  const std::int32_t particle = tree_.exact_child(trigger, Deprel::kCompoundPrt);
  const bool same =
      particle != kAbsent && tree_.word(static_cast<std::uint32_t>(particle)).lemma == preposition;
  return found.empty() && same ? object(trigger) : found;
}

/// "An attack on Iran was planned"; of "the attack was condemned by Iran" Iran is no attacker, of
/// "was launched by Iran" it is.
bool Roles::undergoes(std::uint32_t noun, std::string_view preposition) const {
  const Word& word = tree_.word(noun);
  if (word.deprel != Deprel::kNsubjPass || word.head == kAbsent) return false;
  const std::string_view verb = tree_.word(static_cast<std::uint32_t>(word.head)).lemma;
  return !has_word(grammar_.agent, preposition) || has_word(grammar_.light_verbs, verb);
}

/// "a letter of intent with Ghana": the tree may hang "with" from the intent.
WordList Roles::under_content(std::uint32_t noun, std::string_view preposition) const {
  for (std::uint32_t content : with_preposition(noun, "of")) {
    if (mentions_at_[content].empty()) return with_preposition(content, preposition);
  }
  return {};
}

/// "reached by U.S. forces with the MEK": the tree may hang "with" from the forces.
WordList Roles::under_verb(std::uint32_t verb, std::string_view preposition) const {
  WordList found = with_preposition(verb, preposition);
  if (!found.empty()) return found;
  // "met for three hours with", "spoke by telephone with": of the verb, though it hangs from the
  // hours.
  for (std::uint32_t child : tree_.children(verb)) {
    const bool when = universal(tree_.word(child).deprel) == Deprel::kObl &&
                      has_word(grammar_.circumstance, tree_.word(child).lemma);
    if (!when) continue;
    for (std::uint32_t each : with_preposition(child, preposition)) found.push_back(each);
  }
  if (!found.empty() || !passive(verb)) return found;
  for (std::uint32_t doer : agent(verb)) {
    for (std::uint32_t each : with_preposition(doer, preposition)) found.push_back(each);
  }
  return found;
}

}  // namespace verbale
