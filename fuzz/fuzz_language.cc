// SPDX-License-Identifier: Apache-2.0
//
// Any UTF-8 through sentences, words, tags and trees, with the tree's own model.
#include <string>

#include "base/utf8.h"
#include "check.h"
#include "language/language.h"

namespace verbale::fuzz {
namespace {

void check_words(const Document& document) {
  std::uint32_t end = 0;
  for (const Word& word : document.words) {
    check(word.range.begin >= end && word.range.end > word.range.begin, "words stand in order");
    end = word.range.end;
    check(end <= document.text.size(), "words lie inside of the text");
    const Sentence& own = document.sentences.at(word.sentence);
    const auto head = static_cast<std::uint32_t>(word.head);
    check(word.head == kAbsent || (head >= own.begin && head < own.end),
          "heads are of the same sentence");
  }
}

void check_sentences(const Document& document) {
  std::uint32_t end = 0;
  for (const Sentence& sentence : document.sentences) {
    check(sentence.begin == end && sentence.end > sentence.begin, "sentences cover the words");
    end = sentence.end;
    std::size_t roots = 0;
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
      roots += document.words[word].head == kAbsent ? 1 : 0;
    }
    check(roots == 1, "a sentence has one root");
  }
  check(end == document.words.size(), "every word is of a sentence");
}

}  // namespace
}  // namespace verbale::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  static const auto kLanguage =
      fuzz::must(Language::load(std::string(VERBALE_DATA_FOLDER) + "/models/english.model"));
  const std::string_view text = fuzz::text_of(data, size);
  if (first_invalid_utf8(text)) return -1;
  Document document(ReportInfo{}, std::string(text));
  Scratch scratch;
  if (!kLanguage->analyse(document, scratch)) return 0;
  fuzz::check_words(document);
  fuzz::check_sentences(document);
  return 0;
}
