// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_set>

#include "coding/attributions.h"
#include "coding/parties_of_speech.h"
#include "coding/speech.h"
#include "coding/speech_labels.h"
#include "coding/statement_features.h"

namespace verbale {
namespace {

/// Length of a quotation that is speech and not a single word held at arm's length.
constexpr std::uint32_t kShortestSpeech = 15;  ///< bytes
/// A candidate whose cue the lexicon knows is believed sooner than another, and later where nobody
/// is named who speaks.
constexpr double kEnoughPlain = 0.1, kEnoughNobody = 0.5, kEnoughKnown = 0.35, kEnoughUnknown = 0.5;
constexpr std::size_t kYes = 1;       ///< class of the model
constexpr std::uint32_t kMarks = 10;  ///< bytes of a paragraph beside its quotation
constexpr std::string_view kAssert = "assert", kDeny = "deny";  ///< attitudes

class StatementReader {
 public:
  StatementReader(const Roles& roles, const SpeechLexicon& lexicon,
                  const std::vector<Quotation>& quotes, const ChoiceModel& model)
      : roles_(roles),
        tree_(roles.tree()),
        document_(tree_.document()),
        quotes_(quotes),
        model_(model),
        phrases_(find_speech_phrases(tree_, lexicon)),
        speakers_(roles, lexicon),
        contents_(roles, lexicon, quotes),
        lexicon_(lexicon) {}

  std::vector<Statement> run() {
    from_cues();
    for (const SpeechPhrase& phrase : phrases_) {
      for (Statement& statement : found_) leave_out(tree_.range(phrase.word), statement);
    }
    for (const SpeechPhrase& phrase : phrases_) {
      if (cues_.count(phrase.governor) == 0) from_phrase(phrase);
    }
    from_labels();
    sort();
    give_away_quotes();
    weigh_modals();
    settle_nested();
    settle_parties(roles_, quotes_, found_);
    for (Statement& statement : found_) statement.mode = contents_.mode(statement.content);
    return std::move(found_);
  }

 private:
  /// All candidates that the model believes; without a model all that the lexicon knows.
  void from_cues() {
    std::vector<StatementCandidate> all =
        CandidateReader(roles_, lexicon_, quotes_, phrases_).run(!model_.empty());
    std::vector<std::vector<std::string>> features;
    std::vector<StatementCandidate> handed_on;
    if (!model_.empty()) features = features_of_candidates(all, roles_, contents_);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!model_.empty() && model_.probability(features[i], kYes) < enough(all[i])) {
        if (told_of_another(all[i]))
          handed_on.push_back(std::move(all[i]));
        else
          doubted_.push_back(std::move(all[i].statement));
        continue;
      }
      if (says(all[i].statement)) cues_.insert(all[i].cue);
      found_.push_back(std::move(all[i].statement));
    }
    take_handed_on(std::move(handed_on));
  }

  /// What the model has not learnt to see: it was taught on what reports say in their own voice,
  /// and not on what those whom they quote say of others.
  bool told_of_another(const StatementCandidate& candidate) const {
    const Statement& statement = candidate.statement;
    const bool coded = std::any_of(statement.speakers.begin(), statement.speakers.end(),
                                   [](const ActorRef& ref) { return !ref.code.empty(); });
    if (!coded || !candidate.known || contents_.quoted(tree_.word(candidate.cue).range) ||
        tree_.word(candidate.cue).upos != Upos::kVerb)
      return false;
    return tree_.has_child(candidate.cue, Deprel::kCcomp) || statement.attitude == kDeny ||
           !roles_.fill(candidate.cue, "predicate").empty();
  }

  /// "The agency reported that Iran had denied it": inside what somebody else says, the words speak
  /// of a statement.
  void take_handed_on(std::vector<StatementCandidate> all) {
    for (StatementCandidate& one : all) {
      const bool told = std::any_of(found_.begin(), found_.end(), [&](const Statement& outer) {
        return inside(outer, one.statement) && somebody_else(outer, one.statement) &&
               outer.attitude == kAssert;
      });
      (told ? found_ : doubted_).push_back(std::move(one.statement));
    }
  }

  /// "Iran said that ...", "Iran called it a crime": a verb of speaking with who says it, and a
  /// clause or what he calls it.
  bool plain_speech(const StatementCandidate& candidate) const {
    const Word& word = tree_.word(candidate.cue);
    if (!candidate.known || candidate.statement.speakers.empty() || word.upos != Upos::kVerb)
      return false;
    if (tree_.has_child(candidate.cue, Deprel::kCcomp)) return true;
    const Cue* cue = lexicon_.cue(word.lemma, word.upos);
    return cue != nullptr && !cue->naming.empty() &&
           !roles_.fill(candidate.cue, "predicate").empty();
  }

  double enough(const StatementCandidate& candidate) const {
    if (plain_speech(candidate)) return kEnoughPlain;
    if (!candidate.known) return kEnoughUnknown;
    return candidate.statement.speakers.empty() ? kEnoughNobody : kEnoughKnown;
  }

  void from_phrase(const SpeechPhrase& phrase) {
    const std::int32_t preposition = tree_.child(phrase.word, Deprel::kCase);
    std::vector<TextRange> content =
        contents_.spans(phrase.governor, static_cast<std::int32_t>(phrase.word));
    if (content.empty()) return;
    found_.push_back(make_statement(document_, tree_.word(phrase.word).sentence,
                                    tree_.range(static_cast<std::uint32_t>(preposition)),
                                    std::move(content), *phrase.cue,
                                    speakers_.refs(tree_.conjuncts(phrase.word))));
    found_.back().via = speakers_.carriers_of(phrase.word);
  }

  /// "Rossi: The bridge must go".
  void from_labels() {
    static const Cue kSays{.attitude = std::string(kAssert)};
    for (const SpeechLabel& label : find_speech_labels(tree_, lexicon_, quotes_)) {
      std::uint32_t first = label.first, end = label.end;
      const auto punct = [&](std::uint32_t word) { return tree_.word(word).upos == Upos::kPunct; };
      while (first < end && punct(first)) ++first;
      while (end > first && punct(end - 1)) --end;
      if (first == end) continue;
      found_.push_back(
          make_statement(document_, tree_.word(label.mark).sentence, tree_.word(label.mark).range,
                         {document_.range_of(first, end)}, kSays, speakers_.refs({label.speaker})));
    }
  }

  /// "Iran intends to leave, according to a diplomat": who says so is no part of what is intended.
  void leave_out(TextRange source, Statement& statement) const {
    for (TextRange& span : statement.content) {
      if (!span.contains(source) || span.end != source.end || span.begin == source.begin) continue;
      std::uint32_t end = span.begin;
      for (const Word& word : document_.words) {
        const bool before = word.range.begin >= span.begin && word.range.end <= source.begin;
        if (before && word.upos != Upos::kPunct) end = word.range.end;
      }
      span.end = end;
    }
  }

  // ---- statements inside statements
  // --------------------------------------------------------------

  static bool inside(const Statement& outer, const Statement& inner) {
    return &outer != &inner && inner.cue &&
           std::any_of(outer.content.begin(), outer.content.end(),
                       [&](TextRange span) { return span.contains(*inner.cue); });
  }

  /// Somebody else who is quoted inside what is said ("France said that Iran had denied it") is a
  /// source of its own; what the speaker says of himself inside his own words is not. Whom he
  /// speaks to there ("We have told Iran that ...") he speaks to.
  void settle_nested() {
    std::vector<bool> drop(found_.size());
    for (std::size_t i = 0; i < found_.size(); ++i) {
      for (Statement& outer : found_) {
        if (!inside(outer, found_[i]) || somebody_else(outer, found_[i])) continue;
        drop[i] = true;
        take_up(outer, found_[i]);
      }
    }
    for (std::size_t i = 0; i < found_.size(); ++i) drop[i] = drop[i] || told_by_another(found_[i]);
    std::size_t index = 0;
    std::erase_if(found_, [&](const Statement&) { return drop[index++]; });
    for (const Statement& doubted : doubted_) {
      for (Statement& outer : found_) {
        if (inside(outer, doubted) && !somebody_else(outer, doubted)) take_up(outer, doubted);
      }
    }
  }

  /// "He said that he hoped for peace": who says what he hopes hopes it.
  void take_up(Statement& outer, const Statement& own) const {
    if (outer.addressees.empty()) outer.addressees = own.addressees;
    if (outer.attitude == kAssert && own.cue && himself(outer, own) &&
        heads_content(outer, *own.cue)) {
      outer.attitude = own.attitude;
    }
  }

  /// True where the inner speaker is the outer one: the same actor, or "I" and "we".
  bool himself(const Statement& outer, const Statement& inner) const {
    if (share_actor(inner.speakers, outer.speakers)) return true;
    return std::any_of(inner.speakers.begin(), inner.speakers.end(), [&](const ActorRef& ref) {
      const auto word = ref.mention ? word_at(document_, ref.mention->begin) : std::nullopt;
      return word && tree_.word(*word).upos == Upos::kPron &&
             tree_.feature_of(*word, "Person") == "1";
    });
  }

  /// True for the cue that the first sentence of the content hangs from, where it is no noun and
  /// stands under no modal ("it would respect the truce").
  bool heads_content(const Statement& statement, TextRange cue) const {
    const TextRange content = statement.content.front();
    const auto first = word_at(document_, content.begin);
    if (!first || statement.content.size() > 1) return false;
    const std::uint32_t top = tree_.top_in(content, *first);
    if (!cue.contains(tree_.word(top).range) || roles_.passive(top)) return false;
    return tree_.word(top).upos == Upos::kAdj
               ? !tree_.has_child(top, Deprel::kAux)
               : tree_.word(top).upos == Upos::kVerb && tree_.feature_of(top, "VerbForm") != "Inf";
  }

  /// "said in a statement that ...": the statement says nothing that the speaker does not say.
  bool told_by_another(const Statement& nobodys) const {
    if (!nobodys.speakers.empty() || !nobodys.via.empty() || nobodys.content.empty()) return false;
    const auto tells = [&](const Statement& other) {
      if (&other == &nobodys || other.speakers.empty() || inside(other, nobodys)) return false;
      return std::all_of(nobodys.content.begin(), nobodys.content.end(), [&](TextRange span) {
        return std::any_of(other.content.begin(), other.content.end(),
                           [&](TextRange said) { return said.overlaps(span); });
      });
    };
    return std::any_of(found_.begin(), found_.end(), tells);
  }

  /// True if the inner statement has a speaker with a code that the outer one does not have.
  static bool somebody_else(const Statement& outer, const Statement& inner) {
    return !inner.speakers.empty() &&
           std::all_of(inner.speakers.begin(), inner.speakers.end(), [&](const ActorRef& ref) {
             return ref.actor != kAbsent && !ref.code.empty() &&
                    !share_actor({ref}, outer.speakers);
           });
  }

  /// "Iran must withdraw, he said": a demand, unless he speaks of his own side.
  void weigh_modals() {
    for (Statement& statement : found_) {
      if (statement.attitude != kAssert || statement.speakers.empty()) continue;
      const auto first = word_at(document_, statement.content.front().begin);
      if (!first) continue;
      const std::uint32_t top = tree_.top_in(statement.content.front(), *first);
      const WordList doers = roles_.subject(top);
      const std::vector<ActorRef> named = roles_.actors_in(doers);
      const bool own = doers.empty() || tree_.feature_of(doers.front(), "Person") == "1" ||
                       std::any_of(named.begin(), named.end(), [&](const ActorRef& ref) {
                         return share_actor({ref}, statement.speakers) ||
                                (!ref.code.empty() && own_country(ref, statement.speakers));
                       });
      if (own) continue;
      for (std::uint32_t child : tree_.children(top)) {
        if (universal(tree_.word(child).deprel) != Deprel::kAux) continue;
        const std::string_view attitude = lexicon_.attitude_of_modal(tree_.word(child).lemma);
        if (!attitude.empty()) statement.attitude = attitude;
      }
    }
  }

  // ---- quotations without a cue
  // ------------------------------------------------------------------

  /// True if somebody outside the quotation says it.
  bool covered(TextRange quote) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Statement& statement) {
      if (statement.cue && quote.contains(*statement.cue)) return false;
      return std::any_of(statement.content.begin(), statement.content.end(),
                         [&](TextRange span) { return span.overlaps(quote); });
    });
  }

  /// Whose words an uncovered quotation is: of who was quoted before it in the same paragraph, or
  /// in the quotation that it continues; a paragraph that is nothing but a quotation, of who spoke
  /// last in the one before.
  void give_away_quotes() {
    Statement* speaking = nullptr;
    std::uint32_t block = 0;
    std::vector<Statement> paragraphs;
    for (const Quotation& quote : quotes_) {
      if (quote.block != block && !quote.continues) speaking = nullptr;
      block = quote.block;
      if (speaking == nullptr && !quote.continues && !covered(quote.range)) {
        if (std::optional<Statement> own = paragraph_of(quote, paragraphs)) {
          paragraphs.push_back(std::move(*own));
          continue;
        }
      }
      if (!covered(quote.range)) {
        if (speaking != nullptr && quote.range.size() >= kShortestSpeech) {
          speaking->content.push_back(quote.range);
        }
        continue;
      }
      for (Statement& statement : found_) {
        const bool holds = std::any_of(statement.content.begin(), statement.content.end(),
                                       [&](TextRange span) { return span.contains(quote.range); });
        if (holds) speaking = &statement;
      }
    }
    for (Statement& own : paragraphs) found_.push_back(std::move(own));
    if (!paragraphs.empty()) sort();
  }

  /// The statement of a paragraph that is all quotation; nothing where nobody spoke before it.
  std::optional<Statement> paragraph_of(const Quotation& quote,
                                        const std::vector<Statement>& paragraphs) const {
    const Statement* before = nullptr;
    TextRange paragraph = quote.range;
    for (const Sentence& sentence : document_.sentences) {
      if (sentence.paragraph == quote.block) paragraph = paragraph.join(sentence.range);
    }
    if (paragraph.size() > quote.range.size() + kMarks) return std::nullopt;
    for (const Statement& statement : found_) {
      const std::uint32_t there = document_.sentences[statement.sentence].paragraph;
      if (there + 1 == quote.block && says(statement)) before = &statement;
    }
    if (!paragraphs.empty()) {
      const Statement& last = paragraphs.back();
      if (document_.sentences[last.sentence].paragraph + 1 == quote.block) before = &last;
    }
    const auto first = word_at(document_, quote.range.begin);
    if (before == nullptr || !first || before->speakers.empty()) return std::nullopt;
    Statement own;
    own.sentence = tree_.word(*first).sentence;
    own.evidence = document_.sentences[own.sentence].range;
    own.content = {quote.range};
    own.attitude = kAssert;
    own.speakers = before->speakers;
    own.time.from_report = true;
    return own;
  }

  void sort() {
    std::stable_sort(found_.begin(), found_.end(), [](const Statement& a, const Statement& b) {
      return a.evidence.begin < b.evidence.begin;
    });
  }

  const Roles& roles_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<Quotation>& quotes_;
  const ChoiceModel& model_;
  std::vector<SpeechPhrase> phrases_;
  Speakers speakers_;
  ContentReader contents_;
  const SpeechLexicon& lexicon_;
  std::unordered_set<std::uint32_t> cues_;
  std::vector<Statement> found_, doubted_;
};

}  // namespace

std::vector<Statement> read_statements(const Roles& roles, const SpeechLexicon& lexicon,
                                       const std::vector<Quotation>& quotes,
                                       const ChoiceModel& model) {
  return StatementReader(roles, lexicon, quotes, model).run();
}

}  // namespace verbale
