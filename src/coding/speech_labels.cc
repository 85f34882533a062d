// SPDX-License-Identifier: Apache-2.0
#include "coding/speech_labels.h"

#include <algorithm>
#include <optional>

namespace verbale {
namespace {

constexpr std::uint32_t kLongestLabel = 8, kLongestSignature = 16, kShortestContent = 3;  ///< words

class LabelFinder {
 public:
  LabelFinder(const Tree& tree, const SpeechLexicon& lexicon, const std::vector<Quotation>& quotes)
      : tree_(tree), document_(tree.document()), lexicon_(lexicon), quotes_(quotes) {}

  std::vector<SpeechLabel> run() const {
    std::vector<SpeechLabel> labels;
    for (std::size_t i = 0; i < document_.sentences.size();) {
      std::size_t next = i + 1;
      const auto paragraph = document_.sentences[i].paragraph;
      while (next < document_.sentences.size() && document_.sentences[next].paragraph == paragraph)
        ++next;
      const std::uint32_t begin = document_.sentences[i].begin;
      const std::uint32_t end = document_.sentences[next - 1].end;
      std::optional<SpeechLabel> label = before(begin, end);
      if (!label) label = behind(begin, end);
      if (label) labels.push_back(*label);
      i = next;
    }
    return labels;
  }

 private:
  std::optional<SpeechLabel> before(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t mark = begin + 1; mark < std::min(end, begin + kLongestLabel); ++mark) {
      if (!lexicon_.label_mark(document_.form(mark))) continue;
      if (mark + kShortestContent >= end || !only_names(begin, mark)) return std::nullopt;
      return SpeechLabel{head_of(begin, mark), mark, mark + 1, end};
    }
    return std::nullopt;
  }

  std::optional<SpeechLabel> behind(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t earliest =
        end - begin > kLongestSignature ? end - kLongestSignature : begin;
    for (std::uint32_t mark = end - 1; mark-- > earliest;) {
      if (!lexicon_.signature_mark(document_.form(mark))) continue;
      if (mark < begin + kShortestContent || !said(begin, mark, end)) return std::nullopt;
      std::uint32_t name = mark + 1;
      while (name < end && document_.words[name].name == NameType::kPerson) ++name;
      if (name == mark + 1) return std::nullopt;
      return SpeechLabel{head_of(mark + 1, name), mark, begin, mark};
    }
    return std::nullopt;
  }

  /// "Ada Rossi", "ROSSI", "Senator Rossi", but no sentence.
  bool only_names(std::uint32_t begin, std::uint32_t end) const {
    bool person = false;
    for (std::uint32_t word = begin; word < end; ++word) {
      const Word& here = document_.words[word];
      if (here.upos != Upos::kPropn && here.upos != Upos::kPunct) return false;
      person = person || here.name == NameType::kPerson;
    }
    return person;
  }

  /// A quotation, or words signed with an account.
  bool said(std::uint32_t begin, std::uint32_t mark, std::uint32_t end) const {
    const TextRange last = document_.words[mark - 1].range, first = document_.words[begin].range;
    const bool quoted = std::any_of(quotes_.begin(), quotes_.end(), [&](const Quotation& quote) {
      return quote.range.begin <= first.end + 1 && quote.range.end + 2 >= last.begin;
    });
    if (quoted) return true;
    for (std::uint32_t word = mark + 1; word < end; ++word) {
      if (lexicon_.account(document_.form(word).substr(0, 1))) return true;
    }
    return false;
  }

  std::uint32_t head_of(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t word = begin; word < end; ++word) {
      const std::int32_t above = tree_.head(word);
      const bool inside = above != kAbsent && static_cast<std::uint32_t>(above) >= begin &&
                          static_cast<std::uint32_t>(above) < end;
      if (!inside && document_.words[word].upos != Upos::kPunct) return word;
    }
    return begin;
  }

  const Tree& tree_;
  const Document& document_;
  const SpeechLexicon& lexicon_;
  const std::vector<Quotation>& quotes_;
};

}  // namespace

std::vector<SpeechLabel> find_speech_labels(const Tree& tree, const SpeechLexicon& lexicon,
                                            const std::vector<Quotation>& quotes) {
  return LabelFinder(tree, lexicon, quotes).run();
}

}  // namespace verbale
