// SPDX-License-Identifier: Apache-2.0
//
// The words by which the parts of a report are known (data/reading), in lower case and plain form,
// without the full stop of an abbreviation.
#pragma once

#include <verbale/reader.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// What a word in a date line says of the date.
enum class DateWord { kFiller, kPublished, kUpdated, kReposted };

using WordSet = std::set<std::string, std::less<>>;

struct ReportRules {
  std::map<std::string, int, std::less<>> months;  ///< "may" -> 5
  WordSet weekdays;
  WordSet ordinals;  ///< endings of day numbers: "th"
  std::map<std::string, DateWord, std::less<>> date_words;
  WordSet byline_openers;                 ///< "by"
  WordSet byline_joiners;                 ///< between names; before the last of a list
  WordSet small_words;                    ///< written small inside of names of people and places
  std::vector<std::string> dashes;        ///< that end a dateline
  std::vector<std::string> tight_dashes;  ///< those that need no space behind them
  WordSet agencies;                       ///< "reuters"
  WordSet not_places;                     ///< capitals that are no town: "nato"
  /// Names of table columns by the field that they hold, the most telling first.
  std::map<std::string, std::vector<std::string>, std::less<>> columns;
  WordSet left_out;  ///< words in class and id of what is not the report
};

/// The form that the sets above hold words in.
std::string rule_form(std::string_view word);

}  // namespace verbale
