// SPDX-License-Identifier: Apache-2.0
#include "coding/relations.h"

#include "base/plain.h"

namespace verbale {
namespace {

constexpr double kConfidence = 0.8;  ///< before calibration

/// The first mention of the actor, which is where a report introduces people.
const Mention* introduced_at(const Document& document, std::int32_t actor) {
  for (const Mention& mention : document.mentions) {
    if (mention.actor == actor && mention.kind != MentionKind::kPronoun) return &mention;
  }
  return nullptr;
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

}  // namespace

std::vector<Relation> positions_held(const Document& document, const Minutes& minutes) {
  std::vector<Relation> relations;
  for (std::size_t i = 0; i < minutes.actors.size(); ++i) {
    const Actor& actor = minutes.actors[i];
    const Mention* mention = introduced_at(document, static_cast<std::int32_t>(i));
    if (actor.kind != "person" || actor.description.empty() || mention == nullptr) continue;
    Relation relation;
    relation.kind = "position_held";
    relation.sentence = document.words[mention->head].sentence;
    relation.evidence = document.range_of(mention->begin, mention->end);
    // What only the knowledge base says has no words that support it.
    const std::string words = plain_text(relation.evidence.of(document.text));
    if (words.find(actor.description) == std::string::npos) continue;
    relation.subject = {static_cast<std::int32_t>(i), actor.code, relation.evidence};
    relation.object.actor = country_of(minutes, actor.code);
    if (relation.object.actor != kAbsent) relation.object.code = actor.code.substr(0, 3);
    relation.value = actor.description;
    relation.confidence = kConfidence;
    relations.push_back(std::move(relation));
  }
  return relations;
}

}  // namespace verbale
