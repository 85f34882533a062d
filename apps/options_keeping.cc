// SPDX-License-Identifier: Apache-2.0
#include "apps/options_keeping.h"

#include <verbale/export.h>

#include "apps/options_parts.h"

namespace verbale::cli {
namespace {

std::string_view formats_help() {
  static const std::string kHelp = [] {
    std::string help;
    for (const ExportFormat& format : export_formats()) {
      help += std::string(format.name) + ": " + std::string(format.summary) + "; ";
    }
    help.replace(help.size() - 2, 2, ".");
    return help;
  }();
  return kHelp;
}

std::vector<Argument> export_arguments() {
  Argument format{{Takes::kChoice, "FORMAT", {}, false}, true, formats_help()};
  for (const ExportFormat& one : export_formats()) format.value.choices.push_back(one.name);
  return {ledger_argument(), format};
}

std::vector<Option> export_options() {
  std::vector<Option> options = {
      {"output",
       'o',
       {Takes::kFile, "PATH", {}, false},
       "FORMAT in the current folder",
       "Folder for the files, with codebook.md and datapackage.json; formats of one file also take "
       "a file name with their ending."},
      {"of",
       '\0',
       {Takes::kChoice, "WHICH", {"facts", "likely", "all"}, false},
       "facts where the format has no column for factuality, else all",
       "Events by factuality: facts is CT+, likely is CT+ and PR+."},
      {"ids",
       '\0',
       {Takes::kChoice, "NUMBERS", {"iso3", "cow", "gw"}, false},
       "iso3",
       "What stands for a state in tables of days and months: ISO 3166, Correlates of War, "
       "Gleditsch-Ward."}};
  const std::vector<Option> filters = filter_options();
  options.insert(options.end(), filters.begin(), filters.end());
  for (const Option& option : {data_option(), quiet_option(), help_option()}) {
    options.push_back(option);
  }
  return options;
}

Option table_format_option() {
  return format_option({"table", "csv", "markdown"}, "table", "How rows are printed.");
}

}  // namespace

Command export_command() {
  return {
      "export",
      "write a ledger's records as other programs read them",
      "Writes files, a codebook that tells every column, and datapackage.json with types, hashes "
      "and "
      "the command. Nothing takes its name before all is written; the same ledger gives the same "
      "bytes. Filters narrow the records down; kinds of records that do not have a filter are left "
      "out. An account tells what became of the events.",
      export_arguments(),
      export_options(),
      {{"verbale export chronicle.db icews -o chronicle-icews", "columns of ICEWS in a folder"},
       {"verbale export chronicle.db csv -o chronicle-csv", "every record, as tables"},
       {"verbale export chronicle.db dyad-month --ids cow --from 1979 --to 2023 -o dyads.csv",
        "a panel of country pairs, zeros included"}}};
}

Command search_command() {
  Command command{
      "search", "find words in the reports of a ledger",
      "Looks for words in the texts of the reports, or in the words that support events "
      "or statements, and prints the best hits first with the words around them. Words "
      "are found in any form; \"...\" is a phrase, -word leaves out, word* begins so, OR "
      "stands between words of which one is enough. Filters narrow down as in show."};
  command.arguments = {
      ledger_argument(),
      {{Takes::kText, "WORDS", {}, false}, true, "What to look for, quoted as one word."}};
  command.options = {{"in",
                      '\0',
                      {Takes::kChoice, "KIND", {"reports", "events", "statements"}, false},
                      "reports",
                      "Where to look."}};
  for (const Option& option : filter_options()) {
    if (option.name != "words") command.options.push_back(option);
  }
  for (const Option& option : {limit_option(), table_format_option(), help_option()}) {
    command.options.push_back(option);
  }
  command.examples = {
      {"verbale search chronicle.db 'nuclear inspectors'", "reports with both words"},
      {"verbale search chronicle.db 'enrich* OR uranium' --in events --source 'IRN*'",
       "what Iran did about it"}};
  return command;
}

Command rejects_command() {
  return {"rejects",
          "list the reports that were not read, and why",
          "Each with its error code, the place, and what to do. The same as show LEDGER rejects; "
          "show LEDGER warnings "
          "lists those that were read with a doubt.",
          {ledger_argument()},
          {limit_option(), table_format_option(), help_option()},
          {{"verbale rejects chronicle.db", "what did not go in"}}};
}

Command doctor_command() {
  return {
      "doctor",
      "examine a ledger",
      "Looks whether SQLite finds the file whole, every reference leads somewhere, every text is "
      "as it was coded, every quotation stands where it says, and the index of words is complete; "
      "tells which coders have written, and warns of faults in this SQLite. Nothing is changed.",
      {ledger_argument()},
      {data_option(), help_option()},
      {{"verbale doctor chronicle.db", "is it sound"}}};
}

Command backup_command() {
  return {"backup",
          "copy a ledger, also while it is written to",
          "Makes a whole copy under a new name and checks it. Nothing is overwritten.",
          {file_argument("LEDGER", "The ledger."), file_argument("COPY", "The new file.")},
          {quiet_option(), help_option()},
          {{"verbale backup chronicle.db chronicle-copy.db", "a copy to keep"}}};
}

Command merge_command() {
  return {
      "merge",
      "make one ledger of several",
      "Puts the reports of all into a new ledger. A report that several have is there once. Where "
      "one has another text or other records under the same id, those of the ledger that is named "
      "first are taken, and the others are noted in the rejects and reported. The ledgers are only "
      "read. The shards of verbale code --shard give what one run gives.",
      {{{Takes::kFile, "LEDGER", {}, true}, true, "The ledgers, one or more."}},
      {{"output", 'o', {Takes::kFile, "LEDGER", {}, false}, "", "The new ledger; needed."},
       quiet_option(),
       help_option()},
      {{"verbale merge monday.db tuesday.db -o both.db", "the work of two machines"}}};
}

Command import_command() {
  return {
      "import",
      "put the events of ICEWS, POLECAT or PETRARCH2 into a ledger, to compare",
      "Reads event files with tabs between their columns, plain or compressed; the first row tells "
      "which data set it is. Each row becomes an event of a report of its own, whose coder is the "
      "data set: there is no text, and so no words, no statements and no commitments. Keep them in "
      "a ledger of their own and ask it what you ask yours.",
      {{{Takes::kFile, "FILE", {}, true}, true, "Event files, one or more."}},
      {{"output", 'o', {Takes::kFile, "LEDGER", {}, false}, "", "The ledger; needed."},
       data_option(),
       quiet_option(),
       help_option()},
      {{"verbale import events.2014.tab -o icews.db", "a year of ICEWS"},
       {"verbale ties icews.db USA IRN --by year", "how it sees two sides"}}};
}

Command recode_command() {
  return {
      "recode",
      "code the texts of a ledger again, and say what changed",
      "Codes the texts that the ledger keeps with the present model and lexicon, and prints record "
      "by record what was added, removed or changed, with the old and the new values; counts close "
      "the run. What the input said of a report stays. Reports without a text, and those that "
      "were read with pairs, whose spans the ledger does not keep, are left as they are.",
      {ledger_argument()},
      {{"output",
        'o',
        {Takes::kFile, "LEDGER", {}, false},
        "the ledger itself",
        "Leave the ledger as it is and write a new one."},
       switch_option("dry-run", '\0', "Say what would change; write nothing."),
       format_option({"table", "jsonl"}, "table", "How changes are printed."),
       actors_option(),
       lexicon_option(),
       jobs_option(),
       data_option(),
       quiet_option(),
       help_option()},
      {{"verbale recode chronicle.db --dry-run", "what an edit of the lexicon would change"},
       {"verbale recode chronicle.db -o new.db --format jsonl", "keep the old beside the new"}}};
}

}  // namespace verbale::cli
