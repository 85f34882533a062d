// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "apps/options.h"

namespace verbale::cli {

Command lexicon_command();

}  // namespace verbale::cli
