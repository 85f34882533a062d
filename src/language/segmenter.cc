// SPDX-License-Identifier: Apache-2.0
#include "language/segmenter.h"

#include <algorithm>
#include <charconv>

#include "base/plain.h"
#include "base/utf8.h"
#include "language/hashing.h"

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

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
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
  for (std::string_view suffix : lines_of(suffixes->text())) segmenter.suffixes_.emplace_back(suffix);
  for (std::string_view line : lines_of(exact->text())) {
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
  if (const auto whole = exact_.find(std::string(lower)); whole != exact_.end()) return whole->second;
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
  BlockSegmenter(const Segmenter& model, TextRange range, std::uint32_t paragraph, Document& document)
      : model_(model), range_(range), paragraph_(paragraph), document_(document) {}

  void run() {
    split_chunks();
    emit_sentences();
  }

 private:
  /// A surface token: its bytes, plain form and the chunk it stands in.
  struct Token {
    TextRange range;
    std::string plain, lower, shape;
    std::uint32_t chunk = 0;
  };

  /// A chunk in plain characters, each with the bytes of the text it stands for.
  struct Chunk {
    std::vector<std::string> chars, lower;
    std::string classes;
    std::vector<TextRange> ranges;

    std::string low(std::ptrdiff_t from, std::ptrdiff_t to) const {
      std::string out;
      const auto size = static_cast<std::ptrdiff_t>(lower.size());
      for (std::ptrdiff_t i = from; i < to; ++i) {
        out += i >= 0 && i < size ? lower[static_cast<std::size_t>(i)] : "_";
      }
      return out;
    }
    std::string cls(std::ptrdiff_t from, std::ptrdiff_t to) const {
      std::string out;
      const auto size = static_cast<std::ptrdiff_t>(classes.size());
      for (std::ptrdiff_t i = from; i < to; ++i) {
        out += i >= 0 && i < size ? classes[static_cast<std::size_t>(i)] : '_';
      }
      return out;
    }
  };

  void split_chunks() {
    const std::string_view text = std::string_view(document_.text).substr(0, range_.end);
    Chunk chunk;
    for (std::size_t at = range_.begin; at < text.size();) {
      const PlainChar plain = plain_char_at(text, at);
      const TextRange bytes{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + plain.bytes)};
      at += plain.bytes;
      if (plain.text == " ") {
        finish_chunk(chunk);
      } else if (!plain.text.empty()) {
        chunk.chars.emplace_back(plain.text);
        chunk.lower.push_back(lower_case(plain.text));
        chunk.classes += class_of(plain.text);
        chunk.ranges.push_back(bytes);
      }
    }
    finish_chunk(chunk);
  }

  static char class_of(std::string_view plain) {
    const char letter = class_letter(code_point_at(plain, 0).value);
    return letter;
  }

  static bool candidate(char before, char after) {
    const auto letter = [](char c) { return c == 'A' || c == 'a'; };
    return !(letter(before) && letter(after)) && !(before == '0' && after == '0');
  }

  void finish_chunk(Chunk& chunk) {
    const std::size_t size = chunk.chars.size();
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= size; ++i) {
      const bool end = i == size || (candidate(chunk.classes[i - 1], chunk.classes[i]) && breaks(chunk, i));
      if (!end) continue;
      add_token(chunk, begin, i);
      begin = i;
    }
    if (size > 0) ++chunks_;
    chunk = Chunk();
  }

  bool breaks(const Chunk& chunk, std::size_t at) const {
    if (chunk.chars.size() > kLongestChunk) return true;
    return model_.token_score(token_features(chunk, static_cast<std::ptrdiff_t>(at))) > 0;
  }

  static std::vector<std::string> token_features(const Chunk& c, std::ptrdiff_t i) {
    const auto size = static_cast<std::ptrdiff_t>(c.chars.size());
    const auto few = [](std::ptrdiff_t n, std::ptrdiff_t most) { return std::to_string(std::min(n, most)); };
    return {"0",
            "1" + c.low(i - 1, i),
            "2" + c.low(i, i + 1),
            "3" + c.low(i - 1, i + 1),
            "4" + c.low(i - 2, i + 1),
            "5" + c.low(i - 1, i + 2),
            "6" + c.low(i - 3, i),
            "7" + c.low(i, i + 3),
            "8" + c.cls(i - 2, i + 2),
            "9" + c.cls(i - 3, i + 3),
            "a" + c.cls(i - 4, i + 4),
            "b" + c.low(std::max<std::ptrdiff_t>(0, i - 12), i),
            "c" + c.low(i, std::min(size, i + 12)),
            "d" + c.low(0, std::min<std::ptrdiff_t>(size, 24)) + "|" + few(i, 24),
            "e" + c.cls(std::max<std::ptrdiff_t>(0, i - 8), i),
            "f" + c.cls(i, std::min(size, i + 8)),
            "g" + c.low(i - 1, i) + few(i, 4) + c.low(i, i + 1) + few(size - i, 4),
            "h" + c.low(i - 4, i + 4)};
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

  // ---- sentences ---------------------------------------------------------------------------------

  static std::string cut(const std::string& text, std::size_t characters) {
    const std::vector<std::uint32_t> begins = character_begins(text);
    return begins.size() - 1 <= characters ? text : text.substr(0, begins[characters]);
  }

  std::string low(std::ptrdiff_t i) const {
    return i >= 0 && i < static_cast<std::ptrdiff_t>(tokens_.size())
               ? cut(tokens_[static_cast<std::size_t>(i)].lower, 16)
               : "_";
  }
  std::string shape(std::ptrdiff_t i) const {
    return i >= 0 && i < static_cast<std::ptrdiff_t>(tokens_.size())
               ? tokens_[static_cast<std::size_t>(i)].shape
               : "_";
  }
  std::size_t length(std::ptrdiff_t i) const {
    return i >= 0 ? character_begins(tokens_[static_cast<std::size_t>(i)].plain).size() - 1 : 1;
  }
  std::string last_three(const std::string& text) const {
    const std::vector<std::uint32_t> begins = character_begins(text);
    const std::size_t count = begins.size() - 1;
    return count <= 3 ? text : text.substr(begins[count - 3]);
  }

  std::vector<std::string> sentence_features(std::ptrdiff_t p) const {
    const std::ptrdiff_t n = p + 1;
    const bool together = p > 0 && tokens_[static_cast<std::size_t>(p - 1)].chunk ==
                                       tokens_[static_cast<std::size_t>(p)].chunk;
    const std::string glued = together ? "g" : "s";
    return {"0",
            "1" + low(p),
            "2" + low(n),
            "3" + low(p) + " " + low(n),
            "4" + low(p - 1) + " " + low(p),
            "5" + low(n) + " " + low(n + 1),
            "6" + shape(p) + shape(n),
            "7" + shape(p - 1) + "|" + shape(p) + "|" + shape(n),
            "8" + low(p - 1) + "|" + shape(n),
            "9" + low(p) + shape(n) + shape(n + 1),
            "a" + glued + low(p) + shape(p - 1),
            "b" + shape(p) + low(n),
            "c" + std::to_string(std::min<std::size_t>(length(p - 1), 6)) + low(p) + shape(n),
            "d" + low(p) + last_three(low(p - 1)) + shape(n),
            "e" + low(p - 2) + low(p - 1) + low(p),
            "f" + shape(p - 2) + shape(p - 1) + shape(p) + shape(n) + shape(n + 1),
            "g" + low(p) + glued + low(n),
            "h" + std::to_string(std::min<std::ptrdiff_t>(p, 5)) + shape(p) + shape(n)};
  }

  void emit_sentences() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool last = i + 1 == tokens_.size();
      const bool chunk_ends = last || tokens_[i + 1].chunk != tokens_[i].chunk;
      const bool ends = last || (chunk_ends &&
                                 model_.sentence_score(sentence_features(static_cast<std::ptrdiff_t>(i))) > 0);
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
