// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/history.h>

#include <vector>

namespace verbale {

/// Each party once: by its code or, where it has none, by its name.
void add_party(std::vector<Party>& parties, Party party);

}  // namespace verbale
