// SPDX-License-Identifier: Apache-2.0
#include "actors/grammar.h"

#include <algorithm>

namespace verbale {
namespace {

void read(const TomlEntry& root, ActorGrammar& grammar) {
  grammar.locative = root.texts("locative");
  grammar.belonging = root.texts("belonging");
  grammar.pair = root.texts("pair");
  grammar.pair_nouns = root.texts("pair_nouns");
  grammar.counterparts = root.texts("counterparts");
  grammar.organs = root.texts("organs");
  grammar.factions = root.texts("factions");
  grammar.countries = root.texts("countries");
  root.each("short_name", [&](const TomlEntry& entry) {
    grammar.short_names.push_back(
        {entry.texts("words"), entry.texts("beside"), entry.text("means")});
  });
  const TomlNode titles = root.sub("titles");
  grammar.male_titles = titles.get("male").texts();
  grammar.female_titles = titles.get("female").texts();
  grammar.titles = titles.get("either").texts();
}

}  // namespace

Result<ActorGrammar> ActorGrammar::load(const DataFolder& data) {
  ActorGrammar grammar;
  const Status status = data.read("grammar/english.toml", [&](const TomlEntry& root) {
    read(root, grammar);
    return Status{};
  });
  if (!status) return tl::make_unexpected(status.error());
  return grammar;
}

}  // namespace verbale
