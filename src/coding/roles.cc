// SPDX-License-Identifier: Apache-2.0
#include "coding/roles.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr int kMaxSteps = 8;    ///< ways up the tree in search of a subject
constexpr int kLookInside = 2;  ///< levels below a role word that may hold its actor

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

std::uint32_t Roles::resolve(std::uint32_t word) const {
  if (tree_.feature_of(word, "PronType") != "Rel") return word;
  std::int32_t at = static_cast<std::int32_t>(word);
  while (at != kAbsent && tree_.word(static_cast<std::uint32_t>(at)).deprel != Deprel::kAclRelcl) {
    at = tree_.head(static_cast<std::uint32_t>(at));
  }
  if (at == kAbsent) return word;
  const std::int32_t noun = tree_.head(static_cast<std::uint32_t>(at));
  return noun == kAbsent ? word : static_cast<std::uint32_t>(noun);
}

bool Roles::passive(std::uint32_t verb) const {
  if (tree_.exact_child(verb, Deprel::kNsubjPass) != kAbsent) return true;
  if (tree_.exact_child(verb, Deprel::kAuxPass) != kAbsent) return true;
  const Word& word = tree_.word(verb);
  const bool participle =
      feature(word.feats, "VerbForm") == "Part" && feature(word.feats, "Tense") == "Past";
  if (!participle) return false;
  if (word.deprel == Deprel::kAcl) return true;
  if (word.deprel == Deprel::kConj && !tree_.has_child(verb, Deprel::kNsubj) &&
      !tree_.has_child(verb, Deprel::kObj) && !tree_.has_child(verb, Deprel::kAux)) {
    return word.head != kAbsent && passive(static_cast<std::uint32_t>(word.head));
  }
  return false;
}

// ---- the doer ---------------------------------------------------------------------------------

WordList Roles::agent(std::uint32_t verb) const {
  if (const std::int32_t by = tree_.exact_child(verb, Deprel::kOblAgent); by != kAbsent) {
    return list_of(by);
  }
  for (std::uint32_t child : tree_.children(verb)) {
    if (universal(tree_.word(child).deprel) == Deprel::kObl &&
        has_word(grammar_.agent, tree_.preposition(child))) {
      return list_of(static_cast<std::int32_t>(child));
    }
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
  return inherited_subject(verb, depth);
}

WordList Roles::inherited_subject(std::uint32_t verb, int depth) const {
  const Word& word = tree_.word(verb);
  if (word.head == kAbsent) return {};
  const auto above = static_cast<std::uint32_t>(word.head);
  if (word.deprel == Deprel::kConj) return subject(above, depth + 1);
  if (clausal(word.deprel)) return controlled(verb, above, depth);
  if (word.deprel == Deprel::kAclRelcl) return {};
  if (universal(word.deprel) == Deprel::kAcl) {
    return feature(word.feats, "VerbForm") == "Inf" || !tree_.preposition(verb).empty() ||
                   tree_.has_child(verb, Deprel::kMark)
               ? noun_subject(above, depth + 1)
               : list_of(word.head);
  }
  if (word.deprel == Deprel::kObj || universal(word.deprel) == Deprel::kObl) {
    return subject(above, depth + 1);
  }
  return {};
}

/// Who does what a clause without a subject says: the object of the verb above ("urged Iran to"),
/// its prepositional object where the lexicon says so ("called on Iran to"), else its subject.
WordList Roles::controlled(std::uint32_t verb, std::uint32_t above, int depth) const {
  // The parser may take the infinitive of "urged Iran to sign" for a purpose; the lexicon knows
  // better.
  const bool complement = universal(tree_.word(verb).deprel) != Deprel::kAdvcl ||
                          lexicon_.controls_by(tree_.word(above).lemma, "object");
  for (std::uint32_t child : tree_.children(above)) {
    if (universal(tree_.word(child).deprel) == Deprel::kObl &&
        lexicon_.controls_by(tree_.word(above).lemma, tree_.preposition(child))) {
      return list_of(static_cast<std::int32_t>(child));
    }
  }
  if (complement) {
    if (WordList objects = object(above, depth + 1); !objects.empty()) return objects;
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
  if (const std::int32_t participle = participle_of(noun); participle != kAbsent) {
    if (WordList doer = agent(static_cast<std::uint32_t>(participle)); !doer.empty()) return doer;
  }
  if (!lends_subject(noun)) return {};
  return subject(static_cast<std::uint32_t>(tree_.word(noun).head), depth + 1);
}

// ---- the one it is done to ---------------------------------------------------------------------

WordList Roles::object(std::uint32_t verb, int depth) const {
  if (depth > kMaxSteps) return {};
  const Word& word = tree_.word(verb);
  if (passive(verb)) {
    const std::int32_t patient = tree_.exact_child(verb, Deprel::kNsubjPass);
    if (patient != kAbsent) return list_of(patient);
    if (word.deprel == Deprel::kAcl) return list_of(word.head);
    if (word.deprel == Deprel::kConj)
      return object(static_cast<std::uint32_t>(word.head), depth + 1);
    return {};
  }
  if (const std::int32_t own = tree_.child(verb, Deprel::kObj); own != kAbsent) return list_of(own);
  if (word.deprel == Deprel::kAclRelcl && word.head != kAbsent) {
    const WordList doer = subject(verb, depth + 1);
    const bool gap = !doer.empty() && doer.front() != static_cast<std::uint32_t>(word.head);
    if (gap) return list_of(word.head);
  }
  return {};
}

// ---- other roles -------------------------------------------------------------------------------

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
  return owners;
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
    const bool clause =
        deprel == Deprel::kAdvcl || deprel == Deprel::kAcl || deprel == Deprel::kXcomp;
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
  }
  return words;
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
  if (selector == "clause") return clause(trigger);
  if (selector == "possessor") return possessor(trigger);
  if (selector == "modifier") return modifiers(trigger);
  return fill_preposition(trigger, selector);
}

WordList Roles::fill_preposition(std::uint32_t trigger, std::string_view preposition) const {
  WordList found = with_preposition(trigger, preposition);
  if (!found.empty()) return found;
  const Word& word = tree_.word(trigger);
  if (word.upos == Upos::kNoun || word.upos == Upos::kPropn) {
    // "an agreement reached with Iran": the participle holds it.
    if (const std::int32_t participle = participle_of(trigger); participle != kAbsent) {
      found = with_preposition(static_cast<std::uint32_t>(participle), preposition);
    }
    // "launched an attack on Iran": the tree may hang "on Iran" from the verb.
    const bool object_of =
        word.deprel == Deprel::kObj || word.deprel == Deprel::kNsubjPass || lends_subject(trigger);
    if (found.empty() && object_of && word.head != kAbsent) {
      found = with_preposition(static_cast<std::uint32_t>(word.head), preposition);
    }
    std::erase(found, trigger);
    return found;
  }
  for (std::uint32_t held : object(trigger)) {
    for (std::uint32_t each : with_preposition(held, preposition)) found.push_back(each);
  }
  return found;
}

// ---- actors ------------------------------------------------------------------------------------

std::vector<ActorRef> Roles::actors_named(std::uint32_t word, Places places) const {
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
  return refs;
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

std::vector<ActorRef> Roles::actors_for(std::uint32_t trigger, std::string_view selector) const {
  static constexpr std::string_view kByTree[] = {"subject", "object",    "indirect",
                                                 "clause",  "possessor", "modifier"};
  const std::size_t dot = selector.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? selector : selector.substr(dot + 1);
  const bool tree = std::find(std::begin(kByTree), std::end(kByTree), last) != std::end(kByTree);
  return actors_in(fill(trigger, selector), tree ? Places::kLeaveOut : Places::kCount);
}

bool share_actor(const std::vector<ActorRef>& a, const std::vector<ActorRef>& b) {
  return std::any_of(a.begin(), a.end(), [&](const ActorRef& left) {
    return std::any_of(b.begin(), b.end(), [&](const ActorRef& right) {
      return left.actor == right.actor && left.actor != kAbsent;
    });
  });
}

}  // namespace verbale
