// SPDX-License-Identifier: Apache-2.0
#include "coding/speech_phrases.h"

#include "base/plain.h"

namespace verbale {
namespace {

class PhraseFinder {
 public:
  PhraseFinder(const Tree& tree, const SpeechLexicon& lexicon)
      : tree_(tree), document_(tree.document()), lexicon_(lexicon) {}

  std::vector<SpeechPhrase> run() const {
    std::vector<SpeechPhrase> phrases;
    for (std::uint32_t word = 0; word < document_.words.size(); ++word) {
      const Cue* cue = phrase_at(word);
      const std::int32_t above = tree_.head(word);
      if (cue == nullptr || above == kAbsent) continue;
      phrases.push_back({word, scope(word, static_cast<std::uint32_t>(above)), cue});
    }
    return phrases;
  }

 private:
  /// Words of a preposition with what is fixed to it ("according to"), as a phrase of the lexicon.
  const Cue* phrase_at(std::uint32_t word) const {
    for (std::uint32_t child : tree_.children(word)) {
      if (tree_.word(child).deprel != Deprel::kCase) continue;
      std::string words = lower_case(document_.form(child));
      for (std::uint32_t fixed : tree_.children(child)) {
        if (tree_.word(fixed).deprel == Deprel::kFixed)
          words += " " + lower_case(document_.form(fixed));
      }
      if (const Cue* phrase = lexicon_.phrase(words)) return phrase;
    }
    return nullptr;
  }

  /// A phrase at the beginning or end of its sentence speaks of the whole sentence, wherever the
  /// parser hung it.
  std::uint32_t scope(std::uint32_t word, std::uint32_t above) const {
    const Sentence& sentence = document_.sentences[tree_.word(word).sentence];
    const WordList words = tree_.subtree(word);
    const bool first = words.front() == sentence.begin;
    std::uint32_t end = words.back() + 1;
    while (end < sentence.end && tree_.word(end).upos == Upos::kPunct) ++end;
    if (!first && end < sentence.end) return above;
    std::uint32_t root = word;
    while (tree_.head(root) != kAbsent) root = static_cast<std::uint32_t>(tree_.head(root));
    return root;
  }

  const Tree& tree_;
  const Document& document_;
  const SpeechLexicon& lexicon_;
};

}  // namespace

std::vector<SpeechPhrase> find_speech_phrases(const Tree& tree, const SpeechLexicon& lexicon) {
  return PhraseFinder(tree, lexicon).run();
}

}  // namespace verbale
