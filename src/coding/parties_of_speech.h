// SPDX-License-Identifier: Apache-2.0
//
// Who else has a part in a statement, once all statements are known.
//
//   "You will pay, President X," he said            addressee: X (a vocative)
//   X told Y, an official said, that ...            the official passes on what X said: via
//   "Chad should yield," said the envoy             toward: Chad, of whom the quotation speaks
//   told the newspaper that ...                     the newspaper is told, and nothing is aimed at
//   it
#pragma once

#include <verbale/records.h>

#include <vector>

#include "coding/roles.h"
#include "document/quotations.h"

namespace verbale {

void settle_parties(const Roles& roles, const std::vector<Quotation>& quotes,
                    std::vector<Statement>& statements);

}  // namespace verbale
