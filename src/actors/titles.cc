// SPDX-License-Identifier: Apache-2.0
#include "actors/titles.h"

#include "base/plain.h"
#include "base/words.h"

namespace verbale {
namespace {

constexpr std::string_view kPerson = "person";  ///< kind of a role

bool role_of_person(const Word& word, const Knowledge& knowledge) {
  const Role* role = word.upos == Upos::kNoun ? knowledge.role(lower_case(word.lemma)) : nullptr;
  return role != nullptr && role->kind == kPerson;
}

/// The nearest role above that the word describes further, kAbsent where there is none.
std::int32_t role_above(const Document& document, std::int32_t word, const Knowledge& knowledge) {
  while (word != kAbsent) {
    const Word& here = document.words[static_cast<std::size_t>(word)];
    if (here.name == NameType::kPerson) return kAbsent;
    if (role_of_person(here, knowledge)) return word;
    if (universal(here.deprel) != Deprel::kNmod) return kAbsent;
    word = here.head;
  }
  return kAbsent;
}

/// "elect" in "President-elect Trump".
bool title_in_waiting(const Document& document, std::uint32_t word, const Knowledge& knowledge,
                      const ActorGrammar& grammar) {
  const Word& name = document.words[word + 1];
  const Word& title = document.words[word - 2];
  return has_word(grammar.in_waiting, lower_case(document.form(word))) &&
         document.form(word - 1) == "-" && name.upos == Upos::kPropn &&
         name.sentence == title.sentence && knowledge.role(lower_case(title.lemma)) != nullptr;
}

/// A title, a hyphen and "elect", and behind them the words of a name.
struct TitledName {
  std::uint32_t title = 0, elect = 0, end = 0;  ///< the name is what lies between elect and end
};

class TitleSplitter {
 public:
  TitleSplitter(Document& document, TitledName at) : words_(document.words), at_(at) {
    for (std::uint32_t word = at_.title; word < at_.end; ++word) {
      if (!outside(word)) continue;
      above_ = words_[word];
      if (word > at_.elect) head_ = word;
    }
  }

  /// Makes the person's name begin behind the title, and the title hang from it.
  void run() {
    if (!outside(head_)) {
      words_[head_].head = above_.head;
      words_[head_].deprel = above_.deprel;
    }
    for (std::uint32_t word = 0; word < words_.size(); ++word) hang(word);
  }

 private:
  bool outside(std::uint32_t word) const {
    const std::int32_t up = words_[word].head;
    return up < static_cast<std::int32_t>(at_.title) || up >= static_cast<std::int32_t>(at_.end);
  }

  void hang(std::uint32_t word) {
    Word& here = words_[word];
    const bool of_title = at_.title <= word && word <= at_.elect;
    const bool of_name = at_.elect < word && word < at_.end;
    const std::int32_t up = here.head;
    const bool below_title =
        up >= static_cast<std::int32_t>(at_.title) && up <= static_cast<std::int32_t>(at_.elect);
    if (of_title) {
      here.name = NameType::kNone;
      here.name_begins = false;
      here.head = static_cast<std::int32_t>(word == at_.title ? head_ : at_.title);
      if (word == at_.title) here.deprel = Deprel::kNmodDesc;
      if (word == at_.elect) here.upos = Upos::kAdj, here.deprel = Deprel::kDep;
      return;
    }
    if (of_name) {
      here.name = NameType::kPerson;
      here.name_begins = word == at_.elect + 1;
    }
    const bool loose = below_title || (of_name && outside(word));
    if (loose && word != head_) here.head = static_cast<std::int32_t>(head_);
  }

  std::vector<Word>& words_;
  TitledName at_;
  std::uint32_t head_ = at_.elect + 1;  ///< of the name
  Word above_ = words_[at_.elect];      ///< has what the whole hangs from
};

std::uint32_t end_of_name(const Document& document, std::uint32_t word) {
  do {
    ++word;
  } while (word < document.words.size() && document.words[word].name == NameType::kPerson &&
           !document.words[word].name_begins);
  return word;
}

}  // namespace

void settle_titles(Document& document, const Knowledge& knowledge, const ActorGrammar& grammar) {
  for (std::uint32_t word = 2; word + 1 < document.words.size(); ++word) {
    if (!title_in_waiting(document, word, knowledge, grammar)) continue;
    TitleSplitter(document, {word - 2, word, end_of_name(document, word + 1)}).run();
  }
  for (std::size_t word = 0; word < document.words.size(); ++word) {
    Word& here = document.words[word];
    if (here.deprel != Deprel::kAppos || here.name != NameType::kPerson) continue;
    const std::int32_t role = role_above(document, here.head, knowledge);
    if (role != kAbsent && role < static_cast<std::int32_t>(word)) here.head = role;
  }
}

}  // namespace verbale
