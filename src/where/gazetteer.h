// SPDX-License-Identifier: Apache-2.0
//
// Towns and regions by name, from data/places. As the actors (actors/knowledge.h) they are read
// from one packed form, which lies in the index as its section "places" or is packed anew from the
// files:
//
//   locative words, of three kinds      (base/pack.h)
//   how many places, names, indices     (base/pack.h)
//   places    48 bytes each: PlaceRow
//   names     16 bytes each: NameRow, in byte order
//   indices   4 bytes each: the places of a name side by side, largest first
//   texts     the rest; rows say where in it a text begins and how long it is
//
// Nothing is read before it is asked for: a start of the program does not pay for 33,000 places.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_folder.h"

namespace verbale {

inline constexpr std::string_view kPlaceSection = "places";

/// A town or region with a point inside it.
struct Place {
  std::string_view name;     ///< as the gazetteer writes it
  std::string_view country;  ///< ISO 3166-1 alpha-3
  double latitude = 0;
  double longitude = 0;
  double people = 0;  ///< 0 for regions
  bool region = false;
};

class Gazetteer {
 public:
  /// Reads data/places (formats in its README.md).
  static Result<Gazetteer> load(const DataFolder& data);

  /// Indices of the places with this name, largest first; empty where none.
  std::vector<std::uint32_t> named(std::string_view name) const;
  Place place(std::uint32_t index) const;
  std::size_t size() const { return places_.size() / sizeof(PlaceRow); }
  /// Prepositions that say where: of a deed, and of a thing that it is done to.
  const std::vector<std::string>& locative() const { return locative_; }
  const std::vector<std::string>& locative_of_noun() const { return locative_of_noun_; }
  /// Words before a name that belong to the same place ("North").
  const std::vector<std::string>& part() const { return part_; }

 private:
  friend class PlacePacker;
  struct Text {
    std::uint32_t at, size;
  };
  struct PlaceRow {
    double latitude, longitude, people;
    Text name, country;
    std::uint32_t region, zero;
  };
  struct NameRow {
    Text text;
    std::uint32_t first, count;  ///< in the indices
  };
  bool unpack(std::string_view bytes);
  std::string_view text(Text text) const;
  NameRow name(std::size_t index) const;

  std::shared_ptr<const void> kept_;  ///< the bytes that the views below look at
  std::string_view places_, names_, indices_, texts_;
  std::vector<std::string> locative_, locative_of_noun_, part_;
};

/// Packs the files of data/places.
Result<std::string> pack_places(const std::filesystem::path& data);

}  // namespace verbale
