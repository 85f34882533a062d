// SPDX-License-Identifier: Apache-2.0
//
// Prints what the event model sees. For each report a line "#words", its id and where its words
// begin (code points); then a line for each word that may be an event: id, number of the word in
// the report (from 0), code of the entry that fired there (see EventFeatures), features; tabs
// between. What the network makes of every word goes to the file that VERBALE_STATES names: 256
// floats a word and the 96 of its vector.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/code_points.h"
#include "each_report.h"
#include "language/network.h"

namespace verbale {
namespace {

/// The encoder's view of the words, sentence by sentence.
class States {
 public:
  explicit States(const std::filesystem::path& data) {
    const char* file = std::getenv("VERBALE_STATES");
    if (file == nullptr) return;
    auto model = ModelFile::open(data / "models" / "english.model");
    if (!model) return;
    model_ = std::move(*model);
    auto network = Network::load(model_);
    if (!network) return;
    network_ = std::move(*network);
    auto inputs = LexicalInputs::load(model_);
    if (!inputs) return;
    input_width_ = inputs->width();
    out_.open(file, std::ios::binary);
  }

  void write(const Document& document) {
    if (!out_.is_open()) return;
    Document copy(document.info, document.text);
    copy.sentences = document.sentences;
    copy.words = document.words;
    for (const Sentence& sentence : copy.sentences) {
      network_.annotate(copy, {&sentence, 1}, scratch_);
      const std::size_t words = sentence.end - sentence.begin;
      for (std::size_t i = 0; i < words; ++i) {
        put(scratch_.x.data() + i * network_.width(), network_.width());
        put(scratch_.input.data() + i * input_width_, LexicalInputs::kVector);
      }
    }
  }

 private:
  void put(const float* from, std::size_t count) {
    out_.write(reinterpret_cast<const char*>(from),
               static_cast<std::streamsize>(count * sizeof(float)));
  }

  std::size_t input_width_ = 0;
  ModelFile model_;
  Network network_;
  NetworkScratch scratch_;
  std::ofstream out_;
};

}  // namespace
}  // namespace verbale

int main(int count, char** words) {
  using namespace verbale;
  if (count != 3) return 2;
  States states(words[1]);
  return each_report(count, words,
                     [&](const Coding& coding, const Document& document, const Minutes& minutes) {
                       states.write(document);
                       const CodePointIndex index(document.text);
                       std::cout << "#words\t" << document.info.id;
                       for (const Word& word : document.words) {
                         std::cout << '\t' << index.code_point(word.range.begin);
                       }
                       std::cout << '\n';
                       for (const EventFeatures& one : coding.event_features(document, minutes)) {
                         std::cout << document.info.id << '\t' << one.word << '\t'
                                   << (one.fired.empty() ? "-" : one.fired);
                         print_features(one.names);
                       }
                     });
}
