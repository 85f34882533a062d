// SPDX-License-Identifier: Apache-2.0
//
// Against what an expression is read: the report's date, the dates named before it, the tense of
// its verb, and whether the text is news (told from the day of the report) or a history (told in
// its own order, where "in April" means the April after the date named last).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "when/meaning.h"
#include "when/named.h"
#include "when/stretch.h"

namespace verbale::when {

enum class Direction : std::int8_t { kPast = -1, kOpen = 0, kFuture = 1, kPresent = 2 };

/// A date that the text has named.
struct Mention {
  Stretch stretch;
  std::uint32_t sentence = 0;
  std::int32_t record = 0;  ///< index of its TimeRecord
};

struct Reading {
  std::optional<Date> report;
  bool history = false;
  Direction tense = Direction::kOpen;
  std::uint32_t sentence = 0;
  std::optional<Date> not_before;  ///< the other end of a range ("from November to February")
  std::vector<Mention> mentions;
  const std::vector<NamedPeriod>* named = nullptr;
  int last_named = kLastNamed;  ///< index of the war or era named last; kLastNamed where none was

  /// The date named last, at that grain or finer.
  const Mention* last(Unit coarsest = Unit::kMillennium) const;
  /// The same at just that grain.
  const Mention* last_of(Unit grain) const;
};

/// Where the value was read against.
inline constexpr std::int32_t kNoAnchor = -1;
inline constexpr std::int32_t kReportAnchor = -2;

/// What an expression comes to.
struct Resolved {
  Type type = Type::kDate;
  std::string value;
  std::optional<Mod> mod;
  std::optional<Date> begin, end;  ///< days, the last one included
  std::optional<Stretch> stretch;
  std::optional<Date> from;         ///< what it was counted from ("two days after Christmas")
  std::int32_t anchor = kNoAnchor;  ///< or the index of a TimeRecord
};

Resolved resolve(const Meaning& meaning, const Reading& reading);

}  // namespace verbale::when
