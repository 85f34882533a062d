// SPDX-License-Identifier: Apache-2.0
#include "actors/knowledge.h"

#include <algorithm>

namespace verbale {
namespace {

const Role* found_in(const std::unordered_map<std::string_view, Role>& roles,
                     std::string_view words) {
  const auto found = roles.find(words);
  return found == roles.end() ? nullptr : &found->second;
}

}  // namespace

bool Span1D::holds(std::string_view date) const {
  // Dates of different precision are compared as far as both go: "1997" covers all of 1997.
  const auto before = [](std::string_view a, std::string_view b) {
    const std::size_t both = std::min(a.size(), b.size());
    return a.substr(0, both) < b.substr(0, both);
  };
  if (date.empty()) return to.empty();
  return (from.empty() || !before(date, from)) && (to.empty() || !before(to, date));
}

std::string_view first_chunk(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const auto c = static_cast<unsigned char>(text[end]);
    const bool letter =
        c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    if (!letter) break;
    ++end;
  }
  return text.substr(0, std::max<std::size_t>(end, std::min<std::size_t>(1, text.size())));
}

std::span<const Alias> Knowledge::in(const std::vector<Chunk>& chunks,
                                     std::string_view text) const {
  const auto found =
      std::lower_bound(chunks.begin(), chunks.end(), text,
                       [](const Chunk& chunk, std::string_view t) { return chunk.text < t; });
  if (found == chunks.end() || found->text != text) return {};
  return {aliases_.data() + found->first, found->count};
}

std::span<const Alias> Knowledge::starting_with(std::string_view chunk) const {
  return in(chunks_, chunk);
}

std::span<const Alias> Knowledge::starting_in_any_case(std::string_view chunk) const {
  return in(any_case_, chunk);
}

const Role* Knowledge::role(std::string_view lemmas) const { return found_in(roles_, lemmas); }

const Role* Knowledge::pattern(std::string_view lower_words) const {
  return found_in(patterns_, lower_words);
}

const DatedRole* Knowledge::role_on(const KnownActor& actor, std::string_view date) const {
  const DatedRole* last = nullptr;
  for (const DatedRole& role : actor.roles) {
    if (!date.empty() && role.when.holds(date)) return &role;
    if (date.empty() && (last == nullptr || !role.former())) last = &role;
  }
  return last;
}

std::string_view Knowledge::code_on(const KnownActor& actor, std::string_view date) const {
  const DatedRole* role = role_on(actor, date);
  return role != nullptr ? role->code : actor.code;
}

std::string_view Knowledge::title_on(const KnownActor& actor, std::string_view date) const {
  const DatedRole* role = role_on(actor, date);
  return role != nullptr ? role->title : std::string_view();
}

bool Knowledge::is_country(std::string_view code) const { return countries_.contains(code); }

}  // namespace verbale
