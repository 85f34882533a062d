// SPDX-License-Identifier: Apache-2.0
//
// A joined commitment out of the ledger, as it stands on a day.
#pragma once

#include <verbale/history.h>
#include <verbale/result.h>

#include <string>
#include <string_view>

#include "history/days.h"
#include "ledger/sqlite.h"

namespace verbale {

/// The last day that is looked at: that of `on`, or of the newest report.
Result<Day> last_day(Database& db, std::string_view on);

/// With its status, reasons, dates and number of reports.
Result<JoinedCommitment> living(Database& db, const std::string& id, Day on);

}  // namespace verbale
