// SPDX-License-Identifier: Apache-2.0
//
// What a review may hold. Reviews come from outside (over HTTP), so everything in them is looked
// at.
#pragma once

#include <verbale/result.h>
#include <verbale/reviews.h>

namespace verbale {

/// `review.machine` is the record that it is about. kJsonField names the field. Its changes
/// become one line of JSON without white space.
Status check_review(Review& review);

}  // namespace verbale
