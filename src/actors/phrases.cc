// SPDX-License-Identifier: Apache-2.0
#include "actors/phrases.h"

#include <algorithm>

#include "actors/described.h"
#include "actors/named_text.h"
#include "actors/phrase_codes.h"
#include "actors/role_words.h"
#include "base/plain.h"
#include "base/words.h"

namespace verbale {
namespace {

/// CAMEO's code for legislatures, which are often named without their state.
constexpr std::string_view kLegislature = "LEG";
constexpr std::string_view kRegion = "place_as_actor";

class PhraseReader {
 public:
  PhraseReader(const Tree& tree, const Knowledge& knowledge, const ActorGrammar& grammar)
      : tree_(tree),
        document_(tree.document()),
        grammar_(grammar),
        text_(tree, knowledge, grammar),
        roles_(text_, grammar),
        codes_(text_, roles_, grammar),
        setting_(setting_of(text_)) {}

  Phrases run() {
    for (std::uint32_t word = 0; word < document_.words.size(); ++word) {
      if (stands_alone(word)) read(word);
    }
    return {std::move(found_), setting_};
  }

 private:
  bool name_head(std::uint32_t word) const {
    const NameType type = tree_.word(word).name;
    return type == NameType::kPerson || type == NameType::kOrganisation || acts_by_name(word);
  }

  /// A name of no type that does something or has it done: "convicted Siemens".
  bool acts_by_name(std::uint32_t word) const {
    const Word& here = tree_.word(word);
    if (here.upos != Upos::kPropn || here.name != NameType::kNone) return false;
    const Deprel plain = universal(here.deprel);
    return plain == Deprel::kNsubj || plain == Deprel::kObj || plain == Deprel::kIobj ||
           here.deprel == Deprel::kOblAgent;
  }

  bool actor_head(std::uint32_t word) const {
    return text_.hit(word) != nullptr ||
           (text_.nominal(word) && (roles_.at(word).found || name_head(word)));
  }

  /// False for words that only help to name the phrase above them.
  bool stands_alone(std::uint32_t word) const {
    const NameHit* own = text_.hit(word);
    if (own != nullptr && text_.head_of(*own) != word) return false;
    if (!actor_head(word)) return false;
    const std::uint32_t first = tree_.first_conjunct(word);
    const std::int32_t up = tree_.head(first);
    if (up == kAbsent) return true;
    const auto above = static_cast<std::uint32_t>(up);
    const Deprel deprel = tree_.word(first).deprel;
    if (deprel == Deprel::kAppos) {
      const bool named = text_.names_person(word) || text_.names_body(word);
      if (named && roles_.at(above).found) return false;
      if (text_.hit(above) != nullptr && own == nullptr) return false;  // "the MEK, a militia"
    }
    if (own != nullptr && beside_name(first, above)) return true;
    if (own == nullptr && within_role_of(word, above)) return false;
    if (follows_role(word, above)) return false;
    return !(premodifies(deprel) && actor_head(above));
  }

  /// "US" in "US and [NATO forces]" and "US and [Western allies]": beside a word of the name above.
  bool beside_name(std::uint32_t word, std::uint32_t above) const {
    const NameHit* name = text_.hit(above);
    if (name == nullptr || (name->begin <= word && word < name->end)) return false;
    const std::vector<std::uint32_t> members = tree_.conjuncts(word);
    return std::any_of(members.begin(), members.end(), [&](std::uint32_t member) {
      return name->begin <= member && member < name->end;
    });
  }

  /// "State" in "Secretary of State": a word of the role that the word above it heads.
  bool within_role_of(std::uint32_t word, std::uint32_t above) const {
    const RoleWords role = roles_.at(word);
    return role.found && role.begin <= above && above < role.end;
  }

  /// "Kerry" in "Secretary of State Kerry": a person named right behind the role, whatever the tree
  /// makes of it.
  bool follows_role(std::uint32_t word, std::uint32_t above) const {
    if (universal(tree_.word(word).deprel) != Deprel::kNmod || !text_.names_person(word))
      return false;
    const RoleWords role = roles_.at(above);
    const NameHit* own = text_.hit(word);
    const std::uint32_t begin = own != nullptr ? own->begin : text_.name_span(word).first;
    return role.found && role.end == begin;
  }

  Mention span(std::uint32_t head) const {
    Mention mention;
    mention.begin = mention.end = mention.head = head;
    extend(head, mention);
    ++mention.end;
    return mention;
  }

  void extend(std::uint32_t word, Mention& mention) const {
    for (std::uint32_t child : tree_.children(word)) {
      const Deprel deprel = tree_.word(child).deprel;
      const bool joined = premodifies(deprel) || deprel == Deprel::kNummod ||
                          (deprel == Deprel::kConj && word != mention.head) ||
                          follows_role(child, word);
      const bool name_after =
          deprel == Deprel::kAppos && (child == mention.end + 1 || text_.names_body(child));
      if (!joined && !name_after) continue;
      mention.begin = std::min(mention.begin, child);
      mention.end = std::max(mention.end, child);
      extend(child, mention);
    }
    if (const NameHit* own = text_.hit(word)) {
      mention.begin = std::min(mention.begin, own->begin);
      mention.end = std::max(mention.end, own->end - 1);
    }
  }

  std::string words_of(const Mention& mention) const {
    return plain_text(document_.range_of(mention.begin, mention.end).of(document_.text));
  }

  void read(std::uint32_t head) {
    if (const NameHit* known = text_.hit(head)) {
      read_known(head, *known);
    } else if (const NameHit* body = apposed_body(head)) {
      read_known(head, *body);
    } else {
      read_described(head);
    }
  }

  /// "a militia group, Mujahedin-e-Khalq": the body that stands in apposition to its role.
  const NameHit* apposed_body(std::uint32_t head) const {
    for (std::uint32_t child : tree_.children(head)) {
      const Deprel deprel = tree_.word(child).deprel;
      if ((deprel == Deprel::kAppos || deprel == Deprel::kFlat) && text_.names_body(child))
        return text_.hit(child);
    }
    return nullptr;
  }

  /// A bare "Congress" or "Senate" is the one of the state that acted last before it ("Peru's
  /// president dissolved Congress"), where that is another than the list's; in an outlet of the
  /// list's country only where the report is about that other state.
  bool read_as_others(std::uint32_t head, const NameHit& hit) {
    if (!hit.alias->ambiguous) return false;
    const RoleWords role = roles_.institution(hit.alias->text);
    if (role.code != kLegislature || !codes_.bases(head).empty()) return false;
    const std::string state = codes_.state_before(head);
    if (state.empty() || state == text_.actor(hit).country) return false;
    if (setting_.outlet == text_.actor(hit).country && setting_.story != state) return false;
    described(head, role, state);
    return true;
  }

  void read_known(std::uint32_t head, const NameHit& hit) {
    const KnownActor& actor = text_.actor(hit);
    const bool seat = hit.alias->kind == AliasKind::kGovernment;
    const bool behind_place = has_word(grammar_.locative, tree_.preposition(head));
    if (actor.kind == kRegion && behind_place) return;  // "in Chechnya": where, not who
    if (read_as_others(head, hit)) return;
    PhraseActor found;
    found.mention = span(head);
    if (hit.alias->kind == AliasKind::kAdjective) {
      found.mention.begin = hit.begin;
      found.mention.end = hit.end;
      found.mention.kind = MentionKind::kAdjective;
    }
    found.code = codes_.code_of(hit);
    found.knowledge = actor.id;
    found.kind = seat ? std::string_view("government") : actor.kind;
    found.name = seat ? hit.alias->text : actor.name;
    found.gender = actor.gender;
    found.key = (seat ? "g:" : "k:") + std::string(actor.id);
    found.description = std::string(text_.knowledge().title_on(actor, document_.info.published));
    // A user's dictionary does not tell people from bodies.
    if (hit.alias->own && tree_.word(head).name == NameType::kPerson) found.kind = "person";
    if (actor.kind == "person") introduce(head, hit, found);
    const bool place = seat || actor.kind == "country";
    found.mention.locative = place && behind_place;
    found_.push_back(std::move(found));
  }

  /// "State Department spokesman Philip Reeker": what the report says of a known person now wins
  /// over what a list knows.
  void introduce(std::uint32_t head, const NameHit& hit, PhraseActor& found) const {
    const RoleWords role = roles_.describing(head);
    if (!role.found) return;
    const TextRange all = document_.range_of(found.mention.begin, found.mention.end);
    const TextRange name = document_.range_of(hit.begin, hit.end);
    const bool before = name.begin > all.begin;
    const TextRange words =
        before ? TextRange{all.begin, name.begin} : TextRange{name.end, all.end};
    std::string said = plain_text(words.of(document_.text));
    said.erase(0, said.find_first_not_of(", "));  // behind the name: ", Pakistan's president"
    if (said.empty()) return;
    found.description = said;
    const std::vector<std::string> codes = codes_.bases(head);
    if (!codes.empty()) found.code = compose(codes.front(), role);
  }

  void read_described(std::uint32_t head) {
    const RoleWords role = roles_.describing(head);
    std::vector<std::string> codes = codes_.bases(head);
    if (codes.empty() && role.found && role.kind.empty()) return;  // "a plane": nobody's
    if (codes.empty()) {
      const bool legislature = role.institution && role.code == kLegislature;
      codes.push_back(legislature        ? codes_.state_before(head)
                      : role.institution ? codes_.scene_of(head)
                                         : std::string());
    }
    for (const std::string& base : codes) described(head, role, base);
  }

  std::int32_t person_word(std::uint32_t head) const {
    if (tree_.word(head).name == NameType::kPerson) {
      const auto [begin, end] =
          text_.name_span(head);  // "Chancellor Merkel": the head may be a title
      for (std::uint32_t w = begin; w < end; ++w) {
        if (text_.hit(w) != nullptr && text_.names_person(w)) return static_cast<std::int32_t>(w);
      }
      return static_cast<std::int32_t>(head);
    }
    for (std::uint32_t child : tree_.children(head)) {
      const Deprel deprel = tree_.word(child).deprel;
      // "spokesman John Doe", not "the Doe administration"
      const bool names = deprel == Deprel::kAppos || (premodifies(deprel) && child > head) ||
                         follows_role(child, head);
      if (names && text_.names_person(child)) return static_cast<std::int32_t>(child);
    }
    return kAbsent;
  }

  std::string name_around(std::uint32_t word) const {
    const auto [begin, end] = text_.name_span(word);
    return plain_text(document_.range_of(begin, end).of(document_.text));
  }

  void described(std::uint32_t head, const RoleWords& role, const std::string& base) {
    PhraseActor found;
    found.mention = span(head);
    found.mention.kind = MentionKind::kDescription;
    found.role = role;
    found.code = role.found ? compose(base, role) : base;
    const std::string words = words_of(found.mention);
    const std::int32_t person = person_word(head);
    const bool plural = tree_.feature_of(head, "Number") == "Plur";
    found.kind = !role.found ? "organisation" : role.kind.empty() ? "group" : role.kind;
    if (person != kAbsent) {
      name_person(static_cast<std::uint32_t>(person), found);
    } else if (tree_.word(head).name == NameType::kOrganisation && !role.found) {
      found.name = name_around(head);
      found.key = "n:" + lower_case(found.name);
    } else {
      found.mention.kind = MentionKind::kRole;
      found.name = words;
      if (!plural) found.gender = said_gender(found.mention);
      found.kind = plural && found.kind == "person" ? "group" : found.kind;
      found.key = base.empty() ? "r:" + lower_case(words) : role_key(found.code, role, plural);
      const bool collective = found.kind == "group" || found.kind == "armed_group" ||
                              found.kind == "organisation" || found.kind == "igo";
      const bool bare = found.mention.end - found.mention.begin == 1;
      found.definite_group =
          base.empty() && !plural && collective && bare && points_back(tree_, head);
    }
    if (role.found) found.description = words;
    found_.push_back(std::move(found));
  }

  void name_person(std::uint32_t word, PhraseActor& found) {
    found.kind = "person";
    found.mention.kind = MentionKind::kName;
    if (const NameHit* known = text_.hit(word)) {
      const KnownActor& actor = text_.actor(*known);
      found.name = actor.name;
      found.knowledge = actor.id;
      if (found.code.size() < 6) found.code = codes_.code_of(*known);
      found.gender = actor.gender;
      found.key = "k:" + std::string(actor.id);
      return;
    }
    found.name = name_around(word);
    found.key = "n:" + lower_case(found.name);
    found.gender = said_gender(found.mention);
  }

  /// By a title or a noun that is said of men or of women only ("Mrs.", "spokesman", "the queen").
  std::string said_gender(const Mention& mention) const {
    const std::uint32_t before = mention.begin > 0 ? mention.begin - 1 : 0;
    for (std::uint32_t w = before; w < mention.end; ++w) {
      if (universal(tree_.word(w).deprel) == Deprel::kNmod && w != mention.head) continue;  // "his"
      const std::string lower = lower_case(document_.form(w));
      const bool him =
          has_word(grammar_.male_titles, lower) || has_word(grammar_.male_nouns, lower);
      const bool her =
          has_word(grammar_.female_titles, lower) || has_word(grammar_.female_nouns, lower);
      if (him || her) return him ? "male" : "female";
    }
    return {};
  }

  const Tree& tree_;
  const Document& document_;
  const ActorGrammar& grammar_;
  const NamedText text_;
  const RoleReader roles_;
  const CodeReader codes_;
  Setting setting_;
  std::vector<PhraseActor> found_;
};

}  // namespace

std::string role_key(const std::string& code, const RoleWords& role, bool plural) {
  return "r:" + code + ":" + role.lemmas + (plural ? "+" : "");
}

Phrases read_phrases(const Tree& tree, const Knowledge& knowledge, const ActorGrammar& grammar) {
  return PhraseReader(tree, knowledge, grammar).run();
}

}  // namespace verbale
