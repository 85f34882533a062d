// SPDX-License-Identifier: Apache-2.0
//
// What an export knows beside the ledger: the numbers and names of states, and which three letters
// of an actor's code are a role. Read from data/actors/countries and data/ontology/agents.toml.
//
//   "IRNGOV"     country IRN, roles GOV
//   "COLREBFAR"  country COL, roles REB, body FAR
//   "IGOUNOIAE"  roles IGO, body UNO
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

struct Country {
  std::string code;  ///< as in actors' codes; ISO 3166-1 alpha-3 where there is one
  std::string name;
  std::string wikidata;
  int cow = 0, gw = 0;   ///< 0: no member of that system
  std::string from, to;  ///< ISO dates; empty = before and after all reports
  int former_cow = 0;    ///< its number before `cow_since`
  std::string cow_since;

  bool existed(std::string_view date) const;
  int cow_on(std::string_view date) const;
};

/// An actor's code taken apart.
struct CodeParts {
  const Country* country = nullptr;
  std::vector<std::string> roles;
  std::string body;  ///< the first group of letters that is neither
};

class Reference {
 public:
  static Result<Reference> load(const std::filesystem::path& data);
  const Country* country(std::string_view code) const;
  CodeParts parts(std::string_view code) const;
  /// PLOVER's sector for a role; empty where it has none.
  std::string_view sector(std::string_view role) const;
  const std::map<std::string, Country, std::less<>>& countries() const { return countries_; }

 private:
  std::map<std::string, Country, std::less<>> countries_;
  std::map<std::string, std::string, std::less<>> sectors_;  ///< by role
};

}  // namespace verbale
