// SPDX-License-Identifier: Apache-2.0
#include "actors/named_text.h"

#include <utility>

#include "actors/short_names.h"

namespace verbale {

bool premodifies(Deprel deprel) {
  return deprel == Deprel::kAmod || deprel == Deprel::kCompound || deprel == Deprel::kNmodDesc ||
         deprel == Deprel::kFlat || deprel == Deprel::kNmodUnmarked;
}

NamedText::NamedText(const Tree& tree, const Knowledge& knowledge, const ActorGrammar& grammar)
    : tree_(tree),
      knowledge_(knowledge),
      hits_(find_names(tree.document(), knowledge)),
      hit_of_(tree.document().words.size(), kAbsent) {
  add_short_names(tree, knowledge, grammar, hits_);
  for (std::size_t i = 0; i < hits_.size(); ++i) {
    for (std::uint32_t w = hits_[i].begin; w < hits_[i].end; ++w) {
      hit_of_[w] = static_cast<std::int32_t>(i);
    }
  }
}

bool NamedText::nominal(std::uint32_t word) const {
  const Word& here = tree_.word(word);
  if (here.upos == Upos::kNoun || here.upos == Upos::kPropn) return true;
  // "The military blamed the rebels": an adjective where a noun belongs.
  const Deprel plain = universal(here.deprel);
  const bool argument = plain == Deprel::kNsubj || plain == Deprel::kObj || plain == Deprel::kObl;
  return here.upos == Upos::kAdj && argument && tree_.has_child(word, Deprel::kDet);
}

std::uint32_t NamedText::head_of(const NameHit& hit) const {
  std::uint32_t head = hit.end;
  bool noun = false;
  for (std::uint32_t w = hit.begin; w < hit.end; ++w) {
    const std::int32_t up = tree_.head(w);
    const bool outside = up == kAbsent || up < static_cast<std::int32_t>(hit.begin) ||
                         up >= static_cast<std::int32_t>(hit.end);
    if (!outside) continue;
    // Of "US and [NATO forces]" the tree has NATO beside US: the name's head is what both stand
    // under.
    const bool above = noun && nominal(w) && tree_.dominates(w, head);
    if (head == hit.end || above || (!noun && nominal(w))) head = w;
    noun = noun || nominal(w);
  }
  return head == hit.end ? hit.begin : head;
}

bool NamedText::names_body(std::uint32_t word) const {
  const NameHit* own = hit(word);
  if (own == nullptr || own->alias->kind != AliasKind::kName) return false;
  const std::string_view kind = actor(*own).kind;
  return kind != "country" && kind != "person";
}

bool NamedText::names_person(std::uint32_t word) const {
  if (const NameHit* own = hit(word)) return actor(*own).kind == "person";
  return tree_.word(word).name == NameType::kPerson;
}

std::pair<std::uint32_t, std::uint32_t> NamedText::name_span(std::uint32_t word) const {
  const NameType type = tree_.word(word).name;
  std::uint32_t begin = word, end = word + 1;
  while (begin > 0 && !tree_.word(begin).name_begins && tree_.word(begin - 1).name == type) --begin;
  while (end < document().words.size() && tree_.word(end).name == type &&
         !tree_.word(end).name_begins) {
    ++end;
  }
  return {begin, end};
}

}  // namespace verbale
