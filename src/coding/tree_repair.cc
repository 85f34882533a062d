// SPDX-License-Identifier: Apache-2.0
#include "coding/tree_repair.h"

#include "base/words.h"

namespace verbale {

Result<TreeRepair> TreeRepair::load(const DataFolder& data) {
  TreeRepair repair;
  const Status status = data.read("grammar/english.toml", [&](const TomlEntry& root) -> Status {
    repair.perfect_ = root.texts("perfect");
    repair.opening_ = root.texts("opening");
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return repair;
}

void TreeRepair::run(Document& document) const {
  for (std::uint32_t word = 0; word + 1 < document.words.size(); ++word) perfect(word, document);
  for (std::uint32_t word = 0; word < document.words.size(); ++word) clause_of_time(word, document);
}

/// "days after the leaders, in a conference, agreed to wait": the tree may hang the noun from the
/// verb above and leave the clause without a subject.
void TreeRepair::clause_of_time(std::uint32_t verb, Document& document) const {
  Word& here = document.words[verb];
  if (here.deprel != Deprel::kParataxis || here.upos != Upos::kVerb ||
      feature(here.feats, "VerbForm") != "Fin")
    return;
  const Sentence& sentence = document.sentences[here.sentence];
  std::int32_t noun = kAbsent, mark = kAbsent;
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    const Word& other = document.words[word];
    const bool subject = universal(other.deprel) == Deprel::kNsubj;
    if (subject && other.head == static_cast<std::int32_t>(verb)) return;
    const bool before = word < verb && other.head == here.head;
    if (before)
      noun = universal(other.deprel) == Deprel::kObl ? static_cast<std::int32_t>(word) : kAbsent;
  }
  if (noun == kAbsent) return;
  for (std::uint32_t word = sentence.begin; word < static_cast<std::uint32_t>(noun); ++word) {
    const Word& other = document.words[word];
    if (other.head == noun && other.deprel == Deprel::kCase && has_word(opening_, other.lemma))
      mark = static_cast<std::int32_t>(word);
  }
  if (mark == kAbsent) return;
  document.words[static_cast<std::size_t>(noun)].head = static_cast<std::int32_t>(verb);
  document.words[static_cast<std::size_t>(noun)].deprel = Deprel::kNsubj;
  document.words[static_cast<std::size_t>(mark)].head = static_cast<std::int32_t>(verb);
  document.words[static_cast<std::size_t>(mark)].deprel = Deprel::kMark;
  here.deprel = Deprel::kAdvcl;
}

/// "Sudan had armed the rebels": right before a past participle it is its auxiliary, though the
/// tree may make it a verb with a clause.
void TreeRepair::perfect(std::uint32_t have, Document& document) const {
  Word& auxiliary = document.words[have];
  Word& verb = document.words[have + 1];
  const bool participle = verb.upos == Upos::kVerb && feature(verb.feats, "VerbForm") == "Part" &&
                          feature(verb.feats, "Tense") == "Past";
  const bool clause =
      verb.head == static_cast<std::int32_t>(have) && universal(verb.deprel) == Deprel::kXcomp;
  if (!participle || !clause || !has_word(perfect_, auxiliary.lemma)) return;
  const Sentence& sentence = document.sentences[auxiliary.sentence];
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    Word& here = document.words[word];
    if (here.head == static_cast<std::int32_t>(have))
      here.head = static_cast<std::int32_t>(have + 1);
  }
  verb.head = auxiliary.head;
  verb.deprel = auxiliary.deprel;
  auxiliary.head = static_cast<std::int32_t>(have + 1);
  auxiliary.deprel = Deprel::kAux;
  auxiliary.upos = Upos::kAux;
}

}  // namespace verbale
