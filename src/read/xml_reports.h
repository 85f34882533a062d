// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/delivery.h"
#include "read/input.h"

namespace verbale {

/// RSS, Atom, NITF, NewsML-G2 and PETRARCH's sentences, one report an item, read as they come: no
/// more than one item is in memory. An item that is no report costs that item; where the XML itself
/// breaks, reading goes on with the next item. False where the sink wants no more.
bool read_xml(Input& input, const Delivery& to);

}  // namespace verbale
