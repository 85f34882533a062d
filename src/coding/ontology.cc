// SPDX-License-Identifier: Apache-2.0
#include "coding/ontology.h"

#include <algorithm>

namespace verbale {

Result<Ontology> Ontology::load(const DataFolder& data) {
  Ontology ontology;
  Status status = data.read("ontology/cameo.toml", [&](const TomlEntry& root) -> Status {
    root.each("code", [&](const TomlEntry& entry) {
      CameoCode code;
      code.name = entry.text("name");
      code.goldstein = entry.number("goldstein", 0);
      code.quad = static_cast<int>(entry.number("quad", 0));
      code.plover = {entry.text("plover"), entry.text("mode"), entry.texts("context")};
      ontology.codes_.emplace(entry.text("cameo"), std::move(code));
    });
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  status = data.read("ontology/compose.toml", [&](const TomlEntry& root) -> Status {
    root.each("family", [&](const TomlEntry& entry) {
      Family family{entry.text("default"), {}};
      for (const TomlNode code : entry.sub("over")) {
        family.over.emplace(std::string(code.key()), code.text().value_or(""));
      }
      ontology.families_.emplace(entry.text("cameo"), std::move(family));
    });
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return ontology;
}

const CameoCode* Ontology::find(std::string_view cameo) const {
  const auto found = codes_.find(cameo);
  return found == codes_.end() ? nullptr : &found->second;
}

std::string Ontology::compose(std::string_view family, std::string_view deed) const {
  const auto found = families_.find(family);
  if (found == families_.end()) return {};
  for (std::size_t length = deed.size(); length >= 2; --length) {
    const auto over = found->second.over.find(deed.substr(0, length));
    if (over != found->second.over.end()) return over->second;
  }
  return found->second.otherwise;
}

bool Ontology::composed(std::string_view cameo) const {
  return std::any_of(families_.begin(), families_.end(), [&](const auto& family) {
    const auto& over = family.second.over;
    return family.second.otherwise == cameo ||
           std::any_of(over.begin(), over.end(),
                       [&](const auto& deed) { return deed.second == cameo; });
  });
}

std::vector<std::pair<std::string, std::string>> Ontology::labels() const {
  std::vector<std::pair<std::string, std::string>> labels;
  for (const auto& [code, entry] : codes_) labels.emplace_back(code, entry.name);
  return labels;
}

}  // namespace verbale
