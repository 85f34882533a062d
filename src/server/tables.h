// SPDX-License-Identifier: Apache-2.0
//
// Rows and the summary, as JSON and as CSV.
#pragma once

#include <verbale/ledger.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace verbale {

/// [{"date": ..., ...}, ...]; cells of the columns named in `numbers` hold numbers, or nothing.
std::string table_json(const Table& table, std::initializer_list<std::string_view> numbers = {});
/// Two digits behind the point, whatever the locale.
std::string decimal(double value);
/// Degrees, to about a metre; empty is empty.
std::string degrees(std::optional<double> value);
/// RFC 4180. Words that a spreadsheet would take for a formula get an apostrophe.
std::string table_csv(const Table& table);
std::string summary_json(const Summary& summary);
/// One string as JSON.
std::string text_json(const std::string& text);

}  // namespace verbale
