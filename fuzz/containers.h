// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/reader.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "check.h"
#include "read/read_input.h"

namespace verbale::fuzz {

/// Reads the bytes as a file and holds everything that comes out against what is promised of it.
inline void read_container(std::string_view bytes) {
  constexpr std::uint64_t kMostBytes = 1 << 20;
  ReadOptions how;
  how.budget.report_bytes = how.budget.line_bytes = 64 << 10;
  how.budget.unpacked_bytes = kMostBytes;
  how.budget.archive_members = 100;
  std::uint64_t read = 0;
  ReadSink sink;
  sink.report = [&](Document&& document) {
    check(!first_invalid_utf8(document.text) && !first_invalid_utf8(document.info.origin),
          "text and place are UTF-8");
    check(document.info.origin.starts_with("fuzz"), "reports say where they were");
    check(!document.info.id.empty(), "every report has an id");
    read += document.text.size();
    return true;
  };
  sink.reject = [](Reject&& reject) {
    check(reject.error.code != ErrorCode::kInternal, "no mistake of our own");
    check(reject.origin.starts_with("fuzz"), "rejects say where they were");
    check(!reject.error.to_do.empty(), "rejects say what to do");
    return true;
  };
  sink.passed_over = [](PassedOver&& what) {
    check(what.reasons.size() <= 101, "reasons are few, whatever the file says");
  };
  read_input(std::make_unique<Input>(stream_of(bytes)), Delivery("fuzz", how, sink));
  check(read <= 8 * kMostBytes + 8 * bytes.size(), "the budget of bytes holds");
}

}  // namespace verbale::fuzz
