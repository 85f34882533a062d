// SPDX-License-Identifier: Apache-2.0
//
// What Verbale knows of the actors of the world: states, governments, bodies, groups, leaders, with
// the names they go by and the dates on which a name or an office holds. Read from data/actors and
// data/ontology/agents.toml (formats in their READMEs).
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace verbale {

/// From when to when something holds; ISO dates or their beginnings ("1997"), empty = open.
struct Span1D {
  std::string from, to;
  bool holds(std::string_view date) const;
};

struct DatedRole {
  std::string code;   ///< CAMEO, e.g. USAGOV
  std::string title;  ///< "president"
  Span1D when;
  /// An office that was held and is not any more (CAMEO ELI).
  bool former() const { return code.ends_with("ELI"); }
};

struct KnownActor {
  std::string id, kind, name, code, country, gender;
  std::vector<DatedRole> roles;
  Span1D when;
};

/// How an alias names its actor.
enum class AliasKind : std::uint8_t { kName, kAdjective, kPeople, kGovernment };

struct Alias {
  std::string text;         ///< plain form: straight quotes, single spaces
  std::uint32_t actor = 0;  ///< index into Knowledge::actors
  AliasKind kind = AliasKind::kName;
  bool ambiguous = false;  ///< needs support from the context
  Span1D when;
};

/// A role noun ("foreign minister"): what it adds to a country's code.
struct Role {
  std::string code, sector, kind;
};

/// Words of an institution that every country has ("foreign ministry") and the code they add.
struct Pattern {
  std::string code, kind;
};

class Knowledge {
 public:
  static Result<Knowledge> load(const std::filesystem::path& data);

  const std::vector<KnownActor>& actors() const { return actors_; }
  /// Aliases whose first chunk (letters and digits up to the next other character) is `chunk`,
  /// longest first.
  const std::vector<Alias>* starting_with(std::string_view chunk) const;
  /// Role for a lemma or a run of lemmas joined by spaces, lower case; nullptr where none.
  const Role* role(std::string_view lemmas) const;
  const Pattern* pattern(std::string_view lower_words) const;
  /// Most words that a role or pattern has.
  std::size_t longest_role() const { return longest_role_; }
  /// Code of the actor on that date: its dated role where one holds, else its code.
  std::string code_on(const KnownActor& actor, std::string_view date) const;
  std::string_view title_on(const KnownActor& actor, std::string_view date) const;
  /// The role held on the date; without a date the last real office. nullptr where none is known.
  const DatedRole* role_on(const KnownActor& actor, std::string_view date) const;
  /// CAMEO country codes known ("USA").
  bool is_country(std::string_view code) const;

 private:
  friend struct KnowledgeLoader;
  std::vector<KnownActor> actors_;
  std::unordered_map<std::string, std::vector<Alias>> aliases_;
  std::unordered_map<std::string, Role> roles_;
  std::unordered_map<std::string, Pattern> patterns_;
  std::unordered_map<std::string, std::uint32_t> countries_;
  std::size_t longest_role_ = 1;
};

/// Letters and digits from the beginning of `text`; at least one code point.
std::string_view first_chunk(std::string_view text);

}  // namespace verbale
