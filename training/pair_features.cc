// SPDX-License-Identifier: Apache-2.0
//
// Prints what the pair model sees, a line for each pair: its id and its features, tabs between.
#include "each_report.h"

int main(int count, char** words) {
  using namespace verbale;
  return each_report(count, words,
                     [](const Coding& coding, const Document& document, const Minutes& minutes) {
                       const auto features = coding.pair_features(document, minutes);
                       for (std::size_t i = 0; i < features.size(); ++i) {
                         std::cout << document.info.pairs[i].id;
                         print_features(features[i]);
                       }
                     });
}
