// SPDX-License-Identifier: Apache-2.0
//
// The command that reads and does not code; part of the table of options_table.cc.
#include "apps/options_reading.h"

#include "apps/options_parts.h"

namespace verbale::cli {

Command read_command() {
  return {
      "read",
      "show what is found in files, without coding it",
      "Reads as verbale code does and says of each report what it was read as, its title, its date "
      "and where that was taken from, its source, how long it is, how it begins, and what is "
      "doubtful about it; of what was rejected, why; and how much in archives was passed over. To "
      "be run over a new collection before it is coded. The date is from input where the caller or "
      "the page states it, from text where it was found in the report, and fetched where there is "
      "only the day on which a crawler got the page.",
      {reports_argument()},
      {format_option({"table", "jsonl", "csv"}, "table on a terminal, jsonl elsewhere",
                     "How it is printed. csv has the rejects as rows of their own."),
       data_option(), quiet_option(), help_option()},
      {{"verbale read examples/chronicle", "a folder, to look at"},
       {"verbale read examples/chronicle --format csv", "for a spreadsheet"}}};
}

}  // namespace verbale::cli
