// SPDX-License-Identifier: Apache-2.0
#include "coding/role_features.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "coding/feature_names.h"

namespace verbale {
namespace {

constexpr int kMostSteps = 5;       ///< of a path that is told step by step
constexpr std::uint32_t kFar = 12;  ///< words
constexpr std::array<std::string_view, 4> kVerbRoles{"subject", "object", "indirect", "by"};
constexpr std::array<std::string_view, 5> kNounRoles{"possessor", "by", "modifier", "bearer", "of"};

using Names = std::vector<std::string>;

}  // namespace

RoleFeatureReader::RoleFeatureReader(const Roles& roles)
    : roles_(roles),
      tree_(roles.tree()),
      mentioned_(tree_.document().words.size()),
      inside_(tree_.document().words.size()) {
  for (const Mention& mention : tree_.document().mentions) {
    for (std::uint32_t word = mention.begin; word < mention.end; ++word) inside_[word] = true;
  }
  for (const Mention& mention : tree_.document().mentions) mentioned_[mention.head] = true;
}

bool RoleFeatureReader::may_take_part(std::uint32_t word) const {
  const Upos upos = tree_.word(word).upos;
  const bool noun = upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron;
  return tree_.word(word).deprel != Deprel::kFlat && (mentioned_[word] || (noun && !inside_[word]));
}

std::vector<RoleCandidate> RoleFeatureReader::run(std::uint32_t trigger,
                                                  const std::string& root) const {
  const Sentence& sentence = tree_.document().sentences[tree_.word(trigger).sentence];
  const Filled filled = rule_roles(trigger);
  std::vector<RoleCandidate> found;
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    if (word == trigger || !may_take_part(word)) continue;
    found.push_back({word, names(trigger, word, root, filled)});
  }
  return found;
}

std::string RoleFeatureReader::path(std::uint32_t from, std::uint32_t to) const {
  std::vector<std::uint32_t> up, down;
  for (std::int32_t at = static_cast<std::int32_t>(from); at != kAbsent;
       at = tree_.head(static_cast<std::uint32_t>(at))) {
    up.push_back(static_cast<std::uint32_t>(at));
  }
  for (std::int32_t at = static_cast<std::int32_t>(to); at != kAbsent;
       at = tree_.head(static_cast<std::uint32_t>(at))) {
    const auto word = static_cast<std::uint32_t>(at);
    const auto meets = std::find(up.begin(), up.end(), word);
    if (meets == up.end()) {
      down.push_back(word);
      continue;
    }
    const auto steps = (meets - up.begin()) + static_cast<std::ptrdiff_t>(down.size());
    if (steps > kMostSteps) return "far";
    std::string path;
    for (auto step = up.begin(); step != meets; ++step)
      path += "^" + feature_relation(tree_, *step);
    for (auto step = down.rbegin(); step != down.rend(); ++step) {
      path += ">" + feature_relation(tree_, *step);
    }
    return path;
  }
  return "none";
}

std::string RoleFeatureReader::kind_of(std::uint32_t word) const {
  const Word& here = tree_.word(word);
  if (here.upos == Upos::kPron) return "pron" + std::string(tree_.feature_of(word, "PronType"));
  const std::vector<ActorRef> refs = roles_.actors_named(word, Places::kCount);
  if (refs.empty()) return "thing" + feature_number(here.name);
  const std::string& code = refs.front().code;
  return feature_code(code);
}

RoleFeatureReader::Filled RoleFeatureReader::rule_roles(std::uint32_t trigger) const {
  const auto fill = [&](const auto& roles) {
    Filled filled;
    for (const std::string_view role : roles) filled.emplace_back(role, roles_.fill(trigger, role));
    return filled;
  };
  return tree_.word(trigger).upos == Upos::kNoun ? fill(kNounRoles) : fill(kVerbRoles);
}

std::string RoleFeatureReader::rule_role(std::uint32_t trigger, std::uint32_t word,
                                         const Filled& filled) const {
  const auto in = [&](const WordList& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  for (const auto& [role, words] : filled) {
    if (in(words)) return std::string(role);
  }
  const std::string_view preposition = tree_.preposition(word);
  const bool at = !preposition.empty() && in(roles_.fill(trigger, preposition));
  return at ? "at " + std::string(preposition) : "-";
}

std::vector<std::string> RoleFeatureReader::names(std::uint32_t trigger, std::uint32_t word,
                                                  const std::string& root,
                                                  const Filled& filled) const {
  const Word& event = tree_.word(trigger);
  const std::string way = path(trigger, word);
  const std::string upos = feature_number(event.upos), kind = kind_of(word),
                    lemma = feature_word(event);
  const std::string role = rule_role(trigger, word, filled);
  const std::string side = word < trigger ? "before" : "after";
  const std::uint32_t away = word < trigger ? trigger - word : word - trigger;
  const std::string passive = event.upos == Upos::kVerb && roles_.passive(trigger) ? "p" : "a";
  Names names{"path:" + upos + passive + way,
              "path+root:" + upos + passive + way + root,
              "path+kind:" + upos + passive + way + kind,
              "path+lemma:" + lemma + way,
              "role:" + upos + role,
              "role+root:" + upos + role + root,
              "role+kind:" + upos + role + kind,
              "role+lemma:" + lemma + "/" + role,
              "kind:" + kind,
              "kind+root:" + kind + root,
              "word:" + feature_word(tree_.word(word)),
              "word+root:" + feature_word(tree_.word(word)) + root,
              "side:" + side + upos + passive,
              "side+kind:" + side + kind + root,
              "away:" + side + std::to_string(std::min(away, kFar) / 2) + upos,
              "case:" + std::string(tree_.preposition(word)) + upos,
              "case+root:" + std::string(tree_.preposition(word)) + root,
              "case+lemma:" + std::string(tree_.preposition(word)) + lemma,
              "deprel:" + feature_number(tree_.word(word).deprel),
              mentioned_[word] ? "mention" : "no mention"};
  const std::int32_t above = tree_.head(trigger);
  if (above != kAbsent) {
    const Word& head = tree_.word(static_cast<std::uint32_t>(above));
    names.push_back("above:" + feature_word(head) + "/" + role);
    if (static_cast<std::uint32_t>(above) == word) names.push_back("above it:" + upos + kind);
  }
  return names;
}

}  // namespace verbale
