// SPDX-License-Identifier: Apache-2.0
#include "actors/knowledge_pack.h"

#include <algorithm>

#include "base/pack.h"
#include "base/plain.h"

namespace verbale {
namespace {

struct NameOf {
  const ListedName* name;
  std::size_t actor;
  std::string chunk;
};

std::vector<NameOf> names_in_order(const ActorList& list) {
  std::vector<NameOf> names;
  for (std::size_t i = 0; i < list.actors.size(); ++i) {
    for (const ListedName& name : list.actors[i].names) {
      const std::string_view chunk = first_chunk(name.text);
      names.push_back({&name, i, name.any_case ? lower_case(chunk) : std::string(chunk)});
    }
  }
  std::stable_sort(names.begin(), names.end(), [](const NameOf& a, const NameOf& b) {
    if (a.chunk != b.chunk) return a.chunk < b.chunk;
    return a.name->text.size() > b.name->text.size();
  });
  return names;
}

void put(PackWriter& out, std::initializer_list<std::string_view> texts) {
  for (std::string_view text : texts) out.text(text);
}

void put_actor(PackWriter& out, const ListedActor& actor, std::size_t file) {
  put(out, {actor.id, actor.kind, actor.names.front().text, actor.code, actor.country, actor.gender,
            actor.from, actor.to});
  out.number(file);
  out.number(actor.line);
  out.number(actor.roles.size());
  for (const ListedRole& role : actor.roles) {
    put(out, {role.code, role.title, role.from, role.to});
  }
}

void put_words(PackWriter& out, const ActorList& list, bool institution) {
  PackWriter words;
  std::size_t count = 0;
  for (const ListedWords& entry : list.words) {
    if (entry.institution != institution) continue;
    for (const std::string& one : entry.words) {
      put(words, {lower_case(one), entry.code, entry.sector, entry.kind});
      ++count;
    }
  }
  out.number(count);
  out.append(words);
}

}  // namespace

std::string pack_actors(const ActorList& list) {
  std::vector<std::string> files;
  std::vector<std::size_t> file_of;
  for (const ListedActor& actor : list.actors) {
    if (files.empty() || files.back() != actor.file) files.push_back(actor.file);
    file_of.push_back(files.size() - 1);
  }
  PackWriter out;
  out.number(files.size());
  for (const std::string& file : files) out.text(file);
  out.number(list.actors.size());
  for (std::size_t i = 0; i < list.actors.size(); ++i) put_actor(out, list.actors[i], file_of[i]);
  const std::vector<NameOf> names = names_in_order(list);
  out.number(names.size());
  for (const NameOf& one : names) {
    out.number(one.actor);
    out.number(static_cast<std::uint64_t>(one.name->kind));
    out.number((one.name->ambiguous ? 1u : 0u) + (one.name->any_case ? 2u : 0u));
    put(out, {one.name->text, one.name->from, one.name->to});
  }
  put_words(out, list, false);
  put_words(out, list, true);
  return out.bytes();
}

}  // namespace verbale
