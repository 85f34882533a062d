// SPDX-License-Identifier: Apache-2.0
#include "actors/short_names.h"

#include <algorithm>

#include "base/words.h"

namespace verbale {
namespace {

class ShortNames {
 public:
  ShortNames(const Tree& tree, const Knowledge& knowledge, std::vector<NameHit>& hits)
      : tree_(tree), knowledge_(knowledge), hits_(hits) {}

  void add(const ShortName& name) {
    std::vector<std::uint32_t> words;
    for (std::uint32_t word = 1; word < tree_.document().words.size(); ++word) {
      if (stands_at(word, name)) words.push_back(word);
    }
    if (words.empty() || !named(name.beside)) return;
    const Alias* alias = alias_of(name.means);
    if (alias == nullptr) return;
    for (std::uint32_t word : words) hits_.push_back({word, word + 1, alias});
  }

 private:
  /// "the North", where no name goes on and none stands yet.
  bool stands_at(std::uint32_t word, const ShortName& name) const {
    const Document& document = tree_.document();
    if (!has_word(name.words, document.form(word))) return false;
    const std::int32_t det = tree_.child(word, Deprel::kDet);
    const bool the = det != kAbsent && det + 1 == static_cast<std::int32_t>(word);
    const bool ends =
        word + 1 >= document.words.size() || tree_.word(word + 1).upos != Upos::kPropn;
    const auto children = tree_.children(word);
    const bool of_something = std::any_of(children.begin(), children.end(), [&](auto child) {
      return universal(tree_.word(child).deprel) == Deprel::kNmod && child > word;
    });
    return the && ends && !of_something &&
           std::none_of(hits_.begin(), hits_.end(),
                        [&](const NameHit& hit) { return hit.begin <= word && word < hit.end; });
  }

  bool named(const std::vector<std::string>& codes) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const NameHit& hit) {
      const KnownActor& actor = knowledge_.actors()[hit.alias->actor];
      return has_word(codes, actor.kind == "country" ? actor.code : actor.country);
    });
  }

  const Alias* alias_of(std::string_view code) const {
    for (const Alias& alias : knowledge_.aliases()) {
      const KnownActor& actor = knowledge_.actors()[alias.actor];
      const bool country = actor.kind == "country" && actor.code == code;
      if (country && alias.kind == AliasKind::kName && !alias.any_case) return &alias;
    }
    return nullptr;
  }

  const Tree& tree_;
  const Knowledge& knowledge_;
  std::vector<NameHit>& hits_;
};

}  // namespace

void add_short_names(const Tree& tree, const Knowledge& knowledge, const ActorGrammar& grammar,
                     std::vector<NameHit>& hits) {
  const std::size_t before = hits.size();
  for (const ShortName& name : grammar.short_names) ShortNames(tree, knowledge, hits).add(name);
  if (hits.size() == before) return;
  std::stable_sort(hits.begin(), hits.end(),
                   [](const NameHit& a, const NameHit& b) { return a.begin < b.begin; });
}

}  // namespace verbale
