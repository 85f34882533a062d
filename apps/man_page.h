// SPDX-License-Identifier: Apache-2.0
//
// The man page, from the option table.
#pragma once

#include <string>

namespace verbale::cli {

/// verbale(1) in roff, with the macros of man(7).
std::string man_page();

}  // namespace verbale::cli
