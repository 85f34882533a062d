// SPDX-License-Identifier: Apache-2.0
#include "coding/reasons.h"

#include <algorithm>

namespace verbale {
namespace {

std::size_t actors_in(const Document& document, TextRange range) {
  return static_cast<std::size_t>(std::count_if(
      document.mentions.begin(), document.mentions.end(),
      [&](const Mention& m) { return range.contains(document.range_of(m.begin, m.end)); }));
}

bool has_event(const Minutes& minutes, std::uint32_t sentence) {
  return std::any_of(minutes.events.begin(), minutes.events.end(),
                     [&](const Event& event) { return event.sentence == sentence; });
}

bool tried(const Minutes& minutes, TextRange trigger) {
  return std::any_of(minutes.traces.begin(), minutes.traces.end(),
                     [&](const Trace& trace) { return trace.trigger == trigger; });
}

}  // namespace

void explain_silence(const Tree& tree, const Lexicon& lexicon, Minutes& minutes) {
  const Document& document = tree.document();
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    const std::size_t actors = actors_in(document, sentence.range);
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
      const Word& verb = tree.word(word);
      if (verb.upos != Upos::kVerb || actors == 0 || tried(minutes, verb.range)) continue;
      if (lexicon.with(verb.lemma, TriggerPos::kVerb) == nullptr) {
        minutes.traces.push_back(
            {i,
             verb.range,
             {},
             false,
             "no lexicon entry for the verb '" + std::string(verb.lemma) + "'"});
      }
    }
    if (has_event(minutes, i)) continue;
    const std::string reason = actors == 0 ? "no event: no actor found in the sentence"
                                           : "no event: no entry fits the sentence";
    minutes.traces.push_back({i, sentence.range, {}, false, reason});
  }
}

}  // namespace verbale
