// SPDX-License-Identifier: Apache-2.0
#include "actors/chains.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "actors/described.h"
#include "actors/phrase_codes.h"
#include "actors/pronouns.h"
#include "actors/whose.h"
#include "base/words.h"
#include "record/two_sides.h"

namespace verbale {
namespace {

constexpr std::size_t kLongName = 6;   // bytes
constexpr std::size_t kStateCode = 3;  // letters of a state in an actor's code

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

/// Two spellings of one long foreign name: one letter more, less or other, not the first.
bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (b.size() < kLongName || a.size() - b.size() > 1) return false;
  const auto differ = std::mismatch(b.begin(), b.end(), a.begin());
  if (differ.first == b.begin()) return false;
  const auto rest = static_cast<std::size_t>(differ.first - b.begin());
  const std::size_t skip = a.size() == b.size() ? 1 : 0;
  return a.substr(std::min(rest + 1, a.size())) == b.substr(std::min(rest + skip, b.size()));
}

/// A pronoun before the subject that it means.
struct Waiting {
  std::uint32_t pronoun = 0, subject = 0;
};

class ChainBuilder {
 public:
  ChainBuilder(const Tree& tree, const ActorGrammar& grammar, const Setting& setting,
               Document& document, Minutes& minutes)
      : tree_(tree),
        grammar_(grammar),
        document_(document),
        minutes_(minutes),
        before_(tree, document, minutes, grammar),
        whose_(tree, document, minutes, grammar, before_, setting),
        pronouns_(tree, document, minutes, traits_, grammar) {}

  void run(std::vector<PhraseActor> phrases) {
    std::stable_sort(
        phrases.begin(), phrases.end(),
        [](const PhraseActor& a, const PhraseActor& b) { return a.mention.head < b.mention.head; });
    std::size_t next = 0;
    for (std::uint32_t word = 0; word < document_.words.size(); ++word) {
      const bool named = next < phrases.size() && phrases[next].mention.head == word;
      for (; next < phrases.size() && phrases[next].mention.head == word; ++next) {
        place(std::move(phrases[next]));
      }
      if (!named) place_bare(word);
      settle_waiting(word, kAbsent);
    }
    std::stable_sort(document_.mentions.begin(), document_.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
  }

 private:
  bool personal_pronoun(std::uint32_t word) const {
    return tree_.word(word).upos == Upos::kPron && tree_.feature_of(word, "PronType") == "Prs" &&
           tree_.word(word).deprel != Deprel::kExpl;
  }

  void place(PhraseActor phrase) {
    const std::uint32_t head = phrase.mention.head;
    const bool pair = before_.means_pair(head) || before_.means_two_people(head);
    if (pair && nobodys_own(phrase) && place_pair(phrase.mention)) return;
    std::int32_t before = phrase.code.empty() ? named_before(phrase) : leader_before(phrase);
    if (before == kAbsent) before = other_side(head);
    if (before == kAbsent) give_country(phrase);
    const std::int32_t actor = before == kAbsent ? actor_for(phrase) : before;
    mention(phrase, actor);
    settle_waiting(head, actor);
  }

  /// Without a country, or with one only by where they are: "the two leaders, in Vienna".
  bool nobodys_own(const PhraseActor& phrase) const {
    if (phrase.code.empty()) return true;
    const auto children = tree_.children(phrase.mention.head);
    return phrase.mention.kind == MentionKind::kRole &&
           std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
             return tree_.word(child).deprel == Deprel::kNmod &&
                    has_word(grammar_.locative, tree_.preposition(child));
           });
  }

  /// A word that no list knows as an actor: a pronoun, "both", "the council".
  void place_bare(std::uint32_t word) {
    if (personal_pronoun(word)) return pronoun(word);
    Mention mention;
    mention.begin = mention.head = word;
    mention.end = word + 1;
    mention.kind = MentionKind::kRole;
    if (before_.means_pair(word) || before_.means_two_people(word)) {
      place_pair(mention);
    } else if (tree_.word(word).upos == Upos::kNoun && points_back(tree_, word)) {
      mention.actor = before_.body_named(word);
      if (mention.actor != kAbsent) add(mention);
    }
  }

  /// Both parties, each with these words as a mention; false where no two stand out.
  bool place_pair(Mention mention) {
    for (std::uint32_t child : tree_.children(mention.head)) {
      if (has_word(grammar_.pair, tree_.word(child).lemma)) {
        mention.begin = std::min(mention.begin, child);
      }
    }
    std::vector<std::int32_t> pair;
    if (before_.means_two_people(mention.head)) pair = before_.two_people(mention.head);
    if (pair.empty() && before_.means_pair(mention.head)) pair = sides_.pair();
    for (const std::int32_t actor : pair) {
      mention.actor = actor;
      add(mention);
    }
    return !pair.empty();
  }

  /// "its neighbor", "Iran's old enemy": the other of the two parties in hand.
  std::int32_t other_side(std::uint32_t head) const {
    const std::int32_t owner = tree_.exact_child(head, Deprel::kNmodPoss);
    if (owner == kAbsent || !has_word(grammar_.counterparts, tree_.word(head).lemma))
      return kAbsent;
    return opposite(side_at(static_cast<std::uint32_t>(owner)));
  }

  /// Whom a side has most to do with so far.
  std::int32_t opposite(const std::string& side) const {
    return side.empty() ? kAbsent : sides_.partner(side);
  }

  std::string side_of(std::int32_t actor) const {
    return actor == kAbsent ? std::string()
                            : verbale::side_of(minutes_.actors[static_cast<std::size_t>(actor)]);
  }

  /// Side of the actor whose mention has this head; empty where there is none.
  std::string side_at(std::uint32_t head) const {
    for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
      if (it->head == head && it->actor != kAbsent) {
        return side_of(it->actor);
      }
    }
    return {};
  }

  /// "the president", "the union", "the group" where the report has said which.
  std::int32_t named_before(const PhraseActor& phrase) const {
    const std::uint32_t head = phrase.mention.head;
    if (phrase.mention.kind != MentionKind::kRole || !points_back(tree_, head)) return kAbsent;
    const std::int32_t same = same_role(head);
    if (same != kAbsent) return same;
    if (phrase.kind == "person") return before_.holder(head, {});
    const std::int32_t body = before_.body_named(head);
    if (!phrase.definite_group) return body;
    const bool organ = has_word(grammar_.organs, phrase.role.code);  // of a state, not any band
    return body != kAbsent || organ ? body : last_group(phrase.kind);
  }

  /// "the Chadian leader" after "President X of Chad".
  std::int32_t leader_before(const PhraseActor& phrase) const {
    const std::uint32_t head = phrase.mention.head;
    const bool one = phrase.kind == "person" && phrase.mention.kind == MentionKind::kRole;
    if (!one || phrase.code.size() < kStateCode || !points_back(tree_, head)) return kAbsent;
    return before_.holder(head, phrase.code.substr(0, kStateCode));
  }

  /// "his government", "the army", "the country's rebels": the country comes from the owner, or is
  /// the one in hand.
  void give_country(PhraseActor& phrase) const {
    if (!phrase.code.empty() || !phrase.role.found) return;
    const std::uint32_t head = phrase.mention.head;
    const bool plural = tree_.feature_of(head, "Number") == "Plur";
    std::string base = owner_side(head);
    if (has_word(grammar_.opposites, tree_.word(head).lemma)) base = side_of(opposite(base));
    if (base.empty()) base = whose_.state_of(phrase);
    if (base.empty()) return;
    phrase.code = compose(base, phrase.role);
    if (phrase.mention.kind == MentionKind::kRole) {
      phrase.key = role_key(phrase.code, phrase.role, plural);
    }
  }

  std::string owner_side(std::uint32_t head) const {
    for (std::uint32_t child : tree_.children(head)) {
      if (tree_.word(child).deprel != Deprel::kNmodPoss) continue;
      if (has_word(grammar_.countries, tree_.word(child).lemma)) {
        return before_.state_in_play(child);
      }
      if (tree_.word(child).upos == Upos::kNoun) return side_at(child);  // "the group's negotiator"
      if (!personal_pronoun(child) || tree_.feature_of(child, "Person") != "3") continue;
      return side_of(pronouns_.antecedent(child));
    }
    return {};
  }

  std::int32_t actor_for(const PhraseActor& phrase) {
    const auto known = by_key_.find(phrase.key);
    if (known != by_key_.end()) return known->second;
    if (phrase.kind == "person" && phrase.mention.kind == MentionKind::kName) {
      const std::int32_t same = person_with_surname(phrase);
      if (same != kAbsent) return same;
    }
    return create(phrase);
  }

  /// Whom the same noun named last, where that is known: "some officials in Oslo ... These
  /// officials".
  std::int32_t same_role(std::uint32_t head) const {
    const Word& word = tree_.word(head);
    const bool one =
        feature(word.feats, "Number") != "Plur";  // "the army" stays the same all along
    for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
      const Word& before = tree_.word(it->head);
      if (!one && before.sentence + Pronouns::kLookBack < word.sentence) break;
      const bool same = it->actor != kAbsent && before.lemma == word.lemma &&
                        feature(before.feats, "Number") == feature(word.feats, "Number");
      if (same && !minutes_.actors[static_cast<std::size_t>(it->actor)].code.empty()) {
        return it->actor;
      }
    }
    return kAbsent;
  }

  /// The body, band or movement named last; of several people ("officials") none.
  std::int32_t last_group(std::string_view wanted) const {
    for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
      if (it->actor == kAbsent || traits_[static_cast<std::size_t>(it->actor)].plural) continue;
      const std::string& kind = minutes_.actors[static_cast<std::size_t>(it->actor)].kind;
      const bool band = kind == "armed_group" || kind == "group" || kind == "organisation";
      if (wanted == "igo" ? kind == wanted : band) return it->actor;
    }
    return kAbsent;
  }

  /// "Mr. Asefi" after "Hamid Reza Asefi"; genders that contradict each other do not join.
  std::int32_t person_with_surname(const PhraseActor& phrase) const {
    if (phrase.name.find(' ') != std::string::npos) return kAbsent;
    const std::int32_t same =
        person_called(phrase, [&](std::string_view surname) { return surname == phrase.name; });
    if (same != kAbsent || !phrase.knowledge.empty()) return same;
    return person_called(phrase, [&](std::string_view surname) {
      return one_letter_apart(surname, phrase.name);  // "Araghchi", "Aragchi"
    });
  }

  template <class Fits>
  std::int32_t person_called(const PhraseActor& phrase, const Fits& fits) const {
    for (std::size_t i = minutes_.actors.size(); i-- > 0;) {
      const Actor& actor = minutes_.actors[i];
      if (actor.kind != "person" || !fits(last_word(actor.name))) continue;
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
    // "The United States has warned that it ...": a name in the plural is still one.
    const bool one = phrase.mention.kind == MentionKind::kName;
    const bool many = tree_.feature_of(phrase.mention.head, "Number") == "Plur";
    const bool people = one && many && phrase.kind != "country" && phrase.kind != "person";
    traits_.push_back({phrase.kind == "person", !one && many, people, phrase.gender});
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
    Actor& actor = minutes_.actors[static_cast<std::size_t>(mention.actor)];
    actor.mentions.push_back(document_.range_of(mention.begin, mention.end));
    sides_.add(actor, mention.actor, tree_.word(mention.head).sentence,
               tree_.first_conjunct(mention.head));
  }

  void pronoun(std::uint32_t word) {
    const std::string_view person = tree_.feature_of(word, "Person");
    if (person == "1") return means(word, {kAbsent});
    if (person != "3") return;
    const std::int32_t subject = pronouns_.subject_to_come(word);
    if (subject != kAbsent) {
      waiting_.push_back({word, static_cast<std::uint32_t>(subject)});
    } else {
      means(word, pronouns_.antecedents(word));
    }
  }

  void means(std::uint32_t pronoun, const std::vector<std::int32_t>& actors) {
    Mention mention;
    mention.begin = mention.head = pronoun;
    mention.end = pronoun + 1;
    mention.kind = MentionKind::kPronoun;
    for (const std::int32_t actor : actors) {
      mention.actor = actor;
      add(mention);
      learn_gender(pronoun, actor);
    }
  }

  /// "When they took power, the Taliban ...": who was waited for has been named, or has not.
  void settle_waiting(std::uint32_t subject, std::int32_t actor) {
    for (const Waiting& one : std::exchange(waiting_, {})) {
      if (one.subject != subject) {
        waiting_.push_back(one);
      } else if (actor != kAbsent && pronouns_.may_mean(one.pronoun, actor)) {
        means(one.pronoun, {actor});
      } else {
        means(one.pronoun, pronouns_.antecedents(one.pronoun));
      }
    }
  }

  /// Whom the report once calls "she" is not "he" later on.
  void learn_gender(std::uint32_t pronoun, std::int32_t actor) {
    if (actor == kAbsent) return;
    std::string& gender = traits_[static_cast<std::size_t>(actor)].gender;
    const std::string_view said = tree_.feature_of(pronoun, "Gender");
    if (gender.empty() && said == "Masc") gender = "male";
    if (gender.empty() && said == "Fem") gender = "female";
  }

  const Tree& tree_;
  const ActorGrammar& grammar_;
  Document& document_;
  Minutes& minutes_;
  std::vector<Traits> traits_;
  const DescribedBefore before_;
  const Whose whose_;
  const Pronouns pronouns_;
  TwoSides sides_;
  std::vector<Waiting> waiting_;
  std::unordered_map<std::string, std::int32_t> by_key_;
};

}  // namespace

void build_chains(const Tree& tree, Phrases phrases, const ActorGrammar& grammar,
                  Document& document, Minutes& minutes) {
  ChainBuilder(tree, grammar, phrases.setting, document, minutes).run(std::move(phrases.actors));
}

}  // namespace verbale
