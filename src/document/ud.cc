// SPDX-License-Identifier: Apache-2.0
#include <verbale/ud.h>

#include <algorithm>
#include <array>

namespace verbale {
namespace {

// In the order of the enums.
constexpr auto kUpos = std::to_array<std::string_view>({
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
});
constexpr auto kDeprel = std::to_array<std::string_view>({
    "acl",          "acl:relcl", "advcl",         "advcl:relcl", "advmod",       "advmod:emph",
    "amod",         "appos",     "aux",           "aux:pass",    "case",         "cc",
    "cc:preconj",   "ccomp",     "clf",           "compound",    "compound:prt", "conj",
    "cop",          "csubj",     "csubj:outer",   "csubj:pass",  "dep",          "det",
    "det:predet",   "discourse", "dislocated",    "expl",        "fixed",        "flat",
    "flat:foreign", "goeswith",  "iobj",          "list",        "mark",         "nmod",
    "nmod:desc",    "nmod:poss", "nmod:unmarked", "nsubj",       "nsubj:outer",  "nsubj:pass",
    "nummod",       "obj",       "obl",           "obl:agent",   "obl:unmarked", "orphan",
    "parataxis",    "punct",     "reparandum",    "root",        "vocative",     "xcomp",
});

template <class Value, std::size_t N>
std::optional<Value> value_of(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

}  // namespace

std::string_view name_of(Upos upos) { return kUpos[static_cast<std::size_t>(upos)]; }
std::string_view name_of(Deprel deprel) { return kDeprel[static_cast<std::size_t>(deprel)]; }

std::optional<Upos> upos_from(std::string_view name) { return value_of<Upos>(kUpos, name); }

std::optional<Deprel> deprel_from(std::string_view name) {
  if (const auto exact = value_of<Deprel>(kDeprel, name)) return exact;
  return value_of<Deprel>(kDeprel, name.substr(0, name.find(':')));
}

Deprel universal(Deprel deprel) {
  static const auto table = [] {
    std::array<Deprel, kDeprel.size()> plain{};
    for (std::size_t i = 0; i < kDeprel.size(); ++i) {
      const std::string_view name = kDeprel[i].substr(0, kDeprel[i].find(':'));
      plain[i] = value_of<Deprel>(kDeprel, name).value_or(Deprel::kDep);
    }
    return plain;
  }();
  return table[static_cast<std::size_t>(deprel)];
}

std::string_view feature(std::string_view feats, std::string_view key) {
  while (!feats.empty()) {
    const std::string_view item = feats.substr(0, feats.find('|'));
    if (item.size() > key.size() && item[key.size()] == '=' && item.starts_with(key)) {
      return item.substr(key.size() + 1);
    }
    feats.remove_prefix(std::min(item.size() + 1, feats.size()));
  }
  return {};
}

bool gerund(std::string_view feats) {
  const std::string_view form = feature(feats, "VerbForm");
  return form == "Ger" || (form == "Part" && feature(feats, "Tense") == "Pres");
}

}  // namespace verbale
