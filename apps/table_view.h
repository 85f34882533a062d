// SPDX-License-Identifier: Apache-2.0
//
// Rows for the screen and for other programs. Whatever the rows hold, one row is one line.
#pragma once

#include <verbale/ledger.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "apps/commands.h"

namespace verbale::cli {

/// Columns side by side. Where they need more than `columns`, the widest are cut, with "…"; 0 cuts
/// nothing.
std::string as_text(const Table& table, std::size_t columns);

/// RFC 4180, first line the names of the columns.
std::string as_csv(const Table& table);

/// A Markdown table; characters that mean something there are escaped.
std::string as_markdown(const Table& table);

/// `format` is "table" (for the terminal that is there), "csv" or "markdown".
std::string in_format(const Table& table, const std::string& format);

/// As --format says, to standard output; says that there is none where there is none.
void write_table(const Context& context, const Table& table, std::string_view kind);

}  // namespace verbale::cli
