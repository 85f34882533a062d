// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <filesystem>
#include <vector>

#include "actors/grammar.h"
#include "actors/knowledge.h"

namespace verbale {

/// The stage "actors": who is mentioned where, and who that is on the report's date.
class ActorFinder {
 public:
  static Result<ActorFinder> load(const DataFolder& data,
                                  const std::vector<std::filesystem::path>& own = {});
  /// Reads words and trees; writes Document::mentions and Minutes::actors (without ids).
  void run(Document& document, Minutes& minutes) const;

 private:
  ActorFinder(Knowledge knowledge, ActorGrammar grammar)
      : knowledge_(std::move(knowledge)), grammar_(std::move(grammar)) {}
  Knowledge knowledge_;
  ActorGrammar grammar_;
};

}  // namespace verbale
