// SPDX-License-Identifier: Apache-2.0
#include "actors/grammar.h"

#include <algorithm>

namespace verbale {
namespace {

Salience read_salience(const TomlEntry& table) {
  const auto weight = [&](std::string_view key) { return static_cast<int>(table.number(key, 0)); };
  Salience salience;
  salience.main_subject = weight("main_subject");
  salience.subject = weight("subject");
  salience.object = weight("object");
  salience.possessor = weight("possessor");
  salience.same_sentence = weight("same_sentence");
  salience.apart = weight("apart");
  salience.often = weight("often");
  salience.both_subjects = weight("both_subjects");
  salience.owner = weight("owner");
  salience.pronoun = weight("pronoun");
  salience.name = weight("name");
  salience.gender_unknown = weight("gender_unknown");
  salience.body_as_they = weight("body_as_they");
  salience.state_as_they = weight("state_as_they");
  salience.inside_quote = weight("inside_quote");
  salience.outside_quote = weight("outside_quote");
  return salience;
}

void read(const TomlEntry& root, ActorGrammar& grammar) {
  grammar.locative = root.texts("locative");
  grammar.belonging = root.texts("belonging");
  grammar.pair = root.texts("pair");
  grammar.pair_nouns = root.texts("pair_nouns");
  grammar.pair_people = root.texts("pair_people");
  grammar.counterparts = root.texts("counterparts");
  grammar.opposites = root.texts("opposites");
  grammar.leaders = root.texts("leaders");
  grammar.lead = root.texts("lead");
  grammar.organs = root.texts("organs");
  grammar.factions = root.texts("factions");
  grammar.countries = root.texts("countries");
  grammar.in_waiting = root.texts("in_waiting");
  grammar.officials = root.texts("officials");
  grammar.anyones = root.texts("anyones");
  grammar.foreign = root.texts("foreign");
  grammar.state_words = root.texts("state_words");
  grammar.at_home = root.texts("at_home");
  root.each("lacking", [&](const TomlEntry& entry) {
    grammar.lacking.push_back({entry.text("state"), entry.texts("words")});
  });
  root.each("short_name", [&](const TomlEntry& entry) {
    grammar.short_names.push_back(
        {entry.texts("words"), entry.texts("beside"), entry.text("means")});
  });
  const TomlNode titles = root.sub("titles");
  grammar.male_titles = titles.get("male").texts();
  grammar.female_titles = titles.get("female").texts();
  grammar.male_nouns = titles.get("male_nouns").texts();
  grammar.female_nouns = titles.get("female_nouns").texts();
  grammar.quotes = read_quote_marks(root);
  grammar.salience = read_salience({root.sub("salience"), root.file});
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
