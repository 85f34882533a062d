// SPDX-License-Identifier: Apache-2.0
#include "coding/lexicon_check.h"

#include <verbale/records.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "base/words.h"

namespace verbale {
namespace {

constexpr std::array<std::string_view, 4> kNeeds{"source", "target", "either", "deed"};
constexpr std::array<std::string_view, 7> kFactualities{"CT+", "PR+", "PS+", "CT-",
                                                        "PR-", "PS-", "UU"};
constexpr std::size_t kExamples = 2;

class EntryCheck {
 public:
  EntryCheck(const Ontology& ontology, std::vector<LexiconFinding>& findings)
      : ontology_(ontology), findings_(findings) {}

  void run(const LexiconEntry& entry) {
    entry_ = &entry;
    if (entry.from_dictionary) return;  // checked as it was read
    if (!ids_.insert(entry.id).second) add("id", "another entry has this id");
    codes();
    needs();
    examples();
  }

 private:
  void add(std::string_view check, std::string what) {
    findings_.push_back(
        {entry_->file, entry_->line, std::string(check), entry_->id, std::move(what)});
  }

  void code(const std::string& cameo) {
    if (ontology_.find(cameo) == nullptr) add("code", "no such CAMEO code: '" + cameo + "'");
  }

  void codes() {
    code(entry_->cameo);
    const bool family = !entry_->family.empty();
    if (family && ontology_.compose(entry_->family, {}).empty()) {
      add("code", "no such family of illocutions: '" + entry_->family + "'");
    }
    if (family && entry_->deed.empty()) add("needs", "a family without a role for the deed");
  }

  void needs() {
    for (const std::string& need : entry_->needs) {
      if (std::find(kNeeds.begin(), kNeeds.end(), need) == kNeeds.end()) {
        add("needs", "no such need: '" + need + "'");
      }
      const bool between = entry_->reciprocal && need == "target";
      const bool open = (need == "source" && entry_->source.empty()) ||
                        (need == "target" && entry_->target.empty() && !between) ||
                        (need == "deed" && entry_->deed.empty());
      if (open) add("needs", "nothing says where its " + need + " stands");
    }
  }

  void examples() {
    std::size_t positive = 0;
    for (const LexiconExample& example : entry_->examples) {
      if (example.never) continue;
      ++positive;
      if (example.cameo != entry_->cameo) code(example.cameo);
      const auto* end = kFactualities.end();
      if (std::find(kFactualities.begin(), end, example.factuality) == end) {
        add("value", "no such factuality: '" + example.factuality + "'");
      }
    }
    if (positive == 0) add("examples", "it has no example");
    if (positive > 0 && positive < kExamples) add("examples", "it has only one example");
  }

  const Ontology& ontology_;
  std::vector<LexiconFinding>& findings_;
  const LexiconEntry* entry_ = nullptr;
  std::unordered_set<std::string> ids_;
};

}  // namespace

std::vector<LexiconFinding> check_entries(const Lexicon& lexicon, const Ontology& ontology) {
  std::vector<LexiconFinding> findings = lexicon.unmapped();
  EntryCheck check(ontology, findings);
  for (const LexiconEntry& entry : lexicon.entries()) check.run(entry);
  check_pairs(lexicon, findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const LexiconFinding& a, const LexiconFinding& b) {
                     return std::tie(a.file, a.line) < std::tie(b.file, b.line);
                   });
  return findings;
}

}  // namespace verbale
