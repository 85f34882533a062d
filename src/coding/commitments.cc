// SPDX-License-Identifier: Apache-2.0
#include "coding/commitments.h"

#include <algorithm>
#include <set>

#include "coding/attributions.h"

namespace verbale {
namespace {

std::string_view side_of(const ActorRef& ref) {
  return std::string_view(ref.code).substr(0, std::min<std::size_t>(3, ref.code.size()));
}

/// A promise that is being put together, with what its mentions are compared by.
struct Life {
  Commitment commitment;
  std::set<std::string> words;      ///< lemmas of what is promised
  std::set<std::int32_t> concerns;  ///< actors in it, but for the debtor
  std::uint32_t told_by = 0;        ///< the word that spoke of it last
  bool joint = false;               ///< of an agreement
};

class Joiner {
 public:
  Joiner(const Roles& roles, const CommitmentLexicon& lexicon, const Minutes& minutes)
      : roles_(roles), tree_(roles.tree()), lexicon_(lexicon), minutes_(minutes) {}

  std::vector<Commitment> run(const std::vector<Promise>& promises) {
    for (const Promise& promise : promises) {
      Life* life = same_as(promise);
      if (life == nullptr) {
        // Of "a promise", or of "the truce" that somebody broke, nothing else is known.
        const bool nobody = promise.debtors.empty() && promise.claim != PromiseClaim::kMade;
        if (!promise.content || nobody) continue;
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

  std::vector<std::uint32_t> content_of(const Promise& promise) const {
    return words_of_clause(*promise.content, promise.one_of_many, tree_);
  }

  std::set<std::string> words_of(const Promise& promise) const {
    std::set<std::string> words;
    for (std::uint32_t word : content_of(promise)) {
      const Upos upos = tree_.word(word).upos;
      if (upos == Upos::kNoun || upos == Upos::kVerb || upos == Upos::kPropn) {
        words.emplace(tree_.word(word).lemma);
      }
    }
    return words;
  }

  std::set<std::int32_t> actors_of(const Promise& promise) const {
    std::set<std::int32_t> actors;
    const TextRange range = words_from(promise);
    for (const Mention& mention : tree_.document().mentions) {
      const ActorRef ref{mention.actor, code_of(mention.actor), std::nullopt};
      const bool inside = range.contains(tree_.word(mention.head).range);
      if (inside && mention.actor != kAbsent && !same_party({ref}, promise.debtors))
        actors.insert(mention.actor);
    }
    return actors;
  }

  std::string code_of(std::int32_t actor) const {
    return actor == kAbsent ? "" : minutes_.actors[static_cast<std::size_t>(actor)].code;
  }

  Life* same_as(const Promise& promise) {
    if (promise.another) return nullptr;
    if (promise.joint && !promise.content) return agreed_before(promise);
    if (promise.debtors.empty()) {
      const bool of_its_own = promise.claim == PromiseClaim::kMade && promise.content;
      if (lives_.empty() || of_its_own) return nullptr;
      // "promises made to Russia": not Russia's own.
      if (same_party(promise.creditors, lives_.back().commitment.debtors)) return nullptr;
      // "The truce was broken" is not said of a promise that has nothing to do with a truce.
      const bool other =
          promise.of_agreement && promise.held &&
          lives_.back().words.count(std::string(tree_.word(*promise.held).lemma)) == 0;
      return other ? nullptr : &lives_.back();
    }
    for (auto life = lives_.rbegin(); life != lives_.rend(); ++life) {
      const bool beside = promise.one_of_many && life->told_by == promise.word;
      if (beside || !same_party(life->commitment.debtors, promise.debtors)) continue;
      if (promise.content ? alike(*life, promise) : near(*life, promise)) return &*life;
    }
    return nullptr;
  }

  /// "The deal ...": what was agreed last; "the truce ...", if that was a truce.
  Life* agreed_before(const Promise& promise) {
    const std::string lemma = hyphened_lemma(*promise.held, tree_);
    const std::string plain(tree_.word(*promise.held).lemma);
    for (auto life = lives_.rbegin(); life != lives_.rend(); ++life) {
      if (!life->joint) continue;
      if (lexicon_.any_agreement(lemma) || life->words.count(plain) != 0) return &*life;
    }
    return nullptr;
  }

  bool near(const Life& life, const Promise& promise) const {
    return !promise.just_made ||
           tree_.word(life.told_by).sentence + 1 >= tree_.word(promise.word).sentence;
  }

  bool alike(const Life& life, const Promise& promise) const {
    std::size_t shared = 0;
    for (const std::string& word : words_of(promise)) shared += life.words.count(word);
    for (std::int32_t actor : actors_of(promise)) {
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
    commitment.content = words_from(promise);
    commitment.evidence = promise.evidence;
    commitment.status = promise.threat || promise.condition ? "conditional" : "active";
    if (promise.condition) commitment.condition = words_of_condition(*promise.condition);
    commitment.object = object_of(promise);
    commitment.cameo = deed_in(commitment.content);
    if (promise.claim == PromiseClaim::kMade) commitment.made.from_report = true;
    life.joint = promise.joint;
    life.words = words_of(promise);
    life.concerns = actors_of(promise);
    return life;
  }

  /// The content without marks before it (": Niger is to withdraw").
  TextRange words_from(const Promise& promise) const {
    const std::vector<std::uint32_t> words = content_of(promise);
    const auto first = std::find_if(words.begin(), words.end(), [&](std::uint32_t word) {
      return tree_.word(word).upos != Upos::kPunct;
    });
    return {tree_.word(first == words.end() ? words.front() : *first).range.begin,
            tree_.word(words.back()).range.end};
  }

  /// Without the comma that ends it ("Should they fail, ...").
  TextRange words_of_condition(std::uint32_t clause) const {
    TextRange range = tree_.range(clause);
    const auto words = tree_.subtree(clause);
    const auto last = std::find_if(words.rbegin(), words.rend(), [&](std::uint32_t word) {
      return tree_.word(word).upos != Upos::kPunct;
    });
    if (last != words.rend()) range.end = std::min(range.end, tree_.word(*last).range.end);
    return range;
  }

  /// The actor that the promised deed is done to.
  ActorRef object_of(const Promise& promise) const {
    for (std::uint32_t word : content_of(promise)) {
      for (const ActorRef& ref : roles_.actors_named(word)) {
        if (!same_party({ref}, promise.debtors)) return ref;
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
    life.told_by = promise.word;
    Commitment& commitment = life.commitment;
    if (commitment.creditors.empty()) commitment.creditors = promise.creditors;
    const bool ended =
        promise.claim == PromiseClaim::kBroken || promise.claim == PromiseClaim::kLeft;
    if (ended) complainer_is_creditor(step.said_by, commitment);
    if (promise.content && commitment.object.actor == kAbsent) {
      commitment.object = object_of(promise);
    }
    // A headline only announces what the text then tells.
    const bool fuller = commitment.sentence == 0 && step.sentence > 0 && promise.content &&
                        promise.claim == PromiseClaim::kMade;
    if (fuller) tell_from(promise, step.sentence, commitment);
    if (moves(step.status, commitment.status)) commitment.status = step.status;
    commitment.history.push_back(std::move(step));
  }

  void tell_from(const Promise& promise, std::uint32_t sentence, Commitment& commitment) const {
    commitment.sentence = sentence;
    commitment.evidence = promise.evidence;
    commitment.content = words_from(promise);
    if (const std::string deed = deed_in(commitment.content); !deed.empty()) {
      commitment.cameo = deed;
    }
    if (!promise.condition || commitment.condition) return;
    commitment.condition = words_of_condition(*promise.condition);
    if (commitment.status == "active") commitment.status = "conditional";
  }

  /// Who complains that a promise was not kept is whom it was made to, where nothing else is said.
  static void complainer_is_creditor(const std::vector<Attribution>& chain,
                                     Commitment& commitment) {
    if (!commitment.creditors.empty() || chain.empty()) return;
    const ActorRef& complainer = chain.back().source;
    const bool body =
        complainer.code.empty() || side_of(complainer) == "IGO" || side_of(complainer) == "NGO";
    if (!body && !same_party({complainer}, commitment.debtors)) commitment.creditors = {complainer};
  }

  static std::string claimed(const Promise& promise, const std::vector<Attribution>& chain,
                             const Commitment& commitment) {
    const bool told = chain.empty();
    const bool debtor = !told && same_party({chain.back().source}, commitment.debtors);
    const bool unknown = !told && chain.back().source.code.empty();
    const bool body = !told && side_of(chain.back().source) == "IGO";
    switch (promise.claim) {
      case PromiseClaim::kMade:
        if (promise.again) return "reaffirmed";
        return promise.threat || promise.condition ? "conditional" : "active";
      case PromiseClaim::kKept:
        return debtor || unknown ? "reaffirmed" : "fulfilled";
      case PromiseClaim::kBroken:
        if (promise.alleged && !body) return "disputed";
        return told || debtor || body ? "broken" : "disputed";
      case PromiseClaim::kLeft:
        if (promise.alleged && !body) return "disputed";
        return told || debtor || body ? "withdrawn" : "disputed";
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
  const CommitmentLexicon& lexicon_;
  const Minutes& minutes_;
  std::vector<Life> lives_;
};

}  // namespace

std::vector<Commitment> join_commitments(const Roles& roles, const CommitmentLexicon& lexicon,
                                         const Minutes& minutes,
                                         const std::vector<Promise>& promises) {
  return Joiner(roles, lexicon, minutes).run(promises);
}

}  // namespace verbale
