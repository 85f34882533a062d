// SPDX-License-Identifier: Apache-2.0
#include "where/gazetteer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>

#include "base/toml_file.h"

namespace verbale {
namespace {

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "Geneva<tab>CHE<tab>46.202<tab>6.146<tab>183981"
std::optional<Place> town_of(std::string_view line) {
  std::array<std::string_view, 5> columns;
  for (std::string_view& column : columns) {
    const std::size_t tab = line.find('\t');
    column = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  const auto latitude = number_of(columns[2]), longitude = number_of(columns[3]);
  const auto people = number_of(columns[4]);
  if (columns[0].empty() || columns[1].size() != 3 || !latitude || !longitude || !people) {
    return std::nullopt;
  }
  return Place{
      std::string(columns[0]), std::string(columns[1]), *latitude, *longitude, *people, false};
}

}  // namespace

void Gazetteer::add(std::string_view name, Place place) {
  by_name_[std::string(name)].push_back(static_cast<std::uint32_t>(places_.size()));
  places_.push_back(std::move(place));
}

Status Gazetteer::towns(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) {
    return fail(ErrorCode::kDataMissing, "no list of towns", file.string(),
                "give the data folder with --data or VERBALE_HOME");
  }
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    std::optional<Place> town = town_of(line);
    if (!town) {
      return fail(ErrorCode::kDataInvalid, "not a town",
                  file.filename().string() + ", line " + std::to_string(number),
                  "five columns: name, country, latitude, longitude, people");
    }
    const std::string name = town->name;
    add(name, std::move(*town));
  }
  return {};
}

Status Gazetteer::names(const std::filesystem::path& file) {
  return read_toml(file, [&](const TomlEntry& root) -> Status {
    locative_ = root.texts("locative");
    const toml::table* towns = root.sub("towns");
    const toml::table* regions = root.sub("regions");
    if (towns == nullptr || regions == nullptr) {
      return fail(ErrorCode::kDataInvalid, "[towns] and [regions] are missing", root.where(),
                  "see data/places/README.md");
    }
    for (const auto& [name, value] : *towns) {
      const std::vector<std::string> town = toml_texts(&value);
      const auto* same = town.size() == 2 ? named(town[0]) : nullptr;
      if (same == nullptr) continue;
      for (std::uint32_t index : *same) {
        if (places_[index].country == town[1] && name.str() != town[0]) {
          by_name_[std::string(name.str())].push_back(index);
          break;
        }
      }
    }
    for (const auto& [name, value] : *regions) {
      const toml::array* region = value.as_array();
      if (region == nullptr || region->size() != 3) continue;
      add(name.str(), Place{std::string(name.str()), (*region)[0].value_or(std::string()),
                            (*region)[1].value_or(0.0), (*region)[2].value_or(0.0), 0, true});
    }
    return {};
  });
}

Result<Gazetteer> Gazetteer::load(const std::filesystem::path& data) {
  Gazetteer gazetteer;
  Status status = gazetteer.towns(data / "places" / "towns.tsv");
  if (status) status = gazetteer.names(data / "places" / "names.toml");
  if (!status) return tl::make_unexpected(status.error());
  for (auto& [name, indices] : gazetteer.by_name_) {
    std::stable_sort(indices.begin(), indices.end(), [&](std::uint32_t a, std::uint32_t b) {
      return gazetteer.places_[a].people > gazetteer.places_[b].people;
    });
  }
  return gazetteer;
}

const std::vector<std::uint32_t>* Gazetteer::named(std::string_view name) const {
  const auto found = by_name_.find(std::string(name));
  return found == by_name_.end() ? nullptr : &found->second;
}

}  // namespace verbale
