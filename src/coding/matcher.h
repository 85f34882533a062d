// SPDX-License-Identifier: Apache-2.0
//
// Which lexicon entry fires at a word. Every entry with that trigger is tried; its conditions
// (particle, words and actors in roles) and the roles it needs decide; of those that hold, the one
// with more conditions wins, then the one that fills more roles, then file order. Each try leaves a
// Trace when asked, so that nothing is silent.
#pragma once

#include <verbale/records.h>

#include <cstdint>
#include <vector>

#include "coding/lexicon.h"
#include "coding/roles.h"

namespace verbale {

/// An entry that holds at a word, with its roles filled.
struct Match {
  const LexiconEntry* entry = nullptr;
  std::uint32_t trigger = 0;
  std::vector<ActorRef> sources, targets;
  WordList source_words, target_words, about, deeds, consumed;
  bool loose = false;  ///< a side that the entry asks for is not said
  int conditions = 0;
  std::string code;       ///< where it is another than the entry's
  std::string of_reader;  ///< id in place of the entry's where the event model found it
  double certainty = 0;   ///< of the event model; 0 where the entry itself fired
  const std::string& id() const { return of_reader.empty() ? entry->id : of_reader; }
  /// Before any composition.
  const std::string& own_code() const { return code.empty() ? entry->cameo : code; }
};

/// The match at a word, of some in the order of their triggers; nullptr where there is none.
const Match* match_at(const std::vector<Match>& matches, std::uint32_t word);

class Matcher {
 public:
  Matcher(const Lexicon& lexicon, const Roles& roles, std::vector<Trace>* traces)
      : lexicon_(lexicon), roles_(roles), traces_(traces) {}

  /// Best match of each word of the document that has one, in text order. `near`, where given,
  /// receives what held but for an actor that the entry needs: of each word the closest.
  std::vector<Match> run(std::vector<Match>* near = nullptr) const;
  /// Who stands in the entry's roles.
  void fill_roles(std::uint32_t word, const LexiconEntry& entry, Match& match) const;

 private:
  const Match* best_of(std::uint32_t word, std::vector<Match>& matches) const;
  /// What the entries make of one word.
  struct Tried {
    std::vector<Match> fit;
    std::vector<Match> near;  ///< hold, but for an actor that they need
  };
  void try_all(std::uint32_t word, TriggerPos pos, Tried& tried) const;
  /// Empty if the entry's conditions hold, and its roles are filled then; else the reason.
  std::string try_entry(std::uint32_t word, const LexiconEntry& entry, Match& match) const;
  std::string conditions(std::uint32_t word, const LexiconEntry& entry, Match& match) const;
  template <class Counts, class Fits>
  bool target_behind(const LexiconEntry& entry, const Match& match, const Counts& counts,
                     const Fits& fits) const;
  bool at_thing(const LexiconEntry& entry, const Match& match) const;
  bool about_thing(const LexiconEntry& entry, const Match& match) const;
  bool of_a_thing(const LexiconEntry& entry, const Match& match) const;
  bool named_deed(const LexiconEntry& entry, const Match& match) const;
  bool befell(const LexiconEntry& entry, const Match& match) const;
  bool undergone(const LexiconEntry& entry, const Match& match) const;
  void fill_from_occasion(std::uint32_t word, Match& match) const;
  std::string missing(const LexiconEntry& entry, const Match& match) const;
  bool has_particle(std::uint32_t word, const std::string& particle) const;
  bool says(const std::vector<std::string>& lemmas, std::uint32_t at) const;
  int role_has(std::uint32_t word, const RoleCondition& condition, Match* match) const;
  bool role_has_code(std::uint32_t word, const RoleCondition& condition) const;
  bool role_is_actor(std::uint32_t word, const std::string& role) const;
  void fill(std::uint32_t word, const std::vector<std::string>& selectors,
            std::vector<ActorRef>& refs, WordList& words) const;
  void fill_between(std::uint32_t word, Match& match) const;
  void trace(std::uint32_t word, const LexiconEntry& entry, const std::string& reason) const;

  const Lexicon& lexicon_;
  const Roles& roles_;
  std::vector<Trace>* traces_;
};

}  // namespace verbale
