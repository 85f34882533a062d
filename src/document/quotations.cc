// SPDX-License-Identifier: Apache-2.0
#include "document/quotations.h"

#include <algorithm>

#include "base/words.h"

namespace verbale {
namespace {

class QuotationFinder {
 public:
  QuotationFinder(const Document& document, const QuoteMarks& marks)
      : document_(document), marks_(marks) {}

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
           has_word(marks_.half, mark);
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
    if (open_ && (end_of_double != 0 || has_word(marks_.close, form))) {
      close();
    } else if (!open_ && (end_of_double != 0 || has_word(marks_.open, form))) {
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
  const QuoteMarks& marks_;
  std::vector<Quotation> found_;
  Quotation current_;
  std::uint32_t block_ = 0;
  bool open_ = false;
  bool left_open_ = false;
};

}  // namespace

QuoteMarks read_quote_marks(const TomlEntry& grammar) {
  return {grammar.texts("quotes_open"), grammar.texts("quotes_close"),
          grammar.texts("quotes_half")};
}

std::vector<Quotation> find_quotations(const Document& document, const QuoteMarks& marks) {
  return QuotationFinder(document, marks).run();
}

bool in_quotation(TextRange range, const std::vector<Quotation>& quotes) {
  return std::any_of(quotes.begin(), quotes.end(),
                     [&](const Quotation& quote) { return quote.range.contains(range); });
}

std::vector<std::int32_t> quotation_of_words(const Document& document,
                                             const std::vector<Quotation>& quotes) {
  std::vector<std::int32_t> of(document.words.size(), kAbsent);
  std::size_t word = 0;
  for (std::size_t quote = 0; quote < quotes.size(); ++quote) {
    const TextRange range = quotes[quote].range;
    for (; word < of.size() && document.words[word].range.begin < range.end; ++word) {
      if (range.contains(document.words[word].range)) of[word] = static_cast<std::int32_t>(quote);
    }
  }
  return of;
}

}  // namespace verbale
