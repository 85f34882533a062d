// SPDX-License-Identifier: Apache-2.0
//
// Reviews in and out of their table.
#pragma once

#include <verbale/records.h>
#include <verbale/reviews.h>

#include <vector>

#include "ledger/sqlite.h"

namespace verbale {

/// Of reviews that are there already the one is kept; taken back in either is taken back.
Status insert_review(Database& db, const Review& review);
/// In the order in which they were made.
Result<std::vector<Review>> select_reviews(Database& db, const ReviewFilter& filter);
/// Looks where the reviewed records of this report are now, after it was coded again.
Status follow_reviews(Database& db, const Minutes& minutes);

}  // namespace verbale
