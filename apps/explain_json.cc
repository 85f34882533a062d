// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <verbale/json.h>

#include "apps/code_points.h"
#include "apps/explain_view.h"
#include "apps/safe_text.h"

namespace verbale::cli {
namespace {

/// Turns bytes into code points; asked in ascending order it walks the text once.
class Counter {
 public:
  explicit Counter(std::string_view text) : text_(text) {}
  std::size_t at(std::size_t byte) {
    if (byte < byte_) byte_ = points_ = 0;
    while (byte_ < byte && byte_ < text_.size()) {
      byte_ += code_point_at(text_, byte_).bytes;
      ++points_;
    }
    return points_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t points_ = 0;
};

std::string word_json(const Document& document, const Sentence& sentence, std::uint32_t i,
                      Counter& counter) {
  const Word& word = document.words[i];
  const std::int64_t head = word.head < 0 ? 0 : word.head - std::int64_t{sentence.begin} + 1;
  const std::size_t begin = counter.at(word.range.begin);
  return fmt::format(
      R"({{"id":{},"form":{},"lemma":{},"upos":"{}","feats":{},"head":{},"deprel":"{}","begin":{},"end":{}}})",
      i - sentence.begin + 1, json_string(document.form(i)), json_string(word.lemma),
      name_of(word.upos), json_string(word.feats), head, name_of(word.deprel), begin,
      counter.at(word.range.end));
}

std::string sentences_json(const Document& document) {
  Counter counter(document.text);
  std::string out;
  for (const Sentence& sentence : document.sentences) {
    out += out.empty() ? "{\"words\":[" : ",{\"words\":[";
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (i > sentence.begin) out += ',';
      out += word_json(document, sentence, i, counter);
    }
    out += "]}";
  }
  return out;
}

/// The lines of a JSON Lines text as the elements of an array.
std::string elements(std::string lines) {
  if (lines.ends_with('\n')) lines.pop_back();
  for (char& c : lines) {
    if (c == '\n') c = ',';
  }
  return lines;
}

}  // namespace

std::string explain_json(const Document& document, const Minutes& minutes) {
  JsonOptions options;
  options.with_traces = true;
  return fmt::format("{{\"text\":{},\"sentences\":[{}],\"records\":[{}]}}\n",
                     json_string(document.text), sentences_json(document),
                     elements(safe_json(to_jsonl(minutes, options))));
}

}  // namespace verbale::cli
