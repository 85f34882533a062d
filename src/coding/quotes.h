// SPDX-License-Identifier: Apache-2.0
//
// Whose "I" and "we" it is inside quotation marks.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <vector>

#include "document/quotations.h"

namespace verbale {

/// Gives first-person pronouns inside direct speech to its speaker ("we" is a government's own
/// voice).
void resolve_first_person(Document& document, Minutes& minutes,
                          const std::vector<Quotation>& quotes);

}  // namespace verbale
