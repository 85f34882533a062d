// SPDX-License-Identifier: Apache-2.0
//
// Readable cases: a report, the records expected, the records that must not come. Format in
// README.md.
#pragma once

#include <verbale/records.h>
#include <verbale/result.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace verbale::cases {

/// What must hold of one record; keys as in README.md.
struct Expectation {
  std::string record;
  std::map<std::string, std::string> fields;
  std::string text() const;  ///< for messages
};

struct Case {
  std::string title, report, published, source;
  std::vector<Expectation> expect, forbid;
};

Result<Case> load_case(const std::filesystem::path& file);

/// True if some record of the minutes meets the expectation. Unknown keys are an error in the case.
Result<bool> some_record_meets(const Minutes& minutes, const Expectation& expectation);

}  // namespace verbale::cases
