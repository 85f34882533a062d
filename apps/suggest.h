// SPDX-License-Identifier: Apache-2.0
//
// What somebody may have meant who mistyped a name.
#pragma once

#include <string>
#include <string_view>

#include "apps/options.h"

namespace verbale::cli {

/// "; did you mean --format?", or all there are, where nothing is near.
std::string suggest_option(const Command& command, std::string_view typed);
std::string suggest_command(std::string_view typed);

/// ": code, parse, ..."
std::string list_of_commands();

}  // namespace verbale::cli
