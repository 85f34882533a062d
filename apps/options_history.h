// SPDX-License-Identifier: Apache-2.0
//
// The commands that look across reports; part of the table of options_table.cc.
#pragma once

#include "apps/options.h"

namespace verbale::cli {

Command commitments_command();
Command history_command();
Command ties_command();

}  // namespace verbale::cli
