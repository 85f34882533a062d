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
      if (statement.toward.empty() && !statement.speakers.empty())
        statement.toward = spoken_of(statement);
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

  /// Whom the words are about: the subject of what the content begins with or, where that is the
  /// speaker's own side, whom he deals with there.
  std::vector<ActorRef> spoken_of(const Statement& statement) const {
    if (statement.content.empty()) return {};
    const auto first = word_at(tree_.document(), statement.content.front().begin);
    if (!first) return {};
    const std::uint32_t top = tree_.top_in(statement.content.front(), *first);
    return other_side(top, statement);
  }

  std::vector<ActorRef> other_side(std::uint32_t top, const Statement& statement) const {
    const auto here = [&](std::uint32_t word) {
      return statement.content.front().contains(tree_.word(word).range);
    };
    if (std::vector<ActorRef> found = others(roles_.subject(top), statement); !found.empty())
      return found;
    // "I hope that he stays", "skepticism about their motives"
    if (const std::int32_t clause = tree_.child(top, Deprel::kCcomp);
        clause != kAbsent && here(static_cast<std::uint32_t>(clause))) {
      return other_side(static_cast<std::uint32_t>(clause), statement);
    }
    if (tree_.word(top).upos == Upos::kNoun) {
      if (std::vector<ActorRef> found = others({top}, statement); !found.empty()) return found;
    }
    for (const std::string_view selector :
         {"object", "against", "about", "by", "with", "of", "to"}) {
      WordList words = roles_.fill(top, selector);
      std::erase_if(words, [&](std::uint32_t word) { return !here(word); });
      if (std::vector<ActorRef> found = others(words, statement); !found.empty()) return found;
    }
    return {};
  }

  /// The actors of these words that are known and of another side than the speaker's.
  std::vector<ActorRef> others(const WordList& words, const Statement& statement) const {
    std::vector<ActorRef> refs = roles_.actors_in(words);
    std::erase_if(refs, [&](const ActorRef& ref) {
      return ref.code.empty() || own_country(ref, statement.speakers) || roles_.outlet(ref);
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
