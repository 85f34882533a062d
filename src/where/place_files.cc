// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <optional>

#include "base/pack.h"
#include "where/gazetteer.h"

namespace verbale {
namespace {

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

struct ListedPlace {
  std::string name, country;
  double latitude = 0, longitude = 0, people = 0;
  bool region = false;
};

/// "Geneva<tab>CHE<tab>46.202<tab>6.146<tab>183981"
std::optional<ListedPlace> town_of(std::string_view line) {
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
  return ListedPlace{
      std::string(columns[0]), std::string(columns[1]), *latitude, *longitude, *people, false};
}

}  // namespace

class PlacePacker {
 public:
  Status towns(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) {
      return fail(ErrorCode::kDataMissing, "no list of towns", file.string(),
                  "give the data folder with --data or VERBALE_HOME");
    }
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
      if (line.empty() || line[0] == '#') continue;
      std::optional<ListedPlace> town = town_of(line);
      if (!town) {
        return fail(ErrorCode::kDataInvalid, "not a town",
                    file.filename().string() + ", line " + std::to_string(number),
                    "five columns: name, country, latitude, longitude, people");
      }
      add(std::move(*town));
    }
    return {};
  }

  Status names(const TomlEntry& root) {
    words_ = {root.texts("locative"), root.texts("locative_of_noun"), root.texts("part")};
    const TomlNode towns = root.sub("towns"), regions = root.sub("regions");
    if (!towns || !regions) {
      return fail(ErrorCode::kDataInvalid, "[towns] and [regions] are missing", root.where(),
                  "see data/places/README.md");
    }
    for (const TomlNode other : towns) other_name(std::string(other.key()), other.texts());
    for (const TomlNode region : regions) {
      if (!region.is_array() || region.size() != 3) continue;
      add(ListedPlace{std::string(region.key()), std::string(region[0].text().value_or("")),
                      region[1].number().value_or(0), region[2].number().value_or(0), 0, true});
    }
    return {};
  }

  std::string packed() {
    PackWriter out;
    for (const std::vector<std::string>& list : words_) {
      out.number(list.size());
      for (const std::string& word : list) out.text(word);
    }
    std::string texts, places, names, indices;
    for (const ListedPlace& place : places_) {
      put(places, Gazetteer::PlaceRow{place.latitude, place.longitude, place.people,
                                      keep(texts, place.name), keep(texts, place.country),
                                      place.region ? 1U : 0U, 0});
    }
    for (auto& [name, of_name] : by_name_) {
      std::stable_sort(of_name.begin(), of_name.end(), [&](std::size_t a, std::size_t b) {
        return places_[a].people > places_[b].people;
      });
      const auto first = static_cast<std::uint32_t>(indices.size() / sizeof(std::uint32_t));
      put(names,
          Gazetteer::NameRow{keep(texts, name), first, static_cast<std::uint32_t>(of_name.size())});
      for (const std::size_t index : of_name) put(indices, static_cast<std::uint32_t>(index));
    }
    out.number(places_.size());
    out.number(by_name_.size());
    out.number(indices.size() / sizeof(std::uint32_t));
    return out.bytes() + places + names + indices + texts;
  }

 private:
  template <class Row>
  static void put(std::string& rows, const Row& row) {
    rows.append(reinterpret_cast<const char*>(&row), sizeof row);
  }

  static Gazetteer::Text keep(std::string& texts, std::string_view text) {
    const auto at = static_cast<std::uint32_t>(texts.size());
    texts += text;
    return {at, static_cast<std::uint32_t>(text.size())};
  }

  void add(ListedPlace place) {
    by_name_[place.name].push_back(places_.size());
    places_.push_back(std::move(place));
  }

  /// Another name of a town that is listed: [its name, its country].
  void other_name(const std::string& name, const std::vector<std::string>& town) {
    const auto same = town.size() == 2 ? by_name_.find(town[0]) : by_name_.end();
    if (same == by_name_.end() || name == town[0]) return;
    const auto& indices = same->second;
    const auto found = std::find_if(indices.begin(), indices.end(), [&](std::size_t index) {
      return places_[index].country == town[1];
    });
    if (found != indices.end()) by_name_[name].push_back(*found);
  }

  std::array<std::vector<std::string>, 3> words_;  ///< as Gazetteer reads them
  std::vector<ListedPlace> places_;
  std::map<std::string, std::vector<std::size_t>> by_name_;
};

Result<std::string> pack_places(const std::filesystem::path& data) {
  PlacePacker packer;
  Status status = packer.towns(data / "places" / "towns.tsv");
  if (status) {
    status = read_toml(data / "places" / "names.toml",
                       [&](const TomlEntry& root) { return packer.names(root); });
  }
  if (!status) return tl::make_unexpected(status.error());
  return packer.packed();
}

}  // namespace verbale
