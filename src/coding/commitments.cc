// SPDX-License-Identifier: Apache-2.0
#include "coding/commitments.h"

#include <algorithm>
#include <set>

#include "coding/events.h"

namespace verbale {
namespace {

std::string_view side_of(const ActorRef& ref) {
  return std::string_view(ref.code).substr(0, std::min<std::size_t>(3, ref.code.size()));
}

/// The same actor, or two voices of one country.
bool same_side(const ActorRef& a, const ActorRef& b) {
  if (a.actor != kAbsent && a.actor == b.actor) return true;
  return side_of(a).size() == 3 && side_of(a) == side_of(b) && side_of(a) != "IGO";
}

bool same_side(const std::vector<ActorRef>& a, const std::vector<ActorRef>& b) {
  return std::any_of(a.begin(), a.end(), [&](const ActorRef& x) {
    return std::any_of(b.begin(), b.end(), [&](const ActorRef& y) { return same_side(x, y); });
  });
}

/// A promise that is being put together, with what its mentions are compared by.
struct Life {
  Commitment commitment;
  std::set<std::string> words;      ///< lemmas of what is promised
  std::set<std::int32_t> concerns;  ///< actors in it, but for the debtor
};

class Joiner {
 public:
  Joiner(const Roles& roles, const Minutes& minutes)
      : roles_(roles), tree_(roles.tree()), minutes_(minutes) {}

  std::vector<Commitment> run(const std::vector<Promise>& promises) {
    for (const Promise& promise : promises) {
      Life* life = same_as(promise);
      if (life == nullptr) {
        if (!promise.content) continue;  // "a promise", of which nothing else is known
        lives_.push_back(begin(promise));
        life = &lives_.back();
      }
      add(promise, *life);
    }
    std::vector<Commitment> commitments;
    commitments.reserve(lives_.size());
    for (Life& life : lives_) commitments.push_back(std::move(life.commitment));
    return commitments;
  }

 private:
  // ---- the same promise again
  // --------------------------------------------------------------------

  std::set<std::string> words_of(std::uint32_t content) const {
    std::set<std::string> words;
    for (std::uint32_t word : tree_.subtree(content)) {
      const Upos upos = tree_.word(word).upos;
      if (upos == Upos::kNoun || upos == Upos::kVerb || upos == Upos::kPropn) {
        words.emplace(tree_.word(word).lemma);
      }
    }
    return words;
  }

  std::set<std::int32_t> actors_of(std::uint32_t content,
                                   const std::vector<ActorRef>& debtors) const {
    std::set<std::int32_t> actors;
    const TextRange range = tree_.range(content);
    for (const Mention& mention : tree_.document().mentions) {
      const ActorRef ref{mention.actor, code_of(mention.actor), std::nullopt};
      const bool inside = range.contains(tree_.word(mention.head).range);
      if (inside && mention.actor != kAbsent && !same_side({ref}, debtors))
        actors.insert(mention.actor);
    }
    return actors;
  }

  std::string code_of(std::int32_t actor) const {
    return actor == kAbsent ? "" : minutes_.actors[static_cast<std::size_t>(actor)].code;
  }

  Life* same_as(const Promise& promise) {
    for (auto life = lives_.rbegin(); life != lives_.rend(); ++life) {
      if (!same_side(life->commitment.debtors, promise.debtors)) continue;
      if (!promise.content || alike(*life, promise)) return &*life;
    }
    return nullptr;
  }

  bool alike(const Life& life, const Promise& promise) const {
    std::size_t shared = 0;
    for (const std::string& word : words_of(*promise.content)) shared += life.words.count(word);
    for (std::int32_t actor : actors_of(*promise.content, promise.debtors)) {
      const std::string& kind = minutes_.actors[static_cast<std::size_t>(actor)].kind;
      const bool telling = kind != "country" && kind != "government";
      shared += life.concerns.count(actor) * (telling ? 2 : 1);
    }
    return shared >= 2;
  }

  // ---- its life
  // ----------------------------------------------------------------------------------

  Life begin(const Promise& promise) const {
    Life life;
    Commitment& commitment = life.commitment;
    commitment.sentence = tree_.word(promise.word).sentence;
    commitment.debtors = promise.debtors;
    commitment.creditors = promise.creditors;
    commitment.content = tree_.range(*promise.content);
    commitment.evidence = promise.evidence;
    commitment.status = promise.threat || promise.condition ? "conditional" : "active";
    if (promise.condition) commitment.condition = tree_.range(*promise.condition);
    commitment.object = object_of(*promise.content, promise.debtors);
    commitment.cameo = deed_in(commitment.content);
    if (promise.claim == PromiseClaim::kMade) commitment.made.from_report = true;
    life.words = words_of(*promise.content);
    life.concerns = actors_of(*promise.content, promise.debtors);
    return life;
  }

  /// The actor that the promised deed is done to.
  ActorRef object_of(std::uint32_t content, const std::vector<ActorRef>& debtors) const {
    for (std::uint32_t word : tree_.subtree(content)) {
      for (const ActorRef& ref : roles_.actors_named(word)) {
        if (!same_side({ref}, debtors)) return ref;
      }
    }
    return {};
  }

  std::string deed_in(TextRange content) const {
    for (const Event& event : minutes_.events) {
      if (content.contains(event.trigger)) return event.cameo;
    }
    return {};
  }

  void add(const Promise& promise, Life& life) const {
    CommitmentStep step;
    step.sentence = tree_.word(promise.word).sentence;
    step.said_by = chain_around(tree_.word(promise.word).range, minutes_.statements);
    step.evidence = promise.evidence;
    step.status = claimed(promise, step.said_by, life.commitment);
    Commitment& commitment = life.commitment;
    if (commitment.creditors.empty()) commitment.creditors = promise.creditors;
    if (promise.claim == PromiseClaim::kBroken) complainer_is_creditor(step.said_by, commitment);
    if (promise.content && commitment.object.actor == kAbsent) {
      commitment.object = object_of(*promise.content, promise.debtors);
    }
    if (moves(step.status, commitment.status)) commitment.status = step.status;
    commitment.history.push_back(std::move(step));
  }

  /// Who complains that a promise was not kept is whom it was made to, where nothing else is said.
  static void complainer_is_creditor(const std::vector<Attribution>& chain,
                                     Commitment& commitment) {
    if (!commitment.creditors.empty() || chain.empty()) return;
    const ActorRef& complainer = chain.back().source;
    const bool body = side_of(complainer) == "IGO" || side_of(complainer) == "NGO";
    if (!body && !same_side({complainer}, commitment.debtors)) commitment.creditors = {complainer};
  }

  static std::string claimed(const Promise& promise, const std::vector<Attribution>& chain,
                             const Commitment& commitment) {
    const bool told = chain.empty();
    const bool debtor = !told && same_side({chain.back().source}, commitment.debtors);
    const bool body = !told && side_of(chain.back().source) == "IGO";
    switch (promise.claim) {
      case PromiseClaim::kMade:
        return promise.threat || promise.condition ? "conditional" : "active";
      case PromiseClaim::kKept:
        return debtor ? "reaffirmed" : "fulfilled";
      case PromiseClaim::kBroken:
        return told || debtor || body ? "broken" : "disputed";
      case PromiseClaim::kPlanned:
        return debtor ? "reaffirmed" : "mentioned";
      default:
        return "mentioned";
    }
  }

  static bool moves(const std::string& step, const std::string& status) {
    if (step == "mentioned" || step == "active" || step == "conditional") return false;
    return step != "reaffirmed" || (status != "disputed" && status != "broken");
  }

  const Roles& roles_;
  const Tree& tree_;
  const Minutes& minutes_;
  std::vector<Life> lives_;
};

}  // namespace

std::vector<Commitment> join_commitments(const Roles& roles, const Minutes& minutes,
                                         const std::vector<Promise>& promises) {
  return Joiner(roles, minutes).run(promises);
}

}  // namespace verbale
