// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/delivery.h"
#include "read/input.h"

namespace verbale {

/// Each page that a server answered with (status 200, HTML or plain text) is a report, and so is
/// each item of a feed; the other records of the WARC file are counted and passed over. False where
/// the sink wants no more.
bool read_warc(Input& input, const Delivery& to);

}  // namespace verbale
