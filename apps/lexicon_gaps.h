// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "apps/commands.h"

namespace verbale::cli {

/// verbale lexicon gaps
int run_lexicon_gaps(const Context& context);

}  // namespace verbale::cli
