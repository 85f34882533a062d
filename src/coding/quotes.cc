// SPDX-License-Identifier: Apache-2.0
#include "coding/quotes.h"

#include <algorithm>

namespace verbale {
namespace {

class QuotationFinder {
 public:
  QuotationFinder(const Document& document, const CodingGrammar& grammar)
      : document_(document), grammar_(grammar) {}

  std::vector<Quotation> run() {
    for (std::size_t word = 0; word < document_.words.size(); ++word) {
      const bool two = doubled(word);
      read(document_.words[word], two ? document_.words[word + 1].range.end : 0);
      if (two) ++word;
    }
    if (open_) close();
    return std::move(found_);
  }

 private:
  /// Two single marks that touch are one double mark, as older newspaper archives write it.
  bool doubled(std::size_t word) const {
    if (word + 1 >= document_.words.size()) return false;
    const TextRange first = document_.words[word].range, second = document_.words[word + 1].range;
    const std::string_view mark = first.of(document_.text);
    return first.end == second.begin && mark == second.of(document_.text) &&
           has_word(grammar_.quotes_half, mark);
  }

  void read(const Word& word, std::uint32_t end_of_double) {
    const std::uint32_t block = document_.sentences[word.sentence].paragraph;
    if (block != block_) {
      left_open_ = open_;
      if (open_) close();
      block_ = block;
    }
    const std::string_view form = word.range.of(document_.text);
    const std::uint32_t end = end_of_double != 0 ? end_of_double : word.range.end;
    if (open_ && (end_of_double != 0 || has_word(grammar_.quotes_close, form))) {
      close();
    } else if (!open_ && (end_of_double != 0 || has_word(grammar_.quotes_open, form))) {
      open_ = true;
      current_ = {{end, end}, block, left_open_};
      left_open_ = false;
    } else if (open_) {
      if (current_.range.empty()) current_.range.begin = word.range.begin;
      current_.range.end = word.range.end;
    } else {
      left_open_ = false;
    }
  }

  void close() {
    if (!current_.range.empty()) found_.push_back(current_);
    open_ = false;
  }

  const Document& document_;
  const CodingGrammar& grammar_;
  std::vector<Quotation> found_;
  Quotation current_;
  std::uint32_t block_ = 0;
  bool open_ = false;
  bool left_open_ = false;
};

bool holds(const std::vector<TextRange>& spans, TextRange at) {
  return std::any_of(spans.begin(), spans.end(), [&](TextRange span) { return span.contains(at); });
}

/// "We have informed ...": the statement inside a quotation gets its speaker too.
void name_speaker(TextRange pronoun, std::int32_t actor, Minutes& minutes) {
  for (Statement& statement : minutes.statements) {
    for (ActorRef& ref : statement.speakers) {
      if (ref.actor != kAbsent || ref.mention != pronoun) continue;
      ref.actor = actor;
      ref.code = minutes.actors[static_cast<std::size_t>(actor)].code;
    }
  }
}

}  // namespace

std::vector<Quotation> find_quotations(const Document& document, const CodingGrammar& grammar) {
  return QuotationFinder(document, grammar).run();
}

void resolve_first_person(Document& document, Minutes& minutes,
                          const std::vector<Quotation>& quotes) {
  for (Mention& mention : document.mentions) {
    if (mention.kind != MentionKind::kPronoun || mention.actor != kAbsent) continue;
    const TextRange at = document.words[mention.head].range;
    const bool quoted = std::any_of(quotes.begin(), quotes.end(), [&](const Quotation& quote) {
      return quote.range.contains(at);
    });
    if (!quoted) continue;
    for (const Statement& statement : minutes.statements) {
      if (statement.speakers.empty() || !holds(statement.content, at)) continue;
      const std::int32_t speaker = statement.speakers.front().actor;
      if (speaker == kAbsent) continue;
      mention.actor = speaker;
      minutes.actors[static_cast<std::size_t>(speaker)].mentions.push_back(at);
      break;
    }
    if (mention.actor != kAbsent) name_speaker(at, mention.actor, minutes);
  }
}

}  // namespace verbale
