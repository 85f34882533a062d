// SPDX-License-Identifier: Apache-2.0
#include "history/parties.h"

#include <algorithm>

namespace verbale {

void add_party(std::vector<Party>& parties, Party party) {
  const bool known = std::any_of(parties.begin(), parties.end(), [&](const Party& one) {
    return party.code.empty() ? one == party : one.code == party.code;
  });
  if (!known) parties.push_back(std::move(party));
}

}  // namespace verbale
