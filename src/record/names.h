// SPDX-License-Identifier: Apache-2.0
//
// From the names that records carry back to the enums; the other way stands in records.h.
#pragma once

#include <verbale/records.h>

#include <optional>
#include <string_view>

namespace verbale {

std::optional<Tense> tense_from(std::string_view name);
std::optional<SpeechMode> speech_mode_from(std::string_view name);
std::optional<ResolvedBy> resolved_by_from(std::string_view name);

}  // namespace verbale
