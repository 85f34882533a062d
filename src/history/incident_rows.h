// SPDX-License-Identifier: Apache-2.0
//
// An incident put together from the rows of its events.
#pragma once

#include <verbale/history.h>
#include <verbale/result.h>

#include <string>

#include "ledger/sqlite.h"

namespace verbale {

Result<Incident> read_incident(Database& db, const std::string& story);

}  // namespace verbale
