// SPDX-License-Identifier: Apache-2.0
#include "coding/lemmas.h"

#include "base/plain.h"

namespace verbale {
namespace {

constexpr std::size_t kShortestStem = 2;  ///< letters

/// Upper or lower case.
bool same_letter(char a, char b) {
  constexpr unsigned char kCase = 0x20;
  return (static_cast<unsigned char>(a) | kCase) == (static_cast<unsigned char>(b) | kCase);
}

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() &&
         text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

/// What a regular past puts behind a stem: "called", "saved", "barred", "panicked".
bool regular_past(std::string_view stem, std::string_view rest) {
  constexpr std::size_t kDoubled = 3;  // letters
  if (rest == "ed" || rest == "d" || rest == "ked") return true;
  return rest.size() == kDoubled && rest.substr(1) == "ed" && rest.front() == stem.back();
}

/// "strafed" is no form of "stray", "spurned" none of "spur": it ends like a regular past, but of
/// another verb.
bool odd_past(std::string_view form, std::string_view lemma) {
  if (!ends_with(form, "ed") || lemma.empty()) return false;
  std::string_view stem = lemma;
  if (stem.back() == 'y') stem.remove_suffix(1);
  if (form.compare(0, stem.size(), stem) != 0) return true;
  if (stem.size() == lemma.size()) return !regular_past(stem, form.substr(stem.size()));
  return stem.size() < lemma.size() && form.size() > stem.size() && form[stem.size()] != 'y' &&
         form[stem.size()] != 'i';
}

std::vector<std::pair<std::string, std::string>> pairs_of(TomlNode rows) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const TomlNode row : rows) {
    std::vector<std::string> both = row.texts();
    if (both.size() == 2) pairs.emplace_back(std::move(both[0]), std::move(both[1]));
  }
  return pairs;
}

/// The form without the ending and with the other one, or nothing. "*" before the ending asks for a
/// doubled letter, of which one goes.
std::string change(std::string_view form, std::string_view ending, std::string_view lemma_ending) {
  const bool doubled = !ending.empty() && ending.front() == '*';
  if (doubled) ending.remove_prefix(1);
  if (!ends_with(form, ending)) return {};
  std::string stem(form.substr(0, form.size() - ending.size()));
  if (doubled) {
    if (stem.size() < 2 || stem.back() != stem[stem.size() - 2]) return {};
    stem.pop_back();
  }
  return stem.size() < kShortestStem ? std::string() : stem.append(lemma_ending);
}

}  // namespace

Result<LemmaRepair> LemmaRepair::load(const DataFolder& data) {
  LemmaRepair repair;
  const std::string file = "grammar/inflection.toml";
  const Status status = data.read(file, [&](const TomlEntry& root) -> Status {
    repair.verb_endings_ = pairs_of(root.table.get("verb_endings"));
    repair.noun_endings_ = pairs_of(root.table.get("noun_endings"));
    repair.plural_endings_ = pairs_of(root.table.get("plural_endings"));
    for (const TomlNode forms : root.sub("irregular")) {
      for (const std::string& form : forms.texts()) {
        repair.irregular_.emplace(form, std::string(forms.key()));
      }
    }
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return repair;
}

void LemmaRepair::know(std::string_view lemma, TriggerPos pos) {
  WordTable& known = pos == TriggerPos::kVerb ? verbs_ : nouns_;
  if (!known.contains(lemma)) known.add(kept_.keep(lemma), 0);
}

void LemmaRepair::run(Document& document) const {
  for (Word& word : document.words) {
    if (word.upos == Upos::kVerb && word.deprel != Deprel::kAmod)
      repair(word, document, verbs_, verb_endings_);
    if (word.upos == Upos::kNoun) {
      repair(word, document, nouns_, noun_endings_);
      singular(word, document);
    }
  }
}

void LemmaRepair::repair(Word& word, Document& document, const WordTable& known,
                         const Endings& endings) const {
  const bool right = known.contains(word.lemma);
  const bool strange = odd_past(word.range.of(document.text), word.lemma);
  if (right && !strange && same_letter(document.text[word.range.begin], word.lemma.front())) return;
  const std::string form = lower_case(word.range.of(document.text));
  if (right && !strange && !wrong_for(form, word.lemma, known)) return;
  const std::string lemma = lemma_of(form, known, endings);
  if (!lemma.empty()) word.lemma = document.arena.keep(lemma);
}

void LemmaRepair::singular(Word& word, Document& document) const {
  if (feature(word.feats, "Number") != "Plur" || word.lemma.size() != word.range.size()) return;
  const std::string form = lower_case(word.range.of(document.text));
  if (lower_case(word.lemma) != form) return;
  for (const auto& [ending, lemma_ending] : plural_endings_) {
    const std::string lemma = change(form, ending, lemma_ending);
    if (!lemma.empty()) word.lemma = document.arena.keep(lemma);
  }
}

/// "undertook" is no form of "be": an irregular form of another known verb, which the lemma does
/// not look like.
bool LemmaRepair::wrong_for(const std::string& form, std::string_view lemma,
                            const WordTable& known) const {
  const auto irregular = irregular_.find(form);
  return irregular != irregular_.end() && irregular->second != lemma && form != lemma &&
         known.contains(irregular->second) && !same_letter(form.front(), lemma.front());
}

std::string LemmaRepair::lemma_of(const std::string& form, const WordTable& known,
                                  const Endings& endings) const {
  const auto irregular = irregular_.find(form);
  if (irregular != irregular_.end() && known.contains(irregular->second)) return irregular->second;
  if (known.contains(form)) return form;
  for (const auto& [ending, lemma_ending] : endings) {
    std::string lemma = change(form, ending, lemma_ending);
    if (!lemma.empty() && known.contains(lemma)) return lemma;
  }
  return {};
}

}  // namespace verbale
