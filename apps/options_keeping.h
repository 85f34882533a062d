// SPDX-License-Identifier: Apache-2.0
//
// The commands that ask, keep and hand on ledgers; part of the table of options_table.cc.
#pragma once

#include "apps/options.h"

namespace verbale::cli {

Command export_command();
Command search_command();
Command import_command();
Command rejects_command();
Command doctor_command();
Command backup_command();
Command merge_command();
Command recode_command();

}  // namespace verbale::cli
