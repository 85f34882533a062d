// SPDX-License-Identifier: Apache-2.0
//
// The time layer: time expressions in the words of TIMEX3 (TimeML 1.2.1), laid on the calendar
// against the date of the report, and the time of an event or statement by the tree.
//
//   "Troops withdrew last Friday."  published 2003-05-13
//   -> TimeRecord {DATE, "2003-05-09", begin = end = 2003-05-09, anchor "report"}
//
// Words and rules are data (data/time/english.toml; its README.md describes the format). A report
// without a date leaves relative expressions open: "last year" is "XXXX", without begin and end.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <memory>
#include <optional>

#include "base/data_folder.h"
#include "document/tree.h"

namespace verbale {
namespace when {
struct Grammar;
}

class TimeReader {
 public:
  /// `data` is the data folder; kDataInvalid names the line that is wrong.
  static Result<TimeReader> load(const DataFolder& data);

  /// Fills Minutes::times from words and trees, in order of the text. Ids come later
  /// (pipeline/finish.h); an anchor names the other record by the id that it will get.
  void run(const Document& document, Minutes& minutes) const;

  /// The time of an event or statement at `word`: the expression that the tree attaches to it, or
  /// to the clause it stands in, not the nearest one. Prepositions count: "before 2001" has an end
  /// and no begin. Nothing where the clause does not say.
  std::optional<TimeValue> time_at(const Tree& tree, const Minutes& minutes,
                                   std::uint32_t word) const;

 private:
  explicit TimeReader(std::shared_ptr<const when::Grammar> grammar);
  std::shared_ptr<const when::Grammar> grammar_;
};

}  // namespace verbale
