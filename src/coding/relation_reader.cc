// SPDX-License-Identifier: Apache-2.0
#include "coding/relation_reader.h"

#include <algorithm>
#include <optional>

#include "base/plain.h"

namespace verbale {
namespace {

constexpr double kConfidence = 0.7;               ///< before calibration
constexpr std::string_view kBearer = "bearer";    ///< selector of who is said to be it
constexpr std::string_view kTrigger = "trigger";  ///< selector of the trigger itself

class RelationReader {
 public:
  RelationReader(const Roles& roles, const FactualityReader& factuality,
                 const RelationLexicon& lexicon, const Minutes& minutes)
      : roles_(roles),
        tree_(roles.tree()),
        factuality_(factuality),
        lexicon_(lexicon),
        minutes_(minutes) {}

  std::vector<Relation> run() {
    for (std::uint32_t word = 0; word < tree_.document().words.size(); ++word) {
      const std::optional<TriggerPos> pos = trigger_pos(tree_.word(word).upos);
      if (!pos) continue;
      const auto* entries = lexicon_.with(tree_.word(word).lemma, *pos);
      if (entries == nullptr) continue;
      for (std::uint32_t index : *entries) {
        if (read(word, lexicon_.entry(index))) break;
      }
    }
    return std::move(found_);
  }

 private:
  std::vector<ActorRef> actors(std::uint32_t word,
                               const std::vector<std::string>& selectors) const {
    for (const std::string& selector : selectors) {
      std::vector<ActorRef> found;
      for (std::uint32_t filler : roles_.fill(word, selector)) {
        if (filler == word) continue;
        std::vector<ActorRef> named = roles_.actors_named(filler, Places::kCount);
        if (named.empty()) named = named_elsewhere(filler);
        found.insert(found.end(), named.begin(), named.end());
      }
      if (found.empty() && selector == kBearer) found = before_comma(word);
      if (!found.empty()) return found;
    }
    return {};
  }

  /// "unrest in Chad, a member of the union and partner of Niger": the tree may say it of the
  /// unrest.
  std::vector<ActorRef> before_comma(std::uint32_t word) const {
    const std::uint32_t noun = tree_.first_conjunct(word);
    if (universal(tree_.word(noun).deprel) != Deprel::kAppos) return {};
    std::uint32_t first = tree_.subtree(noun).front();
    if (tree_.document().form(first) != "," && first > 0) --first;
    if (tree_.document().form(first) != ",") return {};
    for (const Mention& mention : tree_.document().mentions) {
      if (mention.end == first) return roles_.actors_named(mention.head, Places::kCount);
    }
    return {};
  }

  /// "U.S. ally Egypt", "a Putin ally": a name inside a longer mention is whom the report names so
  /// somewhere else.
  std::vector<ActorRef> named_elsewhere(std::uint32_t word) const {
    const std::string_view name = tree_.document().form(word);
    if (lower_case(name) == name) return {};
    for (const Mention& mention : tree_.document().mentions) {
      if (mention.kind != MentionKind::kName || mention.actor == kAbsent) continue;
      const Actor& actor = minutes_.actors[static_cast<std::size_t>(mention.actor)];
      const bool person = actor.kind == "person";
      const std::uint32_t from = person ? mention.end - 1 : mention.begin;
      const std::string_view called = tree_.document().form(mention.end - 1);
      if ((mention.end - from != 1) || called != name) continue;
      return {{mention.actor, actor.code, tree_.word(word).range}};
    }
    return {};
  }

  std::optional<std::uint32_t> value(std::uint32_t word,
                                     const std::vector<std::string>& selectors) const {
    for (const std::string& selector : selectors) {
      if (selector == kTrigger) return word;
      const WordList fillers = roles_.fill(word, selector);
      if (!fillers.empty()) return fillers.front();
    }
    return std::nullopt;
  }

  bool fits(std::uint32_t word, const RelationEntry& entry, const std::vector<ActorRef>& objects,
            std::optional<std::uint32_t> value) const {
    if (!entry.when_value.empty() &&
        (!value || !has_word(entry.when_value, lower_case(tree_.word(*value).lemma)))) {
      return false;
    }
    if (!entry.when_value_says.empty() && !(value && says_one(*value, entry.when_value_says)))
      return false;
    if (!entry.when_modifier.empty()) {
      const WordList before = roles_.fill(word, "modifier");
      const bool one = std::any_of(before.begin(), before.end(), [&](std::uint32_t each) {
        return has_word(entry.when_modifier, tree_.word(each).lemma);
      });
      if (!one) return false;
    }
    return entry.when_object_kind.empty() ||
           std::any_of(objects.begin(), objects.end(), [&](const ActorRef& ref) {
             return ref.actor != kAbsent &&
                    has_word(entry.when_object_kind,
                             minutes_.actors[static_cast<std::size_t>(ref.actor)].kind);
           });
  }

  bool says_one(std::uint32_t head, const std::vector<std::string>& lemmas) const {
    const auto words = tree_.subtree(head);
    return std::any_of(words.begin(), words.end(), [&](std::uint32_t word) {
      return has_word(lemmas, lower_case(tree_.word(word).lemma));
    });
  }

  bool read(std::uint32_t word, const RelationEntry& entry) {
    std::vector<ActorRef> subjects = actors(word, entry.subject);
    std::vector<ActorRef> objects = actors(word, entry.object);
    const std::optional<std::uint32_t> words = value(word, entry.value);
    // "relations between France and Chad": the second side is the object.
    const bool two = entry.value.empty() || entry.value.front() == kTrigger;
    if (objects.empty() && two && subjects.size() == 2) {
      objects.push_back(subjects.back());
      subjects.pop_back();
    }
    const auto filled = [&](const std::string& need) {
      if (need == "subject") return !subjects.empty();
      if (need == "object") return !objects.empty() && !share_actor(subjects, objects);
      return words.has_value();
    };
    const bool all = std::all_of(entry.needs.begin(), entry.needs.end(), filled);
    if (!all || !fits(word, entry, objects, words)) return false;
    for (const ActorRef& subject : subjects) add(word, entry, subject, objects, words);
    return true;
  }

  void add(std::uint32_t word, const RelationEntry& entry, const ActorRef& subject,
           const std::vector<ActorRef>& objects, std::optional<std::uint32_t> value) {
    Relation relation;
    relation.kind = entry.kind;
    relation.sentence = tree_.word(word).sentence;
    relation.subject = subject;
    if (!objects.empty()) relation.object = objects.front();
    relation.evidence = tree_.word(word).range;
    widen(relation, relation.subject.mention);
    widen(relation, relation.object.mention);
    if (value) {
      const TextRange range = *value == word ? roles_.phrase(word) : words_of(*value);
      relation.value = std::string(range.of(tree_.document().text));
      widen(relation, range);
    }
    relation.factuality = factuality_.factuality(word);
    relation.confidence = kConfidence;
    found_.push_back(std::move(relation));
  }

  void widen(Relation& relation, const std::optional<TextRange>& range) const {
    const TextRange sentence = tree_.document().sentences[relation.sentence].range;
    if (range && sentence.contains(*range)) relation.evidence = relation.evidence.join(*range);
  }

  /// The phrase without the preposition before it.
  TextRange words_of(std::uint32_t head) const {
    std::uint32_t begin = head, end = head + 1;
    for (std::uint32_t word : tree_.subtree(head)) {
      const Deprel deprel = tree_.word(word).deprel;
      if (deprel == Deprel::kCase && tree_.head(word) == static_cast<std::int32_t>(head)) continue;
      if (tree_.word(word).upos == Upos::kPunct) continue;
      begin = std::min(begin, word);
      end = std::max(end, word + 1);
    }
    return tree_.document().range_of(begin, end);
  }

  const Roles& roles_;
  const Tree& tree_;
  const FactualityReader& factuality_;
  const RelationLexicon& lexicon_;
  const Minutes& minutes_;
  std::vector<Relation> found_;
};

}  // namespace

std::vector<Relation> read_relations(const Roles& roles, const FactualityReader& factuality,
                                     const RelationLexicon& lexicon, const Minutes& minutes) {
  return RelationReader(roles, factuality, lexicon, minutes).run();
}

}  // namespace verbale
