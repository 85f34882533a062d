// SPDX-License-Identifier: Apache-2.0
//
// What the ledger asks of minutes before it stores them: text in UTF-8, ids there and unique, spans
// that lie inside the text and cut no character, references that lead somewhere. Whatever fails
// here is our own mistake (kInternal); the check keeps it out of the file.
#pragma once

#include <verbale/records.h>
#include <verbale/result.h>

namespace verbale {

Status check(const Minutes& minutes);

}  // namespace verbale
