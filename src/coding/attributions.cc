// SPDX-License-Identifier: Apache-2.0
#include "coding/attributions.h"

#include <verbale/document.h>

#include <algorithm>

#include "record/sides.h"

namespace verbale {
namespace {

std::uint32_t span_size(const Statement& statement) {
  std::uint32_t size = 0;
  for (TextRange span : statement.content) size += span.size();
  return size;
}

/// Said, not only thought or expected.
bool speech(const Statement& statement) {
  static constexpr std::string_view kSpeech[] = {"assert", "deny", "admit", "complain", "accuse"};
  return statement.cue &&
         std::find(std::begin(kSpeech), std::end(kSpeech), statement.attitude) != std::end(kSpeech);
}

bool same_party(const ActorRef& a, const ActorRef& b) {
  return (a.actor != kAbsent && a.actor == b.actor) || same_side(a.code, b.code);
}

}  // namespace

std::vector<Attribution> chain_around(TextRange range, const std::vector<Statement>& statements) {
  std::vector<const Statement*> around;
  for (const Statement& statement : statements) {
    for (TextRange content : statement.content) {
      if (content.contains(range)) {
        around.push_back(&statement);
        break;
      }
    }
  }
  std::stable_sort(around.begin(), around.end(), [](const Statement* a, const Statement* b) {
    return span_size(*a) > span_size(*b);
  });
  std::vector<Attribution> chain;
  for (const Statement* statement : around) {
    for (const ActorRef& via : statement->via) chain.push_back({via, std::nullopt});
    for (const ActorRef& speaker : statement->speakers) chain.push_back({speaker, statement->cue});
    // "is said to have sent": somebody says it, and not the report.
    if (statement->speakers.empty() && statement->via.empty() && speech(*statement))
      chain.push_back({ActorRef{}, statement->cue});
  }
  return chain;
}

bool same_party(const std::vector<ActorRef>& a, const std::vector<ActorRef>& b) {
  return std::any_of(a.begin(), a.end(), [&](const ActorRef& left) {
    return std::any_of(b.begin(), b.end(),
                       [&](const ActorRef& right) { return same_party(left, right); });
  });
}

bool own_country(const ActorRef& ref, const std::vector<ActorRef>& speakers) {
  constexpr std::size_t kCountry = 3;  // letters
  return std::any_of(speakers.begin(), speakers.end(), [&](const ActorRef& speaker) {
    return ref.code.substr(0, kCountry) == speaker.code.substr(0, kCountry);
  });
}

bool of_nothing(std::uint32_t clause, const Tree& tree) {
  const std::int32_t above = tree.head(clause);
  if (above == kAbsent || tree.word(static_cast<std::uint32_t>(above)).upos != Upos::kNoun) {
    return false;
  }
  const std::int32_t det = tree.child(static_cast<std::uint32_t>(above), Deprel::kDet);
  return det != kAbsent && tree.feature_of(static_cast<std::uint32_t>(det), "PronType") == "Neg";
}

}  // namespace verbale
