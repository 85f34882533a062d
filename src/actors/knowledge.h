// SPDX-License-Identifier: Apache-2.0
//
// What Verbale knows of the actors of the world: states, governments, bodies, groups, leaders, with
// the names they go by and the dates on which a name or an office holds. Made from data/actors and
// data/ontology/agents.toml (formats in their READMEs) by way of one packed form, which is mapped
// from the index or packed anew from the files; all texts are views of it.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_folder.h"

namespace verbale {

/// From when to when something holds; ISO dates or their beginnings ("1997"), empty = open.
struct Span1D {
  std::string_view from, to;
  bool holds(std::string_view date) const;
};

struct DatedRole {
  std::string_view code;   ///< CAMEO, e.g. USAGOV
  std::string_view title;  ///< "president"
  Span1D when;
  /// An office that was held and is not any more (CAMEO ELI).
  bool former() const { return code.ends_with("ELI"); }
};

struct KnownActor {
  std::string_view id, kind, name, code, country, gender;
  std::span<const DatedRole> roles;
  Span1D when;
  std::string_view file;  ///< where it is listed
  std::uint32_t line = 0;
};

/// How an alias names its actor.
enum class AliasKind : std::uint8_t { kName, kAdjective, kPeople, kGovernment };

struct Alias {
  std::string_view text;    ///< plain form: straight quotes, single spaces
  std::uint32_t actor = 0;  ///< index into Knowledge::actors
  AliasKind kind = AliasKind::kName;
  bool ambiguous = false;  ///< needs support from the context
  bool any_case = false;   ///< upper and lower case do not count (lists that have capitals only)
  bool own = false;        ///< from a list that the user gave: goes before ours
  Span1D when;
};

/// A role noun ("foreign minister"), or an institution that every country has ("foreign ministry"):
/// what it adds to a country's code.
struct Role {
  std::string_view code, sector, kind;
};

class Knowledge {
 public:
  /// The actors of the folder, and of the user's own lists (TOML, or dictionaries of TABARI and
  /// PETRARCH), which go before them.
  static Result<Knowledge> load(const DataFolder& data,
                                const std::vector<std::filesystem::path>& own = {});

  const std::vector<KnownActor>& actors() const { return actors_; }
  const std::vector<Alias>& aliases() const { return aliases_; }
  /// Aliases whose first chunk (letters and digits up to the next other character) is `chunk`,
  /// longest first.
  std::span<const Alias> starting_with(std::string_view chunk) const;
  /// The same for aliases to which upper and lower case do not count; `chunk` in lower case.
  std::span<const Alias> starting_in_any_case(std::string_view chunk) const;
  bool has_any_case() const { return !any_case_.empty(); }
  /// Role for a lemma or a run of lemmas joined by spaces, lower case; nullptr where none.
  const Role* role(std::string_view lemmas) const;
  const Role* pattern(std::string_view lower_words) const;
  /// Most words that a role or pattern has.
  std::size_t longest_role() const { return longest_role_; }
  /// Code of the actor on that date: its dated role where one holds, else its code.
  std::string_view code_on(const KnownActor& actor, std::string_view date) const;
  std::string_view title_on(const KnownActor& actor, std::string_view date) const;
  /// The role held on the date; without a date the last real office. nullptr where none is known.
  const DatedRole* role_on(const KnownActor& actor, std::string_view date) const;
  /// CAMEO country codes known ("USA").
  bool is_country(std::string_view code) const;

 private:
  friend class KnowledgeUnpacker;
  /// Aliases that begin with the same chunk, side by side in aliases_.
  struct Chunk {
    std::string_view text;
    std::uint32_t first = 0, count = 0;
  };
  std::span<const Alias> in(const std::vector<Chunk>& chunks, std::string_view text) const;

  std::vector<std::shared_ptr<const void>> kept_;  ///< the bytes that everything below views
  std::vector<KnownActor> actors_;
  std::vector<DatedRole> roles_held_;
  std::vector<Alias> aliases_;
  std::vector<Chunk> chunks_, any_case_;  ///< in byte order
  std::unordered_map<std::string_view, Role> roles_, patterns_;
  std::unordered_map<std::string_view, std::uint32_t> countries_;
  std::size_t longest_role_ = 1;
};

/// Letters and digits from the beginning of `text`; at least one code point.
std::string_view first_chunk(std::string_view text);

}  // namespace verbale
