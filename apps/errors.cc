// SPDX-License-Identifier: Apache-2.0
//
// verbale errors: what the codes mean.
#include <fmt/format.h>
#include <verbale/errors.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/table_view.h"

namespace verbale::cli {

int run_errors(const Context& context) {
  Table errors;
  errors.columns = {"code", "meaning", "what usually helps"};
  for (const ErrorMeaning& error : all_errors()) {
    errors.rows.push_back(
        {code_name(error.code), std::string(error.meaning), std::string(error.to_do)});
  }
  Table statuses;
  statuses.columns = {"exit", "meaning"};
  for (const ExitCode& code : exit_codes()) {
    statuses.rows.push_back({fmt::format("{}", code.number), std::string(code.meaning)});
  }
  context.output.write(as_text(errors, 0) + "\n" + as_text(statuses, 0));
  return kDone;
}

}  // namespace verbale::cli
