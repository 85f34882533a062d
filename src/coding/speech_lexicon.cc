// SPDX-License-Identifier: Apache-2.0
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
  cue.naming = entry.text("naming");
  cue.addressee = entry.texts("addressee");
  cue.toward = entry.texts("toward");
  cue.via = entry.flag("via");
  cue.takes_object = entry.flag("takes_object");
  cue.content = entry.texts("content");
  cue.raising = entry.flag("raising");
  cue.under = entry.texts("under");
  cue.repeats = entry.flag("repeats");
  return cue;
}

}  // namespace

Result<SpeechLexicon> SpeechLexicon::load(const DataFolder& data) {
  SpeechLexicon lexicon;
  const std::string file = "lexicon/speech/english.toml";
  const Status status = data.read(file, [&](const TomlEntry& root) -> Status {
    root.each("cue", [&](const TomlEntry& entry) {
      for (const std::string& word : entry.texts("word")) {
        lexicon.cues_.emplace(word + "/" + entry.text("pos", "verb"), cue_of(entry));
      }
    });
    lexicon.predicative_ = root.texts("predicative");
    lexicon.reveal_ = root.texts("reveal");
    lexicon.anonymity_ = root.texts("anonymity");
    lexicon.remark_ = root.texts("remark");
    lexicon.first_ = root.texts("first");
    lexicon.papers_ = root.texts("papers");
    lexicon.voices_ = root.texts("voices");
    lexicon.label_marks_ = root.texts("label_marks");
    lexicon.signature_marks_ = root.texts("signature_marks");
    lexicon.accounts_ = root.texts("accounts");
    lexicon.platforms_ = root.texts("platforms");
    lexicon.obtain_ = root.texts("obtain");
    root.each("modal", [&](const TomlEntry& entry) {
      for (const std::string& word : entry.texts("word"))
        lexicon.modals_.emplace(word, entry.text("attitude"));
    });
    lexicon.subject_matter_ = root.texts("subject_matter");
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

std::string_view SpeechLexicon::attitude_of_modal(std::string_view auxiliary) const {
  const auto found = modals_.find(std::string(auxiliary));
  return found == modals_.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<std::string> SpeechLexicon::verbs() const {
  const std::string ending = "/" + std::string(pos_name(Upos::kVerb));
  std::vector<std::string> lemmas;
  for (const auto& [key, cue] : cues_) {
    if (key.size() > ending.size() && key.ends_with(ending)) {
      lemmas.push_back(key.substr(0, key.size() - ending.size()));
    }
  }
  return lemmas;
}

const Cue* SpeechLexicon::phrase(std::string_view lower_words) const {
  const auto found = phrases_.find(std::string(lower_words));
  return found == phrases_.end() ? nullptr : &found->second;
}

}  // namespace verbale
