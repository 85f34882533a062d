// SPDX-License-Identifier: Apache-2.0
#include "language/clause_heads.h"

namespace verbale {
namespace {

Word& at(Document& document, std::int32_t index) {
  return document.words[static_cast<std::size_t>(index)];
}

bool nominal(const Word& word) {
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kPron;
}

/// Of the noun phrase that ends with `word`, its head; kAbsent where none ends there.
std::int32_t phrase_before(Document& document, const Sentence& sentence, std::int32_t word) {
  const auto begin = static_cast<std::int32_t>(sentence.begin);
  std::int32_t head = kAbsent;
  for (std::int32_t up = word; up >= begin; up = at(document, up).head) {
    if (up > word) break;
    if (nominal(at(document, up))) head = up;
    if (at(document, up).upos == Upos::kVerb) break;
  }
  return head;
}

/// True if `word` stands above `other`.
bool holds(Document& document, std::int32_t word, std::int32_t other) {
  while (other != kAbsent && other != word) other = at(document, other).head;
  return other == word;
}

std::int32_t child_of(Document& document, const Sentence& sentence, std::int32_t head,
                      Deprel role) {
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    const Word& here = document.words[word];
    if (here.head == head && universal(here.deprel) == role) return static_cast<std::int32_t>(word);
  }
  return kAbsent;
}

/// "talks between Chad and Mali, which Chad broke off": nobody does that to himself.
void settle_own_doer(Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.begin + 1; word < sentence.end; ++word) {
    Word& clause = document.words[word];
    const auto verb = static_cast<std::int32_t>(word);
    if (clause.deprel != Deprel::kAclRelcl || clause.head == kAbsent || clause.head > verb)
      continue;
    const std::int32_t doer = child_of(document, sentence, verb, Deprel::kNsubj);
    if (doer == kAbsent || at(document, doer).upos != Upos::kPropn) continue;
    const std::int32_t named = clause.head;
    const auto same = [&](std::int32_t other) {
      return document.form(static_cast<std::uint32_t>(other)) ==
             document.form(static_cast<std::uint32_t>(doer));
    };
    bool own = same(named);
    for (std::uint32_t other = sentence.begin; other < word && !own; ++other) {
      own = document.words[other].head == named && document.words[other].deprel == Deprel::kConj &&
            same(static_cast<std::int32_t>(other));
    }
    const Word& antecedent = at(document, named);
    if (own && antecedent.deprel == Deprel::kNmod &&
        at(document, antecedent.head).upos == Upos::kNoun)
      clause.head = antecedent.head;
  }
}

bool relative_clause(Deprel role) { return role == Deprel::kAcl || role == Deprel::kAclRelcl; }

/// "whose government the agency lists": the first of the two subjects.
void settle_whose(Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.begin + 1; word < sentence.end; ++word) {
    Word& owned = document.words[word];
    const bool whose = feature(document.words[word - 1].feats, "PronType") == "Rel" &&
                       document.words[word - 1].head == static_cast<std::int32_t>(word);
    if (!whose || owned.deprel != Deprel::kNsubj) continue;
    for (std::uint32_t other = word + 1; static_cast<std::int32_t>(other) < owned.head; ++other) {
      const Word& second = document.words[other];
      if (second.head == owned.head && second.deprel == Deprel::kNsubj) owned.deprel = Deprel::kObj;
    }
  }
}

}  // namespace

void settle_relatives(Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.begin + 2; word < sentence.end; ++word) {
    const Word& pronoun = document.words[word];
    const bool who =
        feature(pronoun.feats, "PronType") == "Rel" &&
        (universal(pronoun.deprel) == Deprel::kNsubj || pronoun.deprel == Deprel::kObj);
    const std::int32_t verb = pronoun.head;
    if (!who || verb <= static_cast<std::int32_t>(word) || document.form(word - 1) != ",") continue;
    Word& clause = at(document, verb);
    if (clause.head == kAbsent || relative_clause(clause.deprel) ||
        universal(clause.deprel) == Deprel::kConj)
      continue;
    // "which, he said, were new": the way up leads through the verb between.
    if (clause.head > static_cast<std::int32_t>(word) && clause.head < verb) continue;
    const auto before = static_cast<std::int32_t>(word) - 2;
    const std::int32_t noun = phrase_before(document, sentence, before);
    if (noun == kAbsent || holds(document, verb, noun)) continue;
    clause.head = noun;
    clause.deprel = Deprel::kAclRelcl;
  }
  settle_own_doer(document, sentence);
  settle_whose(document, sentence);
}

namespace {

/// First word of those that hang from `word`, itself included.
std::int32_t first_below(Document& document, const Sentence& sentence, std::int32_t word) {
  for (auto at = static_cast<std::int32_t>(sentence.begin); at < word; ++at) {
    if (holds(document, word, at)) return at;
  }
  return word;
}

/// "the American envoy and Iranian minister X": two people, though the tree calls X the envoy.
void settle_joined(Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    Word& name = document.words[word];
    const auto here = static_cast<std::int32_t>(word);
    if (name.deprel != Deprel::kAppos || name.head > here) continue;
    const std::int32_t first = first_below(document, sentence, here);
    if (first == here || first <= name.head || at(document, first).upos != Upos::kCconj) continue;
    name.deprel = Deprel::kConj;
    at(document, first).head = here;
  }
}

/// "threats by President Recep Tayyip Erdogan that ...": a name goes on from left to right only, so
/// that what hangs flat from a word far behind hangs from the noun before its phrase.
void settle_flat(Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    Word& name = document.words[word];
    const auto here = static_cast<std::int32_t>(word);
    if (name.deprel != Deprel::kFlat || name.head < here) continue;
    const std::int32_t before = first_below(document, sentence, here) - 1;
    if (before < static_cast<std::int32_t>(sentence.begin) || !nominal(at(document, before)) ||
        holds(document, here, before))
      continue;
    name.head = before;
    name.deprel = Deprel::kNmod;
  }
}

}  // namespace

void settle_appositions(Document& document, const Sentence& sentence) {
  settle_flat(document, sentence);
  settle_joined(document, sentence);
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    Word& name = document.words[word];
    const bool person = name.name == NameType::kPerson && name.name_begins;
    if (!person || name.deprel != Deprel::kAppos || name.head > static_cast<std::int32_t>(word))
      continue;
    const Word& between = at(document, name.head);
    const bool another =
        between.name != NameType::kNone || feature(between.feats, "Number") == "Plur";
    if (!another || universal(between.deprel) != Deprel::kNmod || between.head > name.head)
      continue;
    if (at(document, between.head).upos == Upos::kNoun) name.head = between.head;
  }
}

namespace {

/// "Mandela, who assured Libya that they would be tried, called": the clause belongs to the
/// relative clause that it stands in, not to the verb behind.
void settle_enclosed(Document& document, const Sentence& sentence) {
  for (std::uint32_t mark = sentence.begin + 1; mark < sentence.end; ++mark) {
    const Word& that = document.words[mark];
    if (that.upos != Upos::kSconj || that.deprel != Deprel::kMark || that.head == kAbsent) continue;
    Word& clause = at(document, that.head);
    if (clause.deprel != Deprel::kCcomp || clause.head <= that.head) continue;
    std::int32_t relative = static_cast<std::int32_t>(mark) - 1;
    while (relative != kAbsent && at(document, relative).deprel != Deprel::kAclRelcl)
      relative = at(document, relative).head;
    // The relative clause may hang from the clause that would go to it: there is no way out of a
    // ring.
    if (relative == kAbsent || holds(document, relative, that.head) ||
        holds(document, that.head, relative))
      continue;
    const bool whole = at(document, relative).head < relative &&
                       relative < static_cast<std::int32_t>(mark) &&
                       child_of(document, sentence, relative, Deprel::kCcomp) == kAbsent;
    if (whole) clause.head = relative;
  }
}

}  // namespace

namespace {

/// The clause with a mark of its own right behind the comma after a verb; kAbsent where none is.
std::int32_t clause_behind(Document& document, const Sentence& sentence, std::uint32_t verb) {
  if (verb + 2 >= sentence.end || document.form(verb + 1) != ",") return kAbsent;
  const Word& mark = document.words[verb + 2];
  const bool opens = mark.upos == Upos::kSconj && mark.deprel == Deprel::kMark;
  const bool clause = opens && at(document, mark.head).deprel == Deprel::kCcomp &&
                      at(document, mark.head).head == static_cast<std::int32_t>(verb);
  return clause ? mark.head : kAbsent;
}

/// "X told Y, an envoy said, that it would leave": what stands between commas is set aside, under
/// whichever of the two verbs the tree has put the other.
void settle_inserted(Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.begin + 1; word < sentence.end; ++word) {
    Word& inserted = document.words[word];
    const auto verb = static_cast<std::int32_t>(word);
    const std::int32_t clause = clause_behind(document, sentence, word);
    if (clause == kAbsent || inserted.upos != Upos::kVerb) continue;
    if (child_of(document, sentence, verb, Deprel::kNsubj) == kAbsent ||
        child_of(document, sentence, verb, Deprel::kMark) != kAbsent)
      continue;
    const std::int32_t before = child_of(document, sentence, verb, Deprel::kCcomp);
    std::int32_t tells = kAbsent;
    if (inserted.deprel == Deprel::kCcomp && inserted.head < verb) {
      tells = inserted.head;
    } else if (before != clause && before < verb && at(document, before).upos == Upos::kVerb) {
      tells = before;
      at(document, before).head = inserted.head;
      at(document, before).deprel = inserted.deprel;
    }
    if (tells == kAbsent) continue;
    at(document, clause).head = inserted.head = tells;
    inserted.deprel = Deprel::kParataxis;
  }
}

}  // namespace

void settle_told(Document& document, const Sentence& sentence) {
  settle_enclosed(document, sentence);
  settle_inserted(document, sentence);
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    Word& clause = document.words[word];
    const auto verb = static_cast<std::int32_t>(word);
    if (!relative_clause(clause.deprel) || clause.head > verb) continue;
    const Word& told = at(document, clause.head);
    const bool receiver =
        told.deprel == Deprel::kIobj || (told.deprel == Deprel::kObj && told.upos != Upos::kNoun);
    if (!receiver || at(document, told.head).upos != Upos::kVerb) continue;
    const std::int32_t mark = child_of(document, sentence, verb, Deprel::kMark);
    const bool whole = mark != kAbsent && at(document, mark).upos == Upos::kSconj &&
                       child_of(document, sentence, verb, Deprel::kNsubj) != kAbsent;
    if (!whole || child_of(document, sentence, told.head, Deprel::kCcomp) != kAbsent) continue;
    clause.head = told.head;
    clause.deprel = Deprel::kCcomp;
  }
}

void settle_gerund_nouns(Document& document, const Sentence& sentence) {
  for (std::uint32_t word = sentence.begin + 1; word < sentence.end; ++word) {
    Word& noun = document.words[word];
    Word& that = document.words[word - 1];
    const auto here = static_cast<std::int32_t>(word);
    const bool marked =
        that.upos == Upos::kSconj && that.deprel == Deprel::kMark && that.head == here;
    const bool gerund =
        feature(noun.feats, "VerbForm") == "Ger" ||
        (feature(noun.feats, "VerbForm") == "Part" && feature(noun.feats, "Tense") == "Pres");
    if (!marked || !gerund || noun.deprel != Deprel::kCcomp) continue;
    const bool clause = child_of(document, sentence, here, Deprel::kNsubj) != kAbsent ||
                        child_of(document, sentence, here, Deprel::kObj) != kAbsent ||
                        child_of(document, sentence, here, Deprel::kAux) != kAbsent;
    if (clause) continue;
    noun.upos = Upos::kNoun;
    noun.lemma = document.form(word);
    noun.feats = "Number=Sing";
    noun.deprel = Deprel::kObj;
    that.upos = Upos::kDet;
    that.deprel = Deprel::kDet;
  }
}

}  // namespace verbale
