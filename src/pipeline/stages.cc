// SPDX-License-Identifier: Apache-2.0
#include "pipeline/stages.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "pipeline/dates.h"
#include "pipeline/deadlines.h"
#include "pipeline/finish.h"
#include "pipeline/language_stage.h"

namespace verbale {

const std::vector<Stage>& all_stages() {
  static const std::vector<Stage> stages = {
      {{"language", "text", "words trees"}, run_language},
      {{"lemmas", "words", "lemmas"},
       [](const Knowing& k, Document& d, Minutes&) {
         k.coding.lemmas(d);
         return Status{};
       }},
      {{"actors", "words trees", "mentions actors"},
       [](const Knowing& k, Document& d, Minutes& m) {
         k.actors.run(d, m);
         return Status{};
       }},
      {{"times", "words trees", "times"},
       [](const Knowing& k, Document& d, Minutes& m) {
         k.times.run(d, m);
         return Status{};
       }},
      {{"statements", "lemmas trees mentions", "statements"},
       [](const Knowing& k, Document& d, Minutes& m) {
         k.coding.statements(d, m);
         return Status{};
       }},
      {{"events", "lemmas trees mentions", "events"},
       [](const Knowing& k, Document& d, Minutes& m) {
         k.coding.events(d, m, k.reasons);
         return Status{};
       }},
      {{"dates", "trees times statements events", "dates"},
       [](const Knowing& k, Document& d, Minutes& m) {
         date_records(k.times, d, m);
         return Status{};
       }},
      {{"places", "trees mentions events", "places"},
       [](const Knowing& k, Document& d, Minutes& m) {
         k.places.run(d, m);
         return Status{};
       }},
      {{"commitments", "trees mentions statements events", "commitments"},
       [](const Knowing& k, Document& d, Minutes& m) {
         k.coding.commitments(d, m);
         return Status{};
       }},
      {{"deadlines", "trees times", "deadlines"},
       [](const Knowing& k, Document& d, Minutes& m) {
         date_commitments(k.times, d, m);
         return Status{};
       }},
      {{"relations", "mentions", "relations"},
       [](const Knowing& k, Document& d, Minutes& m) {
         k.coding.relations(d, m);
         return Status{};
       }},
      {{"finish", "text", "ids"},
       [](const Knowing&, Document& d, Minutes& m) {
         finish(d, m);
         return Status{};
       }},
  };
  return stages;
}

Status check_stages(const std::vector<std::string>& without) {
  std::set<std::string> written{"text"};
  std::set<std::string> names;
  for (const Stage& stage : all_stages()) {
    names.insert(stage.info.name);
    if (std::find(without.begin(), without.end(), stage.info.name) != without.end()) continue;
    std::istringstream reads(stage.info.reads), writes(stage.info.writes);
    for (std::string what; reads >> what;) {
      if (written.count(what) > 0) continue;
      return fail(
          ErrorCode::kUsage,
          "stage '" + stage.info.name + "' reads " + what + ", which no stage before it writes",
          "--without", "leave that stage out too");
    }
    for (std::string what; writes >> what;) written.insert(what);
  }
  for (const std::string& name : without) {
    if (names.count(name) == 0) {
      return fail(ErrorCode::kUsage, "no stage is called '" + name + "'", "--without",
                  "see verbale --version for the stages");
    }
  }
  return {};
}

}  // namespace verbale
