// SPDX-License-Identifier: Apache-2.0
//
// Which of the dates above a report's body it was published on. Old reports are posted again, often
// with the new date on top of the page:
//
//   December 16, 2017        above the headline: posted again
//   Envoys Meet in Geneva
//   May 13, 2003             below it, nearest to the body: published
//
// A line that says outright what its date is ("Originally published on ...") is believed first.
#pragma once

#include <verbale/document.h>

#include <string>
#include <vector>

#include "read/rules.h"

namespace verbale {

class ReportDates {
 public:
  /// In the order of the text.
  void add(std::string day, DateWord says, bool above_headline);
  /// The dateline's own date counts where no line has one.
  void add_from_dateline(std::string day) { dateline_ = std::move(day); }

  /// Fills published and reposted where they are empty.
  void tell(ReportInfo& info) const;

 private:
  struct Found {
    std::string day;
    DateWord says = DateWord::kFiller;
    bool above_headline = false;
  };
  static int rank(const Found& date);
  const Found* published() const;

  std::vector<Found> found_;
  std::string dateline_;
};

}  // namespace verbale
