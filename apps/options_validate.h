// SPDX-License-Identifier: Apache-2.0
//
// The command that holds the coder against gold; part of the table of options_table.cc.
#pragma once

#include "apps/options.h"

namespace verbale::cli {

Command validate_command();

}  // namespace verbale::cli
