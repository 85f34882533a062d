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
  const TomlNode table = root.sub("attachment");
  grammar.future = table.get("future").texts();
  grammar.to = table.get("to").texts();
  grammar.carrying = table.get("carrying").texts();
  grammar.when = table.get("when").texts();
  grammar.both = table.get("both").texts();
  grammar.planning = table.get("planning").texts();
  for (const auto& [key, relation] : kRelations) {
    for (const std::string& word : table.get(key).texts()) grammar.prepositions[word] = relation;
  }
}

Status read_all(const TomlEntry& root, Grammar& grammar) {
  Names& names = grammar.names;
  auto numbers = NumberWords::load(root, names.vocabulary);
  if (!numbers) return tl::make_unexpected(numbers.error());
  grammar.numbers = std::move(*numbers);
  for (const TomlNode macro : root.sub("macros")) {
    names.macros[std::string(macro.key())] = macro.text().value_or("");
  }
  read_attachment(root, grammar);
  grammar.continued = names.kind("continued");
  if (Status s = each(root, "class", [&](auto& e) { return read_class(e, names); }); !s) return s;
  if (Status s = each(root, "named", [&](auto& e) { return read_named(e, grammar); }); !s) return s;
  return each(root, "rule", [&](auto& e) { return read_rule(e, grammar); });
}

}  // namespace

Result<Grammar> Grammar::load(const DataFolder& data) {
  Grammar grammar;
  const Status status = data.read("time/english.toml", [&](const TomlEntry& root) -> Status {
    if (Status read = read_all(root, grammar); !read) return read;
    const Status indexed = index_starts(grammar, root.texts("records"));
    return indexed ? indexed : bad_entry(root, indexed.error().what);
  });
  if (!status) return tl::make_unexpected(status.error());
  return grammar;
}

const std::vector<std::uint16_t>* Grammar::starting(std::int32_t kind, std::int32_t key) const {
  const auto found = starts.find(start_key(kind, key));
  return found == starts.end() ? nullptr : &found->second;
}

}  // namespace verbale::when
