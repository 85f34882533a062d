// SPDX-License-Identifier: Apache-2.0
//
// Text that nobody writes must not cost more than text: long rows of the words that rules are made
// of.
#include <chrono>

#include "analysed.h"

namespace verbale::when {
namespace {

/// A report of one kind of word, without the language engine.
Document row_of(const std::vector<std::string>& forms, std::size_t count) {
  Document document;
  document.info.published = "2003-05-13";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& form = forms[i % forms.size()];
    Word word;
    word.range.begin = static_cast<std::uint32_t>(document.text.size());
    document.text += form;
    word.range.end = static_cast<std::uint32_t>(document.text.size());
    document.text += ' ';
    word.upos = Upos::kPropn;
    word.head = i == 0 ? kAbsent : static_cast<std::int32_t>(i - 1);
    word.deprel = i == 0 ? Deprel::kRoot : Deprel::kNmod;
    document.words.push_back(word);
  }
  document.sentences.push_back({0,
                                static_cast<std::uint32_t>(count),
                                {0, static_cast<std::uint32_t>(document.text.size())},
                                0});
  return document;
}

TEST(Budget, RowsOfTimeWordsStayCheap) {
  const std::vector<std::vector<std::string>> rows = {{"May"},
                                                      {"1"},
                                                      {"one", "hundred"},
                                                      {"the", "end", "of"},
                                                      {"two", "weeks", "after"},
                                                      {"19", "-"},
                                                      {"Monday", ","},
                                                      {"of", "2003"},
                                                      {"1/2/"},
                                                      {"the", "last", "week", "of"},
                                                      {"twenty", "first", "of"},
                                                      {"year", "-", "earlier"},
                                                      {"0"},
                                                      {"999999999999999999999"}};
  const auto start = std::chrono::steady_clock::now();
  for (const auto& row : rows) {
    Minutes minutes;
    const Document document = row_of(row, 400);
    time_reader().run(document, minutes);
    for (const TimeRecord& record : minutes.times) EXPECT_FALSE(record.value.empty());
  }
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  EXPECT_LT(spent.count(), 10.0);
}

TEST(Budget, NumbersBeyondTheCalendar) {
  check({{"It broke off nine million years ago.", "2003-05-13", {"nine million years ago = XXXX"}},
         {"It will end 999999999 days from now.",
          "2003-05-13",
          {"999999999 days from now = XXXX-XX-XX"}}});
}

TEST(Budget, AnEmptyDocumentHasNoTimes) {
  Document document;
  Minutes minutes;
  time_reader().run(document, minutes);
  EXPECT_TRUE(minutes.times.empty());
}

}  // namespace
}  // namespace verbale::when
