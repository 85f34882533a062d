// SPDX-License-Identifier: Apache-2.0
#include "when/rule_file.h"

#include <utility>

namespace verbale::when {
namespace {

Result<Guard> guard_of(const TomlEntry& entry, std::string_view key, Names& names) {
  Guard guard;
  for (const std::string& item : entry.texts(key)) {
    if (item == "#") {
      guard.numbers = true;
    } else if (item.size() > 2 && item.front() == '<') {
      const auto found = names.class_ids.find(item.substr(1, item.size() - 2));
      if (found == names.class_ids.end()) return bad_entry(entry, "no class is called " + item);
      guard.classes.push_back(found->second);
    } else {
      guard.words.push_back(names.vocabulary.add(item));
    }
  }
  return guard;
}

Status read_guards(const TomlEntry& entry, Names& names, Rule& rule) {
  const std::pair<const char*, Guard*> guards[] = {{"after", &rule.after},
                                                   {"before", &rule.before},
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
      if (!upos) return bad_entry(entry, "no word class of UD: " + name);
      *target |= tag_bit(*upos);
    }
  }
  const std::pair<const char*, Deprels*> deprels[] = {{"deprels", &rule.deprels},
                                                      {"not_deprels", &rule.not_deprels}};
  for (const auto& [key, target] : deprels) {
    for (const std::string& name : entry.texts(key)) {
      const auto deprel = deprel_from(name);
      if (!deprel) return bad_entry(entry, "no relation of UD: " + name);
      *target |= deprel_bit(*deprel);
    }
  }
  rule.capital = entry.flag("capital");
  return {};
}

Status read_set(const TomlEntry& entry, Rule& rule) {
  for (const TomlNode node : entry.sub("set")) {
    const auto field = field_from(node.key());
    if (!field) return bad_entry(entry, "no field is called '" + std::string(node.key()) + "'");
    const auto value = value_in(*field, node);
    if (!value) return bad_entry(entry, value.error().what);
    rule.set.emplace_back(*field, *value);
  }
  return {};
}

}  // namespace

Status read_rule(const TomlEntry& entry, Grammar& grammar) {
  Rule rule;
  rule.kind = grammar.names.kind(entry.text("gives"));
  for (const Status& status : {read_guards(entry, grammar.names, rule),
                               read_grammar_tests(entry, rule), read_set(entry, rule)}) {
    if (!status) return status;
  }
  const std::vector<std::string> patterns = entry.texts("pattern");
  if (patterns.empty()) return bad_entry(entry, "a rule without pattern");
  for (const std::string& pattern : patterns) {
    auto nodes = compile_pattern(pattern, grammar.names);
    if (!nodes) return bad_entry(entry, nodes.error().what);
    rule.nodes = std::move(*nodes);
    grammar.rules.push_back(rule);
  }
  return {};
}

}  // namespace verbale::when
