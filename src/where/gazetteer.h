// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace verbale {

/// A town or region with a point inside it.
struct Place {
  std::string name;     ///< as the gazetteer writes it
  std::string country;  ///< ISO 3166-1 alpha-3
  double latitude = 0;
  double longitude = 0;
  double people = 0;  ///< 0 for regions
  bool region = false;
};

class Gazetteer {
 public:
  /// Reads data/places (formats in its README.md).
  static Result<Gazetteer> load(const std::filesystem::path& data);

  /// Indices of the places with this name, largest first; nullptr where none.
  const std::vector<std::uint32_t>* named(std::string_view name) const;
  const Place& place(std::uint32_t index) const { return places_[index]; }
  std::size_t size() const { return places_.size(); }
  const std::vector<std::string>& locative() const { return locative_; }

 private:
  Status towns(const std::filesystem::path& file);
  Status names(const std::filesystem::path& file);
  void add(std::string_view name, Place place);

  std::vector<Place> places_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_name_;
  std::vector<std::string> locative_;
};

}  // namespace verbale
