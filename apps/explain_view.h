// SPDX-License-Identifier: Apache-2.0
//
// How a text was coded, for people and for programs.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <cstdint>
#include <string>

namespace verbale::cli {

/// Trees, actors, records, and the lexicon entries that were tried.
std::string explain_text(const Document& document, const Minutes& minutes, std::size_t columns);

/// One JSON object: "sentences" with their words, and "records" as in JSON Lines, reasons included.
/// Offsets in code points.
std::string explain_json(const Document& document, const Minutes& minutes);

}  // namespace verbale::cli
