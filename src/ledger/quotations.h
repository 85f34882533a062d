// SPDX-License-Identifier: Apache-2.0
//
// Every span in the ledger against the words that stand beside it.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <string>

#include "ledger/sqlite.h"

namespace verbale {

struct Quotations {
  std::int64_t all = 0, wrong = 0;
  std::string first;  ///< table and report of the first that is wrong
};

Result<Quotations> check_quotations(Database& db);

}  // namespace verbale
