// SPDX-License-Identifier: Apache-2.0
//
// Looking after the lists of actors: compiling them, checking them, asking them who a name is.
// docs/actors.md describes the lists, docs/index.md the compiled file.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verbale {

/// What a call needs to know of where the knowledge is; as in CoderOptions.
struct ActorOptions {
  std::filesystem::path data{};
  std::vector<std::filesystem::path> actors{};
};

/// Something that is wrong with a list.
struct ActorFinding {
  std::string file;  ///< below the data folder, or as it was given
  std::uint32_t line = 0;
  std::string check;  ///< id name date role code kind office
  std::string actor;  ///< its id
  std::string what;
};

/// Checks the lists of the data folder, or of `options.actors` where some are given. A list that
/// cannot be read at all is an error (kDataInvalid with the line).
Result<std::vector<ActorFinding>> check_actors(const ActorOptions& options);

/// One entry that a name may mean, and what speaks for or against it on a date.
struct NameReading {
  std::string id, name, kind;
  std::string file;  ///< where it is listed
  std::uint32_t line = 0;
  std::string way;       ///< how the name names it: name adjective people government
  std::string code;      ///< on that date
  std::string title;     ///< of the office that gives the code; empty where none does
  std::string from, to;  ///< when the name is read so
  bool holds = false;    ///< on that date
  bool decides = false;  ///< the reading that is taken where the report says nothing else
  std::string why;       ///< in words
};

/// Who a name is on a date (ISO, or its beginning; empty: no date), best reading first; empty where
/// no list has the name. The same rules decide as in reports, but for what a report's own words
/// add.
Result<std::vector<NameReading>> who_is(const std::string& name, const std::string& date,
                                        const ActorOptions& options);

/// A name of an actor and when it is read so (ISO dates or their beginnings; empty = open).
struct ProfileName {
  std::string text;
  std::string way;  ///< name adjective people government
  std::string from, to;
  bool ambiguous = false;  ///< needs support from the report
};

/// A code that an actor had for a time, with the office that gave it.
struct ProfileRole {
  std::string code, title, from, to;
};

/// What the lists say of one actor.
struct ActorProfile {
  std::string id, name, kind;
  std::string code;     ///< where no role holds
  std::string country;  ///< ISO alpha-3
  std::string file;     ///< where it is listed
  std::uint32_t line = 0;
  std::vector<ProfileName> names;
  std::vector<ProfileRole> roles;
};

class Knowledge;

/// The lists, open to be asked again and again, from several threads at once.
class ActorBook {
 public:
  static Result<ActorBook> open(const ActorOptions& options);
  /// Whom the name may mean, on any date; in the order of the lists.
  std::vector<ActorProfile> named(std::string_view name) const;
  /// By its id in the lists; nothing where none has it.
  std::optional<ActorProfile> find(std::string_view id) const;

 private:
  explicit ActorBook(std::shared_ptr<const Knowledge> knowledge)
      : knowledge_(std::move(knowledge)) {}
  std::shared_ptr<const Knowledge> knowledge_;
};

/// An actor for a list of one's own. Words may hold anything: white space is read as one space, and
/// nothing in them ends the entry.
struct NewActor {
  std::string kind;
  std::vector<std::string> names;  ///< the display name first
  std::string code;                ///< CAMEO, where no role holds; empty where roles say it all
  std::string country;             ///< ISO alpha-3; may be empty
  std::vector<ProfileRole> roles;  ///< the first that holds decides
  std::string source;              ///< where the facts can be checked
};

struct AddedEntry {
  std::string id;          ///< made from the first name
  std::uint32_t line = 0;  ///< of the entry in the file
  bool added = false;      ///< false: the same entry stood there already
  std::string text;        ///< the entry as it stands in the file
};

/// Adds the actor to a list (*.toml), which is made where it is not there. The list with the entry
/// is checked as check_actors does; where that finds something new, or a field is missing, nothing
/// is written: kEntryRefused, `where` names the field ("roles[1]"). A list that cannot be read is
/// left as it is: kDataInvalid. Processes that add at once wait for each other, and whoever reads
/// sees the old list or the new one.
Result<AddedEntry> add_actor(const std::filesystem::path& list, const NewActor& actor,
                             const std::filesystem::path& data = {});

struct IndexBuilt {
  std::filesystem::path file;
  std::uint64_t bytes = 0;
};

/// Compiles the knowledge of the data folder into `file` (empty: knowledge.index in the folder).
/// The file is complete or not there: it is written beside and renamed. kFileUnwritable,
/// kDataInvalid.
Result<IndexBuilt> build_index(const std::filesystem::path& data,
                               const std::filesystem::path& file);

}  // namespace verbale
