// SPDX-License-Identifier: Apache-2.0
//
// The commands for what keeps coming; part of the table of options_table.cc.
#pragma once

#include "apps/options.h"

namespace verbale::cli {

Command watch_command();

}  // namespace verbale::cli
