// SPDX-License-Identifier: Apache-2.0
#include "coding/happening.h"

#include "coding/feature_names.h"

namespace verbale {
namespace {

constexpr int kWaysUp = 4;          ///< predicates above that bear on whether it happened
constexpr int kJudgementSteps = 6;  ///< on each side of nothing said
/// Probabilities at which the model's word goes before the rules': where they assert, and where
/// they leave it open.
constexpr double kEnough = 0.55, kEnoughToDeny = 0.8;

using Names = std::vector<std::string>;
/// Classes of the model.
enum class Happened : std::uint8_t { kDid, kDidNot, kPerhaps, kNothingSaid };

Happened happened(Factuality value) {
  switch (value) {
    case Factuality::kCtPlus:
      return Happened::kDid;
    case Factuality::kCtMinus:
    case Factuality::kPrMinus:
    case Factuality::kPsMinus:
      return Happened::kDidNot;
    case Factuality::kPrPlus:
    case Factuality::kPsPlus:
      return Happened::kPerhaps;
    default:
      return Happened::kNothingSaid;
  }
}

/// True where neither says the opposite of the other: what may yet happen is perhaps so, or nothing
/// is said of it.
bool agree(Happened a, Happened b) {
  const auto open = [](Happened value) {
    return value == Happened::kPerhaps || value == Happened::kNothingSaid;
  };
  return a == b || (open(a) && open(b));
}

Factuality plainest(Happened happened) {
  switch (happened) {
    case Happened::kDid:
      return Factuality::kCtPlus;
    case Happened::kDidNot:
      return Factuality::kCtMinus;
    case Happened::kPerhaps:
      return Factuality::kPsPlus;
    default:
      return Factuality::kUu;
  }
}

void of_judgement(const Word& word, Names& names) {
  for (std::size_t judge = 0; judge < word.happened.size(); ++judge) {
    add_reached(names, "judge" + std::to_string(judge) + ">=", word.happened[judge] * 2,
                kJudgementSteps);
  }
}

/// What stands at the word itself and bears on whether it happened.
void of_marks(const Tree& tree, std::uint32_t word, const std::string& where, Names& names) {
  for (const std::uint32_t child : tree.children(word)) {
    const Word& below = tree.word(child);
    const Deprel plain = universal(below.deprel);
    if (plain == Deprel::kAux || plain == Deprel::kAdvmod || plain == Deprel::kMark ||
        plain == Deprel::kDet || plain == Deprel::kCase || plain == Deprel::kAmod ||
        plain == Deprel::kCop) {
      names.push_back(where + "has:" + feature_number(plain) + feature_word(below));
    }
  }
}

}  // namespace

std::vector<std::string> features_of_happening(const Tree& tree, const FactualityReader& reader,
                                               std::uint32_t trigger, Factuality deed) {
  const Word& here = tree.word(trigger);
  const std::string upos = feature_number(here.upos), lemma = feature_word(here);
  const std::string rule(name_of(deed));
  const std::string tense(name_of(reader.tense(trigger)));
  Names names{"rule:" + rule,
              "rule+upos:" + rule + upos,
              "rule+relation:" + rule + feature_number(here.deprel),
              "tense:" + tense + upos,
              "rule+tense:" + rule + tense,
              "lemma:" + lemma + "/" + upos,
              "rule+lemma:" + rule + lemma,
              "relation:" + upos + feature_number(here.deprel),
              "number:" + std::string(tree.feature_of(trigger, "Number")) + upos,
              "form:" + std::string(tree.feature_of(trigger, "VerbForm")) +
                  std::string(tree.feature_of(trigger, "Mood")) + feature_number(here.deprel)};
  of_judgement(here, names);
  of_marks(tree, trigger, "", names);
  std::string way;
  std::uint32_t at = trigger;
  for (int step = 0; step < kWaysUp; ++step) {
    const std::int32_t above = tree.head(at);
    if (above == kAbsent) {
      if (step == 0) names.emplace_back("root");
      break;
    }
    way += "^" + feature_relation(tree, at);
    at = static_cast<std::uint32_t>(above);
    const std::string over = feature_word(tree.word(at));
    names.push_back("over" + std::to_string(step) + ":" + over);
    names.push_back("over:" + over);
    const std::string path = "way:" + way;
    names.push_back(path + over);
    names.push_back(path);
    of_marks(tree, at, "over" + std::to_string(step), names);
    if (step == 0)
      names.push_back("rule over:" + std::string(name_of(reader.factuality(at))) +
                      feature_number(here.deprel));
  }
  return names;
}

Factuality HappeningReader::weighed(std::uint32_t trigger, Factuality ruled,
                                    Factuality deed) const {
  if (model_.empty()) return ruled;
  const Choice choice = model_.choose(features_of_happening(tree_, rules_, trigger, deed));
  const auto said = static_cast<Happened>(choice.chosen);
  // What the rules do not take for a fact, no model makes one.
  if (said == Happened::kDid || agree(said, happened(ruled))) return ruled;
  const bool denied = said == Happened::kDidNot && ruled != Factuality::kCtPlus;
  return choice.probability < (denied ? kEnoughToDeny : kEnough) ? ruled : plainest(said);
}

}  // namespace verbale
