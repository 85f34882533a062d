// SPDX-License-Identifier: Apache-2.0
#include "apps/options_validate.h"

#include "apps/options_parts.h"

namespace verbale::cli {

Command validate_command() {
  return {
      "validate",
      "hold the coder against what people say is right",
      "Codes the texts of a gold file and prints precision, recall and F1, which classes were "
      "taken "
      "for which, and every event that differs, with its words. With --last also what became "
      "better or worse since the run before, so that an edit of the lexicon shows what it did. The "
      "gold is JSON Lines, as written by hand or downloaded from the reviews of the workbench, "
      "PLOVER's JSON, or a validation file of PETRARCH (docs/validate.md).",
      {file_argument("GOLD", "The gold file.")},
      {{"ledger",
        '\0',
        {Takes::kFile, "LEDGER", {}, false},
        "",
        "Judge the records that this ledger holds of the texts, by their ids; code nothing."},
       {"last",
        '\0',
        {Takes::kFile, "FILE", {}, false},
        "",
        "Compare with the run that is kept there, if there is one, and keep this one."},
       {"limit",
        '\0',
        {Takes::kWhole, "ROWS", {}, false},
        "50",
        "Differences that are printed; 0 for all."},
       actors_option(),
       lexicon_option(),
       data_option(),
       help_option()},
      {{"verbale validate examples/gold.jsonl", "how good it is on twenty sentences"},
       {"verbale validate examples/gold.jsonl --last gold.last.json",
        "and what an edit of the lexicon changed"}}};
}

}  // namespace verbale::cli
