// SPDX-License-Identifier: Apache-2.0
#include "when/meaning.h"

#include <algorithm>
#include <span>

namespace verbale::when {
namespace {

constexpr std::array<std::string_view, kFields> kNames = {
    "year",    "month", "day",    "weekday", "week",   "quarter",   "half",     "season",  "decade",
    "century", "era",   "hour",   "minute",  "second", "noon",      "day_part", "count",   "unit",
    "count2",  "unit2", "count3", "unit3",   "plus",   "direction", "which",    "ordinal", "from",
    "mod",     "fixed", "named",  "type",    "within", "until"};

constexpr std::array<std::string_view, 15> kUnits = {
    "second", "minute",  "hour", "day",  "weekend", "week",    "fortnight", "month",
    "season", "quarter", "half", "year", "decade",  "century", "millennium"};
constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 6> kDayParts = {"MO", "MI", "AF", "EV", "NI", "DT"};
constexpr std::array<std::string_view, 3> kFixed = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
constexpr std::array<std::string_view, 5> kTypes = {"DATE", "TIME", "DURATION", "SET", "NONE"};
constexpr std::array<std::string_view, 4> kFrom = {"report", "text", "near", "here"};
constexpr std::array<std::string_view, 14> kMods = {
    "START",         "MID",    "END",   "APPROX",       "LESS_THAN",   "MORE_THAN", "EQUAL_OR_LESS",
    "EQUAL_OR_MORE", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "EARLIER",   "LATER"};

std::span<const std::string_view> codes_of(Field field) {
  switch (field) {
    case Field::kUnit:
    case Field::kUnit2:
    case Field::kUnit3:
    case Field::kWithin:
      return kUnits;
    case Field::kSeason:
      return kSeasons;
    case Field::kDayPart:
      return kDayParts;
    case Field::kFixed:
      return kFixed;
    case Field::kType:
      return kTypes;
    case Field::kFrom:
      return kFrom;
    case Field::kMod:
      return kMods;
    default:
      return {};
  }
}

std::optional<std::size_t> position(std::span<const std::string_view> names,
                                    std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return {};
  return static_cast<std::size_t>(at - names.begin());
}

}  // namespace

std::optional<Field> field_from(std::string_view name) {
  const auto at = position(kNames, name);
  return at ? std::optional<Field>(static_cast<Field>(*at)) : std::nullopt;
}

std::optional<double> code_from(Field field, std::string_view code) {
  if (code == "last" && field == Field::kNamed) return kLastNamed;
  if (code == "X" && (field == Field::kCount || field == Field::kCount2)) return kSeveral;
  const auto at = position(codes_of(field), code);
  return at ? std::optional<double>(static_cast<double>(*at)) : std::nullopt;
}

std::string_view type_name(Type type) { return kTypes[static_cast<std::size_t>(type)]; }
std::string_view mod_name(Mod mod) {
  return mod == Mod::kEarlier || mod == Mod::kLater ? std::string_view()
                                                    : kMods[static_cast<std::size_t>(mod)];
}
std::string_view day_part_name(std::size_t day_part) { return kDayParts[day_part]; }
std::string_view fixed_name(Fixed fixed) { return kFixed[static_cast<std::size_t>(fixed)]; }

void Meaning::take(const Meaning& other) {
  for (std::size_t i = 0; i < kFields; ++i) {
    if (values_[i] == kUnset) values_[i] = other.values_[i];
  }
  if (!base) base = other.base;
}

}  // namespace verbale::when
