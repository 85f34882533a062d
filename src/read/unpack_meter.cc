// SPDX-License-Identifier: Apache-2.0
#include "read/unpack_meter.h"

#include <utility>

namespace verbale {
namespace {

/// Below this much the ratio says nothing.
constexpr std::uint64_t kRatioFrom = 16u << 20;

}  // namespace

Status UnpackMeter::add(std::uint64_t bytes, const std::string& name) {
  unpacked_ += bytes;
  if (unpacked_ > budget_.unpacked_bytes) {
    return too_much("unpacks to more than " + std::to_string(budget_.unpacked_bytes) + " bytes",
                    name);
  }
  if (unpacked_ > kRatioFrom && unpacked_ / budget_.unpack_ratio > file_.came()) {
    return too_much(
        "unpacks to more than " + std::to_string(budget_.unpack_ratio) + " times its size", name);
  }
  return {};
}

Status UnpackMeter::add_member(const std::string& name) {
  if (++members_ <= budget_.archive_members) return {};
  return too_much("holds more than " + std::to_string(budget_.archive_members) + " files", name);
}

tl::unexpected<Error> UnpackMeter::too_much(std::string what, const std::string& name) {
  spent_ = true;
  return fail(ErrorCode::kArchiveBudget, std::move(what), name,
              "if the file is to be trusted, unpack it and give the result");
}

}  // namespace verbale
