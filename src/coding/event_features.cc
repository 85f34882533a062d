// SPDX-License-Identifier: Apache-2.0
#include "coding/event_features.h"

#include <algorithm>
#include <set>

#include "coding/feature_names.h"

namespace verbale {
namespace {

constexpr std::size_t kRoot = 2;  ///< letters of a CAMEO root
constexpr std::size_t kStem = 5;  ///< letters that words of one family share
constexpr int kMostOdds = 4;      ///< bound of the log-odds that are told apart

bool ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<signed char>(c) > 0; });
}

}  // namespace

bool may_be_event(const Tree& tree, std::uint32_t word) {
  return trigger_pos(tree.word(word).upos).has_value();
}

std::vector<std::string> EventFeatureReader::run(std::uint32_t word, const Match* near) const {
  Names names;
  of_word(word, names);
  of_roles(word, names);
  of_children(word, names);
  of_place(word, names);
  of_lexicon(word, near, names);
  of_network(word, names);
  return names;
}

void EventFeatureReader::of_word(std::uint32_t word, Names& names) const {
  const Word& here = tree_.word(word);
  const std::string lemma = feature_word(here), upos = feature_number(here.upos);
  names.push_back("lemma:" + lemma + "/" + upos);
  if (ascii(lemma)) names.push_back("stem:" + lemma.substr(0, kStem));
  names.push_back("upos:" + upos);
  names.push_back("deprel:" + upos + "/" + feature_number(here.deprel));
  names.push_back("form:" + upos + std::string(tree_.feature_of(word, "VerbForm")) +
                  std::string(tree_.feature_of(word, "Tense")) +
                  std::string(tree_.feature_of(word, "Number")) +
                  (here.upos == Upos::kVerb && roles_.passive(word) ? "Pass" : ""));
  names.push_back("name:" + feature_number(here.name));
}

std::string EventFeatureReader::kind_of(const WordList& words) const {
  if (words.empty()) return "none";
  const std::vector<ActorRef> refs = roles_.actors_in(words);
  if (refs.empty()) {
    const Word& first = tree_.word(words.front());
    if (first.upos == Upos::kPron) return "pron";
    return first.name == NameType::kPerson ? "person" : "thing";
  }
  const std::string& code = refs.front().code;
  return feature_code(code);
}

void EventFeatureReader::of_roles(std::uint32_t word, Names& names) const {
  const bool verb = tree_.word(word).upos == Upos::kVerb;
  const std::string lemma = feature_word(tree_.word(word));
  const WordList doers = roles_.fill(word, verb ? "subject" : "possessor|by|modifier");
  const WordList done = roles_.fill(word, verb ? "object" : "on|against|of|with|between");
  const std::string doer = kind_of(doers), to = kind_of(done);
  const std::string pos = verb ? "v" : "n";
  names.push_back(pos + "doer:" + doer);
  names.push_back(pos + "to:" + to);
  names.push_back(pos + "sides:" + doer + ">" + to);
  names.push_back(lemma + "/to:" + to);
  names.push_back(lemma + "/doer:" + doer);
  for (const std::uint32_t object : done) {
    names.push_back(pos + "what:" + feature_word(tree_.word(object)));
    names.push_back(lemma + "+" + feature_word(tree_.word(object)));
  }
  for (const std::uint32_t subject : doers)
    names.push_back(pos + "who:" + feature_word(tree_.word(subject)));
}

void EventFeatureReader::of_children(std::uint32_t word, Names& names) const {
  const std::string upos = feature_number(tree_.word(word).upos);
  for (const std::uint32_t child : tree_.children(word)) {
    const Word& below = tree_.word(child);
    if (below.upos == Upos::kPunct) continue;
    const std::string kind = upos + feature_number(universal(below.deprel));
    names.push_back("has:" + kind);
    const std::string_view preposition = tree_.preposition(child);
    if (!preposition.empty()) {
      names.push_back("prep:" + upos + std::string(preposition));
      names.push_back("prep+actor:" + upos + std::string(preposition) + kind_of({child}));
      names.push_back(feature_word(tree_.word(word)) + "/" + std::string(preposition));
    }
    names.push_back("child:" + kind + feature_word(below));
  }
}

void EventFeatureReader::of_place(std::uint32_t word, Names& names) const {
  const Word& here = tree_.word(word);
  const std::string upos = feature_number(here.upos),
                    relation = feature_number(universal(here.deprel));
  if (here.head == kAbsent) {
    names.push_back("root");
  } else {
    const Word& above = tree_.word(static_cast<std::uint32_t>(here.head));
    names.push_back("under:" + upos + relation + feature_word(above));
    names.push_back("under-upos:" + upos + relation + feature_number(above.upos));
    names.push_back("case:" + upos + std::string(tree_.preposition(word)));
  }
  const Sentence& sentence = tree_.document().sentences[here.sentence];
  if (word > sentence.begin) names.push_back("before:" + feature_word(tree_.word(word - 1)));
  if (word + 1 < sentence.end) names.push_back("after:" + feature_word(tree_.word(word + 1)));
  const auto& mentions = tree_.document().mentions;
  const auto actors = std::count_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return mention.begin >= sentence.begin && mention.end <= sentence.end;
  });
  names.push_back("actors:" + feature_number(std::min<std::ptrdiff_t>(actors, 3)));
}

void EventFeatureReader::of_lexicon(std::uint32_t word, const Match* near, Names& names) const {
  const Word& here = tree_.word(word);
  if (near != nullptr) {
    const std::string root = near->entry->cameo.substr(0, kRoot);
    names.push_back("near:" + root);
    names.push_back("near:" + near->entry->id);
    names.push_back("near:" + root + (near->sources.empty() ? "-" : "s") +
                    (near->targets.empty() ? "-" : "t") +
                    std::to_string(std::min(near->conditions, 3)));
  }
  std::set<std::string> roots;
  if (const auto* entries = lexicon_.with(here.lemma, *trigger_pos(here.upos))) {
    for (const std::uint32_t index : *entries) {
      roots.insert(lexicon_.entries()[index].cameo.substr(0, kRoot));
    }
  }
  for (const std::string& root : roots) names.push_back("entry:" + root);
  if (roots.size() == 1) names.push_back("only:" + *roots.begin());
  if (roots.empty()) names.push_back("unlisted");
}

void EventFeatureReader::of_network(std::uint32_t word, Names& names) const {
  const auto& deal = tree_.word(word).deal;
  for (std::size_t kind = 0; kind < deal.size(); ++kind) {
    add_reached(names, "net" + std::to_string(kind) + ">=", deal[kind], kMostOdds);
  }
}

}  // namespace verbale
