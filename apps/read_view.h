// SPDX-License-Identifier: Apache-2.0
//
// What `verbale read` says of one report, one reject or one container, in each of its formats.
#pragma once

#include <verbale/document.h>
#include <verbale/reader.h>

#include <cstdint>
#include <string>

namespace verbale::cli {

enum class ReadFormat : std::uint8_t { kTable, kJsonl, kCsv };

/// What stands above the first; only CSV has it.
std::string read_head(ReadFormat format);
std::string read_entry(const Document& document, ReadFormat format);
std::string read_entry(const Reject& reject, ReadFormat format);
/// Empty in CSV, which has a row for each report and nothing else.
std::string read_entry(const PassedOver& passed_over, ReadFormat format);

}  // namespace verbale::cli
