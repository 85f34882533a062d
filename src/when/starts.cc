// SPDX-License-Identifier: Apache-2.0
#include "when/starts.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace verbale::when {
namespace {

using Keys = std::vector<std::int32_t>;

/// In order, each once.
void settle(Keys& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

/// Walks from a rule's first node over all that may be left out.
class Starts {
 public:
  explicit Starts(const Grammar& grammar) : grammar_(grammar) {}

  /// False where the kind begins with itself.
  bool keys_of_rule(const Rule& rule, Keys& keys) {
    const bool ends = walk(rule, static_cast<std::uint16_t>(rule.nodes.size() - 1), keys);
    settle(keys);
    return ends;
  }

 private:
  bool walk(const Rule& rule, std::uint16_t at, Keys& keys) {
    const Node& node = rule.nodes[at];
    switch (node.kind) {
      case Node::Kind::kWord:
        keys.push_back(node.what);
        return true;
      case Node::Kind::kDigits:
        keys.push_back(Grammar::kDigitsKey);
        return true;
      case Node::Kind::kNumber:
        add_numbers(keys);
        return true;
      case Node::Kind::kClass:
        add_class(node.what, keys);
        return true;
      case Node::Kind::kFork:
        return walk(rule, node.next, keys) && walk(rule, node.other, keys);
      case Node::Kind::kInner:
        return add_kind(node.what, keys);
      case Node::Kind::kAny:
        return true;  // never the first; it would begin everywhere
      case Node::Kind::kHere:
        return walk(rule, node.next, keys);
      case Node::Kind::kEnd:
        return true;
    }
    return true;
  }

  void add_numbers(Keys& keys) {
    keys.push_back(Grammar::kDigitsKey);
    for (const std::int32_t word : grammar_.numbers.first_words()) keys.push_back(word);
  }

  void add_class(std::int32_t id, Keys& keys) {
    for (const auto& [word, member] :
         grammar_.names.classes[static_cast<std::size_t>(id)].members) {
      keys.push_back(word);
    }
  }

  bool add_kind(std::int32_t kind, Keys& keys) {
    const auto known = of_kind_.find(kind);
    if (known != of_kind_.end()) {
      keys.insert(keys.end(), known->second.begin(), known->second.end());
      return true;
    }
    if (!open_.insert(kind).second) return false;
    Keys own;
    bool ends = true;
    for (const Rule& rule : grammar_.rules) {
      if (rule.kind == kind) ends = keys_of_rule(rule, own) && ends;
    }
    open_.erase(kind);
    keys.insert(keys.end(), own.begin(), own.end());
    if (ends) of_kind_.emplace(kind, std::move(own));
    return ends;
  }

  const Grammar& grammar_;
  std::set<std::int32_t> open_;
  std::map<std::int32_t, Keys> of_kind_;  ///< kinds that were walked to the end
};

Status check_kinds(const Grammar& grammar) {
  for (const auto& [name, kind] : grammar.names.kinds) {
    if (kind == grammar.continued) continue;  // a language may do without
    const bool given = std::any_of(grammar.rules.begin(), grammar.rules.end(),
                                   [kind = kind](const Rule& rule) { return rule.kind == kind; });
    if (!given) return fail(ErrorCode::kDataInvalid, "no rule gives '" + name + "'");
  }
  return {};
}

}  // namespace

Status index_starts(Grammar& grammar, const std::vector<std::string>& records) {
  std::set<std::int32_t> kinds;
  for (const std::string& record : records) kinds.insert(grammar.names.kind(record));
  if (Status status = check_kinds(grammar); !status) return status;
  Starts starts(grammar);
  for (std::size_t i = 0; i < grammar.rules.size(); ++i) {
    const Rule& rule = grammar.rules[i];
    Keys keys;
    if (!starts.keys_of_rule(rule, keys)) {
      return fail(ErrorCode::kDataInvalid, "rule " + std::to_string(i + 1) + " begins with itself");
    }
    const auto number = static_cast<std::uint16_t>(i);
    for (const std::int32_t key : keys) {
      grammar.starts[start_key(rule.kind, key)].push_back(number);
      if (kinds.count(rule.kind) > 0) {
        grammar.starts[start_key(Grammar::kAnyRecord, key)].push_back(number);
      }
    }
  }
  return {};
}

}  // namespace verbale::when
