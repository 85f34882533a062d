// SPDX-License-Identifier: Apache-2.0
//
// The pipeline: a report becomes minutes by the stages below, in this order. Each says what it
// reads and writes; the chain is checked when a Coder is loaded, and each stage can be left out by
// name.
#pragma once

#include <verbale/coder.h>
#include <verbale/document.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "actors/finder.h"
#include "coding/coding.h"
#include "language/language.h"
#include "when/when.h"
#include "where/places.h"

namespace verbale {

/// Everything that the stages share; constant once loaded.
struct Knowing {
  std::filesystem::path data;
  std::shared_ptr<const Language> language;
  ActorFinder actors;
  Coding coding;
  PlaceReader places;
  TimeReader times;
  bool reasons = false;
};

struct Stage {
  StageInfo info;
  std::function<Status(const Knowing&, Document&, Minutes&)> run;
};

/// All stages in the order in which they run.
const std::vector<Stage>& all_stages();

/// Fails with kUsage if a stage reads what no stage before it writes, or if `without` names no
/// stage.
Status check_stages(const std::vector<std::string>& without);

}  // namespace verbale
