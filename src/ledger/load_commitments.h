// SPDX-License-Identifier: Apache-2.0
//
// Rows of commitments and of what belongs to them, read back.
#pragma once

#include <verbale/records.h>

#include "ledger/stored_row.h"

namespace verbale {

Commitment read_commitment(StoredRow& row);
void read_commitment_actor(Commitment& commitment, StoredRow& row);
void read_step(Commitment& commitment, StoredRow& row);
void read_step_source(Commitment& commitment, StoredRow& row);

}  // namespace verbale
