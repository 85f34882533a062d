// SPDX-License-Identifier: Apache-2.0
//
// Prints what the statement model sees, a line for each candidate: id of the report, begin and end
// of the cue in code points, features; tabs between.
#include "base/code_points.h"
#include "each_report.h"

int main(int count, char** words) {
  using namespace verbale;
  return each_report(
      count, words, [](const Coding& coding, const Document& document, const Minutes& minutes) {
        const CodePointIndex index(document.text);
        for (const StatementFeatures& one : coding.statement_features(document, minutes)) {
          std::cout << document.info.id << '\t' << index.code_point(one.cue.begin) << '\t'
                    << index.code_point(one.cue.end);
          print_features(one.names);
        }
      });
}
