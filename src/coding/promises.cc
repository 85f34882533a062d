// SPDX-License-Identifier: Apache-2.0
#include "coding/promises.h"

#include <algorithm>

namespace verbale {

std::vector<Promise> PromiseReader::run() {
  const auto words = static_cast<std::uint32_t>(tree_.document().words.size());
  spoken_of_.assign(words, false);
  for (std::uint32_t word = 0; word < words; ++word) {
    if (tree_.word(word).upos != Upos::kVerb) continue;
    for (const CommitmentVerb& verb : lexicon_.verbs()) {
      if (is_verb(word, verb)) from_verb(word, verb);
    }
  }
  for (std::uint32_t word = 0; word < words; ++word) {
    const bool noun = tree_.word(word).upos == Upos::kNoun;
    if (noun && !spoken_of_[word] && lexicon_.names_promise(tree_.word(word).lemma))
      from_noun(word);
  }
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Promise& a, const Promise& b) { return a.word < b.word; });
  return std::move(found_);
}

bool PromiseReader::is_verb(std::uint32_t word, const CommitmentVerb& verb) const {
  if (!has_word(verb.words, tree_.word(word).lemma)) return false;
  if (verb.particle.empty()) return true;
  for (std::uint32_t child : tree_.children(word)) {
    if (tree_.word(child).lemma == verb.particle) return true;
  }
  return false;
}

void PromiseReader::from_verb(std::uint32_t word, const CommitmentVerb& verb) {
  verb.kind == CommitmentVerbKind::kMake ? made(word, verb) : kept_or_broken(word, verb);
}

std::vector<ActorRef> PromiseReader::first_filled(std::uint32_t word,
                                                  const std::vector<std::string>& roles) const {
  for (const std::string& role : roles) {
    std::vector<ActorRef> refs = roles_.actors_in(roles_.fill(word, role));
    if (!refs.empty()) return refs;
  }
  return {};
}

void PromiseReader::made(std::uint32_t word, const CommitmentVerb& verb) {
  Promise promise;
  promise.word = word;
  promise.debtors = roles_.actors_in(roles_.subject(word));
  promise.creditors = first_filled(word, verb.roles);
  promise.threat = verb.threat;
  WordList content = roles_.fill(word, "clause");
  if (content.empty() && !verb.threat) content = roles_.object(word);
  if (promise.debtors.empty() || content.empty()) return;
  promise.content = content.front();
  promise.condition = condition_of(word);
  if (!promise.condition) promise.condition = condition_of(content.front());
  const Factuality happened = factuality_.factuality(word);
  const bool did = happened == Factuality::kCtPlus || happened == Factuality::kPrPlus;
  promise.claim = did ? PromiseClaim::kMade : PromiseClaim::kMentioned;
  for (std::uint32_t held : content) spoken_of_[held] = true;
  add(std::move(promise));
}

/// True if a verb of keeping or breaking has a promise, an agreement or a promised deed as its
/// object: "kept its word to withdraw", not "kept the money".
bool PromiseReader::settles_promise(std::uint32_t held) const {
  const Word& word = tree_.word(held);
  return lexicon_.names_promise(word.lemma) || lexicon_.names_agreement(word.lemma) ||
         feature(word.feats, "VerbForm") == "Ger" ||
         (word.upos == Upos::kVerb && tree_.has_child(held, Deprel::kMark));
}

void PromiseReader::kept_or_broken(std::uint32_t word, const CommitmentVerb& verb) {
  for (const std::string& role : verb.roles) {
    const WordList held = roles_.fill(word, role);
    if (held.empty() || !settles_promise(held.front())) continue;
    const std::uint32_t what = held.front();
    const bool named = tree_.word(what).upos != Upos::kVerb;
    Promise promise;
    promise.word = word;
    promise.debtors = roles_.actors_in(roles_.subject(word));
    if (promise.debtors.empty()) promise.debtors = roles_.actors_in(roles_.fill(what, "possessor"));
    if (promise.debtors.empty()) return;
    promise.content = named ? content_of_noun(what) : what;
    if (!promise.content && lexicon_.names_agreement(tree_.word(what).lemma))
      promise.content = what;
    promise.claim = claim_of(word, verb.kind);
    if (named) promise.creditors = first_filled(what, {"to", "with"});
    spoken_of_[what] = true;
    add(std::move(promise));
    return;
  }
}

PromiseClaim PromiseReader::claim_of(std::uint32_t word, CommitmentVerbKind kind) const {
  const bool keeping = kind == CommitmentVerbKind::kKeep;
  switch (factuality_.factuality(word)) {
    case Factuality::kCtPlus:
      return keeping ? PromiseClaim::kKept : PromiseClaim::kBroken;
    case Factuality::kCtMinus:
      return keeping ? PromiseClaim::kBroken : PromiseClaim::kKept;
    default:
      return keeping ? PromiseClaim::kPlanned : PromiseClaim::kMentioned;
  }
}

/// "a promise to withdraw", "a pledge of aid", "assurances that it would leave".
std::optional<std::uint32_t> PromiseReader::content_of_noun(std::uint32_t noun) const {
  if (const WordList clause = roles_.fill(noun, "clause|of|on"); !clause.empty()) {
    return clause.front();
  }
  // The tree may hang "to withdraw" from the verb that has the promise as its object.
  const std::int32_t above = tree_.head(noun);
  if (above == kAbsent) return std::nullopt;
  for (std::uint32_t child : tree_.children(static_cast<std::uint32_t>(above))) {
    const bool infinitive = tree_.feature_of(child, "VerbForm") == "Inf";
    const Deprel plain = universal(tree_.word(child).deprel);
    const bool clause = plain == Deprel::kAdvcl || plain == Deprel::kXcomp;
    if (infinitive && clause && child > noun) return child;
  }
  return std::nullopt;
}

void PromiseReader::from_noun(std::uint32_t noun) {
  Promise promise;
  promise.word = noun;
  promise.debtors = roles_.actors_in(roles_.fill(noun, "possessor|by|from"));
  promise.creditors = first_filled(noun, {"to"});
  promise.content = content_of_noun(noun);
  const std::int32_t above = tree_.head(noun);
  const bool carried = above != kAbsent && tree_.word(noun).deprel == Deprel::kObj &&
                       lexicon_.carries(tree_.word(static_cast<std::uint32_t>(above)).lemma);
  if (carried) {
    const auto verb = static_cast<std::uint32_t>(above);
    if (promise.debtors.empty()) promise.debtors = roles_.actors_in(roles_.subject(verb));
    if (promise.creditors.empty()) promise.creditors = first_filled(verb, {"indirect", "to"});
    if (factuality_.factuality(verb) == Factuality::kCtPlus) promise.claim = PromiseClaim::kMade;
  }
  if (!promise.debtors.empty()) add(std::move(promise));
}

std::optional<std::uint32_t> PromiseReader::condition_of(std::uint32_t word) const {
  for (std::uint32_t child : tree_.children(word)) {
    if (universal(tree_.word(child).deprel) != Deprel::kAdvcl) continue;
    for (std::uint32_t marker : tree_.children(child)) {
      if (tree_.word(marker).deprel == Deprel::kMark &&
          lexicon_.conditional(tree_.word(marker).lemma)) {
        return child;
      }
    }
  }
  return std::nullopt;
}

void PromiseReader::add(Promise promise) {
  promise.evidence = tree_.word(promise.word).range;
  if (promise.content) promise.evidence = promise.evidence.join(tree_.range(*promise.content));
  // A promise without content of its own is told by the words around its verb.
  for (std::uint32_t child : tree_.children(promise.word)) {
    const Deprel plain = universal(tree_.word(child).deprel);
    if (plain == Deprel::kObj || plain == Deprel::kObl) {
      promise.evidence = promise.evidence.join(tree_.range(child));
    }
  }
  found_.push_back(std::move(promise));
}

}  // namespace verbale
