// SPDX-License-Identifier: Apache-2.0
//
// Events that other programs coded, into a ledger beside our own, so that both can be asked the
// same questions: event files of ICEWS and POLECAT, output of PETRARCH2. The kind is found from the
// first line; files may be compressed.
//
// Each row is an event of a report of its own ("icews/12345"), because such files hold no texts.
// Its coder is the data set, which `verbale doctor` and v_reports tell apart from ours.
#pragma once

#include <verbale/ledger.h>
#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace verbale {

/// rows = imported + unchanged + rejected
struct ImportAccount {
  std::string dataset;  ///< "ICEWS"
  std::int64_t rows = 0, imported = 0, unchanged = 0, rejected = 0;
};

/// Adds the rows of a file. One that is no event is a reject in the ledger, told to `rejected` too.
/// `data` is the data folder: what CAMEO codes mean, and the names of states. An error where the
/// file cannot be opened (kFileMissing, kFileUnreadable), is of no known kind (kTableColumns), or
/// the ledger cannot be written.
Result<ImportAccount> import_events(const std::string& file, const std::filesystem::path& data,
                                    Ledger& ledger,
                                    const std::function<void(const RejectRecord&)>& rejected);

}  // namespace verbale
