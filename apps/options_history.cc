// SPDX-License-Identifier: Apache-2.0
#include "apps/options_history.h"

#include "apps/options_parts.h"

namespace verbale::cli {
namespace {

constexpr std::string_view kSides =
    "USA is every actor whose code begins so; *GOV, ~name and several with commas work too.";

Option on_option() {
  return date_option("on",
                     "As things stood at the end of that day; the newest report's where it is left "
                     "out.");
}

}  // namespace

Command commitments_command() {
  return {
      "commitments",
      "list promises over all reports, and what became of them",
      "Records of the same promise in different reports are one commitment here: debtor, content, "
      "object, agreement, words and time say which belong together. Its status follows from all "
      "that is told of it: the creditor's complaint disputes it, the debtor's word reaffirms it, "
      "somebody who is no party or a deed settles it, a day that passes lets it expire.",
      {ledger_argument()},
      {
          text_option("debtor", "CODE",
                      "Who owes. USA is every actor whose code begins so; *GOV, "
                      "~name and several with commas work too."),
          text_option("creditor", "CODE", "Whom it is owed to."),
          text_option("actor", "CODE", "Debtor, creditor or whom it concerns."),
          {"status",
           '\0',
           {Takes::kChoice,
            "STATUS",
            {"open", "conditional", "active", "reaffirmed", "fulfilled", "broken", "disputed",
             "withdrawn", "expired"},
            false},
           "",
           "Where it stands; open is what is still in force."},
          text_option("agreement", "NAME", "Part of the name of the agreement."),
          text_option("cameo", "CODE", "CAMEO code of the promised deed; 08* is every yielding."),
          text_option("words", "TEXT", "Words that stand in what is promised or said of it."),
          text_option("said", "WHAT",
                      "Somebody says this of it in the time given: broken, disputed, fulfilled, "
                      "reaffirmed, withdrawn, mentioned; several with commas."),
          date_option("from", "Something was said or done of it since that day."),
          date_option("to", "Something was said or done of it until that day."),
          on_option(),
          switch_option("by-agreement", '\0', "One row an agreement that bundles them."),
          limit_option(),
          format_option({"table", "jsonl", "csv", "markdown"}, "table",
                        "How they are printed. jsonl has all steps."),
          help_option(),
      },
      {{"verbale commitments chronicle.db --debtor USA --status broken",
        "what the United States is found to have broken"},
       {"verbale commitments chronicle.db --said broken,disputed --from 2018 --to 2018",
        "promises of which somebody said in 2018 that they are not kept"},
       {"verbale commitments chronicle.db --actor IRN --on 1996-08-13", "as things stood that day"},
       {"verbale commitments chronicle.db --by-agreement", "agreements and their clauses"}}};
}

Command history_command() {
  return {
      "history",
      "tell the life of one commitment like minutes",
      "Prints each step with its day, who says so and through whom, the words, the report, and "
      "why it moved the commitment or did not; then which records were joined, and why.",
      {ledger_argument(),
       {{Takes::kText, "COMMITMENT", {}, false},
        true,
        "Its id or an unambiguous beginning of it (verbale commitments lists them), or the id "
        "of one of its records."}},
      {on_option(), format_option({"text", "jsonl"}, "text", "How it is printed."), help_option()},
      {{"verbale history chronicle.db USA-1980", "a promise and what became of it"},
       {"verbale history chronicle.db USA-1980 --on 1990 --format jsonl",
        "as it stood at the end of 1990, for a program"}}};
}

Command ties_command() {
  return {
      "ties",
      "count how two sides dealt with each other over time",
      "Events between the two by quad class, with sums of Goldstein values and the number that is "
      "asserted as fact, statements of one toward the other by attitude, and commitments between "
      "them: in force at the end of a period, kept and broken in it.",
      {ledger_argument(),
       {{Takes::kText, "A", {}, false}, true, kSides},
       {{Takes::kText, "B", {}, false}, true, "The other side."}},
      {
          {"by",
           '\0',
           {Takes::kChoice, "PERIOD", {"day", "week", "month", "year"}, false},
           "year",
           "Length of a period; weeks begin on Monday."},
          date_option("from", "First day; that of the first event where it is left out."),
          date_option("to", "Last day, that is included."),
          switch_option("asserted", '\0', "Only what is asserted as fact (CT+)."),
          switch_option("by-incident", '\0',
                        "Count a happening once, however many reports tell it."),
          format_option({"plot", "table", "jsonl", "csv", "svg"}, "plot",
                        "plot draws with characters; svg is a picture that needs nothing else."),
          help_option(),
      },
      {{"verbale ties chronicle.db USA IRN --by year", "a plot"},
       {"verbale ties chronicle.db USA GBR,FRA,DEU,EUR --asserted --by-incident --format csv",
        "a group, facts only, for a spreadsheet"}}};
}

}  // namespace verbale::cli
