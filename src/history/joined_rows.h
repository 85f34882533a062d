// SPDX-License-Identifier: Apache-2.0
//
// A joined commitment put together from the rows of its records.
#pragma once

#include <verbale/history.h>
#include <verbale/result.h>

#include <string>

#include "ledger/sqlite.h"

namespace verbale {

/// With all its steps and deeds, in the order of the rows; its status is not yet judged. `id` is
/// whole and there.
Result<JoinedCommitment> read_joined(Database& db, const std::string& id);

}  // namespace verbale
