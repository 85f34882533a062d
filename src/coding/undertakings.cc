// SPDX-License-Identifier: Apache-2.0
#include "coding/undertakings.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/plain.h"
#include "coding/attributions.h"

namespace verbale {
namespace {

/// Sentences behind the mention of an agreement in which its clauses are expected.
constexpr std::uint32_t kClausesWithin = 6;
constexpr std::size_t kBare =
    4;  ///< words under a verb that has nothing but subject, auxiliary, negation and full stop

/// Attitudes of who does not know what will be.
constexpr std::array<std::string_view, 5> kGuesses{"fear", "hope", "expect", "believe", "ask"};

class UndertakingReader {
 public:
  UndertakingReader(const Roles& roles, const CommitmentLexicon& lexicon, const Minutes& minutes)
      : roles_(roles), tree_(roles.tree()), lexicon_(lexicon), minutes_(minutes) {}

  std::vector<Promise> run(const std::vector<Promise>& taken) {
    std::vector<Promise> found;
    for (std::uint32_t word = 0; word < tree_.document().words.size(); ++word) {
      note_agreement(word);
      if (is_taken(word, taken)) continue;
      if (std::optional<Promise> promise = offer(word)) found.push_back(std::move(*promise));
      if (tree_.word(word).upos != Upos::kVerb) continue;
      if (std::optional<Promise> promise = read(word)) found.push_back(std::move(*promise));
    }
    return found;
  }

 private:
  void note_agreement(std::uint32_t word) {
    const Word& here = tree_.word(word);
    const bool noun = here.upos == Upos::kNoun || here.upos == Upos::kPropn;
    if (noun && lexicon_.names_agreement(hyphened_lemma(word, tree_))) agreement_ = here.sentence;
  }

  static bool is_taken(std::uint32_t word, const std::vector<Promise>& taken) {
    return std::any_of(taken.begin(), taken.end(), [&](const Promise& promise) {
      return promise.word == word || promise.content == word;
    });
  }

  /// "is ready to lift the ban if Serbia does the same"; without a condition, where it says so
  /// itself ("Chad said it was willing to lift the ban").
  std::optional<Promise> offer(std::uint32_t word) const {
    const Word& here = tree_.word(word);
    if (here.upos != Upos::kAdj || !lexicon_.willing(here.lemma) || negated(word))
      return std::nullopt;
    const WordList clause = roles_.fill(word, "clause");
    Promise promise;
    promise.word = word;
    promise.condition = condition_of(word);
    promise.debtors = coded(roles_.actors_in(roles_.subject(word)));
    if (clause.empty() || promise.debtors.empty() || asked(word)) return std::nullopt;
    if (!promise.condition && !says_itself(word, promise.debtors)) return std::nullopt;
    promise.content = clause.front();
    promise.claim = PromiseClaim::kMade;
    promise.evidence = tree_.range(word);
    return promise;
  }

  std::optional<Promise> read(std::uint32_t word) const {
    if (const CommitmentVerb* verb = binding(word)) return bound_by(word, *verb);
    if (of_nothing(word, tree_)) return std::nullopt;
    if (tree_.has_child(word, Deprel::kCsubj)) return std::nullopt;  // "filling it would do harm"
    const bool agreed = is_clause(word) || by_agreement(word);
    const bool clause = is_clause(word) || (agreed && is_to(word, "Past"));
    const bool bound = clause || is_to(word, "Pres");
    const std::optional<std::uint32_t> meant = meant_to_do(word);
    if (!bound && !modal(word) && !meant) return std::nullopt;
    if (!bound && only_words(meant.value_or(word))) return std::nullopt;
    Promise promise;
    promise.word = word;
    promise.content = meant.value_or(word);
    promise.claim = PromiseClaim::kMade;
    promise.condition = condition_of(word);
    promise.debtors = roles_.actors_in(roles_.subject(word));
    const auto chain = chain_around(tree_.word(word).range, minutes_.statements);
    const std::vector<ActorRef> speaker = speaker_in(chain);
    const bool own_word = same_party(speaker, promise.debtors);
    if (!own_word || !band(promise.debtors)) promise.debtors = coded(std::move(promise.debtors));
    if (promise.condition && promise.debtors.empty()) promise.debtors = coded(speaker);
    const bool holds = promise.condition ? !chain.empty() || agreed || only(*promise.condition)
                                         : bound || own_word || agreed;
    if (!holds || refuses_to_promise(word) || asked(word) || hoped(word)) return std::nullopt;
    // "The posts are to be given up": an agreement's own words need not say by whom.
    const bool nobody = promise.debtors.empty();
    if (nobody && !(bound && agreed && roles_.passive(word))) return std::nullopt;
    promise.evidence = tree_.range(word);
    promise.joint = is_clause(word);
    return promise;
  }

  /// "will come only if": the report itself tells a condition that somebody set.
  bool only(std::uint32_t clause) const {
    const auto words = tree_.subtree(clause);
    const std::uint32_t first = words.front();
    const auto is_only = [&](std::uint32_t word) { return tree_.word(word).lemma == "only"; };
    return is_only(first) || (first > 0 && is_only(first - 1));
  }

  /// "Under the deal Chad withdraws", "in return Chad will withdraw".
  bool is_clause(std::uint32_t word) const {
    const bool now =
        tree_.feature_of(word, "Tense") == "Pres" && tree_.feature_of(word, "VerbForm") == "Fin";
    const auto children = tree_.children(word);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      const Deprel role = tree_.word(child).deprel;
      if (universal(role) != Deprel::kObl || role == Deprel::kOblAgent) return false;
      const std::string lemma = hyphened_lemma(child, tree_);
      const bool under = lexicon_.under(tree_.preposition(child)) && lexicon_.has_clauses(lemma);
      return (under && (now || modal(word) || is_to(word, "Past"))) ||
             (lexicon_.in_return(lemma) && modal(word));
    });
  }

  const CommitmentVerb* binding(std::uint32_t word) const {
    const auto& verbs = lexicon_.verbs();
    const auto found = std::find_if(verbs.begin(), verbs.end(), [&](const CommitmentVerb& verb) {
      return verb.kind == CommitmentVerbKind::kBind &&
             has_word(verb.words, tree_.word(word).lemma) &&
             std::all_of(verb.roles.begin(), verb.roles.end(),
                         [&](const std::string& role) { return !roles_.fill(word, role).empty(); });
    });
    return found == verbs.end() ? nullptr : &*found;
  }

  /// "The accord obliges Chad to withdraw", "bars Chad from mining it": the object owes what the
  /// clause says; "limits Chad's imports": who the object belongs to.
  std::optional<Promise> bound_by(std::uint32_t word, const CommitmentVerb& verb) const {
    const WordList text = roles_.subject(word);
    WordList clause = verb.owner ? roles_.object(word) : roles_.fill(word, "clause");
    for (const std::string& role : verb.roles) {
      if (clause.empty()) clause = roles_.fill(word, role);
    }
    // "bound by the accord to leave": the tree may hang what is owed from the accord.
    if (clause.empty() && !text.empty()) clause = roles_.fill(text.front(), "clause");
    if (text.empty() || clause.empty() || !speaks_of_agreement(text.front())) return std::nullopt;
    if (negated(word) || asked(word)) return std::nullopt;
    Promise promise;
    promise.word = word;
    promise.content = clause.front();
    promise.claim = PromiseClaim::kMade;
    promise.debtors = coded(roles_.actors_in(verb.owner ? roles_.fill(clause.front(), "possessor")
                                                        : roles_.object(word)));
    // "the deal calls for Sudan to leave"
    const bool named = lexicon_.has_clauses(hyphened_lemma(text.front(), tree_));
    if (promise.debtors.empty() && named)
      promise.debtors = coded(roles_.actors_in(roles_.subject(clause.front())));
    promise.condition = condition_of(word);
    promise.evidence = tree_.range(word);
    promise.joint = true;
    if (promise.debtors.empty()) return std::nullopt;
    return promise;
  }

  /// An agreement by name, or "it" where one was just spoken of.
  bool speaks_of_agreement(std::uint32_t word) const {
    if (lexicon_.has_clauses(hyphened_lemma(word, tree_))) return true;
    const bool pronoun = tree_.word(word).upos == Upos::kPron;
    return pronoun && agreement_ && tree_.word(word).sentence <= *agreement_ + 1;
  }

  /// "is to withdraw", "are to be freed"; "was to" tells of what came otherwise, unless an
  /// agreement said so.
  bool is_to(std::uint32_t word, std::string_view tense) const {
    bool be = false, to = false;
    bool infinitive = tree_.feature_of(word, "VerbForm") == "Inf" || roles_.passive(word);
    for (std::uint32_t child : tree_.children(word)) {
      const Word& here = tree_.word(child);
      // "was to have withdrawn"
      infinitive |= here.upos == Upos::kAux && feature(here.feats, "VerbForm") == "Inf";
      be |= here.upos == Upos::kAux && lexicon_.binds(here.lemma) &&
            feature(here.feats, "Tense") == tense;
      to |= here.deprel == Deprel::kMark && here.upos == Upos::kPart;
    }
    return infinitive && be && to;
  }

  bool modal(std::uint32_t word) const {
    const auto children = tree_.children(word);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      return universal(tree_.word(child).deprel) == Deprel::kAux &&
             lexicon_.intends(tree_.word(child).lemma);
    });
  }

  bool says_itself(std::uint32_t word, const std::vector<ActorRef>& debtors) const {
    return same_party(speaker_in(chain_around(tree_.word(word).range, minutes_.statements)),
                      debtors);
  }

  /// "whether Egypt would accept", "how it would look", "Would Egypt accept?", "if Egypt accepts"
  bool asked(std::uint32_t word) const {
    const auto& sentence = tree_.document().sentences[tree_.word(word).sentence];
    if (tree_.document().form(sentence.end - 1) == "?") return true;
    const auto children = tree_.children(word);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      const std::string form = lower_case(tree_.document().form(child));
      const bool supposes =
          tree_.word(child).deprel == Deprel::kMark && has_word(lexicon_.conditions(), form);
      return child < word && (supposes || lexicon_.asks(form));
    });
  }

  /// "fears that it would", "expects that it will": no word of his own.
  bool hoped(std::uint32_t word) const {
    std::string_view attitude;
    std::uint32_t narrowest = UINT32_MAX;
    for (const Statement& said : minutes_.statements) {
      for (const TextRange& part : said.content) {
        const std::uint32_t length = part.end - part.begin;
        if (!part.contains(tree_.word(word).range) || length >= narrowest) continue;
        attitude = said.attitude;
        narrowest = length;
      }
    }
    return std::find(kGuesses.begin(), kGuesses.end(), attitude) != kGuesses.end();
  }

  /// "is going to leave", "intends to leave": the head of what it will do.
  std::optional<std::uint32_t> meant_to_do(std::uint32_t word) const {
    if (!lexicon_.means_to(tree_.word(word).lemma) || tree_.feature_of(word, "Tense") == "Past" ||
        hoped(word))
      return std::nullopt;
    const std::int32_t clause = tree_.child(word, Deprel::kXcomp);
    if (clause == kAbsent ||
        tree_.feature_of(static_cast<std::uint32_t>(clause), "VerbForm") != "Inf")
      return std::nullopt;
    return static_cast<std::uint32_t>(clause);
  }

  /// "would like", "would say", "would have left", "will need": nothing that anybody undertakes.
  bool only_words(std::uint32_t word) const {
    const std::string_view lemma = tree_.word(word).lemma;
    if (lexicon_.undertakes_nothing(lemma)) return true;
    if (lexicon_.forced(lemma) && tree_.has_child(word, Deprel::kXcomp)) return true;
    const auto children = tree_.children(word);
    const auto auxiliary = [&](bool perfect) {
      return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
        if (universal(tree_.word(child).deprel) != Deprel::kAux) return false;
        return perfect ? lexicon_.perfect(tree_.word(child).lemma)
                       : lexicon_.unreal(tree_.word(child).lemma);
      });
    };
    return auxiliary(true) && auxiliary(false);
  }

  /// "would not commit itself": a refusal to promise is no promise.
  bool refuses_to_promise(std::uint32_t word) const {
    const bool making = std::any_of(lexicon_.verbs().begin(), lexicon_.verbs().end(),
                                    [&](const CommitmentVerb& verb) {
                                      return verb.kind == CommitmentVerbKind::kMake &&
                                             has_word(verb.words, tree_.word(word).lemma);
                                    });
    return making && negated(word);
  }

  bool negated(std::uint32_t word) const {
    const auto children = tree_.children(word);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      return tree_.feature_of(child, "Polarity") == "Neg";
    });
  }

  /// A report's own "will" is a clause where an agreement was just spoken of; so is the agreement's
  /// ("according to the text").
  bool by_agreement(std::uint32_t word) const {
    if (!agreement_ || tree_.word(word).sentence > *agreement_ + kClausesWithin) return false;
    if (negated(word) && tree_.children(word).size() <= kBare) return false;  // "would not comment"
    const auto chain = chain_around(tree_.word(word).range, minutes_.statements);
    return std::all_of(chain.begin(), chain.end(),
                       [&](const Attribution& link) { return is_text(link.source); });
  }

  bool is_text(const ActorRef& source) const {
    if (!source.code.empty() || !source.mention) return false;
    const std::string said = lower_case(source.mention->of(tree_.document().text));
    return lexicon_.has_clauses(said.substr(said.rfind(' ') + 1));
  }

  /// At the word, or at the verb of saying above it ("If not, he warned, it would ...").
  std::optional<std::uint32_t> condition_of(std::uint32_t word) const {
    if (const auto own = condition_at(word, tree_, lexicon_)) return own;
    const std::int32_t above = tree_.head(word);
    if (above == kAbsent) return std::nullopt;
    return condition_at(static_cast<std::uint32_t>(above), tree_, lexicon_);
  }

  std::vector<ActorRef> speaker_in(const std::vector<Attribution>& chain) const {
    return innermost_speaker(chain,
                             [&](const ActorRef& ref) { return !ref.code.empty() || band({ref}); });
  }

  /// "the rebels", "the group": they owe though nobody knows their country; a person may be
  /// anybody.
  bool band(const std::vector<ActorRef>& refs) const {
    return std::any_of(refs.begin(), refs.end(), [&](const ActorRef& ref) {
      if (ref.actor == kAbsent) return false;
      const std::string& kind = minutes_.actors[static_cast<std::size_t>(ref.actor)].kind;
      return kind == "armed_group" || kind == "group" || kind == "government";
    });
  }

  static std::vector<ActorRef> coded(std::vector<ActorRef> refs) {
    std::erase_if(refs, [](const ActorRef& ref) { return ref.code.size() < 3; });
    return refs;
  }

  const Roles& roles_;
  const Tree& tree_;
  const CommitmentLexicon& lexicon_;
  const Minutes& minutes_;
  std::optional<std::uint32_t> agreement_;  ///< sentence that spoke of one last
};

}  // namespace

std::vector<Promise> read_undertakings(const Roles& roles, const CommitmentLexicon& lexicon,
                                       const Minutes& minutes, const std::vector<Promise>& taken) {
  return UndertakingReader(roles, lexicon, minutes).run(taken);
}

}  // namespace verbale
