// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include "when/when.h"

namespace verbale {

/// The stage "dates": events and statements take the time that the tree attaches to them.
void date_records(const TimeReader& reader, const Document& document, Minutes& minutes);

}  // namespace verbale
