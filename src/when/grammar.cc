// SPDX-License-Identifier: Apache-2.0
#include "when/grammar.h"

#include <algorithm>
#include <functional>

#include "when/starts.h"

namespace verbale::when {
namespace {

tl::unexpected<Error> bad(const TomlEntry& entry, std::string what) {
  return fail(ErrorCode::kDataInvalid, std::move(what), entry.where(), "see data/time/README.md");
}

/// A number, or a code of TIMEX3 that the field knows.
Result<double> value_in(Field field, const toml::node& node) {
  if (const auto number = node.value<double>()) return *number;
  const auto text = node.value<std::string>();
  const auto code = text ? code_from(field, *text) : std::nullopt;
  if (code) return *code;
  return fail(ErrorCode::kDataInvalid, "no value of this field: " + text.value_or("?"));
}

Status add_member(const std::string& words, double value, WordClass& target, Vocabulary& vocabulary) {
  const auto tagged = tagged_words(words, vocabulary);
  if (!tagged) return tl::make_unexpected(tagged.error());
  if (tagged->words.empty()) return fail(ErrorCode::kDataInvalid, "a word without letters");
  target.members.emplace(tagged->words.front(), Member{tagged->words, value, tagged->tags});
  return {};
}

/// words = { may = 5, "new year" = 1 }
Status add_words(const toml::table& words, WordClass& target, Vocabulary& vocabulary) {
  for (const auto& [key, node] : words) {
    const auto value = value_in(target.field, node);
    if (!value) return tl::make_unexpected(value.error());
    if (Status status = add_member(std::string(key.str()), *value, target, vocabulary); !status) return status;
  }
  return {};
}

Status read_class(const TomlEntry& entry, Names& names) {
  WordClass target;
  target.name = entry.text("name");
  const std::string field = entry.text("field");
  if (const auto found = field_from(field)) target.field = *found;
  if (target.name.empty() || (!field.empty() && target.field == Field::kUnused)) {
    return bad(entry, "a class needs a name, and a field that exists");
  }
  if (const toml::table* words = entry.sub("words")) {
    const Status status = add_words(*words, target, names.vocabulary);
    if (!status) return bad(entry, target.name + ": " + status.error().what);
  }
  for (const std::string& word : entry.texts("list")) {
    const Status status = add_member(word, 1, target, names.vocabulary);
    if (!status) return bad(entry, target.name + ": " + status.error().what);
  }
  names.class_ids[target.name] = static_cast<std::int32_t>(names.classes.size());
  names.classes.push_back(std::move(target));
  return {};
}

/// Names of periods are the class <named>, with the period's index as value.
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
    if (Status status = add_member(name, index, target, grammar.names.vocabulary); !status) return status;
  }
  grammar.named.push_back(std::move(*period));
  return {};
}

Result<Guard> guard_of(const TomlEntry& entry, std::string_view key, Names& names) {
  Guard guard;
  for (const std::string& item : entry.texts(key)) {
    if (item == "#") {
      guard.numbers = true;
    } else if (item.size() > 2 && item.front() == '<') {
      const auto found = names.class_ids.find(item.substr(1, item.size() - 2));
      if (found == names.class_ids.end()) return bad(entry, "no class is called " + item);
      guard.classes.push_back(found->second);
    } else {
      guard.words.push_back(names.vocabulary.add(item));
    }
  }
  return guard;
}

Status read_guards(const TomlEntry& entry, Names& names, Rule& rule) {
  const std::pair<const char*, Guard*> guards[] = {{"after", &rule.after}, {"before", &rule.before},
                                                   {"not_after", &rule.not_after},
                                                   {"not_before", &rule.not_before}};
  for (const auto& [key, target] : guards) {
    auto guard = guard_of(entry, key, names);
    if (!guard) return tl::make_unexpected(guard.error());
    *target = std::move(*guard);
  }
  return {};
}

Status read_grammar_tests(const TomlEntry& entry, Rule& rule) {
  const std::pair<const char*, Tags*> tags[] = {{"tags", &rule.tags}, {"not_tags", &rule.not_tags}};
  for (const auto& [key, target] : tags) {
    for (const std::string& name : entry.texts(key)) {
      const auto upos = upos_from(name);
      if (!upos) return bad(entry, "no word class of UD: " + name);
      *target |= tag_bit(*upos);
    }
  }
  const std::pair<const char*, Deprels*> deprels[] = {{"deprels", &rule.deprels},
                                                      {"not_deprels", &rule.not_deprels}};
  for (const auto& [key, target] : deprels) {
    for (const std::string& name : entry.texts(key)) {
      const auto deprel = deprel_from(name);
      if (!deprel) return bad(entry, "no relation of UD: " + name);
      *target |= deprel_bit(*deprel);
    }
  }
  rule.capital = entry.flag("capital");
  return {};
}

Status read_set(const TomlEntry& entry, Rule& rule) {
  const toml::table* set = entry.sub("set");
  if (set == nullptr) return {};
  for (const auto& [key, node] : *set) {
    const auto field = field_from(key.str());
    if (!field) return bad(entry, "no field is called '" + std::string(key.str()) + "'");
    const auto value = value_in(*field, node);
    if (!value) return bad(entry, value.error().what);
    rule.set.emplace_back(*field, *value);
  }
  return {};
}

Status read_rule(const TomlEntry& entry, Grammar& grammar) {
  Rule rule;
  rule.kind = grammar.names.kind(entry.text("gives"));
  for (const Status& status : {read_guards(entry, grammar.names, rule), read_grammar_tests(entry, rule),
                               read_set(entry, rule)}) {
    if (!status) return status;
  }
  const std::vector<std::string> patterns = entry.texts("pattern");
  if (patterns.empty()) return bad(entry, "a rule without pattern");
  for (const std::string& pattern : patterns) {
    auto nodes = compile_pattern(pattern, grammar.names);
    if (!nodes) return bad(entry, nodes.error().what);
    rule.nodes = std::move(*nodes);
    grammar.rules.push_back(rule);
  }
  return {};
}

/// Calls `read` for each table of an array and returns the first failure.
Status each(const TomlEntry& root, std::string_view key, const std::function<Status(const TomlEntry&)>& read) {
  Status status;
  root.each(key, [&](const TomlEntry& entry) {
    if (status) status = read(entry);
  });
  return status;
}

constexpr std::pair<std::string_view, Relation> kRelations[] = {
    {"in", Relation::kIn}, {"before", Relation::kBefore}, {"after", Relation::kAfter},
    {"since", Relation::kSince}, {"until", Relation::kUntil}, {"from", Relation::kFrom},
    {"between", Relation::kBetween}};

void read_attachment(const TomlEntry& root, Grammar& grammar) {
  const toml::table* table = root.sub("attachment");
  if (table == nullptr) return;
  grammar.future = toml_texts(table->get("future"));
  grammar.to = toml_texts(table->get("to"));
  grammar.carrying = toml_texts(table->get("carrying"));
  grammar.both = toml_texts(table->get("both"));
  grammar.planning = toml_texts(table->get("planning"));
  for (const auto& [key, relation] : kRelations) {
    for (const std::string& word : toml_texts(table->get(key))) grammar.prepositions[word] = relation;
  }
}

Status read_all(const TomlEntry& root, Grammar& grammar) {
  Names& names = grammar.names;
  auto numbers = NumberWords::load(root, names.vocabulary);
  if (!numbers) return tl::make_unexpected(numbers.error());
  grammar.numbers = std::move(*numbers);
  if (const toml::table* macros = root.sub("macros")) {
    for (const auto& [key, node] : *macros) {
      names.macros[std::string(key.str())] = node.value<std::string>().value_or("");
    }
  }
  read_attachment(root, grammar);
  grammar.continued = names.kind("continued");
  if (Status s = each(root, "class", [&](auto& e) { return read_class(e, names); }); !s) return s;
  if (Status s = each(root, "named", [&](auto& e) { return read_named(e, grammar); }); !s) return s;
  return each(root, "rule", [&](auto& e) { return read_rule(e, grammar); });
}

}  // namespace

Result<Grammar> Grammar::load(const std::filesystem::path& file) {
  Grammar grammar;
  std::vector<std::string> records;
  Status status = read_toml(file, [&](const TomlEntry& root) {
    records = root.texts("records");
    return read_all(root, grammar);
  });
  if (status) status = index_starts(grammar, records);
  if (!status) return tl::make_unexpected(status.error());
  return grammar;
}

const std::vector<std::uint16_t>* Grammar::starting(std::int32_t kind, std::int32_t key) const {
  const auto found = starts.find(start_key(kind, key));
  return found == starts.end() ? nullptr : &found->second;
}

}  // namespace verbale::when
