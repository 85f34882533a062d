// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <vector>

#include "document/tree.h"

namespace verbale {

/// position_held: a person and the office that the report gives ("State Department spokesman").
/// The person's own country or body, where it is mentioned, is the object.
std::vector<Relation> positions_held(const Tree& tree, const Minutes& minutes);

}  // namespace verbale
