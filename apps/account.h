// SPDX-License-Identifier: Apache-2.0
//
// The closing account of a run: every report that came in is in exactly one of its parts.
#pragma once

#include <cstdint>
#include <string>

namespace verbale::cli {

struct Account {
  std::int64_t coded = 0;
  std::int64_t unchanged = 0;
  std::int64_t rejected = 0;
  std::int64_t elsewhere = 0;  ///< in other shards
  std::int64_t doubtful = 0;   ///< of those coded or unchanged: with a warning
  std::int64_t events = 0;
  std::int64_t statements = 0;
};

/// Two lines. Other shards are told only where the run was `sharded`, warnings where there are any.
std::string account_text(const Account& account, bool sharded, const std::string& ledger);

}  // namespace verbale::cli
