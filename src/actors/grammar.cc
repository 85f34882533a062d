// SPDX-License-Identifier: Apache-2.0
#include "actors/grammar.h"

#include <algorithm>

#include "base/toml_file.h"

namespace verbale {
namespace {

void read(const TomlEntry& root, ActorGrammar& grammar) {
  grammar.locative = root.texts("locative");
  grammar.belonging = root.texts("belonging");
  if (const toml::table* titles = root.sub("titles")) {
    grammar.male_titles = toml_texts(titles->get("male"));
    grammar.female_titles = toml_texts(titles->get("female"));
    grammar.titles = toml_texts(titles->get("either"));
  }
}

}  // namespace

Result<ActorGrammar> ActorGrammar::load(const std::filesystem::path& data) {
  ActorGrammar grammar;
  const Status status = read_toml(data / "grammar" / "english.toml", [&](const TomlEntry& root) {
    read(root, grammar);
    return Status{};
  });
  if (!status) return tl::make_unexpected(status.error());
  return grammar;
}

}  // namespace verbale
