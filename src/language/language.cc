// SPDX-License-Identifier: Apache-2.0
#include "language/language.h"

#include <algorithm>
#include <array>

#include "base/plain.h"
#include "language/conllu.h"

namespace verbale {
namespace {

/// Words that pass the network together: enough that reading the weights (6 MB) costs little for
/// each, few enough that their rows stay in the second cache.
constexpr std::uint32_t kBatchWords = 128;

/// Text between blank lines, where the reader gave no blocks.
std::vector<TextRange> paragraphs_of(std::string_view text) {
  std::vector<TextRange> paragraphs;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const bool blank = skip_white_space(text.substr(0, line_end), at) >= line_end;
    if (blank) {
      if (begin < at)
        paragraphs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
      begin = line_end + 1;
    }
    at = line_end + 1;
  }
  if (begin < text.size()) {
    paragraphs.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())});
  }
  return paragraphs;
}

/// Where to cut a sentence that is too long: after the last punctuation mark in its second half.
std::uint32_t cut_of(const Document& document, std::uint32_t begin, std::uint32_t most) {
  for (std::uint32_t at = begin + most; at > begin + most / 2; --at) {
    const std::string_view form = document.form(at - 1);
    if (form.size() == 1 && !std::isalnum(static_cast<unsigned char>(form[0]))) return at;
  }
  return begin + most;
}

void add_sentence(const Sentence& whole, std::uint32_t begin, std::uint32_t end, Document& document,
                  std::vector<Sentence>& to) {
  Sentence part = whole;
  part.begin = begin;
  part.end = end;
  part.range = document.range_of(begin, end);
  for (std::uint32_t word = begin; word < end; ++word) {
    document.words[word].sentence = static_cast<std::uint32_t>(to.size());
  }
  to.push_back(part);
}

void bound_sentences(Document& document, std::uint32_t most) {
  std::vector<Sentence> bounded;
  for (const Sentence& sentence : document.sentences) {
    std::uint32_t begin = sentence.begin;
    while (sentence.end - begin > most) {
      const std::uint32_t cut = cut_of(document, begin, most);
      add_sentence(sentence, begin, cut, document, bounded);
      begin = cut;
    }
    add_sentence(sentence, begin, sentence.end, document, bounded);
  }
  document.sentences = std::move(bounded);
}

}  // namespace

Result<std::shared_ptr<const Language>> Language::load(const std::filesystem::path& file) {
  auto model = ModelFile::open(file);
  if (!model) return tl::make_unexpected(model.error());
  return from_model(std::move(*model));
}

Result<std::shared_ptr<const Language>> Language::from_model(ModelFile model) {
  auto segmenter = Segmenter::load(model);
  if (!segmenter) return tl::make_unexpected(segmenter.error());
  auto network = Network::load(model);
  if (!network) return tl::make_unexpected(network.error());
  auto samples = model.tensor("samples", TensorType::kBytes, 1, 0);
  if (!samples) return tl::make_unexpected(samples.error());
  auto language = std::shared_ptr<Language>(new Language());
  language->segmenter_ = std::move(*segmenter);
  language->network_ = std::move(*network);
  language->hash_ = model.hash();
  language->model_ = std::move(model);
  if (Status status = language->self_test(samples->text()); !status) {
    return tl::make_unexpected(status.error());
  }
  return std::shared_ptr<const Language>(std::move(language));
}

/// Samples are CoNLL-U; each sentence's text is analysed again and must give the same bytes.
Status Language::self_test(std::string_view samples) const {
  Scratch scratch;
  std::string text;
  for (std::string_view line : text_lines(samples)) {
    if (line.starts_with("# text = ")) text += std::string(line.substr(9)) + "\n\n";
  }
  Document document(ReportInfo{}, text);
  if (Status status = analyse(document, scratch); !status) return status;
  if (write_conllu(document) == samples) return {};
  return fail(ErrorCode::kModelSelfTest, "the model does not reproduce its own samples", {},
              "install the model again; if that does not help, report the processor and compiler");
}

Status Language::analyse(Document& document, Scratch& scratch) const {
  document.words.clear();
  document.sentences.clear();
  if (document.blocks.empty()) {
    std::uint32_t paragraph = 0;
    for (TextRange range : paragraphs_of(document.text))
      segmenter_.segment(range, paragraph++, document);
  }
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind == BlockKind::kBody || block.kind == BlockKind::kHeadline) {
      segmenter_.segment(block.range, i, document);
    }
  }
  bound_sentences(document, kMostWords);
  annotate(document, scratch);
  return {};
}

void Language::annotate(Document& document, Scratch& scratch) const {
  const std::span<const Sentence> all = document.sentences;
  for (std::size_t first = 0; first < all.size();) {
    std::size_t end = first + 1;
    while (end < all.size() && all[end].end - all[first].begin <= kBatchWords) ++end;
    network_.annotate(document, all.subspan(first, end - first), scratch.network);
    first = end;
  }
}

}  // namespace verbale
