// SPDX-License-Identifier: Apache-2.0
//
// What is written over HTTP: reviews, in the name that the server was started with.
#pragma once

#include <verbale/ledger.h>

#include <string>

#include "server/http.h"

namespace verbale {

/// `body` is a JSON object with report, kind, record_id, verdict and perhaps changes, reason and
/// drawn (docs/ledger.md, review). Answers with the review as it is kept.
Result<HttpResponse> write_review(Ledger& ledger, const std::string& reviewer,
                                  const std::string& body);
/// ?id=ID
Result<HttpResponse> undo_review(Ledger& ledger, const std::string& reviewer,
                                 const Address& address);

}  // namespace verbale
