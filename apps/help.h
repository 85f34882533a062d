// SPDX-License-Identifier: Apache-2.0
//
// --help, from the option table.
#pragma once

#include <string>
#include <string_view>

#include "apps/options.h"

namespace verbale::cli {

/// The whole help of a command, or of the program.
std::string help_of(const Command& command);

/// Paragraphs broken at `columns`; each line begins with `indent` spaces.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns = 80);

}  // namespace verbale::cli
