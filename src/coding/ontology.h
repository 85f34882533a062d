// SPDX-License-Identifier: Apache-2.0
//
// CAMEO 1.1b3 with what follows from each code: name, Goldstein value, quad class, PLOVER event;
// and the composition of an illocution with a deed (CAMEO 02, 03, 10, 12, 13 over 04 to 08, 14 to
// 20):
//
//   threaten (13) + sanctions (163)  ->  1312
//
// One source of truth: data/ontology/cameo.toml and compose.toml.
#pragma once

#include <verbale/records.h>
#include <verbale/result.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_folder.h"

namespace verbale {

struct CameoCode {
  std::string name;
  double goldstein = 0;
  int quad = 0;
  Plover plover;
};

class Ontology {
 public:
  static Result<Ontology> load(const DataFolder& data);

  /// The entry for a code, or nullptr.
  const CameoCode* find(std::string_view cameo) const;
  /// Code of the illocution `family` over the deed `deed`; the longest prefix of the deed that the
  /// family lists decides. "not 03" is the family over a deed that is denied ("promised not to
  /// attack"). Empty where the family is unknown.
  std::string compose(std::string_view family, std::string_view deed) const;
  /// True if some family makes this code over some deed.
  bool composed(std::string_view cameo) const;
  /// All codes with their names, by code.
  std::vector<std::pair<std::string, std::string>> labels() const;

 private:
  struct Family {
    std::string otherwise;
    std::map<std::string, std::string, std::less<>> over;
  };
  std::map<std::string, CameoCode, std::less<>> codes_;
  std::map<std::string, Family, std::less<>> families_;
};

}  // namespace verbale
