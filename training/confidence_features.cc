// SPDX-License-Identifier: Apache-2.0
//
// Prints what the model of confidence sees of each event, a line each: report, begins of its
// trigger and of the words of its evidence (code points), CAMEO code, first number, features; tabs
// between. Run it without models/confidence.model.
#include "base/code_points.h"
#include "each_report.h"

int main(int count, char** words) {
  using namespace verbale;
  return each_report(
      count, words, [](const Coding& coding, const Document& document, const Minutes& minutes) {
        const CodePointIndex index(document.text);
        for (const Event& event : minutes.events) {
          std::cout << document.info.id << '\t' << index.code_point(event.trigger.begin) << '\t';
          for (const Word& word : document.words) {
            if (!event.evidence.contains(word.range)) continue;
            std::cout << index.code_point(word.range.begin) << ' ';
          }
          std::cout << '\t' << event.cameo << '\t' << event.confidence;
          print_features(coding.confidence_features(document, event));
        }
      });
}
