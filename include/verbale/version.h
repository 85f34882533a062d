// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace verbale {

/// "0.1.0"; set by CMake from the project's version.
std::string_view version();

}  // namespace verbale
