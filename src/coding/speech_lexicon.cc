// SPDX-License-Identifier: Apache-2.0
#include "base/toml_file.h"
#include "coding/speech.h"

namespace verbale {
namespace {

std::string_view pos_name(Upos upos) {
  switch (upos) {
    case Upos::kVerb:
    case Upos::kAux:
      return "verb";
    case Upos::kNoun:
      return "noun";
    case Upos::kAdj:
      return "adj";
    default:
      return "other";
  }
}

Cue cue_of(const TomlEntry& entry) {
  Cue cue;
  cue.attitude = entry.text("attitude", "assert");
  cue.addressee = entry.texts("addressee");
  cue.toward = entry.texts("toward");
  cue.via = entry.flag("via");
  cue.takes_object = entry.flag("takes_object");
  cue.content = entry.texts("content");
  cue.raising = entry.flag("raising");
  return cue;
}

}  // namespace

Result<SpeechLexicon> SpeechLexicon::load(const std::filesystem::path& data) {
  SpeechLexicon lexicon;
  const auto file = data / "lexicon" / "speech" / "english.toml";
  const Status status = read_toml(file, [&](const TomlEntry& root) -> Status {
    root.each("cue", [&](const TomlEntry& entry) {
      for (const std::string& word : entry.texts("word")) {
        lexicon.cues_.emplace(word + "/" + entry.text("pos", "verb"), cue_of(entry));
      }
    });
    lexicon.predicative_ = root.texts("predicative");
    root.each("phrase", [&](const TomlEntry& entry) {
      for (const std::string& words : entry.texts("words")) {
        lexicon.phrases_.emplace(words, cue_of(entry));
      }
    });
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return lexicon;
}

const Cue* SpeechLexicon::cue(std::string_view lemma, Upos upos) const {
  const auto found = cues_.find(std::string(lemma) + "/" + std::string(pos_name(upos)));
  return found == cues_.end() ? nullptr : &found->second;
}

const Cue* SpeechLexicon::phrase(std::string_view lower_words) const {
  const auto found = phrases_.find(std::string(lower_words));
  return found == phrases_.end() ? nullptr : &found->second;
}

}  // namespace verbale
