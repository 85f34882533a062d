// SPDX-License-Identifier: Apache-2.0
#include <verbale/version.h>

namespace verbale {

std::string_view version() { return VERBALE_VERSION; }

}  // namespace verbale
