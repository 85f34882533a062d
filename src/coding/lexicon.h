// SPDX-License-Identifier: Apache-2.0
//
// The lexicon: frames over dependency trees, read from data/lexicon (format in its README.md). An
// entry names its trigger word, where its source and target stand, and what happens:
//
//   word = "accuse", source = ["subject"], target = ["object"], about = ["of"], cameo = "112"
//
// An illocution (promise, demand, threaten, refuse) also names the role that holds the deed and the
// CAMEO family; its code is composed with the deed's.
#pragma once

#include <verbale/lexicon.h>
#include <verbale/result.h>
#include <verbale/ud.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_folder.h"
#include "base/word_table.h"
#include "coding/ontology.h"

namespace verbale {

/// Words that entries share, by the name behind "@".
using WordClasses = std::unordered_map<std::string, std::vector<std::string>>;
/// Where a user's own entries stand (own_lexicon.h).
using OwnPaths = std::vector<std::filesystem::path>;

enum class TriggerPos : std::uint8_t { kVerb, kNoun, kAdj };
/// Of the words that may be triggers as they stand.
std::optional<TriggerPos> trigger_pos(Upos upos);

/// A sentence that comes with an entry, and what the entry must make of it.
struct LexiconExample {
  std::string text, source, target, cameo, factuality;
  bool never = false;  ///< the entry must not fire here
};

/// A condition on the word in a role.
struct RoleCondition {
  std::string role;
  std::vector<std::string> lemmas;  ///< of `when_code`: role codes ("MIL")
};

struct LexiconEntry {
  std::string id, file, cameo, family, particle, mode;
  std::uint32_t line = 0;  ///< of the file
  std::vector<std::string> words, source, target, about, needs, context, deed;
  std::vector<RoleCondition> when, unless, when_code;
  std::vector<std::string> when_actor, unless_actor;
  TriggerPos pos = TriggerPos::kVerb;
  bool reciprocal = false;
  bool foreign = false;          ///< only between actors of different countries
  bool strict = false;           ///< its words alone say too little without all that it needs
  bool from_dictionary = false;  ///< of a verb dictionary: without examples
  std::vector<LexiconExample> examples;
};

/// Entries that lie in the index are read when they are first asked for: a report needs few of the
/// 3,000, and reading all takes longer than coding it.
class Lexicon {
 public:
  /// Reads every *.toml directly in data/lexicon, whatever the codes. Entries of the user's own
  /// (own_lexicon.h) go before them; one with the id of ours takes its place.
  static Result<Lexicon> read(const DataFolder& data, const OwnPaths& own = {});
  /// The same; codes must exist in the ontology.
  static Result<Lexicon> load(const DataFolder& data, const Ontology& ontology,
                              const OwnPaths& own = {});

  /// All entries, in the order in which they go before each other. Thread-safe.
  auto entries() const {
    return std::views::iota(std::size_t{0}, entries_.size()) |
           std::views::transform(
               [this](std::size_t i) -> const LexiconEntry& { return entries_[i].read(*this); });
  }
  /// The lemmas by which entries are found and those that they ask for in their roles, some more
  /// than once: visit(lemma, what it is).
  void each_lemma(const std::function<void(std::string_view, TriggerPos)>& visit) const;
  /// Lines of verb dictionaries that could not be mapped.
  const std::vector<LexiconFinding>& unmapped() const { return unmapped_; }
  /// Indices of the entries with this trigger, in file order; nullptr where none.
  const std::vector<std::uint32_t>* with(std::string_view lemma, TriggerPos pos) const;
  /// True for a verb that is done to its object in some entry ("kill", but not "arrive").
  bool transitive(std::string_view lemma) const;
  /// True if a clause under this verb takes its subject from the verb's `preposition` phrase
  /// ("call on Sudan to disarm").
  bool controls_by(std::string_view lemma, std::string_view preposition) const;

 private:
  /// An entry that was read, or where it lies in the index.
  struct Place {
    explicit Place(std::unique_ptr<const LexiconEntry> whole) : entry(whole.release()) {}
    Place(TomlNode node, std::uint32_t its_file) : table(node), file(its_file) {}
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() { delete entry.load(); }
    const LexiconEntry& read(const Lexicon& lexicon) const;

    TomlNode table;
    std::uint32_t file = 0;  ///< of files_
    mutable std::atomic<const LexiconEntry*> entry = nullptr;
  };

  Status add_own(const DataFolder& data, const OwnPaths& paths);
  Status add_file(const DataFolder& data, const std::string& file);
  Status add_indexed(const TomlEntry& root);
  void add(LexiconEntry entry);
  void find_by(std::string_view word, TriggerPos pos, std::uint32_t index);

  std::shared_ptr<const IndexFile> index_;  ///< the tables below lie in it
  WordClasses classes_;
  std::vector<std::string> files_;
  std::deque<Place> entries_;
  std::unordered_set<std::string> own_;  ///< ids that ours do not have
  std::vector<LexiconFinding> unmapped_;
  std::array<WordTable, 3> words_;  ///< by TriggerPos: which of with_
  std::vector<std::vector<std::uint32_t>> with_;
};

}  // namespace verbale
