// SPDX-License-Identifier: Apache-2.0
//
// Towns and regions by name, from data/places. As the actors (actors/knowledge.h) they are read
// from one packed form, which lies in the index as its section "places" or is packed anew from the
// files:
//
//   locative words
//   places   name country, latitude longitude people as reals, 1 for a region
//   names    in byte order: name, places (indices), largest first
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <memory>
#include <span>
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
  std::span<const std::uint32_t> named(std::string_view name) const;
  const Place& place(std::uint32_t index) const { return places_[index]; }
  std::size_t size() const { return places_.size(); }
  /// Prepositions that say where: of a deed, and of a thing that it is done to.
  const std::vector<std::string>& locative() const { return locative_; }
  const std::vector<std::string>& locative_of_noun() const { return locative_of_noun_; }
  /// Words before a name that belong to the same place ("North").
  const std::vector<std::string>& part() const { return part_; }

 private:
  struct Name {
    std::string_view text;
    std::uint32_t first = 0, count = 0;  ///< in indices_
  };
  bool unpack(std::string_view bytes);

  std::shared_ptr<const void> kept_;  ///< the bytes that the views below look at
  std::vector<Place> places_;
  std::vector<Name> names_;
  std::vector<std::uint32_t> indices_;
  std::vector<std::string> locative_, locative_of_noun_, part_;
};

/// Packs the files of data/places.
Result<std::string> pack_places(const std::filesystem::path& data);

}  // namespace verbale
