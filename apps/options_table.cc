// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "apps/options.h"

namespace verbale::cli {
namespace {

Option switch_option(std::string_view name, char letter, std::string_view help) {
  return {name, letter, {}, {}, help};
}

Option help_option() { return switch_option("help", 'h', "Print this help and end."); }

Option data_option() {
  return {"data",
          '\0',
          {Takes::kFolder, "DIR", {}, false},
          "$VERBALE_HOME, or beside the program",
          "Folder with lexicon/, actors/, ontology/ and models/."};
}

Option quiet_option() {
  return switch_option("quiet", 'q', "No progress and no closing account; errors only.");
}

Option jobs_option() {
  return {"jobs",
          'j',
          {Takes::kWhole, "N", {}, false},
          "0 = one for each processor",
          "Reports that are worked on at the same time. The output does not depend on it."};
}

Argument reports_argument() {
  return {{Takes::kFile, "REPORT", {}, true},
          false,
          "Text, HTML or JSON Lines, plain or compressed; folders are walked. - is standard input, "
          "which is also read where no REPORT is given and it is not a terminal."};
}

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
          switch_option("with-text", '\0', "Put the whole text into each report record (jsonl)."),
          switch_option("reasons", '\0',
                        "Also print which lexicon entries were tried, and why each did or did not "
                        "fire (jsonl)."),
          {"without",
           '\0',
           {Takes::kText, "STAGE", {}, true},
           "",
           "Leave a stage out; may be repeated. verbale --version lists the stages."},
          jobs_option(),
          data_option(),
          quiet_option(),
          help_option(),
      },
      {{"verbale code examples/chronicle -o chronicle.db", "a folder into a ledger"},
       {"verbale code examples/chronicle/2003-10-21-saadabad.txt --format table",
        "one report, to look at"},
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
                     "Also say of each predicate whether it happened (FactBank's values, in "
                     "MISC: Factuality=CT+)."),
       jobs_option(), data_option(), quiet_option(), help_option()},
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
           data_option(),
           help_option()},
          {{"verbale explain \"France accused Iran of spying.\"", "why this is an accusation"},
           {"verbale explain \"The president met his counterpart.\" --date 2015-07-14 "
            "--format json",
            "for a program"}}};
}

Option filter(std::string_view name, std::string_view value, std::string_view help) {
  return {name, '\0', {Takes::kText, value, {}, false}, "", help};
}

std::vector<Option> show_options() {
  return {
      filter("source", "CODE", "Who acts: a CAMEO actor code; * stands for any end (USA*)."),
      filter("target", "CODE", "Who it is done to."),
      filter("actor", "CODE", "Either of the two, or the actor itself."),
      filter("cameo", "CODE", "CAMEO event code; 19* is every kind of fight."),
      filter("plover", "EVENT", "PLOVER event, as CONSULT or SANCTION."),
      {"quad",
       '\0',
       {Takes::kChoice, "CLASS", {"1", "2", "3", "4"}, false},
       "",
       "1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."},
      {"factuality",
       '\0',
       {Takes::kChoice, "VALUE", {"CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "UU"}, false},
       "",
       "Whether it happened, according to who says so."},
      filter("speaker", "CODE", "Who says it."),
      filter("report", "ID", "Id of the report; * stands for any end."),
      filter("words", "TEXT", "Words that stand in the evidence."),
      {"from",
       '\0',
       {Takes::kDate, "DATE", {}, false},
       "",
       "First day, as 2003, 2003-05 or "
       "2003-05-13."},
      {"to", '\0', {Takes::kDate, "DATE", {}, false}, "", "Last day, that is included."},
      {"min-confidence",
       '\0',
       {Takes::kShare, "SHARE", {}, false},
       "",
       "Leave out what is less certain, from 0 to 1."},
      {"limit", '\0', {Takes::kWhole, "ROWS", {}, false}, "50", "Rows at most; 0 for all."},
      {"format",
       '\0',
       {Takes::kChoice, "FORMAT", {"table", "jsonl", "csv", "markdown"}, false},
       "table",
       "How rows are printed. jsonl prints the whole records."},
      help_option(),
  };
}

Command show_command() {
  return {
      "show",
      "look into a ledger",
      "Prints what a ledger holds, or a summary of it. Filters narrow down; those that have no "
      "meaning for a kind of record are ignored there.",
      {{{Takes::kFile, "LEDGER", {}, false}, true, "A ledger written by verbale code -o."},
       {{Takes::kChoice,
         "KIND",
         {"summary", "events", "statements", "actors", "reports", "relations", "commitments",
          "rejects"},
         false},
        false,
        "What to print; summary where it is left out."}},
      show_options(),
      {{"verbale show chronicle.db", "how much there is, and the busiest pairs"},
       {"verbale show chronicle.db events --source 'USA*' --target 'IRN*' --quad 4",
        "material conflict from one side"},
       {"verbale show chronicle.db statements --words nuclear --from 2002 --to 2006 --format csv",
        "who said what about it, for a spreadsheet"}}};
}

Command lexicon_command() {
  return {"lexicon",
          "test the lexicon with its own examples",
          "Codes every example that stands beside an entry of the lexicon and compares. Failures "
          "are printed with file and entry.",
          {{{Takes::kChoice, "ACTION", {"test"}, false}, true, "test is the only one."}},
          {data_option(), quiet_option(), help_option()},
          {{"verbale lexicon test", "after an edit in data/lexicon"}}};
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
       data_option(), help_option()},
      {{"verbale code examples/chronicle -o chronicle.db", "reports into a ledger"},
       {"verbale show chronicle.db", "what came out"}}};
  return kProgram;
}

std::span<const Command> commands() {
  static const std::array<Command, 8> kCommands{
      code_command(),    parse_command(),  explain_command(),    show_command(),
      lexicon_command(), errors_command(), completion_command(), man_command()};
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
