// SPDX-License-Identifier: Apache-2.0
#include "language/second_look.h"

#include <algorithm>

#include "language/spanning_tree.h"

namespace verbale {
namespace {

constexpr float kMostLost = 12;  ///< of the sum of the arcs' scores
constexpr float kNever = -1e9F;

const Word& word_of(const ScoredTree& tree, std::size_t i) {
  return tree.document.words[tree.sentence.begin + i];
}

bool nominal(Upos upos) {
  return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron || upos == Upos::kNum;
}

std::size_t root_of(const ScoredTree& tree) {
  const auto root = std::find(tree.heads.begin(), tree.heads.end(), 0U);
  return static_cast<std::size_t>(root - tree.heads.begin());
}

template <class Kind>
bool has_child(const ScoredTree& tree, std::size_t head, const Kind& kind) {
  for (std::size_t i = 0; i < tree.heads.size(); ++i) {
    if (tree.heads[i] == head + 1 && kind(word_of(tree, i))) return true;
  }
  return false;
}

/// True where a whole sentence stands under a noun that no auxiliary makes a predicate.
bool lacks_predicate(const ScoredTree& tree) {
  const std::size_t root = root_of(tree);
  if (!nominal(word_of(tree, root).upos)) return false;
  if (word_of(tree, tree.heads.size() - 1).upos != Upos::kPunct) return false;
  const auto behind = tree.sentence.begin + static_cast<std::uint32_t>(root) + 1;
  if (behind < tree.sentence.end && tree.document.form(behind) == ":") return false;
  return !has_child(tree, root, [](const Word& word) { return word.upos == Upos::kAux; });
}

/// A finite verb, or what may be one by its form ("called").
bool may_be_predicate(const Word& word) {
  if (word.upos != Upos::kVerb) return false;
  const std::string_view form = feature(word.feats, "VerbForm");
  return form == "Fin" || (form == "Part" && feature(word.feats, "Tense") == "Past");
}

float total(const ScoredTree& tree) {
  const std::size_t n = tree.heads.size();
  float sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += tree.scores[i * (n + 1) + tree.heads[i]];
  return sum;
}

bool relative_clause(const ScoredTree& tree) {
  return has_child(tree, root_of(tree),
                   [](const Word& word) { return feature(word.feats, "PronType") == "Rel"; });
}

/// No arc passes over the root, which is the only one.
void keep_sides_apart(const ScoredTree& tree, std::size_t root) {
  const std::size_t n = tree.heads.size();
  for (std::size_t i = 0; i < n; ++i) {
    if (i != root) tree.scores[i * (n + 1)] = kNever;
    for (std::size_t head = 0; head < n; ++head) {
      const bool over = (i < root && head > root) || (i > root && head < root);
      if (over) tree.scores[i * (n + 1) + head + 1] = kNever;
    }
  }
}

/// False where no word may be the predicate.
bool allow_only_predicates(const ScoredTree& tree) {
  const std::size_t n = tree.heads.size();
  bool any = false;
  for (std::size_t i = 0; i < n; ++i) {
    if (may_be_predicate(word_of(tree, i)))
      any = true;
    else
      tree.scores[i * (n + 1)] = kNever;
  }
  return any;
}

}  // namespace

void prefer_predicate(const ScoredTree& tree) {
  if (!lacks_predicate(tree)) return;
  const float best = total(tree);
  if (!allow_only_predicates(tree)) return;
  const std::size_t n = tree.heads.size();
  const std::vector<std::uint32_t> before = tree.heads;
  best_tree(tree.scores, n, tree.heads);
  if (best - total(tree) > kMostLost || relative_clause(tree)) {
    tree.heads = before;
    return;
  }
  keep_sides_apart(tree, root_of(tree));
  best_tree(tree.scores, n, tree.heads);
}

namespace {

/// Of each word of a sentence, counted from its first, what its dependents make of it: the bits
/// that `bits` gives for each of them.
template <class Bits>
std::vector<unsigned char> by_head(const Document& document, const Sentence& sentence,
                                   const Bits& bits) {
  std::vector<unsigned char> all(sentence.end - sentence.begin, 0);
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    const Word& here = document.words[word];
    if (here.head != kAbsent)
      all[static_cast<std::size_t>(here.head) - sentence.begin] |= bits(word);
  }
  return all;
}

}  // namespace

void settle_voice(Document& document, const Sentence& sentence) {
  const auto passive = by_head(document, sentence, [&](std::uint32_t word) -> unsigned char {
    return document.words[word].deprel == Deprel::kAuxPass ? 1 : 0;
  });
  const auto head_of = [&](std::uint32_t word) {
    return static_cast<std::size_t>(document.words[word].head) - sentence.begin;
  };
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    Word& here = document.words[word];
    if (here.head == kAbsent) continue;
    const bool verb = document.words[static_cast<std::size_t>(here.head)].upos == Upos::kVerb;
    if (here.deprel == Deprel::kNsubjPass && passive[head_of(word)] == 0)
      here.deprel = Deprel::kNsubj;
    if (here.deprel == Deprel::kNsubj && verb && passive[head_of(word)] != 0)
      here.deprel = Deprel::kNsubjPass;
  }
}

namespace {

bool quotation_mark(std::string_view form) {
  return form == "\"" || form == "\xe2\x80\x9d" || form == "''";
}

/// True where `verb` comes right after the end of a quotation with its comma or mark.
bool follows_quotation(const Document& document, const Sentence& sentence, std::uint32_t verb) {
  if (verb < sentence.begin + 3) return false;
  const std::string_view last = document.form(verb - 1), before = document.form(verb - 2);
  const auto stop = [](std::string_view form) { return form == "," || form == "?" || form == "!"; };
  return (quotation_mark(last) && stop(before)) || (quotation_mark(before) && last == ",");
}

}  // namespace

void settle_inverted_speech(Document& document, const Sentence& sentence) {
  for (std::uint32_t verb = sentence.begin; verb < sentence.end; ++verb) {
    if (document.words[verb].upos != Upos::kVerb || !follows_quotation(document, sentence, verb))
      continue;
    Word *quoted = nullptr, *speaker = nullptr;
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
      Word& here = document.words[word];
      if (here.head != static_cast<std::int32_t>(verb)) continue;
      if (here.deprel == Deprel::kNsubj) quoted = word < verb ? &here : nullptr;
      if (here.deprel == Deprel::kObj && word > verb) speaker = &here;
    }
    if (quoted == nullptr || speaker == nullptr) continue;
    quoted->deprel = Deprel::kCcomp;
    speaker->deprel = Deprel::kNsubj;
  }
}

namespace {

bool has_subject(const Document& document, const Sentence& sentence, std::int32_t verb) {
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    const Word& here = document.words[word];
    if (here.head == verb && universal(here.deprel) == Deprel::kNsubj) return true;
  }
  return false;
}

/// What makes a word a predicate, and what makes it a noun.
enum Held : unsigned char { kSubject = 1, kObject = 2, kNominal = 4 };

unsigned char held_as(Deprel deprel) {
  switch (universal(deprel)) {
    case Deprel::kNsubj:
      return kSubject;
    case Deprel::kObj:
    case Deprel::kCcomp:
      return kObject;
    case Deprel::kCop:
    case Deprel::kDet:
    case Deprel::kCase:
      return kNominal;
    default:
      return 0;
  }
}

/// The last word of a quotation that ends with a comma, kAbsent where there is none.
std::int32_t end_of_quotation(const Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.end; word > sentence.begin + 2; --word) {
    const std::string_view last = document.form(word - 1), before = document.form(word - 2);
    if ((quotation_mark(last) && before == ",") || (quotation_mark(before) && last == ","))
      return static_cast<std::int32_t>(word - 1);
  }
  return kAbsent;
}

}  // namespace

void settle_quoted_speaker(Document& document, const Sentence& sentence) {
  const std::int32_t end = end_of_quotation(document, sentence);
  if (end == kAbsent) return;
  for (auto word = static_cast<std::uint32_t>(end) + 1; word < sentence.end; ++word) {
    Word& here = document.words[word];
    const Upos upos = here.upos;
    if (here.head == kAbsent || here.head > end) continue;
    if (upos != Upos::kNoun && upos != Upos::kPropn && upos != Upos::kPron) return;
    // The verb behind the quotation under which the quotation stands.
    std::int32_t above = here.head;
    while (above != kAbsent && above <= end)
      above = document.words[static_cast<std::size_t>(above)].head;
    if (above == kAbsent || above < static_cast<std::int32_t>(word)) return;
    if (document.words[static_cast<std::size_t>(above)].upos != Upos::kVerb ||
        has_subject(document, sentence, above)) {
      return;
    }
    here.head = above;
    here.deprel = Deprel::kNsubj;
    return;
  }
}

Prepositions prepositions(const Document& document, const Sentence& sentence) {
  Prepositions marks(sentence.end - sentence.begin, kAbsent);
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    const Word& here = document.words[word];
    if (here.head != kAbsent && here.deprel == Deprel::kCase && here.upos != Upos::kPart)
      marks[static_cast<std::size_t>(here.head) - sentence.begin] = static_cast<std::int32_t>(word);
  }
  return marks;
}

void settle_names(Document& document, const Sentence& sentence, const Prepositions& marks) {
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    Word& here = document.words[word];
    const std::int32_t mark = marks[word - sentence.begin];
    if (mark == kAbsent || here.deprel != Deprel::kNmod) continue;
    const auto name = static_cast<std::size_t>(here.head);
    const Word& above = document.words[name];
    const bool of = document.words[static_cast<std::size_t>(mark)].lemma == "of";
    if (above.upos != Upos::kPropn || above.name == NameType::kNone || above.head == kAbsent ||
        name > word)
      continue;
    const Upos higher = document.words[static_cast<std::size_t>(above.head)].upos;
    if (above.deprel == Deprel::kNmod && higher == Upos::kNoun && !of &&
        marks[name - sentence.begin] != kAbsent) {
      here.head = above.head;
    }
    const bool object = above.deprel == Deprel::kObj || above.deprel == Deprel::kIobj;
    if (object && of && higher == Upos::kVerb && here.upos == Upos::kNoun) {
      here.head = above.head;
      here.deprel = Deprel::kObl;
    }
  }
}

namespace {

enum Voice : unsigned char { kIsPassive = 1, kHasAgent = 2 };

std::vector<unsigned char> voices(const Document& document, const Sentence& sentence) {
  return by_head(document, sentence, [&](std::uint32_t word) -> unsigned char {
    switch (document.words[word].deprel) {
      case Deprel::kAuxPass:
      case Deprel::kNsubjPass:
        return kIsPassive;
      case Deprel::kOblAgent:
        return kHasAgent;
      default:
        return 0;
    }
  });
}

/// "on alert", "in Iraq": a name, or a noun that nothing goes before.
bool bare(const Document& document, const Sentence& sentence, std::size_t noun) {
  if (document.words[noun].upos == Upos::kPropn) return true;
  for (std::uint32_t word = sentence.begin; word < noun; ++word) {
    const Word& here = document.words[word];
    const Deprel role = universal(here.deprel);
    if (here.head == static_cast<std::int32_t>(noun) &&
        (role == Deprel::kDet || here.deprel == Deprel::kNmodPoss))
      return false;
  }
  return true;
}

}  // namespace

void settle_agents(Document& document, const Sentence& sentence, const Prepositions& marks) {
  const std::vector<unsigned char> voice = voices(document, sentence);
  const auto lacks_agent = [&](std::int32_t verb) {
    return verb != kAbsent && voice[static_cast<std::size_t>(verb) - sentence.begin] == kIsPassive;
  };
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    Word& here = document.words[word];
    const std::int32_t mark = marks[word - sentence.begin];
    if (mark == kAbsent || here.head == kAbsent ||
        document.words[static_cast<std::size_t>(mark)].lemma != "by")
      continue;
    const auto above = static_cast<std::size_t>(here.head);
    const Word& noun = document.words[above];
    if (here.deprel == Deprel::kNmod && noun.deprel == Deprel::kObl && lacks_agent(noun.head) &&
        bare(document, sentence, above)) {
      here.head = noun.head;
      here.deprel = Deprel::kOblAgent;
    }
    // "was held responsible by Jordan"
    if (here.deprel == Deprel::kObl && noun.deprel == Deprel::kXcomp && noun.upos == Upos::kAdj &&
        lacks_agent(noun.head)) {
      here.head = noun.head;
    }
    if (here.deprel == Deprel::kObl && lacks_agent(here.head)) here.deprel = Deprel::kOblAgent;
  }
}

void settle_asides(Document& document, const Sentence& sentence) {
  for (std::uint32_t verb = sentence.begin; verb < sentence.end; ++verb) {
    Word& here = document.words[verb];
    if (here.deprel != Deprel::kConj || here.upos != Upos::kVerb || here.head == kAbsent ||
        here.head > static_cast<std::int32_t>(verb) ||
        has_subject(document, sentence, static_cast<std::int32_t>(verb)))
      continue;
    const auto aside = static_cast<std::uint32_t>(here.head);
    std::int32_t told = kAbsent;
    bool quoted = false, closed = false;
    for (std::uint32_t word = sentence.begin; word < verb; ++word) {
      const Word& other = document.words[word];
      const bool clause = other.head == here.head && other.deprel == Deprel::kCcomp;
      if (clause && word < aside) told = static_cast<std::int32_t>(word);
      quoted = quoted || (word < aside && quotation_mark(document.form(word)));
      closed = closed || (word > aside && document.form(word) == ",");
    }
    if (told != kAbsent && !quoted && closed) here.head = told;
  }
}

void settle_participles(Document& document, const Sentence& sentence) {
  Word& first = document.words[sentence.begin];
  const bool finite = feature(first.feats, "VerbForm") == "Fin";
  if (first.upos != Upos::kVerb || first.deprel != Deprel::kAdvcl || !finite ||
      feature(first.feats, "Tense") != "Past")
    return;
  first.feats = "Tense=Past|VerbForm=Part|Voice=Pass";
}

void settle_subjects(Document& document, const Sentence& sentence, const Prepositions& marks) {
  for (std::uint32_t word = sentence.begin + 1; word < sentence.end; ++word) {
    Word& here = document.words[word];
    if (here.deprel != Deprel::kNsubj || here.upos != Upos::kPropn) continue;
    const Word& before = document.words[word - 1];
    const bool title = before.upos == Upos::kNoun && before.head == here.head &&
                       before.deprel == Deprel::kObl && marks[word - 1 - sentence.begin] != kAbsent;
    if (!title) continue;
    for (std::uint32_t other = word + 1; other < sentence.end; ++other) {
      const Word& second = document.words[other];
      if (second.head != here.head || second.deprel != Deprel::kNsubj) continue;
      here.head = static_cast<std::int32_t>(word - 1);
      here.deprel = Deprel::kAppos;
      break;
    }
  }
}

void settle_contents(Document& document, const Sentence& sentence) {
  for (std::uint32_t mark = sentence.begin + 1; mark < sentence.end; ++mark) {
    const Word& that = document.words[mark];
    if (that.deprel != Deprel::kMark || that.lemma != "that" || that.head == kAbsent ||
        document.form(mark - 1) != ",")
      continue;
    Word& clause = document.words[static_cast<std::size_t>(that.head)];
    if (clause.deprel != Deprel::kCcomp) continue;
    const Word& relative = document.words[static_cast<std::size_t>(clause.head)];
    if (relative.deprel != Deprel::kAclRelcl || relative.head > clause.head) continue;
    std::int32_t above = document.words[static_cast<std::size_t>(relative.head)].head;
    while (above != kAbsent && document.words[static_cast<std::size_t>(above)].upos != Upos::kVerb)
      above = document.words[static_cast<std::size_t>(above)].head;
    if (above == kAbsent || above > relative.head) continue;
    bool full = false;
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
      const Word& other = document.words[word];
      full = full || (other.head == above && universal(other.deprel) == Deprel::kCcomp);
    }
    if (!full) clause.head = above;
  }
}

void settle_gerunds(Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.begin + 1; word < sentence.end; ++word) {
    Word& here = document.words[word];
    if (here.deprel != Deprel::kAcl || !gerund(here.feats) || document.form(word - 1) != ",")
      continue;
    const Word& noun = document.words[static_cast<std::size_t>(here.head)];
    const bool object = noun.deprel == Deprel::kObj || noun.deprel == Deprel::kObl;
    if (!object || here.head > static_cast<std::int32_t>(word) ||
        document.words[static_cast<std::size_t>(noun.head)].upos != Upos::kVerb)
      continue;
    here.head = noun.head;
    here.deprel = Deprel::kAdvcl;
  }
}

namespace {

/// The infinitive behind the word under the same verb.
std::int32_t infinitive_behind(const Document& document, const Sentence& sentence,
                               std::uint32_t word) {
  for (std::uint32_t verb = word + 1; verb < sentence.end; ++verb) {
    const Word& here = document.words[verb];
    const bool clause = here.deprel == Deprel::kXcomp || here.deprel == Deprel::kAdvcl;
    if (here.head == document.words[word].head && clause &&
        feature(here.feats, "VerbForm") == "Inf")
      return static_cast<std::int32_t>(verb);
  }
  return kAbsent;
}

}  // namespace

void settle_called_for(Document& document, const Sentence& sentence) {
  for (std::uint32_t mark = sentence.begin; mark + 1 < sentence.end; ++mark) {
    Word& here = document.words[mark];
    if (here.lemma != "for" || here.deprel != Deprel::kMark || here.head == kAbsent) continue;
    // The mark hangs from whom it marks or from the infinitive.
    auto who = static_cast<std::uint32_t>(here.head);
    if (document.words[who].upos == Upos::kVerb) {
      const std::int32_t above = document.words[who].head;
      for (std::uint32_t word = mark + 1; word < who; ++word) {
        const Word& object = document.words[word];
        if (object.deprel == Deprel::kObj && object.head == above) who = word;
      }
    }
    if (document.words[who].deprel != Deprel::kObj) continue;
    const std::int32_t verb = infinitive_behind(document, sentence, who);
    if (verb == kAbsent) continue;
    here.head = document.words[who].head = verb;
    document.words[who].deprel = Deprel::kNsubj;
    document.words[static_cast<std::size_t>(verb)].deprel = Deprel::kCcomp;
  }
}

namespace {

/// What the verbs of a sentence have: an object, something introduced by "of".
enum Filled : unsigned char { kWithObject = 1, kWithOf = 2 };

std::vector<unsigned char> filled_by(const Document& document, const Sentence& sentence) {
  const auto marked = by_head(document, sentence, [&](std::uint32_t word) -> unsigned char {
    const Word& here = document.words[word];
    const Deprel role = universal(here.deprel);
    return (role == Deprel::kCase || role == Deprel::kMark) && here.lemma == "of" ? kWithOf : 0;
  });
  return by_head(document, sentence, [&](std::uint32_t word) -> unsigned char {
    const Word& here = document.words[word];
    const Deprel role = universal(here.deprel);
    const bool object =
        role == Deprel::kObj || role == Deprel::kCcomp || here.deprel == Deprel::kAuxPass;
    return static_cast<unsigned char>(marked[word - sentence.begin] | (object ? kWithObject : 0));
  });
}

}  // namespace

void settle_objects(Document& document, const Sentence& sentence, const Prepositions& marks) {
  std::vector<unsigned char> filled = filled_by(document, sentence);
  for (std::uint32_t word = sentence.begin + 1; word < sentence.end; ++word) {
    Word& here = document.words[word];
    if (here.head == kAbsent || here.head > static_cast<std::int32_t>(word)) continue;
    const auto verb = static_cast<std::size_t>(here.head);
    unsigned char& has = filled[verb - sentence.begin];
    if (document.words[verb].upos != Upos::kVerb) continue;
    const bool noun = here.upos == Upos::kNoun || here.upos == Upos::kPropn;
    const bool bare = here.deprel == Deprel::kObl && noun && (has & kWithObject) == 0 &&
                      marks[word - sentence.begin] == kAbsent;
    const bool accused = here.deprel == Deprel::kIobj && (has & kWithOf) != 0;
    if (!bare && !accused) continue;
    here.deprel = Deprel::kObj;
    has |= kWithObject;
  }
}

void settle_predicates(Document& document, const Sentence& sentence) {
  const auto held = by_head(
      document, sentence, [&](std::uint32_t word) { return held_as(document.words[word].deprel); });
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    Word& here = document.words[word];
    if (here.upos != Upos::kNoun || held[word - sentence.begin] != (kSubject | kObject)) continue;
    here.upos = Upos::kVerb;
    here.feats = "Mood=Ind|Tense=Pres|VerbForm=Fin";
  }
}

namespace {

/// "offered to free 50 prisoners", read as "free to prisoners": the adjective takes the noun's
/// place, and the noun is its object.
void make_object(Document& document, std::uint32_t mark, std::uint32_t verb) {
  Word& here = document.words[verb];
  const std::int32_t object = document.words[mark].head;
  Word& noun = document.words[static_cast<std::size_t>(object)];
  const std::int32_t above = noun.head;
  if (object <= static_cast<std::int32_t>(verb) || above == kAbsent) return;
  if (here.head != above && here.head != object) return;
  for (std::uint32_t between = verb + 1; static_cast<std::int32_t>(between) < object; ++between) {
    if (document.words[between].head == above) document.words[between].head = object;
  }
  here.head = above;
  here.deprel = Deprel::kXcomp;
  noun.head = static_cast<std::int32_t>(verb);
  noun.deprel = Deprel::kObj;
  document.words[mark].head = static_cast<std::int32_t>(verb);
  document.words[mark].deprel = Deprel::kMark;
}

}  // namespace

void settle_infinitives(Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.begin + 1; word < sentence.end; ++word) {
    const Word& mark = document.words[word - 1];
    Word& here = document.words[word];
    if (here.upos != Upos::kAdj || mark.upos != Upos::kPart) continue;
    if (mark.deprel == Deprel::kCase) make_object(document, word - 1, word);
    if (mark.deprel != Deprel::kMark || mark.head != static_cast<std::int32_t>(word)) continue;
    here.upos = Upos::kVerb;
    here.feats = "VerbForm=Inf";
  }
}

void settle_auxiliaries(Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    Word& here = document.words[word];
    if (here.head == kAbsent || universal(here.deprel) == Deprel::kConj) continue;
    const Word& above = document.words[static_cast<std::size_t>(here.head)];
    const Deprel role = universal(here.deprel);
    const bool argument = role == Deprel::kNsubj || role == Deprel::kObl || role == Deprel::kObj ||
                          role == Deprel::kAdvcl || role == Deprel::kCcomp;
    const bool auxiliary = above.upos == Upos::kAux && universal(above.deprel) == Deprel::kAux;
    if (argument && auxiliary && above.head != static_cast<std::int32_t>(word))
      here.head = above.head;
  }
}

}  // namespace verbale
