// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "coding/speech.h"

namespace verbale {

std::vector<TextRange> quoted_ranges(const Document& document, const CodingGrammar& grammar) {
  std::vector<TextRange> ranges;
  bool open = false;
  std::uint32_t block = 0;
  TextRange current;
  const auto close = [&](std::uint32_t end) {
    current.end = end;
    if (!current.empty()) ranges.push_back(current);
    open = false;
  };
  for (const Word& word : document.words) {
    const std::uint32_t here = document.sentences[word.sentence].paragraph;
    if (open && here != block) close(current.end);
    block = here;
    const std::string_view form = word.range.of(document.text);
    if (open && has_word(grammar.quotes_close, form)) {
      close(current.end);
    } else if (!open && has_word(grammar.quotes_open, form)) {
      open = true;
      current = {word.range.end, word.range.end};
    } else if (open) {
      if (current.empty()) current.begin = word.range.begin;
      current.end = word.range.end;
    }
  }
  if (open) close(current.end);
  return ranges;
}

void resolve_first_person(Document& document, Minutes& minutes,
                          const std::vector<TextRange>& quotes) {
  for (Mention& mention : document.mentions) {
    if (mention.kind != MentionKind::kPronoun || mention.actor != kAbsent) continue;
    const TextRange at = document.words[mention.head].range;
    const bool quoted = std::any_of(quotes.begin(), quotes.end(),
                                    [&](TextRange quote) { return quote.contains(at); });
    if (!quoted) continue;
    for (const Statement& statement : minutes.statements) {
      if (statement.mode == SpeechMode::kIndirect || statement.speakers.empty()) continue;
      const bool inside = std::any_of(statement.content.begin(), statement.content.end(),
                                      [&](TextRange content) { return content.contains(at); });
      const std::int32_t speaker = statement.speakers.front().actor;
      if (!inside || speaker == kAbsent) continue;
      mention.actor = speaker;
      minutes.actors[static_cast<std::size_t>(speaker)].mentions.push_back(at);
      break;
    }
  }
}

}  // namespace verbale
