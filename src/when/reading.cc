// SPDX-License-Identifier: Apache-2.0
#include "when/reading.h"

namespace verbale::when {

const Mention* Reading::last(Unit coarsest) const {
  for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
    if (mention->stretch.grain <= coarsest) return &*mention;
  }
  return nullptr;
}

const Mention* Reading::last_of(Unit grain) const {
  for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
    if (mention->stretch.grain == grain) return &*mention;
  }
  return nullptr;
}

}  // namespace verbale::when
