// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "apps/options.h"
#include "apps/options_feeds.h"
#include "apps/options_history.h"
#include "apps/options_keeping.h"
#include "apps/options_lexicon.h"
#include "apps/options_parts.h"
#include "apps/options_reading.h"
#include "apps/options_validate.h"

namespace verbale::cli {
namespace {

Command code_command() {
  return {
      "code",
      "read reports and write down who did what to whom, and who said what",
      "Codes each report into actors, events and statements. With -o the records go into a ledger, "
      "and an account closes the run: reports in = coded + unchanged + rejected. Otherwise they "
      "are "
      "printed, as a table on a terminal and as JSON Lines elsewhere. A report that cannot be read "
      "is rejected with a line on standard error; the run goes on.",
      {reports_argument()},
      {
          {"output",
           'o',
           {Takes::kFile, "LEDGER", {}, false},
           "",
           "Write the records into this ledger (SQLite); made where it does not exist."},
          {"format",
           '\0',
           {Takes::kChoice, "FORMAT", {"jsonl", "table"}, false},
           "table on a terminal, jsonl elsewhere, nothing with -o",
           "How records are printed."},
          switch_option("follow", '\0',
                        "Standard input is a feed of JSON Lines: each line is coded and written as "
                        "soon as it has come, to the end of the feed or Ctrl-C."),
          switch_option("with-text", '\0', "Put the whole text into each report record (jsonl)."),
          switch_option("reasons", '\0',
                        "Also print which lexicon entries were tried, and why each did or did not "
                        "fire (jsonl)."),
          {"without",
           '\0',
           {Takes::kText, "STAGE", {}, true},
           "",
           "Leave a stage out; may be repeated. verbale --version lists the stages."},
          {"shard",
           '\0',
           {Takes::kText, "I/N", {}, false},
           "",
           "Code only the I-th of N parts of the reports, told apart by their ids: N runs share "
           "the "
           "work, and verbale merge makes one ledger of theirs."},
          actors_option(),
          lexicon_option(),
          columns_option(),
          jobs_option(),
          data_option(),
          quiet_option(),
          help_option(),
      },
      {{"verbale code examples/chronicle -o chronicle.db", "a folder into a ledger"},
       {"verbale code examples/chronicle -o part-2.db --shard 2/4", "the second of four runs"},
       {"verbale code examples/chronicle/2003-10-21-saadabad.txt --format table",
        "one report, to look at"},
       {"tail -n +1 -F wire.jsonl | verbale code --follow - -o wire.db", "a feed, as it comes"},
       {"verbale code news.csv --columns text=BODY,title=HEAD -o news.db",
        "a table whose columns have names of their own"},
       {"echo 'France accused Iran of spying.' | verbale code --format jsonl",
        "standard input, records as JSON Lines"}}};
}

Command parse_command() {
  return {
      "parse",
      "print words, tags and trees as CoNLL-U",
      "Analyses each report and prints it in CoNLL-U, the format of Universal Dependencies. A "
      "file that is CoNLL-U already keeps its words and sentences and is tagged and parsed anew.",
      {reports_argument()},
      {switch_option("factuality", '\0',
                     "Also say of each predicate whether it happened, in MISC, by FactBank's "
                     "values: Asserted=UU is what the text commits itself to, as in records; "
                     "Factuality=PR+ is how far a reader would believe that it happened."),
       columns_option(), jobs_option(), data_option(), quiet_option(), help_option()},
      {{"verbale parse examples/chronicle/1980-04-08-break.txt", "one report"},
       {"verbale parse words.conllu --factuality", "pre-tokenised input"}}};
}

Command explain_command() {
  return {"explain",
          "show how a sentence is coded, and why",
          "Draws the tree of the sentence, lists the actors that were found and how they were "
          "resolved, and every lexicon entry that was tried: which fired, and why the others did "
          "not.",
          {{{Takes::kText, "SENTENCE", {}, false}, true, "A sentence or a short text, quoted."}},
          {{"date",
            '\0',
            {Takes::kDate, "DATE", {}, false},
            "unknown",
            "Date of the report: who holds an office, and what \"yesterday\" is, depend on it."},
           {"format",
            '\0',
            {Takes::kChoice, "FORMAT", {"text", "json"}, false},
            "text",
            "How it is printed."},
           actors_option(),
           lexicon_option(),
           data_option(),
           help_option()},
          {{"verbale explain \"France accused Iran of spying.\"", "why this is an accusation"},
           {"verbale explain \"The president met his counterpart.\" --date 2015-07-14 "
            "--format json",
            "for a program"}}};
}

std::vector<Option> show_options() {
  std::vector<Option> options = filter_options();
  const std::vector<Option> own = {
      {"count-by",
       '\0',
       {Takes::kText, "FIELD", {}, false},
       "",
       "Count the records by a field of the ledger's view, as cameo, factuality or said_by, or by "
       "year, month or day; most first."},
      {"sort",
       '\0',
       {Takes::kText, "FIELD", {}, false},
       "date of the report",
       "Sort by a field of the view; FIELD:desc the other way round."},
      limit_option(),
      {"format",
       '\0',
       {Takes::kChoice, "FORMAT", {"table", "jsonl", "csv", "markdown"}, false},
       "table",
       "How rows are printed. jsonl prints the whole records."},
      help_option(),
  };
  options.insert(options.end(), own.begin(), own.end());
  return options;
}

Command show_command() {
  return {
      "show",
      "look into a ledger",
      "Prints what a ledger holds, or a summary of it. Filters narrow down; one that has no "
      "meaning "
      "for a kind of record is an error.",
      {ledger_argument(),
       {{Takes::kChoice,
         "KIND",
         {"summary", "events", "statements", "actors", "reports", "relations", "commitments",
          "incidents", "reviews", "rejects", "warnings"},
         false},
        false,
        "What to print; summary where it is left out."}},
      show_options(),
      {{"verbale show chronicle.db", "how much there is, and the busiest pairs"},
       {"verbale show chronicle.db events --source 'USA*' --target 'IRN*' --quad 4",
        "material conflict from one side"},
       {"verbale show chronicle.db statements --words nuclear --from 2002 --to 2006 --format csv",
        "who said what about it, for a spreadsheet"},
       {"verbale show chronicle.db events --source 'USA*' --count-by plover --format markdown",
        "what one side does, counted"}}};
}

Command serve_command() {
  return {
      "serve",
      "open the workbench on a ledger",
      "Shows a ledger in the browser, on this machine only: the reports with what was read out "
      "of them, ties between two sides, and commitments with their history. Nothing is "
      "written, unless --review names who reviews: then records can be accepted, rejected or "
      "changed; or --actors names a list: then actors can be added to it; either by whoever has "
      "the address that is printed, with its token. Ends with Ctrl-C.",
      {ledger_argument()},
      {{"port", '\0', {Takes::kWhole, "PORT", {}, false}, "8765", "Where it listens; 0 takes any."},
       text_option("review", "NAME", "Write reviews into the ledger, in this name."),
       {"actors",
        '\0',
        {Takes::kFile, "FILE", {}, true},
        "",
        "A list of your own, as for code; Try codes by it. The page Actors adds to the first that "
        "ends in .toml, which is made where it is missing. May be repeated."},
       text_option("listen", "ADDRESS",
                   "An address of this machine (192.168.1.5) to listen on instead of the loopback "
                   "one. Everything then needs the token of the printed address. What is sent is "
                   "not encrypted."),
       data_option(),
       help_option()},
      {{"verbale serve chronicle.db", "then open the address that it prints"},
       {"verbale serve chronicle.db --review Ada", "to accept, reject and change records"},
       {"verbale serve chronicle.db --actors mine.toml", "to add actors that no list knows"}}};
}

std::vector<Option> actors_options() {
  return {
      {"on",
       '\0',
       {Takes::kDate, "DATE", {}, false},
       "without a date",
       "show: the date that is asked about."},
      actors_option(),
      {"output",
       'o',
       {Takes::kFile, "FILE", {}, false},
       "knowledge.index in the data folder",
       "build: where the compiled file goes."},
      {"limit",
       '\0',
       {Takes::kWhole, "ROWS", {}, false},
       "50",
       "unknown: actors at most; 0 for all."},
      data_option(),
      quiet_option(),
      help_option(),
  };
}

Command actors_command() {
  return {
      "actors",
      "look after the lists of actors",
      "show says who a name is on a date, and which entries compete. unknown lists the actors of a "
      "ledger that no list knows, the most frequent first, with contexts, and as blocks to be "
      "pasted into an actor file. check finds what is wrong with the lists of the data folder, or "
      "with the FILEs named: codes that do not exist, ends before beginnings, roles that never "
      "decide, one name for two actors, two holders of an office, ids that stand twice. build "
      "compiles the knowledge into one file, from which the program starts in a fraction of the "
      "time; a changed list is noticed, and the files are read until build has been run again.",
      {{{Takes::kChoice, "ACTION", {"show", "unknown", "check", "build"}, false},
        true,
        "What to do."},
       {{Takes::kFile, "WHAT", {}, true}, false, "show: a NAME. unknown: a LEDGER. check: FILEs."}},
      actors_options(),
      {{"verbale actors show Bush --on 1991-02-01", "who that is on this date, and why"},
       {"verbale actors unknown chronicle.db --limit 20", "whom the lists should learn"},
       {"verbale actors check", "after an edit in data/actors"},
       {"verbale actors build -o knowledge.index", "compile the knowledge"}}};
}

Command errors_command() {
  return {"errors",
          "list the error codes and exit statuses",
          "Every error has a code that never changes its meaning, as V1010.",
          {},
          {help_option()},
          {{"verbale errors", "what V1010 means"}}};
}

Command completion_command() {
  return {"completion",
          "print a completion script for a shell",
          "Completes commands, options and their values.",
          {{{Takes::kChoice, "SHELL", {"bash", "zsh", "fish"}, false}, true, "For which shell."}},
          {help_option()},
          {{"verbale completion bash",
            "to be sourced, or put into "
            "~/.local/share/bash-completion/completions/verbale"}}};
}

Command man_command() {
  return {"man", "print the man page", "In roff, for man -l or an installation.",
          {},    {help_option()},      {{"verbale man", "to be piped into man -l -"}}};
}

}  // namespace

const Command& program() {
  static const Command kProgram{
      "",
      "writes the minutes of international politics from news reports",
      "Reads news reports and writes down who did what to whom, who said what and through whom. "
      "Every record points at the words that support it.",
      {},
      {switch_option(
           "version", 'V',
           "Print the versions and hashes of program, model and lexicon, and the stages."),
       lexicon_option(), data_option(), help_option()},
      {{"verbale code examples/chronicle -o chronicle.db", "reports into a ledger"},
       {"verbale show chronicle.db", "what came out"}}};
  return kProgram;
}

std::span<const Command> commands() {
  static const Command kCommands[] = {
      code_command(),   parse_command(),       explain_command(),  show_command(),
      search_command(), commitments_command(), history_command(),  ties_command(),
      serve_command(),  export_command(),      actors_command(),   rejects_command(),
      doctor_command(), backup_command(),      merge_command(),    lexicon_command(),
      errors_command(), completion_command(),  man_command(),      watch_command(),
      recode_command(), read_command(),        validate_command(), import_command(),
  };
  return kCommands;
}

std::span<const Variable> variables() {
  static constexpr std::array<Variable, 3> kVariables{{
      {"VERBALE_HOME", "Folder with the knowledge and the model, where --data is not given."},
      {"NO_COLOR", "Set to anything: no colour. There is none away from a terminal either."},
      {"COLUMNS", "Width of tables where standard output is not a terminal."},
  }};
  return kVariables;
}

}  // namespace verbale::cli
