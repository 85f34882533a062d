// SPDX-License-Identifier: Apache-2.0
#include "pipeline/index.h"

#include <utility>
#include <vector>

#include "actors/knowledge_pack.h"
#include "coding/lexicon.h"
#include "coding/ontology.h"
#include "pipeline/data_folder.h"
#include "where/gazetteer.h"

namespace verbale {

namespace {

/// True for files of which the index holds no document, but what was made of them.
bool compiled(std::string_view name) {
  return name.starts_with("actors/") || name.starts_with("places/") ||
         name == "ontology/agents.toml";
}

/// Who loads the index reads an entry only when a report asks for it: that it can be read is
/// settled here.
Status check_lexicon_files(const std::filesystem::path& data) {
  const DataFolder folder(data);
  const auto ontology = Ontology::load(folder);
  if (!ontology) return tl::make_unexpected(ontology.error());
  const auto lexicon = Lexicon::load(folder, *ontology);
  return lexicon ? Status{} : tl::make_unexpected(lexicon.error());
}

}  // namespace

Result<DataFolder> open_data_folder(const std::filesystem::path& data, const std::string& hash,
                                    std::string& note) {
  note = "none, the files were read";
  for (const std::filesystem::path& file : {data / kIndexName, beside_program(kIndexName)}) {
    auto index = IndexFile::open(file, hash);
    if (!index && index.error().code == ErrorCode::kIndexDamaged) {
      return tl::make_unexpected(index.error());
    }
    std::error_code error;
    if (index && *index != nullptr) {
      note = file.string();
      return DataFolder(data, *index);
    }
    if (!index) note = "not used, " + to_string(index.error());
    if (index && std::filesystem::exists(file, error)) {
      note = "not used, made from other files: " + file.string();
    }
  }
  return DataFolder(data);
}

Result<std::string> make_index(const std::filesystem::path& data) {
  if (Status sound = check_lexicon_files(data); !sound) return tl::make_unexpected(sound.error());
  const auto hash = hash_of_knowledge(data);
  if (!hash) return tl::make_unexpected(hash.error());
  const auto files = toml_files(data);
  if (!files) return tl::make_unexpected(files.error());
  std::vector<std::pair<std::string, std::string>> sections;
  for (const auto& file : *files) {
    std::string name = file.lexically_relative(data).generic_string();
    if (compiled(name)) continue;
    auto packed = pack_toml(file);
    if (!packed) return tl::make_unexpected(packed.error());
    sections.emplace_back(std::move(name), std::move(*packed));
  }
  const auto actors = read_actor_lists(data);
  if (!actors) return tl::make_unexpected(actors.error());
  sections.emplace_back(kActorSection, pack_actors(*actors));
  auto places = pack_places(data);
  if (!places) return tl::make_unexpected(places.error());
  sections.emplace_back(kPlaceSection, std::move(*places));
  return IndexFile::build({sections.begin(), sections.end()}, *hash);
}

}  // namespace verbale
