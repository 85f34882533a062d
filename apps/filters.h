// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/ledger.h>

#include "apps/command_line.h"

namespace verbale::cli {

/// The filters that were typed.
ShowFilter filter_of(const Invocation& invocation);

}  // namespace verbale::cli
