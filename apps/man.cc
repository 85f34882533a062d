// SPDX-License-Identifier: Apache-2.0
//
// verbale man: the man page.
#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/man_page.h"

namespace verbale::cli {

int run_man(const Context& context) {
  context.output.write(man_page());
  return kDone;
}

}  // namespace verbale::cli
