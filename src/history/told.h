// SPDX-License-Identifier: Apache-2.0
//
// All that the reports of a ledger tell, as far as joining across reports needs it. The order is
// that of the reports' dates and ids, not that in which they came in, so that whatever is made of
// it is the same for the same reports.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <string>
#include <vector>

#include "history/days.h"
#include "history/words.h"
#include "ledger/sqlite.h"
#include "record/sides.h"

namespace verbale {

struct ToldReport {
  std::int64_t key = 0;
  std::string id;
  std::string published;  ///< its day as it stands there, empty where there is none
  Day day = kNoDay;
  WordSet words;
  std::vector<std::uint64_t> sample;    ///< of its shingles
  std::vector<std::string> agreements;  ///< that it names
};

struct ToldEvent {
  std::int64_t key = 0;
  std::string id;
  std::uint32_t report = 0;  ///< index into Told::reports
  Day begin = kNoDay, end = kNoDay;
  bool from_report = false;  ///< no words say when
  std::string cameo;
  int quad = 0;
  bool asserted = false;  ///< CT+
  Codes sources, targets;
  std::string country, place;
  WordSet words;  ///< of its sentence
};

struct ToldCommitment {
  std::int64_t key = 0;
  std::string id;
  std::uint32_t report = 0;
  Codes debtors, creditors, objects;  ///< somebody without a code is "~name"
  std::string cameo;
  bool negated = false;             ///< not to do something
  WordSet content;                  ///< words of what is promised
  WordSet around;                   ///< of the sentences that speak of it
  std::string sentences;            ///< these, one a line
  std::vector<std::int32_t> years;  ///< that these sentences name, before the report's own
  std::string agreement;            ///< that these sentences name
};

struct Told {
  std::vector<ToldReport> reports;
  std::vector<ToldEvent> events;  ///< in the order of the reports, then as in the report
  std::vector<ToldCommitment> commitments;
  WordWeights weights;
};

Result<Told> read_told(Database& db);

/// The first two digits: what is done, at its roughest.
inline std::string_view root_of(std::string_view cameo) { return cameo.substr(0, 2); }

}  // namespace verbale
