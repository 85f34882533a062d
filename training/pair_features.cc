// SPDX-License-Identifier: Apache-2.0
//
// Prints what the pair model sees, a line for each pair: its id and its features, tabs between.
//
//   verbale_pair_features DATA REPORTS.jsonl > features.tsv      (built with -DVERBALE_TRAINING=ON)
#include <verbale/coder.h>
#include <verbale/reader.h>

#include <iostream>

#include "coding/coding.h"

namespace {

using namespace verbale;

bool print(const Coder& coder, const Coding& coding, Document& document) {
  const auto minutes = coder.code(document);
  if (!minutes) return false;
  const auto features = coding.pair_features(document, *minutes);
  for (std::size_t i = 0; i < features.size(); ++i) {
    std::cout << document.info.pairs[i].id;
    for (const std::string& name : features[i]) std::cout << '\t' << name;
    std::cout << '\n';
  }
  return true;
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  const auto coder = Coder::load({words[1], {"finish"}, false});
  const auto coding = Coding::load(words[1]);
  const auto rules = load_report_rules(words[1]);
  if (!coder || !coding || !rules) return 1;
  bool good = true;
  ReadOptions options;
  options.rules = *rules;
  read_paths({words[2]}, options,
             {[&](Document&& document) { return good = print(*coder, *coding, document); },
              [&](Reject&&) { return good = false; }});
  return good ? 0 : 1;
}
