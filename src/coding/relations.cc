// SPDX-License-Identifier: Apache-2.0
#include "coding/relations.h"

#include <algorithm>
#include <optional>

#include "base/plain.h"

namespace verbale {
namespace {

constexpr double kConfidence = 0.8;  ///< before calibration

/// Words of a person's name in the mention.
std::uint32_t name_words(const Document& document, const Mention& mention) {
  std::uint32_t count = 0;
  for (std::uint32_t word = mention.begin; word < mention.end; ++word) {
    count += document.words[word].name == NameType::kPerson ? 1 : 0;
  }
  return count;
}

std::int32_t country_of(const Minutes& minutes, const std::string& code) {
  if (code.size() < 3) return kAbsent;
  for (std::size_t i = 0; i < minutes.actors.size(); ++i) {
    if (minutes.actors[i].kind == "country" && minutes.actors[i].code == code.substr(0, 3)) {
      return static_cast<std::int32_t>(i);
    }
  }
  return kAbsent;
}

/// The words of a noun phrase without the name beside it: "the former president of South Africa".
TextRange title_of(const Tree& tree, std::uint32_t noun, std::uint32_t name) {
  const std::vector<std::uint32_t> words =
      tree.subtree(noun, tree.dominates(noun, name) ? static_cast<std::int32_t>(name) : kAbsent);
  const auto head = std::find(words.begin(), words.end(), noun);
  auto first = head, last = head;
  while (first != words.begin() && *(first - 1) + 1 == *first &&
         tree.word(*(first - 1)).upos != Upos::kPunct) {
    --first;
  }
  while (last + 1 != words.end() && *last + 1 == *(last + 1) &&
         tree.word(*(last + 1)).upos != Upos::kPunct) {
    ++last;
  }
  return tree.document().range_of(*first, *last + 1);
}

/// The noun in apposition to a name, on either side, where it says of what or whose it is.
std::optional<std::uint32_t> apposed_title(const Tree& tree, std::uint32_t name) {
  if (tree.word(name).upos == Upos::kNoun) return name;  // "Chad's president, X": it is the head
  std::int32_t noun = tree.child(name, Deprel::kAppos);
  if (noun == kAbsent && universal(tree.word(name).deprel) == Deprel::kAppos)
    noun = tree.head(name);
  if (noun == kAbsent || tree.word(static_cast<std::uint32_t>(noun)).upos != Upos::kNoun) {
    return std::nullopt;
  }
  const auto title = static_cast<std::uint32_t>(noun);
  const bool of_something =
      tree.has_child(title, Deprel::kNmod) || tree.has_child(title, Deprel::kDet) ||
      tree.has_child(title, Deprel::kCompound) || tree.has_child(title, Deprel::kAmod);
  return of_something ? std::optional(title) : std::nullopt;
}

/// "Salva Kiir, who is also Sudan's vice-president": the office, which a relative clause tells.
std::optional<TextRange> told_office(const Tree& tree, std::uint32_t name) {
  for (std::uint32_t noun : tree.children(name)) {
    const Word& word = tree.word(noun);
    if (word.deprel != Deprel::kAclRelcl || word.upos != Upos::kNoun) continue;
    const std::int32_t who = tree.child(noun, Deprel::kNsubj);
    const std::int32_t is = tree.child(noun, Deprel::kCop);
    if (is == kAbsent || who == kAbsent || who > is || !tree.has_child(noun, Deprel::kNmod))
      continue;
    auto begin = static_cast<std::uint32_t>(is) + 1;
    while (begin < noun && tree.word(begin).deprel == Deprel::kAdvmod) ++begin;
    const auto words = tree.subtree(noun);
    auto end = noun + 1;
    while (std::find(words.begin(), words.end(), end) != words.end() &&
           tree.word(end).upos != Upos::kPunct)
      ++end;
    return tree.document().range_of(begin, end);
  }
  return std::nullopt;
}

/// "former president Thabo Mbeki": the office without the name behind it.
std::string without_name(const Tree& tree, const Mention& mention, const std::string& description) {
  std::uint32_t name = mention.begin;
  while (name < mention.end && tree.word(name).name != NameType::kPerson) ++name;
  if (name == mention.begin || name == mention.end) return description;
  const std::string before =
      plain_text(tree.document().range_of(mention.begin, name).of(tree.document().text));
  return description.starts_with(before) ? before : description;
}

/// "Mr. Choguel" is no office: somewhere in the description a noun must stand.
bool says_more(const Tree& tree, const Mention& mention, const std::string& description) {
  for (std::uint32_t word = mention.begin; word < mention.end; ++word) {
    const std::string form(tree.document().form(word));
    const bool title = tree.word(word).name != NameType::kPerson && form.back() != '.';
    if (title && description.find(form) != std::string::npos) return true;
  }
  return false;
}

Relation position_of(const Document& document, const Minutes& minutes, const Mention& mention) {
  const Actor& actor = minutes.actors[static_cast<std::size_t>(mention.actor)];
  Relation relation;
  relation.kind = "position_held";
  relation.sentence = document.words[mention.head].sentence;
  relation.evidence = document.range_of(mention.begin, mention.end);
  relation.subject = {mention.actor, actor.code, relation.evidence};
  relation.object.actor = country_of(minutes, actor.code);
  if (relation.object.actor != kAbsent) relation.object.code = actor.code.substr(0, 3);
  relation.confidence = kConfidence;
  return relation;
}

/// The office that the words around the name give, before or behind it.
std::optional<Relation> held_at(const Tree& tree, const Minutes& minutes, const Mention& mention) {
  const Document& document = tree.document();
  const Actor& actor = minutes.actors[static_cast<std::size_t>(mention.actor)];
  Relation relation = position_of(document, minutes, mention);
  // What only the knowledge base says has no words that support it.
  const std::string words = plain_text(relation.evidence.of(document.text));
  const bool described = !actor.description.empty() && actor.description != actor.name &&
                         words.find(actor.description) != std::string::npos &&
                         says_more(tree, mention, actor.description);
  if (described) {
    relation.value = without_name(tree, mention, actor.description);
  } else if (const auto title = apposed_title(tree, mention.head)) {
    const std::int32_t person = tree.child(*title, Deprel::kAppos);
    const TextRange range =
        title_of(tree, *title,
                 *title == mention.head && person != kAbsent ? static_cast<std::uint32_t>(person)
                                                             : mention.head);
    relation.value = plain_text(range.of(document.text));
    relation.evidence = relation.evidence.join(range);
    if (person != kAbsent)
      relation.evidence =
          relation.evidence.join(tree.word(static_cast<std::uint32_t>(person)).range);
    relation.subject.mention = relation.evidence;
  }
  return relation.value.empty() ? std::nullopt : std::optional(std::move(relation));
}

/// The office that a relative clause tells.
std::optional<Relation> told_at(const Tree& tree, const Minutes& minutes, const Mention& mention) {
  const std::optional<TextRange> told = told_office(tree, mention.head);
  if (!told) return std::nullopt;
  const Document& document = tree.document();
  Relation relation = position_of(document, minutes, mention);
  relation.value = plain_text(told->of(document.text));
  relation.evidence = relation.evidence.join(*told);
  return relation;
}

}  // namespace

std::vector<Relation> positions_held(const Tree& tree, const Minutes& minutes) {
  const Document& document = tree.document();
  std::vector<Relation> relations;
  for (std::size_t i = 0; i < minutes.actors.size(); ++i) {
    if (minutes.actors[i].kind != "person") continue;
    const auto index = static_cast<std::int32_t>(i);
    std::optional<Relation> held;
    std::uint32_t named = 0;
    for (const Mention& mention : document.mentions) {
      if (mention.actor != index || mention.kind != MentionKind::kName) continue;
      if (auto told = told_at(tree, minutes, mention)) relations.push_back(std::move(*told));
      // "President Kim ... the South Korean president, Kim Young Sam": the fuller name tells more.
      const std::uint32_t words = name_words(document, mention);
      if (held && (words <= named || named > 1)) continue;
      std::optional<Relation> here = held_at(tree, minutes, mention);
      if (!here) continue;
      held = std::move(here);
      named = words;
    }
    if (held) relations.push_back(std::move(*held));
  }
  return relations;
}

}  // namespace verbale
