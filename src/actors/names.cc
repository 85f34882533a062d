// SPDX-License-Identifier: Apache-2.0
#include "actors/names.h"

#include <algorithm>
#include <unordered_set>

#include "base/plain.h"

namespace verbale {
namespace {

bool same_letter(std::string_view a, std::string_view b) { return lower_case(a) == lower_case(b); }

/// "Petro O. Poroshenko": past an initial that the alias does not have.
std::size_t skip_initial(std::string_view text, std::size_t at, std::string_view rest) {
  constexpr std::size_t kInitial = 2;  // bytes
  const bool initial = at + kInitial < text.size() && text[at] >= 'A' && text[at] <= 'Z' &&
                       text[at + 1] == '.' && !rest.starts_with(text.substr(at, kInitial));
  if (!initial) return at;
  const std::size_t next = skip_white_space(text, at + kInitial);
  return next > at + kInitial ? next : at;
}

/// Byte after the alias if the text at `at` reads like it (curly quotes, runs of white space and
/// no-break spaces read as their plain forms), else 0.
std::size_t match_at(std::string_view text, std::size_t at, const Alias& alias) {
  std::size_t in_alias = 0;
  bool capital = !alias.any_case;  // a name in capitals means no word in small letters
  while (in_alias < alias.text.size()) {
    if (at >= text.size()) return 0;
    const PlainChar plain = plain_char_at(text, at);
    if (plain.text.empty()) {  // soft hyphen
      at += plain.bytes;
      continue;
    }
    const std::string_view wanted = alias.text.substr(in_alias, plain.text.size());
    if (wanted != plain.text && !(alias.any_case && same_letter(wanted, plain.text))) return 0;
    capital = capital || (wanted == plain.text && lower_case(wanted) != wanted);
    in_alias += plain.text.size();
    at += plain.bytes;
    if (plain.text == " ")
      at = skip_initial(text, skip_white_space(text, at), alias.text.substr(in_alias));
  }
  return capital ? at : 0;
}

/// How well an actor fits a name; 0 = not this actor here.
enum Fit : int { kNotHere = 0, kPossible = 1, kUsual = 2, kNamedInFull = 8, kListedByUser = 16 };

class NameFinder {
 public:
  NameFinder(const Document& document, const Knowledge& knowledge)
      : document_(document), knowledge_(knowledge) {}

  /// Twice, because a full name anywhere in the report supports the bare surname everywhere.
  std::vector<NameHit> run() {
    surnames_of_people();
    for (const NameHit& hit : pass()) {
      const KnownActor& actor = knowledge_.actors()[hit.alias->actor];
      if (actor.kind == "country") countries_.insert(actor.code);
      if (hit.alias->ambiguous) continue;
      in_full_.insert(hit.alias->actor);
      full_names_.push_back(hit.alias->text);
    }
    return pass();
  }

 private:
  /// "Sánchez" where "Odín Sánchez" stands somewhere.
  void surnames_of_people() {
    for (std::uint32_t word = 1; word < document_.words.size(); ++word) {
      const Word& here = document_.words[word];
      const bool last = word + 1 == document_.words.size() ||
                        document_.words[word + 1].name != NameType::kPerson ||
                        document_.words[word + 1].name_begins;
      if (here.name == NameType::kPerson && !here.name_begins && last && !titles(word - 1, word) &&
          document_.words[word - 1].name == NameType::kPerson)
        surnames_.insert(document_.form(word));
    }
  }

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
    const std::string_view chunk = first_chunk(document_.form(word));
    Best best;
    consider(knowledge_.starting_with(chunk), word, limit, best);
    if (knowledge_.has_any_case()) {
      consider(knowledge_.starting_in_any_case(lower_case(chunk)), word, limit, best);
    }
    return best.hit;
  }

  struct Best {
    NameHit hit;
    int score = 0;
  };

  /// The longest alias that fits; of those of one length the best, of equals the first.
  void consider(std::span<const Alias> aliases, std::uint32_t word, std::uint32_t limit,
                Best& best) const {
    for (const Alias& alias : aliases) {
      const NameHit& so_far = best.hit;
      const std::size_t length = so_far.alias == nullptr ? 0 : so_far.alias->text.size();
      if (alias.text.size() < length) break;
      const std::uint32_t end = end_word(word, limit, alias);
      if (end == 0 || !alias.when.holds(document_.info.published)) continue;
      const NameHit hit{word, end, &alias};
      const int score = fit(hit) + (alias.own ? kListedByUser : 0);
      if (score <= (alias.own ? kListedByUser : kNotHere)) continue;
      if (score <= best.score && alias.text.size() == length) continue;
      best = {hit, score};
    }
  }

  std::uint32_t end_word(std::uint32_t word, std::uint32_t limit, const Alias& alias) const {
    const std::size_t end = match_at(document_.text, document_.words[word].range.begin, alias);
    if (end == 0) return 0;
    for (std::uint32_t at = word; at < limit && document_.words[at].range.end <= end; ++at) {
      if (document_.words[at].range.end == end) return at + 1;
    }
    return 0;
  }

  int fit(const NameHit& hit) const {
    const KnownActor& actor = knowledge_.actors()[hit.alias->actor];
    if (inside_longer_name(hit, actor) || anothers_body(hit, actor)) return kNotHere;
    const Word& head = document_.words[hit.end - 1];
    if (actor.kind == "person") return person_fit(hit, actor, head);
    if (hit.alias->ambiguous && ends_anothers_name(hit)) return kNotHere;
    if (hit.alias->ambiguous && head.name == NameType::kPerson && !surely_country(hit, actor)) {
      return kNotHere;
    }
    if (hit.alias->ambiguous && actor.kind == "armed_group") return group_fit(hit, actor);
    const bool modifier = head.upos == Upos::kAdj || head.deprel == Deprel::kAmod;
    const AliasKind usual = modifier ? AliasKind::kAdjective : AliasKind::kName;
    if (hit.alias->kind == usual) return kPossible + kUsual;
    return hit.alias->kind == AliasKind::kPeople && !modifier ? kUsual : kPossible;
  }

  /// "the National Liberation Army" is that of the country that the report names, or the one that
  /// it names by another word ("E.L.N.").
  int group_fit(const NameHit& hit, const KnownActor& actor) const {
    int score = kPossible;
    if (in_full_.count(hit.alias->actor) > 0) score += kNamedInFull;
    if (countries_.count(actor.country) > 0) score += kUsual;
    return score;
  }

  /// "the League" where the Arab League was named, and not the party of that name.
  bool ends_anothers_name(const NameHit& hit) const {
    if (in_full_.count(hit.alias->actor) > 0) return false;
    const std::string ending = " " + std::string(hit.alias->text);
    return std::any_of(full_names_.begin(), full_names_.end(),
                       [&](std::string_view name) { return name.ends_with(ending); });
  }

  /// "Chad said": a country's own name, where nobody in the report has it as a part of his ("Chad
  /// Brown").
  bool surely_country(const NameHit& hit, const KnownActor& actor) const {
    if (actor.kind != "country" || hit.alias->kind != AliasKind::kName) return false;
    const std::string_view form = document_.form(hit.begin);
    for (std::uint32_t word = 0; word < document_.words.size(); ++word) {
      if (document_.words[word].name != NameType::kPerson || document_.form(word) != form) continue;
      const bool goes_on = word + 1 < document_.words.size() &&
                           document_.words[word + 1].name == NameType::kPerson &&
                           !document_.words[word + 1].name_begins;
      if (goes_on || !document_.words[word].name_begins) return false;
    }
    return true;
  }

  /// A full name is that person. A bare surname needs support: the full name elsewhere in the
  /// report, or an office held on its date and a word that reads as a person's name here.
  int person_fit(const NameHit& hit, const KnownActor& actor, const Word& head) const {
    if (head.upos != Upos::kPropn) return kNotHere;
    int score = kPossible;
    score += standing_of(knowledge_.role_on(actor, document_.info.published));
    if (in_full_.count(hit.alias->actor) > 0) return score + kNamedInFull;
    if (!hit.alias->ambiguous) return score;
    // Somebody else of that surname is in the report.
    if (surnames_.count(document_.form(hit.end - 1)) > 0) return kNotHere;
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

  /// True where these words are a role.
  bool titles(std::uint32_t begin, std::uint32_t end) const {
    std::string lemmas;
    for (std::uint32_t w = begin; w < end; ++w) {
      lemmas += (w > begin ? " " : "") + lower_case(document_.words[w].lemma);
    }
    return knowledge_.role(lemmas) != nullptr;
  }

  /// "Democratic Party" in "Arab Democratic Party": the people before it say that it is not the
  /// body of this country that is listed under the same words.
  bool anothers_body(const NameHit& hit, const KnownActor& actor) const {
    if (actor.kind == "person" || actor.kind == "country" || actor.country.empty()) return false;
    if (hit.begin == 0) return false;
    const std::int32_t head = document_.words[hit.begin - 1].head;
    const bool one_phrase =
        head >= static_cast<std::int32_t>(hit.end) - 1 &&
        (head < static_cast<std::int32_t>(hit.end) || document_.words[hit.end - 1].head == head);
    const bool body = actor.kind == "organisation" || hit.end - hit.begin > 1;
    if (!one_phrase || !body) return false;
    const Word& noun = document_.words[static_cast<std::size_t>(head)];
    if (knowledge_.role(lower_case(noun.lemma)) == nullptr) return false;
    const std::string_view form = document_.form(hit.begin - 1);
    bool people = false;
    for (const Alias& alias : knowledge_.starting_with(first_chunk(form))) {
      if (alias.text != form || alias.kind != AliasKind::kAdjective) continue;
      if (knowledge_.actors()[alias.actor].code.starts_with(actor.country)) return false;
      people = true;
    }
    return people;
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
    if (begin < hit.begin && titles(begin, hit.begin)) begin = hit.begin;  // "Chancellor Merkel"
    std::uint32_t end = hit.end;
    while (end < document_.words.size() && document_.words[end].name == type &&
           !document_.words[end].name_begins) {
      ++end;
    }
    const bool in_full = actor.kind == "person" && !hit.alias->ambiguous;
    return begin < hit.begin || (end > hit.end && !in_full);
  }

  const Document& document_;
  const Knowledge& knowledge_;
  std::vector<std::string_view> full_names_;        ///< the unmistakable names that stand somewhere
  std::unordered_set<std::string_view> surnames_;   ///< of people with more than one name
  std::unordered_set<std::string_view> countries_;  ///< codes of those that are named
  std::unordered_set<std::uint32_t> in_full_;  ///< actors whose unmistakable name stands somewhere
};

}  // namespace

Standing standing_of(const DatedRole* role) {
  if (role == nullptr) return kNoOffice;
  return role->former() ? kFormerOffice : kInOffice;
}

std::vector<NameHit> find_names(const Document& document, const Knowledge& knowledge) {
  return NameFinder(document, knowledge).run();
}

}  // namespace verbale
