// SPDX-License-Identifier: Apache-2.0
#include "coding/promises.h"

#include <algorithm>

#include "base/plain.h"
#include "coding/attributions.h"

namespace verbale {
namespace {

/// "Should they fail, ...": the auxiliary of the clause before its subject.
bool inverted(std::uint32_t clause, const Tree& tree, const CommitmentLexicon& lexicon) {
  const std::int32_t auxiliary = tree.child(clause, Deprel::kAux);
  const std::int32_t subject = tree.child(clause, Deprel::kNsubj);
  if (auxiliary == kAbsent || subject < auxiliary) return false;
  const auto first = static_cast<std::uint32_t>(auxiliary);
  return lexicon.inverts(lower_case(tree.document().form(first))) &&
         tree.subtree(clause).front() == first &&
         tree.document().form(tree.document().sentences[tree.word(clause).sentence].end - 1) != "?";
}

/// True if the clause begins with words of a condition ("as long as", "unless").
bool begins_condition(std::uint32_t clause, const Tree& tree, const CommitmentLexicon& lexicon) {
  if (inverted(clause, tree, lexicon)) return true;
  TextRange range = tree.range(clause);
  for (std::uint32_t word : tree.subtree(clause)) {
    range.begin = tree.word(word).range.begin;
    // "..., but only if Juba gives way"
    if (tree.word(word).upos != Upos::kPunct && tree.word(word).upos != Upos::kCconj) break;
  }
  const auto opens = [&](std::uint32_t begin) {
    const std::string text = lower_case(TextRange{begin, range.end}.of(tree.document().text)) + " ";
    return std::any_of(lexicon.conditions().begin(), lexicon.conditions().end(),
                       [&](const std::string& words) { return text.starts_with(words + " "); });
  };
  if (opens(range.begin)) return true;
  // "as long as": the tree may hang the first two words from the verb above.
  const std::uint32_t first = tree.subtree(clause).front();
  return first >= 2 && tree.word(first - 2).sentence == tree.word(first).sentence &&
         tree.word(first).upos == Upos::kSconj && tree.word(first - 1).upos == Upos::kAdv &&
         (first < 3 || tree.word(first - 3).lemma != "for") &&  // "for as long as it takes"
         opens(tree.word(first - 2).range.begin);
}

}  // namespace

std::vector<Promise> PromiseReader::run() {
  const auto words = static_cast<std::uint32_t>(tree_.document().words.size());
  spoken_of_.assign(words, false);
  for (std::uint32_t word = 0; word < words; ++word) {
    const Upos upos = tree_.word(word).upos;
    from_pro_verb(word);
    if (upos != Upos::kVerb && upos != Upos::kAdj) continue;
    for (const CommitmentVerb& verb : lexicon_.verbs()) {
      const bool fits = upos == Upos::kVerb || verb.state;  // "is committed to leaving"
      if (fits && is_verb(word, verb)) from_verb(word, verb);
    }
  }
  for (std::uint32_t word = 0; word < words; ++word) {
    const bool noun = tree_.word(word).upos == Upos::kNoun;
    if (!noun || spoken_of_[word]) continue;
    if (lexicon_.breach(tree_.word(word).lemma)) from_breach(word);
    if (names_promise(word)) from_noun(word);
    if (lexicon_.names_plan(tree_.word(word).lemma)) from_plan(word);
    if (lexicon_.in_return(tree_.word(word).lemma)) in_return(word);
    if (names_agreement(word)) from_agreement(word);
  }
  return std::move(found_);
}

/// "a promise", "its word".
bool PromiseReader::names_promise(std::uint32_t noun) const {
  const std::string_view lemma = tree_.word(noun).lemma;
  return lexicon_.names_promise(lemma) || lexicon_.names_threat(lemma) ||
         (lexicon_.promise_of_owner(lemma) &&
          tree_.exact_child(noun, Deprel::kNmodPoss) != kAbsent);
}

bool PromiseReader::is_verb(std::uint32_t word, const CommitmentVerb& verb) const {
  if (!has_word(verb.words, tree_.word(word).lemma)) return false;
  if (verb.particle.empty()) return true;
  for (std::uint32_t child : tree_.children(word)) {
    if (tree_.word(child).lemma == verb.particle) return true;
  }
  return false;
}

/// "It has not done so": the deed that it promised just before.
void PromiseReader::from_pro_verb(std::uint32_t word) {
  const Deprel plain = universal(tree_.word(word).deprel);
  if (plain == Deprel::kAux || !lexicon_.stands_for_deed(tree_.word(word).lemma)) return;
  const auto children = tree_.children(word);
  const bool bare = !tree_.has_child(word, Deprel::kObj) && !tree_.has_child(word, Deprel::kObl) &&
                    !tree_.has_child(word, Deprel::kXcomp) &&
                    !tree_.has_child(word, Deprel::kAdvcl);
  const bool so = (bare && factuality_.negated(word)) ||  // "They never did."
                  std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
                    return child > word &&
                           lexicon_.stands_for_content(lower_case(tree_.document().form(child)));
                  });
  const Factuality done = factuality_.deed(word);
  if (!so || (done != Factuality::kCtPlus && done != Factuality::kCtMinus)) return;
  Promise promise;
  promise.word = word;
  promise.debtors = roles_.actors_in(roles_.subject(word));
  if (promise.debtors.empty()) return;
  promise.claim = done == Factuality::kCtPlus ? PromiseClaim::kKept : PromiseClaim::kBroken;
  promise.just_made = true;
  add(std::move(promise));
}

void PromiseReader::from_verb(std::uint32_t word, const CommitmentVerb& verb) {
  if (verb.kind == CommitmentVerbKind::kBind) return;  // read_undertakings
  if (verb.kind != CommitmentVerbKind::kMake) return kept_or_broken(word, verb);
  if (!as_promised(word)) made(word, verb);
}

std::vector<ActorRef> PromiseReader::first_filled(std::uint32_t word,
                                                  const std::vector<std::string>& roles) const {
  for (const std::string& role : roles) {
    std::vector<ActorRef> refs = roles_.actors_in(roles_.fill(word, role));
    if (!refs.empty()) return refs;
  }
  return {};
}

/// What is promised; a threat's object may also be whom it is made to.
WordList PromiseReader::content_of_verb(std::uint32_t word, const CommitmentVerb& verb) const {
  for (const std::string& role : verb.content) {
    WordList content = role == "object" ? thing_promised(word) : roles_.fill(word, role);
    if (content.empty() && role == "clause") content = hung_from_noun(word);
    if (content.empty() && role == "clause") content = beside(word);
    if (content.empty()) continue;
    if (lexicon_.only_said(tree_.word(content.front()).lemma)) continue;
    const bool place = role != "clause" && role != "object";
    if (place && tree_.word(content.front()).upos == Upos::kPron) continue;  // "swore to it again"
    if (verb.again && !says_will(content.front())) continue;
    if (verb.willed && !willed(word, content.front())) continue;
    if (verb.threat && (!roles_.actors_named(content.front()).empty() ||
                        lexicon_.has_no_will(tree_.word(content.front()).lemma)))
      continue;
    if (verb.declares && !names_agreement(content.front())) continue;
    // "is committed to leaving", "to the accord"; to a cause or a friend is no promise.
    const bool owed = tree_.word(content.front()).upos == Upos::kVerb ||
                      names_agreement(content.front()) || names_promise(content.front());
    const bool state = tree_.word(word).upos == Upos::kAdj || roles_.passive(word);
    if (verb.state && state && !owed) continue;
    return content;
  }
  return {};
}

/// "Chad was promised trucks": not who gets them.
WordList PromiseReader::thing_promised(std::uint32_t word) const {
  const std::int32_t second = tree_.child(word, Deprel::kObj);
  if (roles_.passive(word) && second != kAbsent) return {static_cast<std::uint32_t>(second)};
  return roles_.object(word);
}

/// "Guards will patrol the road, the committee promised": what is promised stands before.
WordList PromiseReader::beside(std::uint32_t word) const {
  const std::int32_t above = tree_.head(word);
  const bool aside = universal(tree_.word(word).deprel) == Deprel::kParataxis;
  if (!aside || above == kAbsent || above > static_cast<std::int32_t>(word)) return {};
  const auto said = static_cast<std::uint32_t>(above);
  return says_will(said) ? WordList{said} : WordList{};
}

/// "will leave", "is ready to leave".
bool PromiseReader::says_will(std::uint32_t clause) const {
  if (lexicon_.willing(tree_.word(clause).lemma)) return true;
  const auto children = tree_.children(clause);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return universal(tree_.word(child).deprel) == Deprel::kAux &&
           lexicon_.intends(tree_.word(child).lemma);
  });
}

/// Not "agreed that it was a mistake", "I agree that he should leave": a clause with a subject of
/// its own must say what will be done.
bool PromiseReader::willed(std::uint32_t word, std::uint32_t clause) const {
  const bool finite =
      tree_.has_child(clause, Deprel::kNsubj) && tree_.feature_of(clause, "VerbForm") != "Ger";
  if (!finite || says_will(clause)) return true;
  const bool opinion = tree_.feature_of(word, "Tense") != "Past";
  const auto children = tree_.children(clause);
  return !opinion && std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return universal(tree_.word(child).deprel) == Deprel::kAux &&
           lexicon_.duty(tree_.word(child).lemma);
  });
}

/// "promised the envoy in Vienna to end it", "assured him in writing that it would end": the tree
/// may hang the clause from a word between.
WordList PromiseReader::hung_from_noun(std::uint32_t word) const {
  for (std::uint32_t between : tree_.children(word)) {
    const Deprel plain = universal(tree_.word(between).deprel);
    const bool phrase = plain == Deprel::kObl || plain == Deprel::kObj ||
                        tree_.feature_of(between, "VerbForm") == "Ger";
    const bool meanwhile = plain == Deprel::kAdvcl && tree_.has_child(between, Deprel::kMark) &&
                           tree_.feature_of(between, "VerbForm") == "Part";
    if (between < word || !(phrase || meanwhile)) continue;
    for (std::uint32_t child : tree_.children(between)) {
      const Deprel inner = universal(tree_.word(child).deprel);
      const bool infinitive = tree_.feature_of(child, "VerbForm") == "Inf";
      const bool hung = inner == Deprel::kAcl || (meanwhile && inner == Deprel::kAdvcl);
      if (hung ? infinitive : inner == Deprel::kCcomp) return {child};
    }
  }
  return {};
}

/// "lifted the ban, as it had agreed to do": the deed before it was promised, and is done or not.
bool PromiseReader::as_promised(std::uint32_t word) {
  if (universal(tree_.word(word).deprel) != Deprel::kAdvcl) return false;
  const std::int32_t mark = tree_.child(word, Deprel::kMark);
  if (mark == kAbsent ||
      !lexicon_.as_promised(tree_.word(static_cast<std::uint32_t>(mark)).lemma)) {
    return false;
  }
  const WordList clause = roles_.fill(word, "clause");
  if (!clause.empty() && !lexicon_.stands_for_deed(tree_.word(clause.front()).lemma)) return false;
  const std::int32_t deed = deed_before(word, static_cast<std::uint32_t>(mark));
  if (deed == kAbsent) return true;
  Promise promise;
  promise.word = word;
  promise.content = static_cast<std::uint32_t>(deed);
  const Factuality done = factuality_.deed(*promise.content);
  if (done != Factuality::kCtPlus && done != Factuality::kCtMinus) return true;
  promise.claim = done == Factuality::kCtPlus ? PromiseClaim::kKept : PromiseClaim::kBroken;
  promise.debtors = roles_.actors_in(roles_.subject(*promise.content));
  promise.one_of_many = true;
  add(std::move(promise));
  return true;
}

/// The nearest verb before the mark with a known doer, who is also the one that promised where that
/// is said.
std::int32_t PromiseReader::deed_before(std::uint32_t clause, std::uint32_t mark) const {
  const std::vector<ActorRef> maker = roles_.actors_in(roles_.subject(clause));
  for (std::uint32_t word = mark; word-- > 0;) {
    if (tree_.word(word).sentence != tree_.word(clause).sentence) break;
    if (tree_.word(word).upos != Upos::kVerb) continue;
    const std::vector<ActorRef> doer = roles_.actors_in(roles_.subject(word));
    if (doer.empty()) continue;
    return maker.empty() || share_actor(maker, doer) || same_party(maker, doer)
               ? static_cast<std::int32_t>(word)
               : kAbsent;
  }
  return kAbsent;
}

/// The clauses beside the first that say a thing of their own: "to freeze it and to leave the
/// site".
WordList PromiseReader::each_promised(const WordList& content) const {
  WordList each = {content.front()};
  if (tree_.word(content.front()).upos != Upos::kVerb) return each;
  for (std::uint32_t other : tree_.conjuncts(content.front())) {
    const bool whole =
        tree_.word(other).upos == Upos::kVerb &&
        (tree_.has_child(other, Deprel::kObj) || tree_.has_child(other, Deprel::kObl) ||
         tree_.has_child(other, Deprel::kXcomp));
    if (whole && other > content.front()) each.push_back(other);
  }
  // "to restore power, to let in aid": the tree may take the second for the purpose of the first.
  for (std::uint32_t child : tree_.children(content.front())) {
    if (listed_infinitive(child, tree_)) {
      for (std::uint32_t one : tree_.conjuncts(child)) each.push_back(one);
    }
  }
  return each;
}

void PromiseReader::made(std::uint32_t word, const CommitmentVerb& verb) {
  Promise promise;
  promise.word = word;
  promise.debtors = roles_.actors_in(roles_.subject(word));
  if (verb.state && promise.debtors.empty() && roles_.passive(word))
    promise.debtors = roles_.actors_in(roles_.object(word));
  promise.creditors = first_filled(word, verb.roles);
  promise.threat = verb.threat;
  promise.again = verb.again;
  promise.joint = verb.joint;
  const WordList content = content_of_verb(word, verb);
  if (promise.debtors.empty() || content.empty()) return;
  // "promised Chad to leave": the tree calls the receiver an object.
  const bool clause = tree_.word(content.front()).upos == Upos::kVerb;
  if (promise.creditors.empty() && clause && !roles_.passive(word))
    promise.creditors = roles_.actors_in(roles_.object(word));
  const Factuality happened = factuality_.deed(word);
  const bool did = happened == Factuality::kCtPlus || happened == Factuality::kPrPlus;
  if (!did) return;  // refused, asked for, or only possible
  promise.claim = PromiseClaim::kMade;
  for (std::uint32_t held : content) spoken_of_[held] = true;
  const WordList each = each_promised(content);
  promise.one_of_many = each.size() > 1;
  // "the road to the enclave that it promised": where the road leads, not who was promised it.
  std::erase_if(promise.creditors, [&](const ActorRef& ref) {
    return ref.code.empty() && ref.mention && tree_.range(content.front()).contains(*ref.mention);
  });
  for (std::uint32_t one : each) {
    promise.content = one;
    promise.condition = condition_at(word, tree_, lexicon_);
    if (!promise.condition) promise.condition = condition_at(one, tree_, lexicon_);
    add(promise);
  }
}

/// "declared a truce and kept it": the promise or agreement that a pronoun means, of this sentence
/// or the one before; the word itself where there is none.
std::uint32_t PromiseReader::meant_by(std::uint32_t held) const {
  if (tree_.word(held).upos != Upos::kPron) return held;
  const std::uint32_t sentence = tree_.word(held).sentence;
  for (std::uint32_t word = held; word-- > 0;) {
    if (tree_.word(word).sentence + 1 < sentence) break;
    const bool noun = tree_.word(word).upos == Upos::kNoun;
    if (noun && (names_agreement(word) || names_promise(word))) return word;
  }
  return held;
}

/// True if a verb of keeping or breaking has a promise, an agreement or a promised deed as its
/// object: "kept its word to withdraw", not "kept the money".
bool PromiseReader::settles_promise(std::uint32_t held) const {
  const Word& word = tree_.word(held);
  return part_of_bargain(held) || names_promise(held) || names_agreement(held) ||
         feature(word.feats, "VerbForm") == "Ger" ||
         (word.upos == Upos::kVerb && tree_.has_child(held, Deprel::kMark));
}

/// "its end of the bargain"
bool PromiseReader::part_of_bargain(std::uint32_t noun) const {
  if (!lexicon_.part(tree_.word(noun).lemma)) return false;
  const WordList whole = roles_.fill(noun, "of");
  return !whole.empty() && (lexicon_.promise_of_owner(tree_.word(whole.front()).lemma) ||
                            names_agreement(whole.front()));
}

/// "armed the rebels in breach of the accord": who does it broke the accord.
void PromiseReader::from_breach(std::uint32_t noun) {
  if (!lexicon_.in_breach(tree_.preposition(noun))) return;
  const WordList held = roles_.fill(noun, "of");
  if (held.empty() || !settles_promise(held.front())) return;
  std::int32_t deed = tree_.head(noun);
  while (deed != kAbsent && tree_.word(static_cast<std::uint32_t>(deed)).upos != Upos::kVerb)
    deed = tree_.head(static_cast<std::uint32_t>(deed));
  if (deed == kAbsent) return;
  const auto done = static_cast<std::uint32_t>(deed);
  Promise promise;
  promise.word = noun;
  promise.debtors = roles_.actors_in(roles_.subject(done));
  if (promise.debtors.empty() || factuality_.deed(done) != Factuality::kCtPlus) return;
  promise.claim = PromiseClaim::kBroken;
  promise.alleged = alleged(done);
  promise.held = held.front();
  promise.of_agreement = names_agreement(held.front());
  promise.content = content_of_noun(held.front());
  if (!promise.content) promise.content = held.front();
  promise.creditors = first_filled(held.front(), {"to", "with"});
  spoken_of_[held.front()] = true;
  add(std::move(promise));
}

void PromiseReader::kept_or_broken(std::uint32_t word, const CommitmentVerb& verb) {
  if (spoken_of_[word]) return;  // "promised to observe the truce" is one promise
  for (const std::string& role : verb.roles) {
    const WordList held = roles_.fill(word, role);
    if (held.empty()) continue;
    const std::uint32_t what = meant_by(held.front());
    if (!verb.any && !settles_promise(what)) continue;
    const bool named = tree_.word(what).upos != Upos::kVerb;
    Promise promise;
    promise.word = word;
    promise.debtors = roles_.actors_in(roles_.subject(word));
    // "Syria gave its word, and, they say, it broke it": whose word it was.
    if (promise.debtors.empty() || what != held.front()) {
      const std::vector<ActorRef> owner = first_filled(what, {"possessor", "between"});
      if (!owner.empty()) promise.debtors = owner;
    }
    // "The promise was broken within hours" means the one spoken of last.
    if (promise.debtors.empty() && !named) return;
    promise.another = another(what);
    const bool agreement = names_agreement(what);
    if (promise.debtors.empty() && promise.another && !agreement) return;
    promise.content = named ? content_of_noun(what) : what;
    const bool itself = (agreement || verb.any) && !promise.debtors.empty();
    if (!promise.content && (itself || promise.another)) promise.content = what;
    if (part_of_bargain(what)) promise.content.reset();  // of the bargain just spoken of
    promise.claim = claim_of(word, verb.kind);
    promise.alleged = alleged(word);
    promise.of_agreement = agreement;
    promise.just_made = lexicon_.promise_of_owner(tree_.word(what).lemma);
    if (named) promise.held = what;
    if (named) promise.creditors = first_filled(what, {"to", "with"});
    spoken_of_[what] = true;
    add(std::move(promise));
    return;
  }
}

/// "has broken such promises before": others than the one in hand.
bool PromiseReader::another(std::uint32_t noun) const {
  const auto children = tree_.children(noun);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return lexicon_.means_another(lower_case(tree_.document().form(child)));
  });
}

/// "accused France of breaking its promise": said to be so by somebody.
bool PromiseReader::alleged(std::uint32_t word) const {
  const std::int32_t above = tree_.head(word);
  return above != kAbsent && universal(tree_.word(word).deprel) != Deprel::kConj &&
         lexicon_.alleges(tree_.word(static_cast<std::uint32_t>(above)).lemma) &&
         factuality_.deed(static_cast<std::uint32_t>(above)) == Factuality::kCtPlus;
}

PromiseClaim PromiseReader::claim_of(std::uint32_t word, CommitmentVerbKind kind) const {
  const bool keeping = kind == CommitmentVerbKind::kKeep;
  const PromiseClaim ended =
      kind == CommitmentVerbKind::kLeave ? PromiseClaim::kLeft : PromiseClaim::kBroken;
  switch (factuality_.deed(word)) {
    case Factuality::kCtPlus:
      return keeping ? PromiseClaim::kKept : ended;
    case Factuality::kCtMinus:
      return keeping ? PromiseClaim::kBroken : PromiseClaim::kKept;
    default:
      if (!keeping && alleged(word)) return ended;
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

/// "gave the envoy a promise", "shook hands on a promise", "won a promise from Iran": who owes it
/// stands at the verb. False where the verb says that there is none.
bool PromiseReader::from_carrier(std::uint32_t noun, std::uint32_t verb, Promise& promise) const {
  const std::string_view lemma = tree_.word(verb).lemma;
  const bool gets = lexicon_.gets(lemma);
  const bool object = tree_.word(noun).deprel == Deprel::kObj;
  if (!gets && !lexicon_.carries(lemma)) return true;
  if (object) {
    const Factuality given = factuality_.deed(verb);
    if (given != Factuality::kCtPlus && given != Factuality::kPrPlus) return false;
    promise.claim = PromiseClaim::kMade;
    promise.again = lexicon_.again(lemma);
  }
  const std::vector<ActorRef> doer = roles_.actors_in(roles_.subject(verb));
  if (promise.debtors.empty()) promise.debtors = gets ? first_filled(verb, {"from"}) : doer;
  if (promise.creditors.empty()) {
    promise.creditors = gets ? doer : first_filled(verb, {"indirect", "to"});
  }
  return true;
}

void PromiseReader::from_noun(std::uint32_t noun) {
  Promise promise;
  promise.word = noun;
  promise.threat = lexicon_.names_threat(tree_.word(noun).lemma);
  promise.debtors = roles_.actors_in(roles_.fill(noun, "possessor|by|from"));
  promise.creditors = first_filled(noun, {"to"});
  promise.content = content_of_noun(noun);
  const bool clause = promise.content && tree_.word(*promise.content).upos == Upos::kVerb;
  // "the commitment of Chad to leave"
  if (promise.debtors.empty() && clause) promise.debtors = first_filled(noun, {"of"});
  // "its commitment to the treaty"
  if (!promise.content && promise.creditors.empty() && !promise.threat) {
    const WordList cause = roles_.fill(noun, "to");
    if (!cause.empty() && tree_.word(cause.front()).upos == Upos::kNoun)
      promise.content = cause.front();
  }
  const std::int32_t above = tree_.head(noun);
  const bool held = above != kAbsent && (tree_.word(noun).deprel == Deprel::kObj ||
                                         universal(tree_.word(noun).deprel) == Deprel::kObl);
  if (held && !from_carrier(noun, static_cast<std::uint32_t>(above), promise)) return;
  if (promise.threat && !promise.content) return;
  if (!promise.debtors.empty() || (!promise.content && points_back(noun))) add(std::move(promise));
}

/// "this pledge": the one spoken of last.
bool PromiseReader::points_back(std::uint32_t noun) const {
  const std::int32_t determiner = tree_.child(noun, Deprel::kDet);
  return determiner != kAbsent && !another(noun) &&
         lexicon_.points_back(
             lower_case(tree_.document().form(static_cast<std::uint32_t>(determiner))));
}

/// "announced plans to withdraw its troops", "confirmed its decision to leave".
void PromiseReader::from_plan(std::uint32_t noun) {
  const std::int32_t above = tree_.head(noun);
  if (above == kAbsent || tree_.word(noun).deprel != Deprel::kObj) return;
  const auto verb = static_cast<std::uint32_t>(above);
  if (!lexicon_.announces(tree_.word(verb).lemma)) return;
  const Factuality told = factuality_.deed(verb);
  if (told != Factuality::kCtPlus && told != Factuality::kPrPlus) return;
  Promise promise;
  promise.word = noun;
  promise.claim = PromiseClaim::kMade;
  promise.content = content_of_noun(noun);
  if (!promise.content || tree_.feature_of(*promise.content, "VerbForm") != "Inf") return;
  promise.debtors = roles_.actors_in(roles_.fill(noun, "possessor"));
  if (promise.debtors.empty()) promise.debtors = roles_.actors_in(roles_.subject(verb));
  if (!promise.debtors.empty()) add(std::move(promise));
}

/// "lifted the ban in exchange for Chad freeing the pilots": what the other side owes.
void PromiseReader::in_return(std::uint32_t noun) {
  const std::int32_t above = tree_.head(noun);
  if (above == kAbsent) return;
  // The tree hangs the clause from the noun or from the verb above it.
  for (const std::uint32_t holder : {noun, static_cast<std::uint32_t>(above)}) {
    for (std::uint32_t deed : roles_.fill(holder, "for")) {
      const std::int32_t who = tree_.child(deed, Deprel::kNsubj);
      const bool told = tree_.word(deed).upos == Upos::kVerb && deed > noun && who != kAbsent;
      if (!told) continue;
      Promise promise;
      promise.word = noun;
      promise.claim = PromiseClaim::kMade;
      promise.content = deed;
      promise.joint = true;
      promise.debtors = roles_.actors_in({static_cast<std::uint32_t>(who)});
      if (!promise.debtors.empty()) return add(std::move(promise));
    }
  }
}

/// "signed an accord with Chad on reopening the border": both owe what it says that they will do.
/// Where it says nothing, they owe the accord.
void PromiseReader::from_agreement(std::uint32_t noun) {
  const std::int32_t above = tree_.head(noun);
  const bool object = above != kAbsent && tree_.word(noun).deprel == Deprel::kObj;
  const bool concluded =
      object && lexicon_.concludes(tree_.word(static_cast<std::uint32_t>(above)).lemma);
  if (!concluded) return back_to_agreement(noun);
  const auto verb = static_cast<std::uint32_t>(above);
  if (factuality_.deed(verb) != Factuality::kCtPlus) return;
  Promise promise;
  promise.word = noun;
  promise.claim = PromiseClaim::kMade;
  promise.joint = true;
  promise.content = content_of_noun(noun);
  promise.debtors = roles_.actors_in(roles_.subject(verb));
  const std::vector<ActorRef> other = first_filled(noun, {"with", "between"});
  const bool said = promise.content && tree_.word(*promise.content).upos == Upos::kVerb;
  if (!said && other.empty() && promise.debtors.size() < 2) return;
  if (!said) promise.content = noun;
  if (promise.debtors.empty()) return;
  promise.debtors.insert(promise.debtors.end(), other.begin(), other.end());
  add(std::move(promise));
}

/// "The accord also ...": the one that the report told of before.
void PromiseReader::back_to_agreement(std::uint32_t noun) {
  if (!points_back(noun)) return;
  Promise promise;
  promise.word = noun;
  promise.held = noun;
  promise.of_agreement = true;
  promise.joint = true;
  add(std::move(promise));
}

void PromiseReader::add(Promise promise) {
  promise.evidence = tree_.word(promise.word).range;
  if (promise.content) {
    const auto words = words_of_clause(*promise.content, promise.one_of_many, tree_);
    promise.evidence = promise.evidence.join(tree_.word(words.front()).range);
    promise.evidence = promise.evidence.join(tree_.word(words.back()).range);
  }
  // A promise without content of its own is told by the words around its verb.
  for (std::uint32_t child : tree_.children(promise.word)) {
    if (promise.one_of_many) break;
    const Deprel plain = universal(tree_.word(child).deprel);
    if (plain == Deprel::kObj || plain == Deprel::kObl) {
      promise.evidence = promise.evidence.join(tree_.range(child));
    }
  }
  found_.push_back(std::move(promise));
}

std::string hyphened_lemma(std::uint32_t noun, const Tree& tree) {
  std::string lemma(tree.word(noun).lemma);
  if (noun < 2 || tree.document().form(noun - 1) != "-") return lemma;
  return std::string(tree.word(noun - 2).lemma) + "-" + lemma;
}

bool listed_infinitive(std::uint32_t verb, const Tree& tree) {
  if (tree.word(verb).deprel != Deprel::kAdvcl || tree.feature_of(verb, "VerbForm") != "Inf")
    return false;
  const std::int32_t mark = tree.exact_child(verb, Deprel::kMark);
  return mark > 0 && tree.document().form(static_cast<std::uint32_t>(mark) - 1) == ",";
}

std::vector<std::uint32_t> words_of_clause(std::uint32_t clause, bool alone, const Tree& tree) {
  std::vector<std::uint32_t> words = tree.subtree(clause);
  // "...; the next day it took that back": another thing.
  const auto semicolon = std::find_if(words.begin(), words.end(), [&](std::uint32_t word) {
    return word > clause && tree.document().form(word) == ";";
  });
  words.erase(semicolon, words.end());
  if (!alone) return words;
  for (std::uint32_t child : tree.children(clause)) {
    const bool beside = tree.word(child).deprel == Deprel::kConj || listed_infinitive(child, tree);
    if (!beside || child < clause) continue;
    const std::uint32_t from = tree.subtree(child).front();
    std::erase_if(words, [&](std::uint32_t word) { return word >= from; });
  }
  const auto loose = [&](std::uint32_t word) {
    return tree.word(word).upos == Upos::kPunct || tree.word(word).deprel == Deprel::kCc;
  };
  while (words.size() > 1 && loose(words.back())) words.pop_back();
  return words;
}

std::optional<std::uint32_t> condition_at(std::uint32_t word, const Tree& tree,
                                          const CommitmentLexicon& lexicon) {
  const auto clause = [&](std::uint32_t at) {
    const Deprel plain = universal(tree.word(at).deprel);
    return plain == Deprel::kAdvcl || plain == Deprel::kCcomp;
  };
  for (std::uint32_t child : tree.children(word)) {
    if (clause(child) && begins_condition(child, tree, lexicon)) return child;
  }
  // "..., if Iraq gives way" or "to rebuild it once peace holds" at the end may hang from any word
  // before it; without a comma "if" may mean whether.
  for (std::uint32_t below : tree.subtree(word)) {
    const std::uint32_t first = tree.subtree(below).front();
    const bool set_off = tree.word(first).upos == Upos::kPunct;
    const Deprel role = tree.word(below).deprel;
    const bool hung = role == Deprel::kAcl && tree.has_child(below, Deprel::kMark);
    const bool adverbial = hung || universal(role) == Deprel::kAdvcl;
    if (first < word || !(adverbial || (set_off && clause(below)))) continue;
    const auto inner = tree.subtree(below);
    const bool ends = tree.subtree(word).back() <= inner.back() + 1;
    if (ends && begins_condition(below, tree, lexicon)) return below;
  }
  return std::nullopt;
}

}  // namespace verbale
