// SPDX-License-Identifier: Apache-2.0
//
// Records as JSON Lines, exactly as the ledger contract has them: fixed key order, spans in Unicode
// code points with their text, numbers by std::to_chars, so that the same minutes are the same
// bytes.
#pragma once

#include <verbale/records.h>

#include <string>

namespace verbale {

struct JsonOptions {
  bool with_text = false;    ///< adds `text` to the report record
  bool with_traces = false;  ///< adds {"record":"reason",...} lines
  bool with_origin = true;   ///< where the report was read from; else null
};

/// All records of one report, one JSON object a line, each line ended by '\n'.
std::string to_jsonl(const Minutes& minutes, const JsonOptions& options = {});

}  // namespace verbale
