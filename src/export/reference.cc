// SPDX-License-Identifier: Apache-2.0
#include "export/reference.h"

#include "base/toml_file.h"

namespace verbale {
namespace {

constexpr std::size_t kLetters = 3;  ///< of each group in an actor's code

Country country_of(const TomlEntry& entry) {
  Country country;
  country.code = entry.text("id");
  const auto names = entry.texts("names");
  country.name = names.empty() ? country.code : names.front();
  country.wikidata = entry.text("wikidata");
  country.cow = static_cast<int>(entry.number("cow", 0));
  country.gw = static_cast<int>(entry.number("gw", 0));
  country.from = entry.text("from");
  country.to = entry.text("to");
  country.former_cow = static_cast<int>(entry.number("former_cow", 0));
  country.cow_since = entry.text("cow_since");
  return country;
}

}  // namespace

bool Country::existed(std::string_view date) const {
  return (from.empty() || date >= from) && (to.empty() || date < to);
}

int Country::cow_on(std::string_view date) const {
  return !cow_since.empty() && date < cow_since ? former_cow : cow;
}

Result<Reference> Reference::load(const std::filesystem::path& data) {
  Reference reference;
  const auto files = toml_files(data / "actors" / "countries");
  if (!files) return tl::unexpected(files.error());
  for (const auto& file : *files) {
    Status read = read_toml(file, [&](const TomlEntry& root) -> Status {
      root.each("actor", [&](const TomlEntry& entry) {
        Country country = country_of(entry);
        reference.countries_.emplace(country.code, std::move(country));
      });
      return {};
    });
    if (!read) return tl::unexpected(read.error());
  }
  Status read = read_toml(data / "ontology" / "agents.toml", [&](const TomlEntry& root) -> Status {
    root.each("role", [&](const TomlEntry& entry) {
      const std::string code = entry.text("code");
      if (code.size() == kLetters) reference.sectors_.emplace(code, entry.text("sector"));
    });
    return {};
  });
  if (!read) return tl::unexpected(read.error());
  return reference;
}

const Country* Reference::country(std::string_view code) const {
  const auto found = countries_.find(code);
  return found == countries_.end() ? nullptr : &found->second;
}

std::string_view Reference::sector(std::string_view role) const {
  const auto found = sectors_.find(role);
  return found == sectors_.end() ? std::string_view() : std::string_view(found->second);
}

CodeParts Reference::parts(std::string_view code) const {
  CodeParts parts;
  parts.country = country(code.substr(0, kLetters));
  // What is no state's begins with its kind: IGO, NGO, IMG.
  if (parts.country == nullptr && code.size() > kLetters) {
    parts.roles.emplace_back(code.substr(0, kLetters));
  }
  if (parts.country != nullptr || code.size() > kLetters) code.remove_prefix(kLetters);
  while (!code.empty()) {
    const std::string_view group = code.substr(0, kLetters);
    code.remove_prefix(group.size());
    if (sectors_.contains(group)) {
      parts.roles.emplace_back(group);
    } else if (parts.body.empty()) {
      parts.body = group;
    }
  }
  return parts;
}

}  // namespace verbale
