// SPDX-License-Identifier: Apache-2.0
#include "actors/role_words.h"

#include "base/plain.h"
#include "base/words.h"

namespace verbale {
namespace {

constexpr std::string_view kArmy = "MIL";  ///< CAMEO's code, of ranks as well

RoleWords words_for(std::string lemmas, const Role& role, bool institution) {
  return {std::move(lemmas), std::string(role.code), std::string(role.kind), institution, true};
}

}  // namespace

RoleWords RoleReader::at(std::uint32_t word) const {
  const Sentence& sentence = text_.document().sentences[tree_.word(word).sentence];
  for (std::size_t count = text_.knowledge().longest_role(); count > 0; --count) {
    for (std::size_t back = 0; back < count; ++back) {
      if (word < sentence.begin + back) break;
      const auto begin = static_cast<std::uint32_t>(word - back);
      if (begin + count > sentence.end) continue;
      const auto end = static_cast<std::uint32_t>(begin + count);
      if (inside_known_name(begin, end) || ends_persons_name(begin, end)) continue;
      RoleWords role = in(begin, end);
      role.begin = begin;
      role.end = end;
      if (role.found) return role;
    }
  }
  return {};
}

RoleWords RoleReader::describing(std::uint32_t head) const {
  if (RoleWords own = at(head); own.found) return own;
  for (std::uint32_t child : tree_.children(head)) {
    const Deprel deprel = tree_.word(child).deprel;
    if (!premodifies(deprel) && deprel != Deprel::kAppos) continue;
    if (RoleWords role = at(child); role.found && text_.nominal(child)) return office_before(role);
  }
  return {};
}

/// Of "Defense Minister Brigadier General X" the minister: what stands first is the office.
RoleWords RoleReader::office_before(RoleWords rank) const {
  const bool first =
      rank.begin == text_.document().sentences[tree_.word(rank.begin).sentence].begin;
  if (first || rank.code != kArmy) return rank;
  RoleWords office = at(rank.begin - 1);
  const bool fits = office.found && !office.institution && office.end == rank.begin &&
                    office.code != kArmy && office.kind == rank.kind &&
                    text_.nominal(rank.begin - 1);
  return fits ? office : rank;
}

RoleWords RoleReader::institution(std::string_view name) const {
  std::string lower = lower_case(name);
  const Role* role = text_.knowledge().pattern(lower);
  return role == nullptr ? RoleWords{} : words_for(std::move(lower), *role, true);
}

/// "House" in "White House".
bool RoleReader::inside_known_name(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t w = begin; w < end; ++w) {
    const NameHit* own = text_.hit(w);
    if (own != nullptr && own->alias->kind != AliasKind::kAdjective) return true;
  }
  return false;
}

/// "Major" in "John Major" and "Mr. Major", but not in "Major John Smith".
bool RoleReader::ends_persons_name(std::uint32_t begin, std::uint32_t end) const {
  if (tree_.word(end - 1).name != NameType::kPerson) return false;
  const auto [first, last] = text_.name_span(end - 1);
  if (last != end) return false;
  if (first < begin) return true;
  if (begin == 0) return false;
  const std::string before = lower_case(text_.document().form(begin - 1));
  return has_word(grammar_.male_titles, before) || has_word(grammar_.female_titles, before);
}

RoleWords RoleReader::in(std::uint32_t begin, std::uint32_t end) const {
  std::string lemmas, forms;
  for (std::uint32_t w = begin; w < end; ++w) {
    lemmas += (w > begin ? " " : "") + lower_case(tree_.word(w).lemma);
    forms += (w > begin ? " " : "") + lower_case(text_.document().form(w));
  }
  if (const Role* pattern = text_.knowledge().pattern(forms)) {
    return words_for(forms, *pattern, true);
  }
  if (!text_.nominal(end - 1) && !text_.nominal(begin)) return {};
  const Role* role = text_.knowledge().role(lemmas);
  return role == nullptr ? RoleWords{} : words_for(lemmas, *role, false);
}

}  // namespace verbale
