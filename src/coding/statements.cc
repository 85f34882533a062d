// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/plain.h"
#include "coding/speech.h"

namespace verbale {
namespace {

/// Share of a content that must stand in quotation marks for it to be direct.
constexpr double kDirectShare = 0.8;

class StatementReader {
 public:
  StatementReader(const Roles& roles, const SpeechLexicon& lexicon, const CodingGrammar& grammar)
      : roles_(roles),
        tree_(roles.tree()),
        document_(tree_.document()),
        lexicon_(lexicon),
        quotes_(quoted_ranges(document_, grammar)) {}

  std::vector<Statement> run() {
    for (std::uint32_t word = 0; word < document_.words.size(); ++word) {
      const Word& here = tree_.word(word);
      if (const Cue* cue = lexicon_.cue(here.lemma, here.upos); cue != nullptr && !cue->via) {
        from_cue(word, *cue);
      }
      if (const Cue* phrase = phrase_at(word)) from_phrase(word, *phrase);
    }
    return std::move(found_);
  }

 private:
  // ---- content -----------------------------------------------------------------------------------

  /// A subtree without another may lie on both sides of it ("We are ready," he said, "to talk").
  std::vector<TextRange> spans_of(std::uint32_t head, std::int32_t without) const {
    std::vector<TextRange> spans;
    const WordList words = tree_.subtree(head, without);
    for (std::size_t begin = 0; begin < words.size();) {
      std::size_t end = begin + 1;
      while (end < words.size() && words[end] == words[end - 1] + 1) ++end;
      add_trimmed(words[begin], words[end - 1], spans);
      begin = end;
    }
    return spans;
  }

  void add_trimmed(std::uint32_t first, std::uint32_t last, std::vector<TextRange>& spans) const {
    const auto punct = [&](std::uint32_t word) { return tree_.word(word).upos == Upos::kPunct; };
    while (first < last && punct(first)) ++first;
    while (last > first && punct(last)) --last;
    if (!punct(first)) spans.push_back(document_.range_of(first, last + 1));
  }

  std::int32_t clause_under(std::uint32_t cue) const {
    for (const Deprel deprel : {Deprel::kCcomp, Deprel::kXcomp}) {
      if (const std::int32_t child = tree_.child(cue, deprel); child != kAbsent) return child;
    }
    for (std::uint32_t child : tree_.children(cue)) {
      const Word& word = tree_.word(child);
      const Deprel plain = universal(word.deprel);
      const bool complement =
          (plain == Deprel::kAcl && word.deprel != Deprel::kAclRelcl && word.upos == Upos::kVerb) ||
          (plain == Deprel::kAdvcl && feature(word.feats, "VerbForm") == "Inf");
      const bool quoted_root = plain == Deprel::kParataxis && inside_quotes(word.range);
      if (complement || quoted_root) return static_cast<std::int32_t>(child);
    }
    return kAbsent;
  }

  std::vector<TextRange> content_of(std::uint32_t word, const Cue& cue) const {
    if (const std::int32_t clause = clause_under(word); clause != kAbsent) {
      return spans_of(static_cast<std::uint32_t>(clause), kAbsent);
    }
    const Word& here = tree_.word(word);
    if (universal(here.deprel) == Deprel::kParataxis && here.head != kAbsent) {
      return spans_of(static_cast<std::uint32_t>(here.head), static_cast<std::int32_t>(word));
    }
    if (std::vector<TextRange> quotes = quotes_in(here.sentence); !quotes.empty() &&
                                                                  here.upos == Upos::kVerb) {
      return quotes;
    }
    if (!cue.takes_object) return {};
    for (std::uint32_t object : roles_.object(word)) return spans_of(object, static_cast<std::int32_t>(word));
    return {};
  }

  bool inside_quotes(TextRange range) const {
    return std::any_of(quotes_.begin(), quotes_.end(), [&](TextRange q) { return q.contains(range); });
  }

  std::vector<TextRange> quotes_in(std::uint32_t sentence) const {
    std::vector<TextRange> inside;
    for (TextRange quote : quotes_) {
      const TextRange range = document_.sentences[sentence].range;
      if (!quote.overlaps(range)) continue;
      inside.push_back({std::max(quote.begin, range.begin), std::min(quote.end, range.end)});
    }
    return inside;
  }

  SpeechMode mode_of(const std::vector<TextRange>& content) const {
    std::uint32_t all = 0, quoted = 0;
    for (TextRange span : content) {
      all += span.size();
      for (TextRange quote : quotes_) {
        const TextRange common{std::max(span.begin, quote.begin), std::min(span.end, quote.end)};
        quoted += common.size();
      }
    }
    if (quoted == 0) return SpeechMode::kIndirect;
    return quoted >= kDirectShare * all ? SpeechMode::kDirect : SpeechMode::kMixed;
  }

  // ---- people ------------------------------------------------------------------------------------

  std::vector<ActorRef> named_or_words(const WordList& words) const {
    std::vector<ActorRef> refs;
    for (std::uint32_t word : words) {
      std::vector<ActorRef> named = roles_.actors_named(word);
      if (named.empty()) {
        ActorRef unnamed;
        unnamed.mention = tree_.range(word, tree_.child(word, Deprel::kAcl));
        if (tree_.word(word).upos == Upos::kPron) unnamed.mention = tree_.word(word).range;
        named.push_back(std::move(unnamed));
      }
      refs.insert(refs.end(), named.begin(), named.end());
    }
    return refs;
  }

  WordList speaker_words(std::uint32_t word) const {
    const Upos upos = tree_.word(word).upos;
    return roles_.fill(word, upos == Upos::kNoun ? "possessor" : "subject");
  }

  std::vector<ActorRef> in_roles(std::uint32_t word, const std::vector<std::string>& selectors) const {
    for (const std::string& selector : selectors) {
      std::vector<ActorRef> refs = roles_.actors_in(roles_.fill(word, selector));
      if (!refs.empty()) return refs;
    }
    return {};
  }

  /// "said X, who was quoted by the agency"; "X said ..., according to two officials".
  std::vector<ActorRef> passed_on_by(std::uint32_t cue, const WordList& speakers) const {
    std::vector<ActorRef> via;
    for (std::uint32_t child : tree_.children(cue)) {
      if (phrase_at(child) != nullptr) append(via, named_or_words({child}));
    }
    for (std::uint32_t speaker : speakers) {
      for (std::uint32_t clause : tree_.subtree(speaker)) {
        const Word& word = tree_.word(clause);
        if (clause == speaker || word.upos != Upos::kVerb) continue;
        const Cue* passing = lexicon_.cue(word.lemma, word.upos);
        if (passing != nullptr && roles_.passive(clause)) {
          append(via, named_or_words(roles_.subject(clause)));
        }
      }
    }
    return via;
  }

  static void append(std::vector<ActorRef>& to, const std::vector<ActorRef>& from) {
    to.insert(to.end(), from.begin(), from.end());
  }

  // ---- statements --------------------------------------------------------------------------------

  void from_cue(std::uint32_t word, const Cue& cue) {
    const WordList speakers = speaker_words(word);
    std::vector<TextRange> content = content_of(word, cue);
    if (speakers.empty() || content.empty()) return;
    Statement statement = begin(word, tree_.word(word).range, std::move(content), cue);
    statement.speakers = named_or_words(speakers);
    statement.via = passed_on_by(word, speakers);
    statement.addressees = in_roles(word, cue.addressee);
    statement.toward = in_roles(word, cue.toward);
    finish(std::move(statement));
  }

  /// Words of a preposition with what is fixed to it ("according to"), as a phrase of the lexicon.
  const Cue* phrase_at(std::uint32_t word) const {
    for (std::uint32_t child : tree_.children(word)) {
      if (tree_.word(child).deprel != Deprel::kCase) continue;
      std::string words = lower_case(document_.form(child));
      for (std::uint32_t fixed : tree_.children(child)) {
        if (tree_.word(fixed).deprel == Deprel::kFixed) words += " " + lower_case(document_.form(fixed));
      }
      if (const Cue* phrase = lexicon_.phrase(words)) return phrase;
    }
    return nullptr;
  }

  void from_phrase(std::uint32_t word, const Cue& phrase) {
    const std::int32_t clause = tree_.head(word);
    if (clause == kAbsent) return;
    const auto above = static_cast<std::uint32_t>(clause);
    const Word& governor = tree_.word(above);
    const Cue* cue = lexicon_.cue(governor.lemma, governor.upos);
    if (cue != nullptr && clause_under(above) != kAbsent) return;  // passed on: see passed_on_by
    std::vector<TextRange> content = spans_of(above, static_cast<std::int32_t>(word));
    const std::int32_t preposition = tree_.child(word, Deprel::kCase);
    const auto head = static_cast<std::uint32_t>(preposition);
    Statement statement = begin(word, tree_.range(head), std::move(content), phrase);
    statement.speakers = named_or_words(tree_.conjuncts(word));
    finish(std::move(statement));
  }

  Statement begin(std::uint32_t word, TextRange cue_range, std::vector<TextRange> content,
                  const Cue& cue) const {
    Statement statement;
    statement.sentence = tree_.word(word).sentence;
    statement.cue = cue_range;
    statement.mode = mode_of(content);
    statement.content = std::move(content);
    statement.attitude = cue.attitude;
    statement.evidence = cue_range;
    return statement;
  }

  void finish(Statement statement) {
    for (TextRange span : statement.content) statement.evidence = statement.evidence.join(span);
    if (statement.speakers.front().mention) {
      const TextRange speaker = *statement.speakers.front().mention;
      if (document_.sentences[statement.sentence].range.contains(speaker)) {
        statement.evidence = statement.evidence.join(speaker);
      }
    }
    statement.time.from_report = true;
    found_.push_back(std::move(statement));
  }

  const Roles& roles_;
  const Tree& tree_;
  const Document& document_;
  const SpeechLexicon& lexicon_;
  std::vector<TextRange> quotes_;
  std::vector<Statement> found_;
};

}  // namespace

std::vector<Statement> read_statements(const Roles& roles, const SpeechLexicon& lexicon,
                                       const CodingGrammar& grammar) {
  return StatementReader(roles, lexicon, grammar).run();
}

}  // namespace verbale
