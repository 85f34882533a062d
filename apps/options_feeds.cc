// SPDX-License-Identifier: Apache-2.0
#include "apps/options_feeds.h"

#include "apps/options_parts.h"

namespace verbale::cli {

Command watch_command() {
  return {
      "watch",
      "code what arrives in a folder",
      "Codes the reports that are in a folder, and then each that arrives: as soon as its file has "
      "been closed or moved in and does not grow any more. They are in the ledger about a second "
      "later; incidents and joined commitments follow in the next pause. Names that begin with a "
      "dot are passed over: write under such a name and rename. Ends with Ctrl-C, and goes on "
      "where it was when it is started again; what is in the ledger already is unchanged.",
      {{{Takes::kFolder, "FOLDER", {}, false}, true, "The folder; those inside of it count too."}},
      {{"output",
        'o',
        {Takes::kFile, "LEDGER", {}, false},
        "",
        "The ledger; needed, and made where it does not exist."},
       {"poll",
        '\0',
        {Takes::kWhole, "SECONDS", {}, false},
        "0 = the system tells what has come",
        "Look through the folder so often instead: for folders that another machine writes to."},
       actors_option(),
       lexicon_option(),
       jobs_option(),
       data_option(),
       quiet_option(),
       help_option()},
      {{"verbale watch inbox -o chronicle.db", "until Ctrl-C"},
       {"verbale watch /mnt/wire -o wire.db --poll 30", "a folder on another machine"}}};
}

}  // namespace verbale::cli
