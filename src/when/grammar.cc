// SPDX-License-Identifier: Apache-2.0
#include "when/grammar.h"

#include <functional>

#include "when/rule_file.h"
#include "when/starts.h"

namespace verbale::when {
namespace {

/// Calls `read` for each table of an array and returns the first failure.
Status each(const TomlEntry& root, std::string_view key,
            const std::function<Status(const TomlEntry&)>& read) {
  Status status;
  root.each(key, [&](const TomlEntry& entry) {
    if (status) status = read(entry);
  });
  return status;
}

constexpr std::pair<std::string_view, Relation> kRelations[] = {
    {"in", Relation::kIn},          {"before", Relation::kBefore}, {"after", Relation::kAfter},
    {"since", Relation::kSince},    {"until", Relation::kUntil},   {"from", Relation::kFrom},
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
    for (const std::string& word : toml_texts(table->get(key)))
      grammar.prepositions[word] = relation;
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
