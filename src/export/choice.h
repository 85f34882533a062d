// SPDX-License-Identifier: Apache-2.0
//
// Which records go out: the filters of `show`, and factuality. Chosen once for the whole ledger;
// then each report that is loaded loses what was not chosen, so that no writer has to ask.
#pragma once

#include <verbale/export.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/load.h"
#include "ledger/sqlite.h"

namespace verbale {

class Choice {
 public:
  static Result<Choice> make(Database& db, const ShowFilter& filter, ExportOf of);

  /// Takes out of the report what was not chosen; false where nothing is left of it.
  bool keep_chosen(Loaded& loaded);

  bool filtered() const { return filtered_; }
  std::int64_t chosen_events() const { return chosen_; }
  std::int64_t not_facts() const { return not_facts_; }

 private:
  template <class Record>
  void keep(std::string_view kind, std::vector<Record>& records,
            const std::vector<std::int64_t>& keys) const;

  bool filtered_ = false;
  ExportOf of_ = ExportOf::kAll;
  std::map<std::string, std::vector<std::int64_t>, std::less<>> keys_;  ///< ascending, by kind
  std::int64_t chosen_ = 0, not_facts_ = 0;
};

}  // namespace verbale
