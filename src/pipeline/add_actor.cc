// SPDX-License-Identifier: Apache-2.0
//
// An entry into a list of the user's own. The list is read, composed anew, checked as a whole and
// renamed into its place, all under its lock; people edit it by hand too, so what stands there is
// never touched, and a list that cannot be read is left to them.
#include <verbale/actors.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "actors/check.h"
#include "actors/dictionary.h"
#include "base/lock_file.h"
#include "base/output_file.h"
#include "base/plain.h"
#include "base/utf8.h"
#include "base/word_list_lines.h"
#include "pipeline/data_folder.h"
#include "record/actor_entry.h"

namespace verbale {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = 1000;  ///< of a field
constexpr std::size_t kMostNames = 50, kMostRoles = 50;
constexpr std::chrono::seconds kPatience{5};

tl::unexpected<Error> refused(std::string what, std::string field, std::string to_do) {
  return fail(ErrorCode::kEntryRefused, std::move(what), std::move(field), std::move(to_do));
}

/// As names are matched: one line, single spaces, straight quotes.
std::string plain_words(std::string text) {
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) c = ' ';
  }
  return plain_text(text);
}

Status check_field(const std::string& text, const std::string& field) {
  if (first_invalid_utf8(text)) return refused("bytes that are not UTF-8", field, "write UTF-8");
  if (text.size() <= kMostBytes) return {};
  return refused("longer than " + std::to_string(kMostBytes) + " bytes", field, "shorten it");
}

Status take(std::string& to, const std::string& from, const std::string& field) {
  const Status status = check_field(from, field);
  if (status) to = plain_words(from);
  return status;
}

Status take_names(const NewActor& actor, ActorEntry& entry) {
  for (std::size_t i = 0; i < actor.names.size(); ++i) {
    std::string name;
    if (Status status = take(name, actor.names[i], "names[" + std::to_string(i) + "]"); !status) {
      return status;
    }
    const bool known = std::find(entry.names.begin(), entry.names.end(), name) != entry.names.end();
    if (!name.empty() && !known) entry.names.push_back(std::move(name));
  }
  if (entry.names.empty()) return refused("no name", "names", "give the name that the reports use");
  if (entry.names.size() <= kMostNames) return {};
  return refused("more than " + std::to_string(kMostNames) + " names", "names", "leave some out");
}

Status take_roles(const NewActor& actor, ActorEntry& entry) {
  if (actor.roles.size() > kMostRoles) {
    return refused("more than " + std::to_string(kMostRoles) + " roles", "roles", "leave some out");
  }
  for (std::size_t i = 0; i < actor.roles.size(); ++i) {
    const std::string field = "roles[" + std::to_string(i) + "]";
    const ProfileRole& from = actor.roles[i];
    EntryRole& to = entry.roles.emplace_back();
    for (const auto& [text, words] : {std::pair{&to.code, &from.code},
                                      {&to.title, &from.title},
                                      {&to.from, &from.from},
                                      {&to.to, &from.to}}) {
      if (Status status = take(*text, *words, field); !status) return status;
    }
    if (to.code.empty()) return refused("a role without a code", field, "give its CAMEO code");
  }
  return {};
}

/// The fields in plain form, and that none is missing.
Result<ActorEntry> entry_of(const NewActor& actor) {
  ActorEntry entry;
  std::string code, country, source;
  Status status = take(entry.kind, actor.kind, "kind");
  if (status) status = take_names(actor, entry);
  if (status) status = take(code, actor.code, "code");
  if (status) status = take(country, actor.country, "country");
  if (status) status = take_roles(actor, entry);
  if (status) status = take(source, actor.source, "source");
  if (!status) return tl::unexpected(status.error());
  if (code.empty() && entry.roles.empty()) {
    return refused("neither a code nor a role", "code", "give a CAMEO code, as FRAGOV");
  }
  if (source.empty()) {
    return refused("no source", "source", "say where the facts can be checked");
  }
  if (!code.empty()) entry.code = code;
  if (!country.empty()) entry.country = country;
  entry.source = source;
  return entry;
}

bool same_role(const ListedRole& listed, const EntryRole& role) {
  return listed.code == role.code && listed.title == role.title && listed.from == role.from &&
         listed.to == role.to;
}

/// The entry stands in the list already, but for its id and source.
bool same(const ListedActor& listed, const ListedActor& made) {
  const auto name = [](const ListedName& a, const ListedName& b) { return a.text == b.text; };
  const auto role = [](const ListedRole& a, const ListedRole& b) {
    return same_role(a, {b.code, b.title, b.from, b.to});
  };
  return listed.kind == made.kind && listed.code == made.code && listed.country == made.country &&
         std::equal(listed.names.begin(), listed.names.end(), made.names.begin(), made.names.end(),
                    name) &&
         std::equal(listed.roles.begin(), listed.roles.end(), made.roles.begin(), made.roles.end(),
                    role);
}

std::string free_id(const ActorList& list, const std::string& name) {
  const std::string base = own_id(name);
  std::string id = base;
  const auto taken = [&] {
    return std::any_of(list.actors.begin(), list.actors.end(),
                       [&](const ListedActor& one) { return one.id == id; });
  };
  for (int i = 2; taken(); ++i) id = base + "-" + std::to_string(i);
  return id;
}

/// The list as it stands, and as it would be.
struct Change {
  std::string before, after;
  ActorList old, changed;
};

/// The field of the request that a finding is about.
std::string field_of(const ActorFinding& finding, const ListedActor& actor) {
  for (std::size_t i = 0; i < actor.roles.size(); ++i) {
    if (actor.roles[i].line == finding.line) return "roles[" + std::to_string(i) + "]";
  }
  if (finding.check == "name") return "names";
  if (finding.check == "office") return "roles";
  return finding.what.starts_with("no such country") ? "country" : finding.check;
}

/// What the check of the lists finds in the changed list and not in the old one.
Status check_change(const Change& change, const fs::path& data) {
  const DataFolder folder(data);
  const auto before = check_lists(folder, change.old);
  const auto after = check_lists(folder, change.changed);
  if (!before) return tl::unexpected(before.error());
  if (!after) return tl::unexpected(after.error());
  std::string what, field;
  for (const ActorFinding& one : *after) {
    const bool known = std::any_of(before->begin(), before->end(), [&](const ActorFinding& other) {
      return other.line == one.line && other.check == one.check && other.what == one.what;
    });
    if (known) continue;
    if (field.empty()) field = field_of(one, change.changed.actors.back());
    what += (what.empty() ? "" : "; ") + one.what;
  }
  if (what.empty()) return {};
  return refused(std::move(what), std::move(field), "correct the field; nothing was written");
}

Result<Change> change_of(const fs::path& file, ActorEntry& entry) {
  const std::string name = file.filename().string();
  std::error_code error;
  Change change;
  if (fs::exists(file, error)) {
    auto bytes = read_word_list(file);
    if (!bytes) return tl::unexpected(bytes.error());
    change.before = std::move(*bytes);
    auto list = read_own_text(change.before, name);
    if (!list) return tl::unexpected(list.error());
    change.old = std::move(*list);
  } else {
    change.after = "# Actors of our own, which go before those of Verbale (docs/actors.md).\n";
  }
  entry.id = free_id(change.old, entry.names.front());
  change.after += change.before;
  if (!change.after.ends_with('\n')) change.after += '\n';
  change.after += "\n" + entry_text(entry);
  auto list = read_own_text(change.after, name);
  if (!list) return tl::unexpected(list.error());
  change.changed = std::move(*list);
  if (change.changed.actors.size() != change.old.actors.size() + 1) {
    return fail(ErrorCode::kInternal, "the entry did not stay one", file.string(),
                "report it with the entry; nothing was written");
  }
  return change;
}

Status write(const fs::path& file, const std::string& bytes) {
  OutputFile out(file);
  out.write(bytes);
  return out.close().and_then([&] { return out.keep(); });
}

/// The file itself, so that a link to it stays one, also to a list that is still to be made.
fs::path file_behind(const fs::path& list) {
  constexpr int kMostLinks = 16;
  std::error_code error;
  fs::path file = fs::absolute(list, error);
  for (int i = 0; i < kMostLinks && fs::is_symlink(file, error); ++i) {
    file = file.parent_path() / fs::read_symlink(file, error);
  }
  const fs::path real = fs::weakly_canonical(file, error);
  return error ? file : real;
}

/// Others who add to the list hold it for milliseconds.
Result<LockFile> lock(const fs::path& file) {
  const auto begin = std::chrono::steady_clock::now();
  while (true) {
    auto lock = LockFile::take(file, ErrorCode::kLedgerLocked, ErrorCode::kFileUnwritable);
    if (lock || lock.error().code != ErrorCode::kLedgerLocked) return lock;
    if (std::chrono::steady_clock::now() - begin > kPatience) {
      lock.error().code = ErrorCode::kFileUnwritable;
      return lock;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

}  // namespace

Result<AddedEntry> add_actor(const fs::path& list, const NewActor& actor, const fs::path& data) {
  const auto folder = find_data_folder(data);
  if (!folder) return tl::unexpected(folder.error());
  auto entry = entry_of(actor);
  if (!entry) return tl::unexpected(entry.error());
  if (list.extension() != ".toml") {
    return fail(ErrorCode::kUsage, "entries are added to a list in TOML only", list.string(),
                "name a file that ends in .toml");
  }
  const fs::path file = file_behind(list);
  const auto held = lock(file);
  if (!held) return tl::unexpected(held.error());
  const auto change = change_of(file, *entry);
  if (!change) return tl::unexpected(change.error());
  const ListedActor& made = change->changed.actors.back();
  for (const ListedActor& one : change->old.actors) {
    if (!same(one, made)) continue;
    entry->id = one.id;
    return AddedEntry{one.id, one.line, false, entry_text(*entry)};
  }
  Status status = check_change(*change, *folder);
  if (status) status = write(file, change->after);
  if (!status) return tl::unexpected(status.error());
  return AddedEntry{made.id, made.line, true, entry_text(*entry)};
}

}  // namespace verbale
