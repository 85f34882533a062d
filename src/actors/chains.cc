// SPDX-License-Identifier: Apache-2.0
#include "actors/chains.h"

#include <algorithm>
#include <unordered_map>

#include "base/plain.h"

namespace verbale {
namespace {

constexpr std::uint32_t kLookBack = 3;  ///< sentences that a pronoun looks back

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

/// What an actor is for the purpose of agreement.
struct Traits {
  bool person = false;
  bool plural = false;
  std::string gender;
};

class ChainBuilder {
 public:
  ChainBuilder(const Tree& tree, Document& document, Minutes& minutes)
      : tree_(tree), document_(document), minutes_(minutes) {}

  void run(std::vector<PhraseActor> phrases) {
    std::stable_sort(
        phrases.begin(), phrases.end(),
        [](const PhraseActor& a, const PhraseActor& b) { return a.mention.head < b.mention.head; });
    std::size_t next = 0;
    for (std::uint32_t word = 0; word < document_.words.size(); ++word) {
      for (; next < phrases.size() && phrases[next].mention.head == word; ++next) {
        mention(phrases[next], actor_for(phrases[next]));
      }
      if (personal_pronoun(word)) pronoun(word);
    }
    std::stable_sort(document_.mentions.begin(), document_.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
  }

 private:
  bool personal_pronoun(std::uint32_t word) const {
    return tree_.word(word).upos == Upos::kPron && tree_.feature_of(word, "PronType") == "Prs" &&
           tree_.word(word).deprel != Deprel::kExpl;
  }

  std::int32_t actor_for(const PhraseActor& phrase) {
    if (phrase.definite_group) {
      const std::int32_t before = last_group();
      if (before != kAbsent) return before;
    }
    const auto known = by_key_.find(phrase.key);
    if (known != by_key_.end()) return known->second;
    if (phrase.kind == "person" && phrase.mention.kind == MentionKind::kName) {
      const std::int32_t same = person_with_surname(phrase);
      if (same != kAbsent) return same;
    }
    return create(phrase);
  }

  /// The body, band or movement named last; of several people ("officials") none.
  std::int32_t last_group() const {
    for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
      if (it->actor == kAbsent || traits_[static_cast<std::size_t>(it->actor)].plural) continue;
      const std::string& kind = minutes_.actors[static_cast<std::size_t>(it->actor)].kind;
      if (kind == "armed_group" || kind == "group" || kind == "organisation") return it->actor;
    }
    return kAbsent;
  }

  /// "Mr. Asefi" after "Hamid Reza Asefi"; genders that contradict each other do not join.
  std::int32_t person_with_surname(const PhraseActor& phrase) const {
    if (phrase.name.find(' ') != std::string::npos) return kAbsent;
    for (std::size_t i = minutes_.actors.size(); i-- > 0;) {
      const Actor& actor = minutes_.actors[i];
      if (actor.kind != "person" || last_word(actor.name) != phrase.name) continue;
      const std::string& gender = traits_[i].gender;
      if (gender.empty() || phrase.gender.empty() || gender == phrase.gender) {
        return static_cast<std::int32_t>(i);
      }
    }
    return kAbsent;
  }

  std::int32_t create(const PhraseActor& phrase) {
    Actor actor;
    actor.code = phrase.code;
    actor.name = phrase.name;
    actor.kind = phrase.kind;
    actor.description = phrase.description;
    actor.knowledge = phrase.knowledge;
    actor.resolved_by = !phrase.knowledge.empty() ? ResolvedBy::kKnowledge
                        : !phrase.code.empty()    ? ResolvedBy::kDescription
                                                  : ResolvedBy::kNone;
    minutes_.actors.push_back(std::move(actor));
    const bool plural = tree_.feature_of(phrase.mention.head, "Number") == "Plur";
    traits_.push_back({phrase.kind == "person", plural, phrase.gender});
    const auto index = static_cast<std::int32_t>(minutes_.actors.size() - 1);
    by_key_.emplace(phrase.key, index);
    return index;
  }

  void mention(const PhraseActor& phrase, std::int32_t index) {
    Mention mention = phrase.mention;
    mention.actor = index;
    Actor& actor = minutes_.actors[static_cast<std::size_t>(index)];
    if (actor.code.empty() && !phrase.code.empty()) {
      actor.code = phrase.code;
      actor.resolved_by = ResolvedBy::kDescription;
    }
    if (actor.description.empty()) actor.description = phrase.description;
    if (traits_[static_cast<std::size_t>(index)].gender.empty()) {
      traits_[static_cast<std::size_t>(index)].gender = phrase.gender;
    }
    add(mention);
  }

  void add(const Mention& mention) {
    document_.mentions.push_back(mention);
    if (mention.actor == kAbsent) return;
    minutes_.actors[static_cast<std::size_t>(mention.actor)].mentions.push_back(
        document_.range_of(mention.begin, mention.end));
  }

  void pronoun(std::uint32_t word) {
    Mention mention;
    mention.begin = mention.head = word;
    mention.end = word + 1;
    mention.kind = MentionKind::kPronoun;
    const std::string_view person = tree_.feature_of(word, "Person");
    if (person == "3") mention.actor = antecedent(word);
    if (person == "3" ? mention.actor != kAbsent : person == "1") add(mention);
  }

  bool agrees(std::uint32_t pronoun, std::int32_t actor) const {
    const Traits& traits = traits_[static_cast<std::size_t>(actor)];
    const std::string_view gender = tree_.feature_of(pronoun, "Gender");
    const bool plural = tree_.feature_of(pronoun, "Number") == "Plur";
    if (plural) return traits.plural;
    if (gender == "Masc") return traits.person && traits.gender != "female";
    if (gender == "Fem") return traits.person && traits.gender != "male";
    return !traits.person && !traits.plural;
  }

  /// False for people who are only spoken of in general ("no good terrorist", "a politician").
  bool referring(const Mention& mention) const {
    const Actor& actor = minutes_.actors[static_cast<std::size_t>(mention.actor)];
    if (mention.kind != MentionKind::kRole || !actor.code.empty()) return true;
    const std::int32_t det = tree_.child(mention.head, Deprel::kDet);
    return det != kAbsent && tree_.feature_of(static_cast<std::uint32_t>(det), "Definite") == "Def";
  }

  bool subject(std::uint32_t word) const {
    const Deprel deprel = universal(tree_.word(tree_.first_conjunct(word)).deprel);
    return deprel == Deprel::kNsubj;
  }

  /// The sentence's own earlier words first, then the sentences before; subjects before the rest.
  std::int32_t antecedent(std::uint32_t pronoun) const {
    const std::uint32_t sentence = tree_.word(pronoun).sentence;
    for (std::uint32_t back = 0; back <= kLookBack && back <= sentence; ++back) {
      for (const bool want_subject : {true, false}) {
        const std::int32_t found = in_sentence(pronoun, sentence - back, want_subject);
        if (found != kAbsent) return found;
      }
    }
    return kAbsent;
  }

  std::int32_t in_sentence(std::uint32_t pronoun, std::uint32_t sentence, bool subjects) const {
    for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
      const std::uint32_t at = tree_.word(it->head).sentence;
      if (at < sentence) break;
      if (at != sentence || it->actor == kAbsent || it->head >= pronoun || it->locative) continue;
      if (it->kind == MentionKind::kAdjective || !referring(*it)) continue;
      if (subject(it->head) == subjects && agrees(pronoun, it->actor)) return it->actor;
    }
    return kAbsent;
  }

  const Tree& tree_;
  Document& document_;
  Minutes& minutes_;
  std::unordered_map<std::string, std::int32_t> by_key_;
  std::vector<Traits> traits_;
};

}  // namespace

void build_chains(const Tree& tree, std::vector<PhraseActor> phrases, Document& document,
                  Minutes& minutes) {
  ChainBuilder(tree, document, minutes).run(std::move(phrases));
}

}  // namespace verbale
