// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "read/content_kind.h"
#include "read/delivery.h"
#include "read/input.h"
#include "read/unpack_meter.h"

namespace verbale {

/// One input, from its first bytes to its reports: unpacks it, finds its kind, and calls the reader
/// of that kind. False where the sink wants no more.
bool read_input(std::unique_ptr<Input> packed, const Delivery& to);

/// How far inside of a file we are.
struct Nest {
  UnpackMeter& meter;  ///< of the whole file
  std::uint32_t depth = 0;
};

/// The same for what may lie inside of another input.
bool read_nested(std::unique_ptr<Input> packed, const Delivery& to, const Nest& nest);

/// The same for what is no container and not packed: its byte-order mark, its encoding, its kind.
bool read_text(Input& input, const Delivery& to);

/// A single report. `declared` is the encoding that was said from outside, or empty; `mark` bytes
/// stood before it. `origin` is for errors and for the report.
Result<Document> report_of(std::string_view bytes, ContentKind kind, std::string_view declared,
                           const std::string& origin, const ReadOptions& options,
                           std::size_t mark = 0);

}  // namespace verbale
