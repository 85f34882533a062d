// SPDX-License-Identifier: Apache-2.0
#include "binding/words.h"

#include <cstdint>

#include "binding/text.h"

namespace nb = nanobind;

namespace verbale::python {
namespace {

/// For each byte of the text, and for its end, how many code points begin before it.
std::vector<std::uint32_t> code_points(std::string_view text) {
  std::vector<std::uint32_t> points(text.size() + 1, 0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool continues = (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    points[i + 1] = points[i] + (continues ? 0 : 1);
  }
  return points;
}

nb::object or_none(std::string_view text) { return text.empty() ? nb::none() : text_of(text); }

nb::dict word_of(const Document& document, std::uint32_t index,
                 const std::vector<std::uint32_t>& points) {
  const Word& word = document.words[index];
  const std::int64_t first = document.sentences[word.sentence].begin;
  nb::dict out;
  out["sentence"] = word.sentence;
  out["id"] = index - first + 1;
  out["form"] = text_of(document.form(index));
  out["lemma"] = or_none(word.lemma);
  out["upos"] = text_of(name_of(word.upos));
  out["feats"] = or_none(word.feats);
  out["head"] = word.head < 0 ? 0 : word.head - first + 1;
  out["deprel"] = text_of(name_of(word.deprel));
  out["begin"] = points[word.range.begin];
  out["end"] = points[word.range.end];
  return out;
}

}  // namespace

nb::list words_of(const Document& document,
                  const std::vector<std::optional<Factuality>>& factuality) {
  const std::vector<std::uint32_t> points = code_points(document.text);
  nb::list out;
  for (std::uint32_t i = 0; i < document.words.size(); ++i) {
    nb::dict word = word_of(document, i, points);
    const bool said = i < factuality.size() && factuality[i].has_value();
    word["factuality"] = said ? text_of(name_of(*factuality[i])) : nb::none();
    out.append(word);
  }
  return out;
}

}  // namespace verbale::python
