// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/ledger.h>

#include "apps/commands.h"

namespace verbale::cli {

/// verbale show LEDGER incidents: one row a happening, however often it is told.
int show_incidents(const Context& context, const Ledger& ledger);

}  // namespace verbale::cli
