// SPDX-License-Identifier: Apache-2.0
#include "when/rule_file.h"

namespace verbale::when {
namespace {

Status add_member(const std::string& words, double value, WordClass& target,
                  Vocabulary& vocabulary) {
  const auto tagged = tagged_words(words, vocabulary);
  if (!tagged) return tl::make_unexpected(tagged.error());
  if (tagged->words.empty()) return fail(ErrorCode::kDataInvalid, "a word without letters");
  target.members.emplace(tagged->words.front(), Member{tagged->words, value, tagged->tags});
  return {};
}

/// words = { may = 5, "new year" = 1 }
Status add_words(TomlNode words, WordClass& target, Vocabulary& vocabulary) {
  for (const TomlNode node : words) {
    const auto value = value_in(target.field, node);
    if (!value) return tl::make_unexpected(value.error());
    if (Status status = add_member(std::string(node.key()), *value, target, vocabulary); !status)
      return status;
  }
  return {};
}

}  // namespace

tl::unexpected<Error> bad_entry(const TomlEntry& entry, std::string what) {
  return fail(ErrorCode::kDataInvalid, std::move(what), entry.where(), "see data/time/README.md");
}

Result<double> value_in(Field field, TomlNode node) {
  if (const auto number = node.number()) return *number;
  const auto text = node.text();
  const auto code = text ? code_from(field, *text) : std::nullopt;
  if (code) return *code;
  return fail(ErrorCode::kDataInvalid,
              "no value of this field: " + std::string(text.value_or("?")));
}

Status read_class(const TomlEntry& entry, Names& names) {
  WordClass target;
  target.name = entry.text("name");
  const std::string field = entry.text("field");
  if (const auto found = field_from(field)) target.field = *found;
  if (target.name.empty() || (!field.empty() && target.field == Field::kUnused)) {
    return bad_entry(entry, "a class needs a name, and a field that exists");
  }
  if (const TomlNode words = entry.sub("words")) {
    const Status status = add_words(words, target, names.vocabulary);
    if (!status) return bad_entry(entry, target.name + ": " + status.error().what);
  }
  for (const std::string& word : entry.texts("list")) {
    const Status status = add_member(word, 1, target, names.vocabulary);
    if (!status) return bad_entry(entry, target.name + ": " + status.error().what);
  }
  names.class_ids[target.name] = static_cast<std::int32_t>(names.classes.size());
  names.classes.push_back(std::move(target));
  return {};
}

Status read_named(const TomlEntry& entry, Grammar& grammar) {
  const std::string class_name = entry.text("class", "named");
  const auto [at, is_new] = grammar.names.class_ids.emplace(
      class_name, static_cast<std::int32_t>(grammar.names.classes.size()));
  if (is_new) grammar.names.classes.push_back({class_name, Field::kNamed, {}});
  WordClass& target = grammar.names.classes[static_cast<std::size_t>(at->second)];
  auto period = named_period(entry);
  if (!period) return tl::make_unexpected(period.error());
  const double index = static_cast<double>(grammar.named.size());
  for (const std::string& name : entry.texts("names")) {
    const Status status = add_member(name, index, target, grammar.names.vocabulary);
    if (!status) return bad_entry(entry, name + ": " + status.error().what);
  }
  grammar.named.push_back(std::move(*period));
  return {};
}

}  // namespace verbale::when
