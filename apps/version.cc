// SPDX-License-Identifier: Apache-2.0
//
// verbale --version: what made the records, exactly.
#include <fmt/format.h>
#include <verbale/version.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {

int run_version(const Context& context) {
  context.output.write(fmt::format("verbale {}\n", version()));
  const auto coder = load_coder(context.invocation);
  if (!coder) return fail_with(context, coder.error());
  const CoderStamp stamp = coder->stamp();
  std::string out = fmt::format("model    {}\nlexicon  {}\nstages  ", stamp.model, stamp.lexicon);
  for (const StageInfo& stage : Coder::stages()) out += " " + stage.name;
  context.output.write(out + fmt::format("\ndata     {}\nindex    {}\n",
                                         one_line(coder->data_folder().string()),
                                         one_line(coder->index_note())));
  return kDone;
}

}  // namespace verbale::cli
