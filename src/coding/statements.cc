// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_set>

#include "base/plain.h"
#include "coding/speakers.h"
#include "coding/speech.h"
#include "coding/speech_content.h"

namespace verbale {
namespace {

/// Length of a quotation that is speech and not a single word held at arm's length.
constexpr std::uint32_t kShortestSpeech = 15;  ///< bytes

class StatementReader {
 public:
  StatementReader(const Roles& roles, const SpeechLexicon& lexicon,
                  const std::vector<Quotation>& quotes)
      : roles_(roles),
        tree_(roles.tree()),
        document_(tree_.document()),
        lexicon_(lexicon),
        quotes_(quotes),
        speakers_(roles, lexicon),
        contents_(roles, lexicon, quotes) {}

  std::vector<Statement> run() {
    find_phrases();
    for (std::uint32_t word = 0; word < document_.words.size(); ++word) {
      const Word& here = tree_.word(word);
      const Cue* cue = lexicon_.cue(here.lemma, here.upos);
      if (cue != nullptr && !cue->via) from_cue(word, *cue);
    }
    for (const Phrase& phrase : phrases_) {
      if (cues_.count(phrase.governor) == 0) from_phrase(phrase);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Statement& a, const Statement& b) {
      return a.evidence.begin < b.evidence.begin;
    });
    give_away_quotes();
    settle_nested();
    for (Statement& statement : found_) statement.mode = contents_.mode(statement.content);
    return std::move(found_);
  }

 private:
  /// "according to officials", and the word whose clause it speaks of.
  struct Phrase {
    std::uint32_t word, governor;
    const Cue* cue;
  };

  // ---- phrases
  // -----------------------------------------------------------------------------------

  void find_phrases() {
    for (std::uint32_t word = 0; word < document_.words.size(); ++word) {
      const Cue* cue = phrase_at(word);
      const std::int32_t above = tree_.head(word);
      if (cue == nullptr || above == kAbsent) continue;
      phrases_.push_back({word, scope(word, static_cast<std::uint32_t>(above)), cue});
    }
  }

  /// Words of a preposition with what is fixed to it ("according to"), as a phrase of the lexicon.
  const Cue* phrase_at(std::uint32_t word) const {
    for (std::uint32_t child : tree_.children(word)) {
      if (tree_.word(child).deprel != Deprel::kCase) continue;
      std::string words = lower_case(document_.form(child));
      for (std::uint32_t fixed : tree_.children(child)) {
        if (tree_.word(fixed).deprel == Deprel::kFixed)
          words += " " + lower_case(document_.form(fixed));
      }
      if (const Cue* phrase = lexicon_.phrase(words)) return phrase;
    }
    return nullptr;
  }

  /// A phrase at the beginning or end of its sentence speaks of the whole sentence, wherever the
  /// parser hung it.
  std::uint32_t scope(std::uint32_t word, std::uint32_t above) const {
    const Sentence& sentence = document_.sentences[tree_.word(word).sentence];
    const WordList words = tree_.subtree(word);
    const bool first = words.front() == sentence.begin;
    std::uint32_t end = words.back() + 1;
    while (end < sentence.end && tree_.word(end).upos == Upos::kPunct) ++end;
    if (!first && end < sentence.end) return above;
    std::uint32_t root = word;
    while (tree_.head(root) != kAbsent) root = static_cast<std::uint32_t>(tree_.head(root));
    return root;
  }

  void from_phrase(const Phrase& phrase) {
    const std::int32_t preposition = tree_.child(phrase.word, Deprel::kCase);
    const TextRange cue_range = tree_.range(static_cast<std::uint32_t>(preposition));
    Statement statement = begin(
        phrase.word, cue_range,
        contents_.spans(phrase.governor, static_cast<std::int32_t>(phrase.word)), *phrase.cue);
    if (statement.content.empty()) return;
    statement.speakers = speakers_.refs(tree_.conjuncts(phrase.word));
    finish(std::move(statement));
  }

  // ---- cues
  // --------------------------------------------------------------------------------------

  void from_cue(std::uint32_t word, const Cue& cue) {
    const WordList speakers = speakers_.at(word);
    std::vector<TextRange> content = contents_.content(word, cue);
    if (content.empty() || (speakers.empty() && !nobody_speaks(word, cue))) return;
    const TextRange cue_span = cue_range(word, content.front());
    Statement statement = begin(word, cue_span, std::move(content), cue);
    if (!cue.raising) statement.speakers = speakers_.refs(speakers);
    for (const Phrase& phrase : phrases_) {
      if (phrase.governor != word) continue;
      const std::vector<ActorRef> passing = speakers_.refs(tree_.conjuncts(phrase.word));
      statement.via.insert(statement.via.end(), passing.begin(), passing.end());
    }
    const std::vector<ActorRef> passed = speakers_.passed_on(word, speakers);
    statement.via.insert(statement.via.end(), passed.begin(), passed.end());
    statement.addressees = speakers_.in_roles(word, cue.addressee);
    statement.toward = speakers_.in_roles(word, cue.toward);
    if (statement.toward.empty()) statement.toward = spoken_of(word, statement.speakers);
    cues_.insert(word);
    finish(std::move(statement));
  }

  /// "It was announced that ...", "a claim that ...": said by somebody whom the report does not
  /// name.
  bool nobody_speaks(std::uint32_t word, const Cue& cue) const {
    if (cue.raising) return true;
    const bool clause = contents_.clause_under(word) != kAbsent;
    return tree_.word(word).upos == Upos::kVerb ? roles_.passive(word) : clause;
  }

  /// Whom the content is about: the subject of its clause, where it is not the speaker's own side.
  std::vector<ActorRef> spoken_of(std::uint32_t word, const std::vector<ActorRef>& speakers) const {
    const std::int32_t clause = contents_.clause_under(word);
    if (clause == kAbsent) return {};
    std::vector<ActorRef> refs =
        roles_.actors_in(roles_.subject(static_cast<std::uint32_t>(clause)));
    std::erase_if(refs, [&](const ActorRef& ref) {
      return std::any_of(speakers.begin(), speakers.end(), [&](const ActorRef& speaker) {
        return ref.code.empty() || ref.code.substr(0, 3) == speaker.code.substr(0, 3);
      });
    });
    return refs;
  }

  /// The cue with what belongs to its verb: "has not said", "pointed out", "called for".
  TextRange cue_range(std::uint32_t word, TextRange content) const {
    TextRange range = tree_.word(word).range;
    for (std::uint32_t child : tree_.children(word)) {
      const Deprel deprel = tree_.word(child).deprel;
      const bool before = child < word && (universal(deprel) == Deprel::kAux ||
                                           tree_.feature_of(child, "Polarity") == "Neg");
      if (before || (deprel == Deprel::kCompoundPrt && child == word + 1)) {
        range = range.join(tree_.word(child).range);
      }
    }
    for (std::uint32_t next = word + 1; next < document_.words.size(); ++next) {
      const Word& between = tree_.word(next);
      if (between.range.begin >= content.begin || next > word + 2) break;
      if (between.upos == Upos::kAdp && between.range.end <= content.begin) {
        range = range.join(between.range);
      }
    }
    return range;
  }

  // ---- statements
  // --------------------------------------------------------------------------------

  Statement begin(std::uint32_t word, TextRange cue_range, std::vector<TextRange> content,
                  const Cue& cue) const {
    Statement statement;
    statement.sentence = tree_.word(word).sentence;
    statement.cue = cue_range;
    statement.content = std::move(content);
    statement.attitude = cue.attitude;
    statement.evidence = cue_range;
    return statement;
  }

  void finish(Statement statement) {
    const TextRange sentence = document_.sentences[statement.sentence].range;
    for (TextRange span : statement.content) {
      if (sentence.overlaps(span)) statement.evidence = statement.evidence.join(span);
    }
    for (const ActorRef& speaker : statement.speakers) {
      if (speaker.mention && sentence.contains(*speaker.mention)) {
        statement.evidence = statement.evidence.join(*speaker.mention);
      }
    }
    statement.time.from_report = true;
    found_.push_back(std::move(statement));
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
    std::size_t index = 0;
    std::erase_if(found_, [&](const Statement&) { return drop[index++]; });
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

  bool covered(TextRange quote) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Statement& statement) {
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
  const SpeechLexicon& lexicon_;
  const std::vector<Quotation>& quotes_;
  Speakers speakers_;
  ContentReader contents_;
  std::vector<Phrase> phrases_;
  std::unordered_set<std::uint32_t> cues_;
  std::vector<Statement> found_;
};

}  // namespace

std::vector<Statement> read_statements(const Roles& roles, const SpeechLexicon& lexicon,
                                       const std::vector<Quotation>& quotes) {
  return StatementReader(roles, lexicon, quotes).run();
}

}  // namespace verbale
