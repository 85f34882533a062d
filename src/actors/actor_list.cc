// SPDX-License-Identifier: Apache-2.0
#include "actors/actor_list.h"

#include "base/words.h"

namespace verbale {
namespace {

/// Texts of a key, with the line of each.
template <class Visit>
void each_text(const TomlEntry& entry, std::string_view key, const Visit& visit) {
  const TomlNode node = entry.table.get(key);
  if (const auto one = node.text()) visit(*one, node.line());
  if (!node.is_array()) return;
  for (const TomlNode item : node) {
    if (const auto text = item.text()) visit(*text, item.line());
  }
}

void read_names(const TomlEntry& entry, ListedActor& actor) {
  const std::vector<std::string> unsure = entry.texts("ambiguous");
  const auto add = [&](std::string_view text, AliasKind kind, const std::string& from,
                       const std::string& to, std::uint32_t line) {
    if (text.empty()) return;
    actor.names.push_back({std::string(text), kind, has_word(unsure, text), false, from, to, line});
  };
  const auto all = [&](std::string_view key, AliasKind kind) {
    each_text(entry, key, [&](std::string_view text, std::uint32_t line) {
      add(text, kind, actor.from, actor.to, line);
    });
  };
  all("names", AliasKind::kName);
  all("adjectives", AliasKind::kAdjective);
  all("people", AliasKind::kPeople);
  all("government", AliasKind::kGovernment);
  entry.each("former", [&](const TomlEntry& former) {
    const std::string from = former.text("from"), to = former.text("to");
    add(former.text("name"), AliasKind::kName, from, to, former.table.line());
    add(former.text("adjective"), AliasKind::kAdjective, from, to, former.table.line());
  });
}

Status read_actor(const TomlEntry& entry, const std::string& file, ActorList& list) {
  ListedActor actor;
  actor.id = entry.text("id");
  actor.kind = entry.text("kind");
  if (actor.id.empty() || actor.kind.empty() || entry.texts("names").empty()) {
    return fail(ErrorCode::kDataInvalid, "an actor needs id, kind and names", entry.where(),
                "see data/actors/README.md");
  }
  actor.country = entry.text("country");
  actor.gender = entry.text("gender");
  actor.code = entry.text("code", actor.kind == "country" ? actor.id : actor.country);
  actor.from = entry.text("from");
  actor.to = entry.text("to");
  actor.file = file;
  actor.line = entry.table.line();
  entry.each("roles", [&](const TomlEntry& role) {
    actor.roles.push_back({role.text("code"), role.text("title"), role.text("from"),
                           role.text("to"), role.table.line()});
  });
  read_names(entry, actor);
  list.actors.push_back(std::move(actor));
  return {};
}

}  // namespace

Status read_actor_file(const TomlEntry& root, const std::string& file, ActorList& list) {
  Status status;
  root.each("actor", [&](const TomlEntry& entry) {
    if (status) status = read_actor(entry, file, list);
  });
  const auto words = [&](std::string_view key, bool institution) {
    root.each(key, [&](const TomlEntry& entry) {
      list.words.push_back({entry.texts("words"), entry.text("code"), entry.text("sector"),
                            entry.text("kind"), institution, file, entry.table.line()});
    });
  };
  words("role", false);
  words("pattern", true);
  return status;
}

Result<ActorList> read_actor_lists(const std::filesystem::path& data) {
  const DataFolder sources(data);
  auto files = sources.files("actors");
  if (!files) return tl::make_unexpected(files.error());
  files->push_back("ontology/agents.toml");
  ActorList list;
  for (const std::string& file : *files) {
    const Status status = sources.read(
        file, [&](const TomlEntry& root) { return read_actor_file(root, file, list); });
    if (!status) return tl::make_unexpected(status.error());
  }
  return list;
}

}  // namespace verbale
