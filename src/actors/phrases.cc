// SPDX-License-Identifier: Apache-2.0
#include "actors/phrases.h"

#include <algorithm>

#include "base/plain.h"
#include "base/words.h"

namespace verbale {
namespace {

bool premodifies(Deprel deprel) {
  return deprel == Deprel::kAmod || deprel == Deprel::kCompound || deprel == Deprel::kNmodDesc ||
         deprel == Deprel::kFlat || deprel == Deprel::kNmodUnmarked;
}

/// What a run of words around a phrase's head says of its role.
struct RoleWords {
  std::string lemmas;
  std::string code;
  std::string kind;
  bool found = false;
};

class PhraseReader {
 public:
  PhraseReader(const Tree& tree, const Knowledge& knowledge, const ActorGrammar& grammar)
      : tree_(tree),
        document_(tree.document()),
        knowledge_(knowledge),
        grammar_(grammar),
        hits_(find_names(document_, knowledge)),
        hit_of_(document_.words.size(), kAbsent) {
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      for (std::uint32_t w = hits_[i].begin; w < hits_[i].end; ++w) {
        hit_of_[w] = static_cast<std::int32_t>(i);
      }
    }
  }

  std::vector<PhraseActor> run() {
    for (std::uint32_t word = 0; word < document_.words.size(); ++word) {
      if (stands_alone(word)) read(word);
    }
    return std::move(found_);
  }

 private:
  const NameHit* hit(std::uint32_t word) const {
    return hit_of_[word] == kAbsent ? nullptr : &hits_[static_cast<std::size_t>(hit_of_[word])];
  }

  /// The word by which the tree attaches a hit.
  std::uint32_t head_of(const NameHit& hit) const {
    for (std::uint32_t w = hit.begin; w < hit.end; ++w) {
      const std::int32_t up = tree_.head(w);
      if (up == kAbsent || up < static_cast<std::int32_t>(hit.begin) ||
          up >= static_cast<std::int32_t>(hit.end)) {
        return w;
      }
    }
    return hit.begin;
  }

  bool nominal(std::uint32_t word) const {
    const Upos upos = tree_.word(word).upos;
    return upos == Upos::kNoun || upos == Upos::kPropn;
  }

  bool name_head(std::uint32_t word) const {
    const NameType type = tree_.word(word).name;
    return type == NameType::kPerson || type == NameType::kOrganisation;
  }

  bool actor_head(std::uint32_t word) const {
    return hit(word) != nullptr || (nominal(word) && (role_at(word).found || name_head(word)));
  }

  /// False for words that only help to name the phrase above them.
  bool stands_alone(std::uint32_t word) const {
    if (const NameHit* own = hit(word); own != nullptr && head_of(*own) != word) return false;
    if (!actor_head(word)) return false;
    const std::uint32_t first = tree_.first_conjunct(word);
    const std::int32_t up = tree_.head(first);
    if (up == kAbsent) return true;
    const auto above = static_cast<std::uint32_t>(up);
    const Deprel deprel = tree_.word(first).deprel;
    if (deprel == Deprel::kAppos) {
      if ((names_person(word) || names_body(word)) && role_at(above).found) return false;
      if (hit(above) != nullptr && hit(word) == nullptr) return false;  // "the MEK, a militia"
    }
    return !(premodifies(deprel) && actor_head(above));
  }

  /// A known organisation, group or body, but no country: it can be what a role noun means.
  bool names_body(std::uint32_t word) const {
    const NameHit* own = hit(word);
    if (own == nullptr || own->alias->kind != AliasKind::kName) return false;
    const std::string& kind = knowledge_.actors()[own->alias->actor].kind;
    return kind != "country" && kind != "person";
  }

  bool names_person(std::uint32_t word) const {
    if (const NameHit* own = hit(word)) {
      return knowledge_.actors()[own->alias->actor].kind == "person";
    }
    return tree_.word(word).name == NameType::kPerson;
  }

  /// Longest role or institution whose words run over `word`.
  RoleWords role_at(std::uint32_t word) const {
    const Sentence& sentence = document_.sentences[tree_.word(word).sentence];
    for (std::size_t count = knowledge_.longest_role(); count > 0; --count) {
      for (std::size_t back = 0; back < count; ++back) {
        if (word < sentence.begin + back) break;
        const auto begin = static_cast<std::uint32_t>(word - back);
        if (begin + count > sentence.end) continue;
        const auto end = static_cast<std::uint32_t>(begin + count);
        if (inside_name(begin, end)) continue;  // "House" in "White House"
        RoleWords role = role_in(begin, end);
        if (role.found) return role;
      }
    }
    return {};
  }

  bool inside_name(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t w = begin; w < end; ++w) {
      const NameHit* own = hit(w);
      if (own != nullptr && own->alias->kind != AliasKind::kAdjective) return true;
    }
    return false;
  }

  RoleWords role_in(std::uint32_t begin, std::uint32_t end) const {
    std::string lemmas, forms;
    for (std::uint32_t w = begin; w < end; ++w) {
      lemmas += (w > begin ? " " : "") + lower_case(tree_.word(w).lemma);
      forms += (w > begin ? " " : "") + lower_case(document_.form(w));
    }
    if (const Pattern* pattern = knowledge_.pattern(forms)) {
      return {forms, pattern->code, pattern->kind, true};
    }
    if (!nominal(end - 1) && !nominal(begin)) return {};
    if (const Role* role = knowledge_.role(lemmas)) return {lemmas, role->code, role->kind, true};
    return {};
  }

  // ---- codes
  // -------------------------------------------------------------------------------------

  std::string code_of(const NameHit& hit) const {
    const KnownActor& actor = knowledge_.actors()[hit.alias->actor];
    const std::string code = knowledge_.code_on(actor, document_.info.published);
    const bool seat = hit.alias->kind == AliasKind::kGovernment && code.size() == 3;
    return seat ? code + "GOV" : code;
  }

  static std::string compose(const std::string& base, const RoleWords& role) {
    if (base.empty()) return {};
    const bool body = base.compare(0, 3, "IGO") == 0 || base.compare(0, 3, "NGO") == 0;
    if (body || role.code.empty()) return base;
    if (base.size() == 3) return base + role.code;
    return role.code == "GOV" || base.compare(3, role.code.size(), role.code) == 0
               ? base
               : base.substr(0, 3) + role.code;
  }

  /// Codes that the words around a head give it, nearest first; several where modifiers are joined
  /// by "and".
  std::vector<std::string> bases(std::uint32_t head, int depth) const {
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

  void add_codes(std::uint32_t word, int depth, std::vector<std::string>& codes) const {
    for (std::uint32_t member : tree_.conjuncts(word)) {
      for (std::string& code : phrase_codes(member, depth)) {
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
          codes.push_back(std::move(code));
        }
      }
    }
  }

  std::vector<std::string> phrase_codes(std::uint32_t word, int depth) const {
    if (const NameHit* own = hit(word)) {
      const KnownActor& actor = knowledge_.actors()[own->alias->actor];
      if (actor.kind == "person" && actor.country.size() == 3) return {actor.country};
      return {code_of(*own)};
    }
    if (depth == 0) return {};
    const RoleWords role = nominal(word) ? role_at(word) : RoleWords{};
    std::vector<std::string> codes = bases(word, depth - 1);
    if (role.found) {
      for (std::string& code : codes) code = compose(code, role);
    }
    return codes;
  }

  // ---- phrases
  // -----------------------------------------------------------------------------------

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
                          (deprel == Deprel::kConj && word != mention.head);
      const bool name_after =
          deprel == Deprel::kAppos && (child == mention.end + 1 || names_body(child));
      if (!joined && !name_after) continue;
      mention.begin = std::min(mention.begin, child);
      mention.end = std::max(mention.end, child);
      extend(child, mention);
    }
    if (const NameHit* own = hit(word)) {
      mention.begin = std::min(mention.begin, own->begin);
      mention.end = std::max(mention.end, own->end - 1);
    }
  }

  std::string words_of(const Mention& mention) const {
    return plain_text(document_.range_of(mention.begin, mention.end).of(document_.text));
  }

  void read(std::uint32_t head) {
    if (hit(head) != nullptr) {
      read_known(head, *hit(head));
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
      if ((deprel == Deprel::kAppos || deprel == Deprel::kFlat) && names_body(child))
        return hit(child);
    }
    return nullptr;
  }

  void read_known(std::uint32_t head, const NameHit& hit) {
    const KnownActor& actor = knowledge_.actors()[hit.alias->actor];
    const bool seat = hit.alias->kind == AliasKind::kGovernment;
    PhraseActor found;
    found.mention = span(head);
    if (hit.alias->kind == AliasKind::kAdjective) {
      found.mention.begin = hit.begin;
      found.mention.end = hit.end;
      found.mention.kind = MentionKind::kAdjective;
    }
    found.code = code_of(hit);
    found.knowledge = actor.id;
    found.kind = seat ? "government" : actor.kind;
    found.name = seat ? hit.alias->text : actor.name;
    found.gender = actor.gender;
    found.key = (seat ? "g:" : "k:") + actor.id;
    found.description = std::string(knowledge_.title_on(actor, document_.info.published));
    if (actor.kind == "person") introduce(head, hit, found);
    const bool place = seat || actor.kind == "country";
    found.mention.locative = place && has_word(grammar_.locative, tree_.preposition(head));
    found_.push_back(std::move(found));
  }

  /// "State Department spokesman Philip Reeker": what the report says of a known person now wins
  /// over what a list knows.
  void introduce(std::uint32_t head, const NameHit& hit, PhraseActor& found) const {
    const RoleWords role = describing_role(head);
    if (!role.found) return;
    const TextRange all = document_.range_of(found.mention.begin, found.mention.end);
    const TextRange name = document_.range_of(hit.begin, hit.end);
    const bool before = name.begin > all.begin;
    const TextRange words =
        before ? TextRange{all.begin, name.begin} : TextRange{name.end, all.end};
    const std::string said = plain_text(words.of(document_.text));
    if (said.empty()) return;
    found.description = said;
    const std::vector<std::string> codes = bases(head, 3);
    if (!codes.empty()) found.code = compose(codes.front(), role);
  }

  void read_described(std::uint32_t head) {
    const RoleWords role = describing_role(head);
    std::vector<std::string> codes = bases(head, 3);
    if (codes.empty()) codes.emplace_back();
    for (const std::string& base : codes) described(head, role, base);
  }

  /// The role at the head itself, or among the words before a person's name, or in apposition.
  RoleWords describing_role(std::uint32_t head) const {
    if (RoleWords own = role_at(head); own.found) return own;
    for (std::uint32_t child : tree_.children(head)) {
      const Deprel deprel = tree_.word(child).deprel;
      if (!premodifies(deprel) && deprel != Deprel::kAppos) continue;
      if (RoleWords role = role_at(child); role.found && nominal(child)) return role;
    }
    return {};
  }

  std::int32_t person_word(std::uint32_t head) const {
    if (tree_.word(head).name == NameType::kPerson) return static_cast<std::int32_t>(head);
    for (std::uint32_t child : tree_.children(head)) {
      const Deprel deprel = tree_.word(child).deprel;
      // "spokesman John Doe", not "the Doe administration"
      const bool names = deprel == Deprel::kAppos || (premodifies(deprel) && child > head);
      if (names && names_person(child)) return static_cast<std::int32_t>(child);
    }
    return kAbsent;
  }

  /// The name span (PER, ORG) that a word stands in, as text.
  std::string name_around(std::uint32_t word) const {
    const NameType type = tree_.word(word).name;
    std::uint32_t begin = word, end = word + 1;
    while (begin > 0 && !tree_.word(begin).name_begins && tree_.word(begin - 1).name == type)
      --begin;
    while (end < document_.words.size() && tree_.word(end).name == type &&
           !tree_.word(end).name_begins) {
      ++end;
    }
    return plain_text(document_.range_of(begin, end).of(document_.text));
  }

  void described(std::uint32_t head, const RoleWords& role, const std::string& base) {
    PhraseActor found;
    found.mention = span(head);
    found.mention.kind = MentionKind::kDescription;
    found.code = role.found ? compose(base, role) : base;
    const std::string words = words_of(found.mention);
    const std::int32_t person = person_word(head);
    const bool plural = tree_.feature_of(head, "Number") == "Plur";
    found.kind = role.found ? role.kind : "organisation";
    if (person != kAbsent) {
      name_person(static_cast<std::uint32_t>(person), found);
    } else if (tree_.word(head).name == NameType::kOrganisation && !role.found) {
      found.name = name_around(head);
      found.key = "n:" + lower_case(found.name);
    } else {
      found.mention.kind = MentionKind::kRole;
      found.name = words;
      found.kind = plural && found.kind == "person" ? "group" : found.kind;
      found.key = "r:" + (base.empty() ? lower_case(words)
                                       : found.code + ":" + role.lemmas + (plural ? "+" : ""));
      const bool collective =
          found.kind == "group" || found.kind == "armed_group" || found.kind == "organisation";
      const bool bare = found.mention.end - found.mention.begin == 1;
      found.definite_group = base.empty() && !plural && collective && bare && definite(head);
    }
    if (role.found) found.description = words;
    found_.push_back(std::move(found));
  }

  void name_person(std::uint32_t word, PhraseActor& found) {
    found.kind = "person";
    found.mention.kind = MentionKind::kName;
    if (const NameHit* known = hit(word)) {
      const KnownActor& actor = knowledge_.actors()[known->alias->actor];
      found.name = actor.name;
      found.knowledge = actor.id;
      if (found.code.size() < 6) found.code = code_of(*known);
      found.gender = actor.gender;
      found.key = "k:" + actor.id;
      return;
    }
    found.name = name_around(word);
    found.key = "n:" + lower_case(found.name);
    found.gender = title_gender(found.mention);
  }

  std::string title_gender(const Mention& mention) const {
    const std::uint32_t before = mention.begin > 0 ? mention.begin - 1 : 0;
    for (std::uint32_t w = before; w < mention.end; ++w) {
      const std::string lower = lower_case(document_.form(w));
      if (has_word(grammar_.male_titles, lower)) return "male";
      if (has_word(grammar_.female_titles, lower)) return "female";
    }
    return {};
  }

  bool definite(std::uint32_t head) const {
    const std::int32_t det = tree_.child(head, Deprel::kDet);
    if (det == kAbsent) return false;
    const auto word = static_cast<std::uint32_t>(det);
    return tree_.feature_of(word, "Definite") == "Def" ||
           tree_.feature_of(word, "PronType") == "Dem";
  }

  const Tree& tree_;
  const Document& document_;
  const Knowledge& knowledge_;
  const ActorGrammar& grammar_;
  std::vector<NameHit> hits_;
  std::vector<std::int32_t> hit_of_;
  std::vector<PhraseActor> found_;
};

}  // namespace

std::vector<PhraseActor> read_phrases(const Tree& tree, const Knowledge& knowledge,
                                      const ActorGrammar& grammar) {
  return PhraseReader(tree, knowledge, grammar).run();
}

}  // namespace verbale
