// SPDX-License-Identifier: Apache-2.0
//
// verbale completion: a script for a shell.
#include "apps/commands.h"
#include "apps/completion_script.h"
#include "apps/exit_codes.h"

namespace verbale::cli {

int run_completion(const Context& context) {
  const std::string shell = context.invocation.text("SHELL");
  if (shell == "bash") context.output.write(bash_script());
  if (shell == "zsh") context.output.write(zsh_script());
  if (shell == "fish") context.output.write(fish_script());
  return kDone;
}

}  // namespace verbale::cli
