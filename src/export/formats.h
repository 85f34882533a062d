// SPDX-License-Identifier: Apache-2.0
//
// The list of formats. A new one needs a table and a line here; command, help, codebook and
// datapackage.json follow.
#pragma once

#include <verbale/export.h>

#include <optional>
#include <vector>

#include "export/periods.h"
#include "export/tables.h"
#include "export/writer.h"

namespace verbale {

struct Format {
  ExportFormat face;
  FileKind kind = FileKind::kCsv;
  std::vector<const Sheet*> tables;
  std::optional<Cut> cut;   ///< of the tables of periods
  std::string_view remark;  ///< what a user must know; empty where there is nothing
};

const std::vector<Format>& all_formats();
/// nullptr where there is none of that name.
const Format* find_format(std::string_view name);

}  // namespace verbale
