// SPDX-License-Identifier: Apache-2.0
//
// The command that looks after the lexicon; part of the table of options_table.cc.
#include "apps/options_lexicon.h"

#include "apps/options_parts.h"

namespace verbale::cli {

Command lexicon_command() {
  return {
      "lexicon",
      "look after the lexicon of events",
      "test codes every example that stands beside an entry and compares. check finds what is "
      "wrong "
      "with the entries: codes that do not exist, needs that no role can meet, fewer than two "
      "examples, two entries that nothing tells apart, examples that another entry wins. coverage "
      "counts entries and words by CAMEO root and code, and names the codes without an entry. gaps "
      "codes reports, or the reports of ledgers, and lists the verbs and nouns between two actors "
      "that gave no event, the most frequent first, with contexts.",
      {{{Takes::kChoice, "ACTION", {"test", "check", "coverage", "gaps"}, false},
        true,
        "What to do."},
       {{Takes::kFile, "REPORT", {}, true},
        false,
        "gaps: LEDGERs, REPORTs or folders; standard input where there is none."}},
      {{"limit",
        '\0',
        {Takes::kWhole, "ROWS", {}, false},
        "50",
        "gaps: predicates at most; 0 for all."},
       actors_option(),
       lexicon_option(),
       jobs_option(),
       data_option(),
       quiet_option(),
       help_option()},
      {{"verbale lexicon test", "after an edit in data/lexicon"},
       {"verbale lexicon check", "what is wrong with the entries"},
       {"verbale lexicon coverage", "which codes have how many entries, and which none"},
       {"verbale lexicon gaps chronicle.db --limit 20", "what the lexicon should learn"}}};
}

}  // namespace verbale::cli
