// SPDX-License-Identifier: Apache-2.0
#include "language/repairs.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace verbale {
namespace {

struct Shape {
  std::string_view form, feats;
  Upos upos;
};

constexpr std::array<Shape, 12> kShapes{{{",", "", Upos::kPunct},
                                         {"that", "", Upos::kSconj},
                                         {"who", "PronType=Rel", Upos::kPron},
                                         {"said", "VerbForm=Fin", Upos::kVerb},
                                         {"told", "VerbForm=Fin", Upos::kVerb},
                                         {"leaving", "VerbForm=Ger", Upos::kVerb},
                                         {"Chad", "Number=Sing", Upos::kPropn},
                                         {"envoys", "Number=Plur", Upos::kNoun},
                                         {"of", "", Upos::kAdp},
                                         {"by", "", Upos::kAdp},
                                         {"had", "VerbForm=Fin", Upos::kAux},
                                         {"\"", "", Upos::kPunct}}};

constexpr std::array<Deprel, 6> kOfVerbs{Deprel::kCcomp,     Deprel::kAclRelcl, Deprel::kConj,
                                         Deprel::kParataxis, Deprel::kAdvcl,    Deprel::kAcl};
constexpr std::array<Deprel, 6> kOfNouns{Deprel::kNsubj, Deprel::kObj,  Deprel::kIobj,
                                         Deprel::kObl,   Deprel::kNmod, Deprel::kAppos};

Deprel any_relation(std::mt19937& chance, Upos upos) {
  switch (upos) {
    case Upos::kPunct:
      return Deprel::kPunct;
    case Upos::kSconj:
      return Deprel::kMark;
    case Upos::kAdp:
      return Deprel::kCase;
    case Upos::kAux:
      return Deprel::kAux;
    case Upos::kVerb:
      return kOfVerbs[chance() % kOfVerbs.size()];
    default:
      return kOfNouns[chance() % kOfNouns.size()];
  }
}

/// A sentence of `size` words; each head stands before or behind as chance has it, and all lead to
/// the root.
Document any_sentence(std::mt19937& chance, std::uint32_t size) {
  std::string text;
  std::vector<Word> words;
  for (std::uint32_t i = 0; i < size; ++i) {
    const Shape& shape = kShapes[chance() % kShapes.size()];
    Word word;
    word.range = {static_cast<std::uint32_t>(text.size()),
                  static_cast<std::uint32_t>(text.size() + shape.form.size())};
    text += std::string(shape.form) + " ";
    word.lemma = shape.form;
    word.feats = shape.feats;
    word.upos = shape.upos;
    word.deprel = any_relation(chance, shape.upos);
    word.name = chance() % 4 == 0 ? NameType::kPerson : NameType::kNone;
    word.name_begins = word.name != NameType::kNone;
    words.push_back(word);
  }
  std::vector<std::uint32_t> order(size);
  for (std::uint32_t i = 0; i < size; ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), chance);
  words[order[0]].deprel = Deprel::kRoot;
  for (std::uint32_t i = 1; i < size; ++i) {
    words[order[i]].head = static_cast<std::int32_t>(order[chance() % i]);
  }
  Document document({}, std::move(text));
  document.words = std::move(words);
  document.sentences = {{0, size, {0, static_cast<std::uint32_t>(document.text.size())}, 0}};
  return document;
}

TEST(Repairs, RingLeadsToNoRoot) {
  std::mt19937 chance(1);
  Document document = any_sentence(chance, 3);
  EXPECT_TRUE(leads_to_root(document, document.sentences.front()));
  for (std::uint32_t i = 0; i < 3; ++i) {
    document.words[i].head = static_cast<std::int32_t>((i + 1) % 3);
  }
  EXPECT_FALSE(leads_to_root(document, document.sentences.front()));
}

TEST(Repairs, ATreeStaysATree) {
  std::mt19937 chance(20261128);
  for (int round = 0; round < 60000; ++round) {
    Document document = any_sentence(chance, 2 + static_cast<std::uint32_t>(chance() % 20));
    look_again(document, document.sentences.front());
    ASSERT_TRUE(leads_to_root(document, document.sentences.front()))
        << "round " << round << ": " << document.text;
  }
}

}  // namespace
}  // namespace verbale
