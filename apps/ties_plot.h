// SPDX-License-Identifier: Apache-2.0
//
// Ties drawn with characters: cooperation above the line, conflict below it, light what is said,
// dark what is done; under it what became of commitments.
#pragma once

#include <verbale/history.h>

#include <cstddef>
#include <string>

namespace verbale::cli {

/// At most `columns` wide; where there are more periods, the last ones are drawn. 0: all of them.
std::string ties_plot(const TiesSeries& series, std::size_t columns);

}  // namespace verbale::cli
