// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/delivery.h"
#include "read/input.h"

namespace verbale {

/// One report a line; a line that is none costs that line. False where the sink wants no more.
bool read_json_lines(Input& input, const Delivery& to);

}  // namespace verbale
