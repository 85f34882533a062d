// SPDX-License-Identifier: Apache-2.0
//
// CSV and TSV with one report a row. The delimiter is found from the header: the one by which most
// of its columns have names that are known. Where none is known, names without spaces and a second
// row of the same shape still tell a table, so that it is refused with the columns that it has
// instead of being read as prose.
#pragma once

#include <optional>
#include <string_view>

#include "read/delivery.h"
#include "read/input.h"

namespace verbale {

/// Bytes that table_delimiter() wants to see.
inline constexpr std::size_t kTableBytes = 64 << 10;

/// The delimiter of a table: comma, semicolon, tab or bar. Nothing where the bytes are no table.
std::optional<char> table_delimiter(std::string_view first_bytes, const ReadOptions& options);

/// One report a row; a row that is none costs that row. False where the sink wants no more.
bool read_table(Input& input, char delimiter, const Delivery& to);

}  // namespace verbale
