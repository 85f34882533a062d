// SPDX-License-Identifier: Apache-2.0
#include "language/segmenter.h"

#include <algorithm>
#include <charconv>

#include "base/plain.h"
#include "language/hashing.h"
#include "language/segment_features.h"

namespace verbale {
namespace {

/// A chunk longer than this is no word of any language; it is cut without asking the classifier.
constexpr std::size_t kLongestChunk = 400;

std::size_t slot(const std::string& feature, std::size_t slots) {
  const std::uint32_t hash = fnv1a(feature);
  return (hash ^ (hash >> 15)) & (slots - 1);
}

double score_of(const std::vector<std::string>& features, const Tensor& weights, float bias) {
  double score = bias;
  for (const std::string& feature : features) {
    score += weights.floats()[slot(feature, weights.columns)];
  }
  return score;
}

}  // namespace

Result<Segmenter> Segmenter::load(const ModelFile& model) {
  Segmenter segmenter;
  auto token = model.tensor("seg.token", TensorType::kFloat, 1, 0);
  auto sentence = model.tensor("seg.sentence", TensorType::kFloat, 1, 0);
  auto bias = model.tensor("seg.bias", TensorType::kFloat, 1, 2);
  auto suffixes = model.tensor("seg.suffixes", TensorType::kBytes, 1, 0);
  auto exact = model.tensor("seg.exact", TensorType::kBytes, 1, 0);
  for (const auto* tensor : {&token, &sentence, &bias, &suffixes, &exact}) {
    if (!*tensor) return tl::make_unexpected(tensor->error());
  }
  for (const Tensor& weights : {*token, *sentence}) {
    if (weights.columns == 0 || (weights.columns & (weights.columns - 1)) != 0) {
      return fail(ErrorCode::kModelDamaged, "segmenter weights are no power of two", {},
                  "install the model again");
    }
  }
  segmenter.token_weights_ = *token;
  segmenter.sentence_weights_ = *sentence;
  segmenter.token_bias_ = bias->floats()[0];
  segmenter.sentence_bias_ = bias->floats()[1];
  for (std::string_view suffix : text_lines(suffixes->text()))
    segmenter.suffixes_.emplace_back(suffix);
  for (std::string_view line : text_lines(exact->text())) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    std::size_t length = 0;
    std::from_chars(line.data() + tab + 1, line.data() + line.size(), length);
    segmenter.exact_.emplace(std::string(line.substr(0, tab)), length);
  }
  return segmenter;
}

double Segmenter::token_score(const std::vector<std::string>& features) const {
  return score_of(features, token_weights_, token_bias_);
}

double Segmenter::sentence_score(const std::vector<std::string>& features) const {
  return score_of(features, sentence_weights_, sentence_bias_);
}

std::size_t Segmenter::contraction(std::string_view lower) const {
  if (const auto whole = exact_.find(std::string(lower)); whole != exact_.end())
    return whole->second;
  std::size_t longest = 0;
  for (const std::string& suffix : suffixes_) {
    if (lower.size() > suffix.size() && lower.ends_with(suffix)) {
      longest = std::max(longest, suffix.size());
    }
  }
  return longest == 0 ? 0 : lower.size() - longest;
}

/// One block of text on its way to words and sentences.
class BlockSegmenter {
 public:
  BlockSegmenter(const Segmenter& model, TextRange range, std::uint32_t paragraph,
                 Document& document)
      : model_(model), range_(range), paragraph_(paragraph), document_(document) {}

  void run() {
    split_chunks();
    emit_sentences();
  }

 private:
  /// Chunks are cut into tokens one behind, because what follows says whether "No." is a number.
  void split_chunks() {
    const std::string_view text = std::string_view(document_.text).substr(0, range_.end);
    Chunk before, chunk;
    const auto next = [&] {
      if (chunk.size() == 0) return;
      cut(before, chunk.classes[0]);
      before = std::move(chunk);
      chunk = Chunk();
    };
    for (std::size_t at = range_.begin; at < text.size();) {
      const PlainChar plain = plain_char_at(text, at);
      const auto begin = static_cast<std::uint32_t>(at);
      at += plain.bytes;
      if (plain.text == " ")
        next();
      else if (!plain.text.empty())
        chunk.add(plain.text, {begin, static_cast<std::uint32_t>(at)});
    }
    next();
    cut(before, kNoChunk);
  }

  void cut(const Chunk& chunk, char after) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= chunk.size(); ++i) {
      if (i != chunk.size() && !breaks(chunk, i, after)) continue;
      add_token(chunk, begin, i);
      begin = i;
    }
    if (chunk.size() > 0) ++chunks_;
  }

  bool breaks(const Chunk& chunk, std::size_t at, char after) const {
    if (!may_break(chunk.classes[at - 1], chunk.classes[at])) return false;
    if (chunk.size() > kLongestChunk) return true;
    return model_.token_score(token_features(chunk, static_cast<std::ptrdiff_t>(at), after)) > 0;
  }

  void add_token(const Chunk& chunk, std::size_t begin, std::size_t end) {
    Token token;
    token.range = {chunk.ranges[begin].begin, chunk.ranges[end - 1].end};
    for (std::size_t i = begin; i < end; ++i) {
      token.plain += chunk.chars[i];
      token.lower += chunk.lower[i];
    }
    token.shape = coarse_shape(token.plain);
    token.chunk = chunks_;
    tokens_.push_back(std::move(token));
  }

  void emit_sentences() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool last = i + 1 == tokens_.size();
      const bool chunk_ends = last || tokens_[i + 1].chunk != tokens_[i].chunk;
      const bool ends = last || (chunk_ends && model_.sentence_score(sentence_features(
                                                   tokens_, static_cast<std::ptrdiff_t>(i))) > 0);
      if (!ends) continue;
      emit(begin, i + 1);
      begin = i + 1;
    }
  }

  void emit(std::size_t begin, std::size_t end) {
    Sentence sentence;
    sentence.begin = static_cast<std::uint32_t>(document_.words.size());
    sentence.range = {tokens_[begin].range.begin, tokens_[end - 1].range.end};
    sentence.paragraph = paragraph_;
    for (std::size_t i = begin; i < end; ++i) {
      const bool space = i + 1 == tokens_.size() || tokens_[i + 1].chunk != tokens_[i].chunk;
      emit_token(tokens_[i], space);
    }
    sentence.end = static_cast<std::uint32_t>(document_.words.size());
    document_.sentences.push_back(sentence);
  }

  void emit_token(const Token& token, bool space) {
    Word word;
    word.range = token.range;
    word.sentence = static_cast<std::uint32_t>(document_.sentences.size());
    word.space_after = space;
    // Offsets of a contraction's parts are those of the plain form; they hold for the text only
    // where both have the same length.
    const std::size_t first = model_.contraction(token.lower);
    const std::size_t cut_at = first == 0 ? 0 : byte_of(token, first);
    if (cut_at == 0) {
      document_.words.push_back(word);
      return;
    }
    Word second = word;
    word.range.end = second.range.begin = token.range.begin + static_cast<std::uint32_t>(cut_at);
    word.token_ends = second.token_begins = false;
    document_.words.push_back(word);
    document_.words.push_back(second);
  }

  /// Byte in the text after `length` bytes of the lower-cased plain form.
  std::size_t byte_of(const Token& token, std::size_t length) const {
    const std::string_view text = document_.text;
    std::size_t plain = 0;
    std::size_t at = token.range.begin;
    while (at < token.range.end && plain < length) {
      const PlainChar c = plain_char_at(text, at);
      plain += lower_case(c.text).size();
      at += c.bytes;
    }
    return at < token.range.end ? at - token.range.begin : 0;
  }

  const Segmenter& model_;
  TextRange range_;
  std::uint32_t paragraph_;
  Document& document_;
  std::vector<Token> tokens_;
  std::uint32_t chunks_ = 0;
};

void Segmenter::segment(TextRange range, std::uint32_t paragraph, Document& document) const {
  BlockSegmenter(*this, range, paragraph, document).run();
}

}  // namespace verbale
