// SPDX-License-Identifier: Apache-2.0
//
// Completion scripts for shells, from the option table.
#pragma once

#include <string>

namespace verbale::cli {

std::string bash_script();
std::string zsh_script();
std::string fish_script();

}  // namespace verbale::cli
