// SPDX-License-Identifier: Apache-2.0
//
// A ledger at a glance: how much there is, the busiest pairs, three records with their words, and
// what to try next, in less than a screen.
#pragma once

#include <verbale/ledger.h>

#include <string>

namespace verbale::cli {

/// `path` is the ledger as it was typed.
std::string summary_text(const Summary& summary, const std::string& path, std::size_t columns);

}  // namespace verbale::cli
