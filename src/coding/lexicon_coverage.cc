// SPDX-License-Identifier: Apache-2.0
#include "coding/lexicon_coverage.h"

#include <map>
#include <set>

namespace verbale {
namespace {

struct Tally {
  std::int64_t entries = 0;
  std::set<std::string_view> words;

  void add(const LexiconEntry& entry) {
    ++entries;
    words.insert(entry.words.begin(), entry.words.end());
  }
};

LexiconCount count(const Tally& tally, std::string code, std::string name, bool composed) {
  return {std::move(code), std::move(name), tally.entries,
          static_cast<std::int64_t>(tally.words.size()), composed};
}

}  // namespace

LexiconCoverage coverage_of(const Lexicon& lexicon, const Ontology& ontology) {
  constexpr std::size_t kRoot = 2;  // digits
  LexiconCoverage coverage;
  Tally all;
  std::map<std::string, Tally, std::less<>> by_code, by_root;
  for (const LexiconEntry& entry : lexicon.entries()) {
    all.add(entry);
    by_code[entry.cameo].add(entry);
    by_root[entry.cameo.substr(0, kRoot)].add(entry);
    coverage.examples += static_cast<std::int64_t>(entry.examples.size());
  }
  coverage.all = count(all, {}, {}, false);
  for (auto& [code, name] : ontology.labels()) {
    const bool composed = ontology.composed(code);
    if (code.size() == kRoot) {
      coverage.roots.push_back(count(by_root[code], code, name, composed));
    } else {
      coverage.codes.push_back(count(by_code[code], code, name, composed));
    }
  }
  return coverage;
}

}  // namespace verbale
