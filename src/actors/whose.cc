// SPDX-License-Identifier: Apache-2.0
#include "actors/whose.h"

#include <algorithm>

#include "base/plain.h"
#include "base/words.h"
#include "record/two_sides.h"

namespace verbale {
namespace {

constexpr std::size_t kCountry = 3;
constexpr std::string_view kMedia = "media", kPress = "MED";
constexpr std::uint32_t kOfficeWithin = 3;  ///< sentences in which the same office stays the same

/// Whether one of the words stands in these, whole: "minister" in "defense minister".
bool has_one_of(std::string_view words, const std::vector<std::string>& some) {
  const std::string all = " " + std::string(words) + " ";
  return std::any_of(some.begin(), some.end(), [&](const std::string& one) {
    return all.find(" " + one + " ") != std::string::npos;
  });
}

}  // namespace

/// A body of a state, those who stand against it, its officials ("officials", "an official"), and a
/// person who is called by an office.
bool Whose::of_a_state(const PhraseActor& phrase) const {
  const std::uint32_t head = phrase.mention.head;
  const RoleWords& role = phrase.role;
  const bool organ = has_word(grammar_.organs, role.code);
  if (phrase.mention.kind == MentionKind::kName) {
    return organ && phrase.kind == "person" && !has_one_of(role.lemmas, grammar_.anyones);
  }
  const bool plural = tree_.feature_of(head, "Number") == "Plur";
  const bool definite = points_back(tree_, head);
  const std::int32_t det = tree_.child(head, Deprel::kDet);
  const bool some = definite || (plural && det == kAbsent);
  if (some && has_word(grammar_.factions, role.code)) return true;
  if (organ && definite && !plural) return true;
  const bool one =
      det != kAbsent && tree_.feature_of(static_cast<std::uint32_t>(det), "Definite") == "Ind";
  return organ && (some || one || det == kAbsent) && has_word(grammar_.officials, role.lemmas);
}

/// A word beside the role that says whose it is, or that it is not the state's own.
bool Whose::names_others(const PhraseActor& phrase, std::uint32_t child) const {
  const Word& word = tree_.word(child);
  if (word.deprel == Deprel::kNmodPoss) return true;
  if (universal(word.deprel) == Deprel::kNmod && child > phrase.mention.head) {
    return has_word(grammar_.belonging, tree_.preposition(child));
  }
  const bool of_role = phrase.role.begin <= child && child < phrase.role.end;
  if (of_role || !premodifies(word.deprel)) return false;
  if (has_word(grammar_.foreign, word.lemma)) return true;
  const bool noun =
      word.upos == Upos::kPropn || word.upos == Upos::kNoun || word.deprel == Deprel::kCompound;
  return noun && !has_word(grammar_.state_words, lower_case(word.lemma));
}

/// "officials at the firm", "Acme officials", "foreign officials".
bool Whose::of_others(const PhraseActor& phrase) const {
  if (phrase.mention.kind == MentionKind::kName) return false;
  const auto children = tree_.children(phrase.mention.head);
  return std::any_of(children.begin(), children.end(),
                     [&](std::uint32_t child) { return names_others(phrase, child); });
}

/// States that have no such office: no minister is one of the United States.
std::vector<std::string> Whose::without_office(const PhraseActor& phrase) const {
  std::vector<std::string> states;
  for (const OfficesLacking& one : grammar_.lacking) {
    if (has_one_of(phrase.role.lemmas, one.words)) states.push_back(one.state);
  }
  return states;
}

/// Offices that a report names without a country where they are those of its readers.
bool Whose::at_home(const PhraseActor& phrase) const {
  return has_word(grammar_.at_home, phrase.role.lemmas);
}

/// "The Chadian news agency quoted an official": Chad's.
std::string Whose::who_reports(std::uint32_t head) const {
  const std::int32_t verb = tree_.head(head);
  const std::int32_t who =
      verb == kAbsent ? kAbsent : tree_.child(static_cast<std::uint32_t>(verb), Deprel::kNsubj);
  if (who == kAbsent) return {};
  for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
    if (it->actor == kAbsent || it->head != static_cast<std::uint32_t>(who)) continue;
    const Actor& actor = minutes_.actors[static_cast<std::size_t>(it->actor)];
    if (actor.kind == kMedia && actor.code.ends_with(kPress)) return actor.code.substr(0, kCountry);
  }
  return {};
}

/// "US officials said ... Officials also said".
std::string Whose::same_office(std::uint32_t head, const std::vector<std::string>& without) const {
  const std::string_view lemma = tree_.word(head).lemma;
  for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
    const Word& before = tree_.word(it->head);
    if (before.sentence + kOfficeWithin < tree_.word(head).sentence) break;
    if (it->actor == kAbsent || before.lemma != lemma) continue;
    const std::string state = country_of(minutes_.actors[static_cast<std::size_t>(it->actor)]);
    if (!state.empty() && !has_word(without, state)) return state;
  }
  return {};
}

std::string Whose::given(const std::vector<std::string>& without) const {
  for (const std::string& state : {setting_.scene, setting_.story}) {
    if (!state.empty() && !has_word(without, state)) return state;
  }
  return {};
}

std::string Whose::state_of(const PhraseActor& phrase) const {
  if (!of_a_state(phrase) || of_others(phrase)) return {};
  const std::uint32_t head = phrase.mention.head;
  const std::vector<std::string> without = without_office(phrase);
  if (at_home(phrase) && !setting_.outlet.empty() && !has_word(without, setting_.outlet)) {
    return setting_.outlet;
  }
  std::string state = who_reports(head);
  if (state.empty()) state = same_office(head, without);
  if (state.empty()) state = before_.state_in_play(head, without);
  return state.empty() ? given(without) : state;
}

}  // namespace verbale
