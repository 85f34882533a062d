// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_set>

#include "coding/parties_of_speech.h"
#include "coding/speech.h"
#include "coding/statement_features.h"

namespace verbale {
namespace {

/// Length of a quotation that is speech and not a single word held at arm's length.
constexpr std::uint32_t kShortestSpeech = 15;  ///< bytes
/// A candidate whose cue the lexicon knows is believed sooner than another.
constexpr double kEnoughPlain = 0.1, kEnoughKnown = 0.35, kEnoughUnknown = 0.5;
constexpr std::size_t kYes = 1;  ///< class of the model

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
    std::stable_sort(found_.begin(), found_.end(), [](const Statement& a, const Statement& b) {
      return a.evidence.begin < b.evidence.begin;
    });
    give_away_quotes();
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
    if (!model_.empty()) features = features_of_candidates(all, roles_, contents_);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const double enough = plain_speech(all[i]) ? kEnoughPlain
                            : all[i].known       ? kEnoughKnown
                                                 : kEnoughUnknown;
      if (!model_.empty() && model_.probability(features[i], kYes) < enough) {
        doubted_.push_back(std::move(all[i].statement));
        continue;
      }
      if (says(all[i].statement)) cues_.insert(all[i].cue);
      found_.push_back(std::move(all[i].statement));
    }
  }

  /// "Iran said that ...": a verb of speaking with who says it and a clause.
  bool plain_speech(const StatementCandidate& candidate) const {
    return candidate.known && !candidate.statement.speakers.empty() &&
           tree_.word(candidate.cue).upos == Upos::kVerb &&
           tree_.has_child(candidate.cue, Deprel::kCcomp);
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
        if (outer.addressees.empty()) outer.addressees = found_[i].addressees;
      }
    }
    for (std::size_t i = 0; i < found_.size(); ++i) drop[i] = drop[i] || told_by_another(found_[i]);
    std::size_t index = 0;
    std::erase_if(found_, [&](const Statement&) { return drop[index++]; });
    for (const Statement& doubted : doubted_) {
      for (Statement& outer : found_) {
        const bool own = inside(outer, doubted) && !somebody_else(outer, doubted);
        if (own && outer.addressees.empty()) outer.addressees = doubted.addressees;
      }
    }
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
  /// in the quotation that it continues.
  void give_away_quotes() {
    Statement* speaking = nullptr;
    std::uint32_t block = 0;
    for (const Quotation& quote : quotes_) {
      if (quote.block != block && !quote.continues) speaking = nullptr;
      block = quote.block;
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
