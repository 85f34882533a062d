// SPDX-License-Identifier: Apache-2.0
#include <verbale/actors.h>

#include <iterator>

#include "actors/check.h"
#include "actors/dictionary.h"
#include "actors/profile.h"
#include "actors/who.h"
#include "pipeline/data_folder.h"
#include "pipeline/index.h"

namespace verbale {
namespace {

Result<ActorList> lists_of(const std::filesystem::path& data,
                           const std::vector<std::filesystem::path>& files) {
  if (files.empty()) return read_actor_lists(data);
  ActorList all;
  for (const std::filesystem::path& file : files) {
    auto list = read_own_list(file);
    if (!list) return list;
    std::move(list->actors.begin(), list->actors.end(), std::back_inserter(all.actors));
    std::move(list->words.begin(), list->words.end(), std::back_inserter(all.words));
  }
  return all;
}

Result<Knowledge> knowledge_of(const ActorOptions& options) {
  const auto path = find_data_folder(options.data);
  if (!path) return tl::make_unexpected(path.error());
  const auto hash = hash_of_knowledge(*path);
  if (!hash) return tl::make_unexpected(hash.error());
  std::string note;
  const auto folder = open_data_folder(*path, *hash, note);
  if (!folder) return tl::make_unexpected(folder.error());
  return Knowledge::load(*folder, options.actors);
}

}  // namespace

Result<std::vector<ActorFinding>> check_actors(const ActorOptions& options) {
  const auto folder = find_data_folder(options.data);
  if (!folder) return tl::make_unexpected(folder.error());
  const auto list = lists_of(*folder, options.actors);
  if (!list) return tl::make_unexpected(list.error());
  return check_lists(DataFolder(*folder), *list);
}

Result<std::vector<NameReading>> who_is(const std::string& name, const std::string& date,
                                        const ActorOptions& options) {
  const auto knowledge = knowledge_of(options);
  if (!knowledge) return tl::make_unexpected(knowledge.error());
  return readings_of(*knowledge, name, date);
}

Result<ActorBook> ActorBook::open(const ActorOptions& options) {
  auto knowledge = knowledge_of(options);
  if (!knowledge) return tl::make_unexpected(knowledge.error());
  return ActorBook(std::make_shared<const Knowledge>(std::move(*knowledge)));
}

std::vector<ActorProfile> ActorBook::named(std::string_view name) const {
  std::vector<ActorProfile> profiles;
  for (const KnownActor* actor : actors_named(*knowledge_, name)) {
    profiles.push_back(profile_of(*knowledge_, *actor));
  }
  return profiles;
}

std::optional<ActorProfile> ActorBook::find(std::string_view id) const {
  for (const KnownActor& actor : knowledge_->actors()) {
    if (actor.id == id) return profile_of(*knowledge_, actor);
  }
  return std::nullopt;
}

}  // namespace verbale
