// SPDX-License-Identifier: Apache-2.0
#include "coding/quotes.h"

#include <algorithm>

namespace verbale {
namespace {

bool holds(const std::vector<TextRange>& spans, TextRange at) {
  return std::any_of(spans.begin(), spans.end(), [&](TextRange span) { return span.contains(at); });
}

/// "We have informed ...": the statement inside a quotation gets its speaker too.
void name_speaker(TextRange pronoun, std::int32_t actor, Minutes& minutes) {
  for (Statement& statement : minutes.statements) {
    for (ActorRef& ref : statement.speakers) {
      if (ref.actor != kAbsent || ref.mention != pronoun) continue;
      ref.actor = actor;
      ref.code = minutes.actors[static_cast<std::size_t>(actor)].code;
    }
  }
}

}  // namespace

void resolve_first_person(Document& document, Minutes& minutes,
                          const std::vector<Quotation>& quotes) {
  for (Mention& mention : document.mentions) {
    if (mention.kind != MentionKind::kPronoun || mention.actor != kAbsent) continue;
    const TextRange at = document.words[mention.head].range;
    if (!in_quotation(at, quotes)) continue;
    for (const Statement& statement : minutes.statements) {
      if (statement.speakers.empty() || !holds(statement.content, at)) continue;
      const std::int32_t speaker = statement.speakers.front().actor;
      if (speaker == kAbsent) continue;
      mention.actor = speaker;
      minutes.actors[static_cast<std::size_t>(speaker)].mentions.push_back(at);
      break;
    }
    if (mention.actor != kAbsent) name_speaker(at, mention.actor, minutes);
  }
}

}  // namespace verbale
