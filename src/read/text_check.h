// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/reader.h>
#include <verbale/result.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace verbale {

/// kNotText or kUtf8Invalid where the bytes are no text. `skipped` bytes before them (a byte-order
/// mark) are counted in the byte that the error names.
Status check_text(std::string_view bytes, std::string_view origin, std::size_t skipped = 0);

/// kEmptyReport where nothing but white space and invisible characters is there.
Status check_not_empty(std::string_view text, std::string_view origin);

/// The text of one report: check_text, within the budget, and not empty.
Status check_report(std::string_view text, const ReadBudget& budget, std::string_view origin);

/// kReportTooLong: what is too long, and the budget in bytes that it is over.
tl::unexpected<Error> too_long(std::string_view what, std::uint64_t budget,
                               std::string_view origin);

/// The length of the byte-order mark that the bytes begin with: 3 or 0.
std::size_t byte_order_mark(std::string_view bytes);

}  // namespace verbale
