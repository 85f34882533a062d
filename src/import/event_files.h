// SPDX-License-Identifier: Apache-2.0
//
// The event files that are read, and which of their columns holds what. Files of ICEWS and POLECAT
// name their columns in the first row; PETRARCH2 writes none, and is known by a day, two actors and
// a code.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

enum class EventField : std::uint8_t {
  kId,
  kDate,
  kSource,
  kSourceCode,
  kSourceCountry,
  kSourceSector,
  kTarget,
  kTargetCode,
  kTargetCountry,
  kTargetSector,
  kCameo,
  kPlover,
  kMode,
  kContexts,
  kQuad,
  kGoldstein,
  kPlace,
  kPlaceCountry,
  kLatitude,
  kLongitude,
  kPublisher,
  kPublished,
  kLanguage,
  kUrl,
};

struct EventColumn {
  std::string_view name;  ///< of the header; empty where the file has none
  EventField field;
};

struct EventFile {
  std::string_view dataset;              ///< "ICEWS"
  std::string_view prefix;               ///< of ids
  std::span<const EventColumn> columns;  ///< in the order of the file where there is no header
  bool has_header = true;
};

/// The values of one row by what they say; empty ones are left out.
using EventRow = std::map<EventField, std::string>;

/// A kind of file with the places of its columns.
class EventColumns {
 public:
  /// Nothing where the first row is that of no known kind.
  static std::optional<EventColumns> of(const std::vector<std::string>& first_row);

  const EventFile& file() const { return *file_; }
  EventRow values(const std::vector<std::string>& row) const;

 private:
  const EventFile* file_ = nullptr;
  std::map<EventField, std::size_t> places_;
};

}  // namespace verbale
