// SPDX-License-Identifier: Apache-2.0
#include "language/repairs.h"

#include <cstdint>
#include <vector>

#include "language/clause_heads.h"
#include "language/second_look.h"

namespace verbale {
namespace {

class Guard {
 public:
  Guard(Document& document, const Sentence& sentence) : document_(document), sentence_(sentence) {
    arcs_.resize(sentence.end - sentence.begin);
    keep();
  }

  template <class Repair, class... Marks>
  void run(const Repair& repair, const Marks&... marks) {
    repair(document_, sentence_, marks...);
    if (leads_to_root(document_, sentence_)) {
      keep();
    } else {
      restore();
    }
  }

 private:
  struct Arc {
    std::int32_t head = kAbsent;
    Deprel deprel = Deprel::kDep;
  };

  void keep() {
    for (std::uint32_t i = 0; i < arcs_.size(); ++i) {
      const Word& word = document_.words[sentence_.begin + i];
      arcs_[i] = {word.head, word.deprel};
    }
  }

  void restore() {
    for (std::uint32_t i = 0; i < arcs_.size(); ++i) {
      Word& word = document_.words[sentence_.begin + i];
      word.head = arcs_[i].head;
      word.deprel = arcs_[i].deprel;
    }
  }

  Document& document_;
  const Sentence& sentence_;
  std::vector<Arc> arcs_;
};

}  // namespace

bool leads_to_root(const Document& document, const Sentence& sentence) {
  const std::uint32_t longest = sentence.end - sentence.begin;
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    auto at = static_cast<std::int32_t>(word);
    for (std::uint32_t steps = 0; at != kAbsent; ++steps) {
      if (steps > longest) return false;
      at = document.words[static_cast<std::size_t>(at)].head;
    }
  }
  return true;
}

void look_again(Document& document, const Sentence& sentence) {
  Guard guard(document, sentence);
  guard.run(settle_quoted_speaker);
  guard.run(settle_predicates);
  const Prepositions marks = prepositions(document, sentence);
  guard.run(settle_names, marks);
  guard.run(settle_objects, marks);
  guard.run(settle_agents, marks);
  guard.run(settle_called_for);
  guard.run(settle_asides);
  guard.run(settle_participles);
  guard.run(settle_subjects, marks);
  guard.run(settle_gerunds);
  guard.run(settle_contents);
  guard.run(settle_relatives);
  guard.run(settle_appositions);
  guard.run(settle_told);
  guard.run(settle_gerund_nouns);
  guard.run(settle_infinitives);
  guard.run(settle_auxiliaries);
  guard.run(settle_voice);
  guard.run(settle_inverted_speech);
}

}  // namespace verbale
