// SPDX-License-Identifier: Apache-2.0
//
// What the words of a time expression say, before it is known against which date they are read.
// "last Friday night" is {which -1, weekday 5, day_part NI}; "two weeks after Christmas" is {count
// 2, unit week, direction +1, base {named Christmas}}. Rules fill the fields by name
// (data/time/README.md).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "when/stretch.h"

namespace verbale::when {

enum class Field : std::uint8_t {
  kYear,
  kMonth,
  kDay,
  kWeekday,
  kWeek,
  kQuarter,
  kHalf,
  kSeason,
  kDecade,
  kCentury,
  kEra,
  kHour,
  kMinute,
  kSecond,
  kNoon,
  kDayPart,
  kCount,
  kUnit,
  kCount2,
  kUnit2,
  kCount3,
  kUnit3,
  kPlus,
  kDirection,
  kWhich,
  kOrdinal,
  kFrom,
  kMod,
  kFixed,
  kNamed,
  kType,
  kWithin,
  kUntil,
  kUnused,
};
inline constexpr std::size_t kFields = static_cast<std::size_t>(Field::kUnused);

/// The field that a rule file means; nothing where no field is called so.
std::optional<Field> field_from(std::string_view name);

/// The number that stands for a code of TIMEX3 in that field ("SU" in `season`, "PAST_REF" in
/// `fixed`, "week" in `unit`, "X" in `count`); nothing where the field has no such code.
std::optional<double> code_from(Field field, std::string_view code);

/// Some, several: more than one, nobody says how many.
inline constexpr double kSeveral = -1;
/// The named period that the text has named last.
inline constexpr int kLastNamed = -1;

enum class Type : std::uint8_t { kDate, kTime, kDuration, kSet, kNone };
enum class Fixed : std::uint8_t { kPast, kPresent, kFuture };
enum class Mod : std::uint8_t {
  kStart,
  kMid,
  kEnd,
  kApprox,
  kLessThan,
  kMoreThan,
  kEqualOrLess,
  kEqualOrMore,
  kBefore,
  kAfter,
  kOnOrBefore,
  kOnOrAfter,
  kEarlier,
  kLater,  ///< of the two parts that the report's day cuts a stretch in
};
enum class From : std::uint8_t {
  kReport,
  kText,  ///< the date that the text named before
  kNear,  ///< the report's, in the direction of the verb
  kHere,  ///< the report's in news, the text's in a history
};

std::string_view type_name(Type type);  ///< "DATE"
std::string_view mod_name(Mod mod);     ///< "START"; TIMEX3 knows no earlier and later
std::string_view day_part_name(std::size_t day_part);  ///< "MO"
std::string_view fixed_name(Fixed fixed);              ///< "PAST_REF"

class Meaning {
 public:
  Meaning() { values_.fill(kUnset); }

  bool has(Field field) const { return values_[index(field)] != kUnset; }
  double number(Field field) const { return values_[index(field)]; }
  int integer(Field field, int otherwise = 0) const {
    return has(field) ? static_cast<int>(number(field)) : otherwise;
  }
  Unit unit(Field field = Field::kUnit) const { return static_cast<Unit>(integer(field)); }
  void set(Field field, double value) { values_[index(field)] = value; }
  void clear(Field field) { values_[index(field)] = kUnset; }
  /// Takes over what the other says, where this says nothing yet.
  void take(const Meaning& other);

  std::shared_ptr<const Meaning> base;  ///< what the expression is counted from

 private:
  static constexpr double kUnset = -1e9;
  static std::size_t index(Field field) { return static_cast<std::size_t>(field); }
  std::array<double, kFields> values_;
};

}  // namespace verbale::when
