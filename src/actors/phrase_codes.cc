// SPDX-License-Identifier: Apache-2.0
#include "actors/phrase_codes.h"

#include <algorithm>
#include <array>

#include "base/words.h"

namespace verbale {
namespace {

constexpr std::size_t kCountry = 3;
constexpr std::size_t kWithRole = 6;
/// CAMEO's codes for those who bear arms.
constexpr std::array<std::string_view, 5> kArmed{"MIL", "REB", "UAF", "SEP", "IMG"};

bool armed(std::string_view code) {
  return std::find(kArmed.begin(), kArmed.end(), code) != kArmed.end();
}

/// Bodies that belong to no one country.
bool international(std::string_view code) {
  constexpr std::array<std::string_view, 4> kBodies{"IGO", "NGO", "NGM", "IMG"};
  return std::find(kBodies.begin(), kBodies.end(), code.substr(0, kCountry)) != kBodies.end();
}

}  // namespace

std::string compose(const std::string& base, const RoleWords& role) {
  if (base.empty() || role.code.empty()) return base;
  if (role.code.ends_with('~')) {  // of a user's list: goes before
    return role.code.substr(0, role.code.size() - 1) + base;
  }
  if (international(base)) return base;
  if (base.size() == kCountry) return base + role.code;
  const std::string_view own = std::string_view(base).substr(kCountry, kCountry);
  const bool same = base.compare(kCountry, role.code.size(), role.code) == 0;
  const bool member = base.size() > kWithRole && armed(own) && armed(role.code);
  const bool men = armed(own) && role.code == "CVL";  // "the group's men"
  if (own == "BUS" && armed(role.code)) return base;  // an airline's jet
  return role.code == "GOV" || same || member || men ? base : base.substr(0, kCountry) + role.code;
}

std::string CodeReader::code_of(const NameHit& hit) const {
  std::string code(text_.knowledge().code_on(text_.actor(hit), text_.document().info.published));
  const bool seat = hit.alias->kind == AliasKind::kGovernment && code.size() == kCountry;
  return seat ? code + "GOV" : code;
}

std::vector<std::string> CodeReader::bases(std::uint32_t head, int depth) const {
  std::vector<std::string> codes;
  for (std::uint32_t child : tree_.children(head)) {
    if (premodifies(tree_.word(child).deprel)) add_codes(child, depth, codes);
  }
  if (!codes.empty()) return codes;
  for (std::uint32_t child : tree_.children(head)) {
    if (tree_.word(child).deprel == Deprel::kNmodPoss) add_codes(child, depth, codes);
  }
  if (!codes.empty()) return codes;
  for (std::uint32_t child : tree_.children(head)) {
    const bool of = universal(tree_.word(child).deprel) == Deprel::kNmod &&
                    has_word(grammar_.belonging, tree_.preposition(child));
    const bool apposed = tree_.word(child).deprel == Deprel::kAppos;
    if (of || apposed) add_codes(child, depth, codes);
    if (!codes.empty()) return codes;
  }
  return codes;
}

void CodeReader::add_codes(std::uint32_t word, int depth, std::vector<std::string>& codes) const {
  for (std::uint32_t member : tree_.conjuncts(word)) {
    for (std::string& code : phrase_codes(member, depth)) {
      if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
        codes.push_back(std::move(code));
      }
    }
  }
}

std::vector<std::string> CodeReader::phrase_codes(std::uint32_t word, int depth) const {
  if (const NameHit* own = text_.hit(word)) {
    const KnownActor& actor = text_.actor(*own);
    if (actor.kind == "person" && actor.country.size() == kCountry) {
      return {std::string(actor.country)};
    }
    return {code_of(*own)};
  }
  if (depth == 0) return {};
  const RoleWords role = text_.nominal(word) ? roles_.at(word) : RoleWords{};
  std::vector<std::string> codes = bases(word, depth - 1);
  if (role.found) {
    for (std::string& code : codes) code = compose(code, role);
  }
  return codes;
}

/// True for a subject, and for a word that makes a phrase its own ("Peru's", "Peruvian"); what is
/// only spoken about ("talks on Peru") does not act.
bool CodeReader::acts(const NameHit& hit) const {
  const Deprel deprel = tree_.word(tree_.first_conjunct(text_.head_of(hit))).deprel;
  return deprel == Deprel::kNmodPoss || premodifies(deprel) || universal(deprel) == Deprel::kNsubj;
}

std::string CodeReader::state_before(std::uint32_t word) const {
  const std::uint32_t sentence = tree_.word(word).sentence;
  const auto& hits = text_.hits();
  for (auto it = hits.rbegin(); it != hits.rend(); ++it) {
    if (it->end > word) continue;
    if (tree_.word(it->begin).sentence + 1 < sentence) break;
    const KnownActor& actor = text_.actor(*it);
    const bool state = actor.kind == "country" || actor.kind == "person";
    if (!state || !acts(*it)) continue;
    const std::string_view code = actor.kind == "country" ? actor.code : actor.country;
    if (code.size() == kCountry) return std::string(code);
  }
  return {};
}

std::string CodeReader::scene_of(std::uint32_t word) const {
  constexpr std::uint32_t kOpening = 4;  // words
  const std::uint32_t sentence = tree_.word(word).sentence;
  const std::uint32_t begin = text_.document().sentences[sentence].begin;
  for (const NameHit& hit : text_.hits()) {
    if (hit.begin < begin) continue;
    if (hit.begin > begin + kOpening || hit.begin >= word) break;
    const bool capital = hit.alias->kind == AliasKind::kGovernment;
    const bool where = has_word(grammar_.locative, tree_.preposition(text_.head_of(hit)));
    const std::string_view code = text_.actor(hit).code;
    if (capital && where && code.size() >= kCountry) return std::string(code.substr(0, kCountry));
  }
  return {};
}

}  // namespace verbale
