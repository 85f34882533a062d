// SPDX-License-Identifier: Apache-2.0
#include "apps/options_parts.h"

namespace verbale::cli {

Option text_option(std::string_view name, std::string_view value, std::string_view help) {
  return {name, '\0', {Takes::kText, value, {}, false}, "", help};
}

Option date_option(std::string_view name, std::string_view help) {
  return {name, '\0', {Takes::kDate, "DATE", {}, false}, "", help};
}

Option format_option(std::vector<std::string_view> formats, std::string_view fallback,
                     std::string_view help) {
  return {"format", '\0', {Takes::kChoice, "FORMAT", std::move(formats), false}, fallback, help};
}

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

Option actors_option() {
  return {
      "actors",
      '\0',
      {Takes::kFile, "FILE", {}, true},
      "",
      "A list of your own, which goes before ours: TOML as in data/actors, or an actor or agent "
      "dictionary of TABARI or PETRARCH as it is. May be repeated."};
}

Option lexicon_option() {
  return {"lexicon",
          '\0',
          {Takes::kFile, "PATH", {}, true},
          "",
          "Entries of your own, which add to ours or, with the same id, replace them: a folder of "
          "TOML as in data/lexicon, one such file, or a verb dictionary of TABARI or PETRARCH as "
          "it is. May be repeated."};
}

Option columns_option() {
  return {"columns",
          '\0',
          {Takes::kText, "FIELD=COLUMN,...", {}, true},
          "the usual names",
          "Which columns of CSV and TSV hold what: text, id, title, source, author, url, language, "
          "published. An empty COLUMN leaves the field out. May be repeated."};
}

Argument file_argument(std::string_view name, std::string_view help) {
  return {{Takes::kFile, name, {}, false}, true, help};
}

Argument ledger_argument() {
  return file_argument("LEDGER", "A ledger written by verbale code -o.");
}

Argument reports_argument() {
  return {{Takes::kFile, "REPORT", {}, true},
          false,
          "Text, HTML, JSON Lines, CSV or TSV, plain or compressed, in archives (zip, tar) or WARC "
          "files; "
          "folders are walked, and a pattern that the shell left (news-*.zip) is expanded. - is "
          "standard input, which is also read where no REPORT is given and it is not a terminal."};
}

std::vector<Option> filter_options() {
  return {
      text_option("source", "CODE", "Who acts: a CAMEO actor code; * stands for any end (USA*)."),
      text_option("target", "CODE", "Who it is done to."),
      text_option("actor", "CODE", "Either of the two, or the actor itself."),
      text_option("cameo", "CODE", "CAMEO event code; 19* is every kind of fight."),
      text_option("plover", "EVENT", "PLOVER event, as CONSULT or SANCTION."),
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
      text_option("speaker", "CODE", "Who says it."),
      text_option("report", "ID", "Id of the report; * stands for any end."),
      text_option("words", "TEXT", "Words that stand in the evidence."),
      date_option("from", "First day, as 2003, 2003-05 or 2003-05-13."),
      date_option("to", "Last day, that is included."),
      {"min-confidence",
       '\0',
       {Takes::kShare, "SHARE", {}, false},
       "",
       "Leave out what is less certain, from 0 to 1."},
  };
}

Option limit_option() {
  return {"limit", '\0', {Takes::kWhole, "ROWS", {}, false}, "50", "Rows at most; 0 for all."};
}

}  // namespace verbale::cli
