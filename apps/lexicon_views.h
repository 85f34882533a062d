// SPDX-License-Identifier: Apache-2.0
//
// What verbale lexicon prints.
#pragma once

#include <verbale/coder.h>
#include <verbale/lexicon.h>

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace verbale::cli {

/// "data/lexicon/accuse.toml: accuse", the example, and what came of it.
std::string failure_text(const ExampleOutcome& outcome);

/// "lexicon/08-yield.toml:12: clash: free: ..." one line each, as compilers write it.
std::string findings_text(const std::vector<LexiconFinding>& findings);

/// Roots, codes with entries, and the codes without.
std::string coverage_text(const LexiconCoverage& coverage, std::size_t columns);

/// Gaps of many reports, counted; each keeps its first contexts.
class GapCount {
 public:
  void add(const LexiconGap& gap);
  std::size_t size() const { return counts_.size(); }
  /// The most frequent first, at most `limit` (0: all).
  std::string text(std::int64_t limit) const;

 private:
  struct Count {
    std::int64_t times = 0, entries = 0;
    std::vector<std::string> contexts;
  };
  using Key = std::tuple<std::string, std::string, std::string>;  ///< lemma, pos, frame
  std::map<Key, Count> counts_;
};

}  // namespace verbale::cli
