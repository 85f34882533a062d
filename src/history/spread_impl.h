// SPDX-License-Identifier: Apache-2.0
//
// What the steps of spread.h share: the weights of words, a place for the group at hand, and a
// ledger in memory.
#pragma once

#include <verbale/spread.h>

#include <algorithm>
#include <map>
#include <utility>

#include "history/scratch.h"
#include "history/told_pack.h"

namespace verbale {

struct Spread::Impl {
  explicit Impl(Scratch ledger) : scratch(std::move(ledger)) {}

  /// The group goes, the weights stay.
  void clear() {
    told.reports.clear();
    told.events.clear();
    told.commitments.clear();
  }
  /// Index in `told` of the report of the next record, in the order of reports.
  std::uint32_t report_of(const Standing& at);

  Scratch scratch;
  Told told;
};

/// All of one report.
struct ToldParts {
  ToldReport report;
  std::vector<ToldEvent> events;
  std::vector<ToldCommitment> commitments;
};
Result<ToldParts> told_parts(std::string_view told);

template <class Part>
Result<std::vector<Part>> parts_of(const Pieces& pieces) {
  std::vector<Part> parts(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (Status read = read_told_bytes(pieces[i], parts[i]); !read) {
      return tl::unexpected(read.error());
    }
  }
  return parts;
}

/// What the links tie together, in the order of one process.
std::vector<Standing> standings_of(const std::vector<PlacedLink>& links);
std::uint32_t index_in(const std::vector<Standing>& all, const Standing& one);
/// A number for each report among them.
std::vector<std::uint32_t> reports_of(const std::vector<Standing>& all);

}  // namespace verbale
