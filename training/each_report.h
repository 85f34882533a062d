// SPDX-License-Identifier: Apache-2.0
//
// The frame of the programs that print what a model sees: PROGRAM DATA REPORTS.jsonl > features.tsv
// (built with -DVERBALE_TRAINING=ON).
#pragma once

#include <verbale/coder.h>
#include <verbale/reader.h>

#include <iostream>
#include <string>
#include <vector>

#include "coding/coding.h"

namespace verbale {

inline void print_features(const std::vector<std::string>& names) {
  for (const std::string& name : names) std::cout << '\t' << name;
  std::cout << '\n';
}

/// Codes each report and hands it to `print(coding, document, minutes)`; the exit status.
template <class Print>
int each_report(int count, char** words, const Print& print) {
  if (count != 3) return 2;
  const auto coder = Coder::load({words[1], {"finish"}, false});
  const auto coding = Coding::load(words[1]);
  const auto rules = load_report_rules(words[1]);
  if (!coder || !coding || !rules) return 1;
  bool good = true;
  ReadOptions options;
  options.rules = *rules;
  const auto take = [&](Document&& document) {
    const auto minutes = coder->code(document);
    if (minutes) print(*coding, document, *minutes);
    return good = minutes.has_value();
  };
  read_paths({words[2]}, options, {take, [&](Reject&&) { return good = false; }});
  return good ? 0 : 1;
}

}  // namespace verbale
