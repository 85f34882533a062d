// SPDX-License-Identifier: Apache-2.0
//
// The commands. Each returns the exit status; what they have in common is in session.h.
#pragma once

#include <string>

#include "apps/command_line.h"
#include "apps/terminal.h"

namespace verbale::cli {

/// A command's surroundings.
struct Context {
  const Invocation& invocation;
  std::string command_line;  ///< as it was typed, quoted for a shell
  Output& output;
};

int run_code(const Context& context);
int run_parse(const Context& context);
int run_explain(const Context& context);
int run_show(const Context& context);
int run_lexicon(const Context& context);
int run_errors(const Context& context);
int run_completion(const Context& context);
int run_man(const Context& context);
int run_version(const Context& context);

}  // namespace verbale::cli
