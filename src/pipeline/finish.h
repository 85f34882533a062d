// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

namespace verbale {

/// The last stage: the report record, stable ids ("<report>/e3": third event in text order), events
/// linked to the statements they stand in, and the report's date where no words give a time.
void finish(const Document& document, Minutes& minutes);

}  // namespace verbale
