// SPDX-License-Identifier: Apache-2.0
#include "actors/names.h"

#include <algorithm>
#include <unordered_set>

#include "base/plain.h"

namespace verbale {
namespace {

/// Byte after the alias if the text at `at` reads like it (curly quotes, runs of white space and
/// no-break spaces read as their plain forms), else 0.
std::size_t match_at(std::string_view text, std::size_t at, std::string_view alias) {
  std::size_t in_alias = 0;
  while (in_alias < alias.size()) {
    if (at >= text.size()) return 0;
    const PlainChar plain = plain_char_at(text, at);
    if (plain.text.empty()) {  // soft hyphen
      at += plain.bytes;
      continue;
    }
    if (alias.compare(in_alias, plain.text.size(), plain.text) != 0) return 0;
    in_alias += plain.text.size();
    at += plain.bytes;
    if (plain.text == " ") at = skip_white_space(text, at);
  }
  return at;
}

/// How well an actor fits a name; 0 = not this actor here.
enum Fit : int {
  kNotHere = 0,
  kPossible = 1,
  kUsual = 2,
  kFormerOffice = 2,
  kInOffice = 4,
  kNamedInFull = 8
};

class NameFinder {
 public:
  NameFinder(const Document& document, const Knowledge& knowledge)
      : document_(document), knowledge_(knowledge) {}

  /// Twice, because a full name anywhere in the report supports the bare surname everywhere.
  std::vector<NameHit> run() {
    for (const NameHit& hit : pass()) {
      if (!hit.alias->ambiguous) in_full_.insert(hit.alias->actor);
    }
    return pass();
  }

 private:
  std::vector<NameHit> pass() const {
    std::vector<NameHit> hits;
    for (const Sentence& sentence : document_.sentences) {
      for (std::uint32_t word = sentence.begin; word < sentence.end;) {
        const NameHit hit = best_at(word, sentence.end);
        if (hit.alias != nullptr) hits.push_back(hit);
        word = hit.alias != nullptr ? hit.end : word + 1;
      }
    }
    return hits;
  }

  NameHit best_at(std::uint32_t word, std::uint32_t limit) const {
    const std::vector<Alias>* aliases = knowledge_.starting_with(first_chunk(document_.form(word)));
    NameHit best;
    int best_score = 0;
    if (aliases == nullptr) return best;
    for (const Alias& alias : *aliases) {
      if (best.alias != nullptr && alias.text.size() < best.alias->text.size()) break;
      const std::uint32_t end = end_word(word, limit, alias);
      if (end == 0 || !alias.when.holds(document_.info.published)) continue;
      const NameHit hit{word, end, &alias};
      const int score = fit(hit);
      if (score > best_score) {
        best = hit;
        best_score = score;
      }
    }
    return best;
  }

  std::uint32_t end_word(std::uint32_t word, std::uint32_t limit, const Alias& alias) const {
    const std::size_t end = match_at(document_.text, document_.words[word].range.begin, alias.text);
    if (end == 0) return 0;
    for (std::uint32_t at = word; at < limit && document_.words[at].range.end <= end; ++at) {
      if (document_.words[at].range.end == end) return at + 1;
    }
    return 0;
  }

  int fit(const NameHit& hit) const {
    const KnownActor& actor = knowledge_.actors()[hit.alias->actor];
    if (inside_longer_name(hit, actor)) return kNotHere;
    const Word& head = document_.words[hit.end - 1];
    if (actor.kind == "person") return person_fit(hit, actor, head);
    if (hit.alias->ambiguous && head.name == NameType::kPerson) return kNotHere;
    const bool modifier = head.upos == Upos::kAdj || head.deprel == Deprel::kAmod;
    const AliasKind usual = modifier ? AliasKind::kAdjective : AliasKind::kName;
    if (hit.alias->kind == usual) return kPossible + kUsual;
    return hit.alias->kind == AliasKind::kPeople && !modifier ? kUsual : kPossible;
  }

  /// A full name is that person. A bare surname needs support: the full name elsewhere in the
  /// report, or an office held on its date and a word that reads as a person's name here.
  int person_fit(const NameHit& hit, const KnownActor& actor, const Word& head) const {
    if (head.upos != Upos::kPropn) return kNotHere;
    int score = kPossible;
    if (const DatedRole* role = knowledge_.role_on(actor, document_.info.published)) {
      score += role->former() ? kFormerOffice : kInOffice;
    }
    if (in_full_.count(hit.alias->actor) > 0) return score + kNamedInFull;
    if (!hit.alias->ambiguous) return score;
    return score > kInOffice && reads_as_person(hit) ? score : kNotHere;
  }

  bool reads_as_person(const NameHit& hit) const {
    if (document_.words[hit.begin].name == NameType::kPerson) return true;
    const std::int32_t above = document_.words[hit.end - 1].head;
    const auto role = [&](std::int32_t word) {
      return word != kAbsent &&
             knowledge_.role(lower_case(document_.words[static_cast<std::size_t>(word)].lemma)) !=
                 nullptr;
    };
    const auto before = static_cast<std::int32_t>(hit.begin) - 1;
    return role(before) || role(above);  // "President Bush", "the Bush administration"
  }

  /// "Bush" in "Kate Bush", "Jordan" in "Michael Jordan": a person's or body's name goes on to the
  /// left or right of the alias.
  bool inside_longer_name(const NameHit& hit, const KnownActor& actor) const {
    const NameType type = document_.words[hit.begin].name;
    if (type != NameType::kPerson) return false;
    std::uint32_t begin = hit.begin;
    while (begin > 0 && !document_.words[begin].name_begins &&
           document_.words[begin - 1].name == type) {
      --begin;
    }
    std::uint32_t end = hit.end;
    while (end < document_.words.size() && document_.words[end].name == type &&
           !document_.words[end].name_begins) {
      ++end;
    }
    return begin < hit.begin || (end > hit.end && actor.kind != "person");
  }

  const Document& document_;
  const Knowledge& knowledge_;
  std::unordered_set<std::uint32_t> in_full_;  ///< actors whose unmistakable name stands somewhere
};

}  // namespace

std::vector<NameHit> find_names(const Document& document, const Knowledge& knowledge) {
  return NameFinder(document, knowledge).run();
}

}  // namespace verbale
