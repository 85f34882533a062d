// SPDX-License-Identifier: Apache-2.0
#include "record/names.h"

#include <algorithm>
#include <array>

namespace verbale {
namespace {

// In the order of the enums.
constexpr std::array<std::string_view, 7> kFactuality = {"CT+", "PR+", "PS+", "CT-",
                                                         "PR-", "PS-", "UU"};
constexpr std::array<std::string_view, 4> kTense = {"past", "present", "future", "none"};
constexpr std::array<std::string_view, 3> kMode = {"direct", "indirect", "mixed"};
constexpr std::array<std::string_view, 4> kResolvedBy = {"knowledge", "description", "coreference",
                                                         "none"};

template <class Enum, std::size_t kCount>
std::optional<Enum> find(const std::array<std::string_view, kCount>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

template <class Names, class Enum>
std::string_view at(const Names& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view name_of(Factuality value) { return at(kFactuality, value); }
std::string_view name_of(Tense value) { return at(kTense, value); }
std::string_view name_of(SpeechMode value) { return at(kMode, value); }
std::string_view name_of(ResolvedBy value) { return at(kResolvedBy, value); }

std::optional<Factuality> factuality_from(std::string_view name) {
  return find<Factuality>(kFactuality, name);
}
std::optional<Tense> tense_from(std::string_view name) { return find<Tense>(kTense, name); }
std::optional<SpeechMode> speech_mode_from(std::string_view name) {
  return find<SpeechMode>(kMode, name);
}
std::optional<ResolvedBy> resolved_by_from(std::string_view name) {
  return find<ResolvedBy>(kResolvedBy, name);
}

}  // namespace verbale
