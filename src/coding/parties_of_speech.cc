// SPDX-License-Identifier: Apache-2.0
#include "coding/parties_of_speech.h"

#include <algorithm>

#include "coding/attributions.h"

namespace verbale {
namespace {

class PartyReader {
 public:
  PartyReader(const Roles& roles, const std::vector<Quotation>& quotes,
              std::vector<Statement>& statements)
      : roles_(roles), tree_(roles.tree()), quotes_(quotes), statements_(statements) {}

  void run() {
    for (Statement& statement : statements_) {
      add_vocatives(statement);
      std::erase_if(statement.toward, [&](const ActorRef& ref) { return roles_.outlet(ref); });
      if (statement.toward.empty()) statement.toward = spoken_of(statement);
    }
    for (Statement& inner : statements_) {
      for (const Statement& outer : statements_) {
        if (hands_on(outer, inner)) {
          inner.via.insert(inner.via.begin(), outer.speakers.begin(), outer.speakers.end());
        }
      }
    }
  }

 private:
  void add_vocatives(Statement& statement) const {
    if (!statement.addressees.empty()) return;
    const auto& words = tree_.document().words;
    for (std::uint32_t word = 0; word < words.size(); ++word) {
      const TextRange range = words[word].range;
      if (words[word].deprel != Deprel::kVocative || !in_quotation(range, quotes_)) continue;
      const bool here = std::any_of(statement.content.begin(), statement.content.end(),
                                    [&](TextRange span) { return span.contains(range); });
      if (here) statement.addressees = roles_.actors_named(word);
    }
  }

  /// The subject of what the quotation begins with, where it is not the speaker's own side.
  std::vector<ActorRef> spoken_of(const Statement& statement) const {
    if (statement.content.empty() || !in_quotation(statement.content.front(), quotes_)) return {};
    const auto first = word_at(tree_.document(), statement.content.front().begin);
    if (!first) return {};
    const std::uint32_t top = tree_.top_in(statement.content.front(), *first);
    std::vector<ActorRef> refs = roles_.actors_in(roles_.subject(top));
    std::erase_if(refs, [&](const ActorRef& ref) {
      return ref.code.empty() || own_country(ref, statement.speakers);
    });
    return refs;
  }

  /// True where somebody else tells what the inner speaker said.
  static bool hands_on(const Statement& outer, const Statement& inner) {
    if (&outer == &inner || !inner.cue || outer.sentence != inner.sentence) return false;
    const bool other = !outer.speakers.empty() && !inner.speakers.empty() &&
                       !share_actor(outer.speakers, inner.speakers) &&
                       !share_actor(outer.speakers, inner.via);
    return other && outer.speakers.front().mention != inner.speakers.front().mention &&
           (set_aside_in(outer, inner) ||
            std::any_of(outer.content.begin(), outer.content.end(),
                        [&](TextRange span) { return span.contains(*inner.cue); }));
  }

  /// "X, the agency reported, asked that ..."
  static bool set_aside_in(const Statement& outer, const Statement& inner) {
    const auto& teller = outer.speakers.front().mention;
    const auto& speaker = inner.speakers.front().mention;
    return teller && speaker && outer.cue && speaker->end <= teller->begin &&
           teller->end <= outer.cue->end && outer.cue->end <= inner.cue->begin &&
           outer.content.size() == inner.content.size() && !outer.content.empty() &&
           outer.content.back() == inner.content.back();
  }

  const Roles& roles_;
  const Tree& tree_;
  const std::vector<Quotation>& quotes_;
  std::vector<Statement>& statements_;
};

}  // namespace

void settle_parties(const Roles& roles, const std::vector<Quotation>& quotes,
                    std::vector<Statement>& statements) {
  PartyReader(roles, quotes, statements).run();
}

}  // namespace verbale
