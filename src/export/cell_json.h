// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/cell.h"
#include "record/json_writer.h"

namespace verbale {

/// Writes a cell as a JSON value; nothing known is null.
void write_json(JsonWriter& json, const Cell& cell);

}  // namespace verbale
