// SPDX-License-Identifier: Apache-2.0
#include "language/lexical_inputs.h"

#include <algorithm>
#include <array>

#include "base/plain.h"
#include "language/hashing.h"

namespace verbale {
namespace {

constexpr std::uint32_t kUnknownWord = 1;  ///< row of the learned table for words not in training
constexpr std::uint32_t kFirstWordRow = 2;
constexpr std::array<const char*, 8> kAffixNames = {"s1", "s2", "s3", "s4", "p1", "p2", "p3", "sh"};
/// Longer words than this give no more n-grams; nothing in a language is longer.
constexpr std::size_t kMostCharacters = 64;

void add_row(const Tensor& table, const Tensor& scales, std::uint32_t row, std::span<float> out) {
  const std::int8_t* values = table.bytes8().data() + std::size_t{row} * table.columns;
  const float scale = scales.floats()[row];
  for (std::size_t i = 0; i < out.size(); ++i) out[i] += scale * static_cast<float>(values[i]);
}

/// The affix strings of a word in the order of kAffixNames.
std::array<std::string, 8> affixes_of(const std::string& plain, const std::string& lower) {
  const std::vector<std::uint32_t> at = character_begins(lower);
  const std::size_t count = at.size() - 1;
  const auto last = [&](std::size_t n) { return lower.substr(at[count - std::min(n, count)]); };
  const auto first = [&](std::size_t n) { return lower.substr(0, at[std::min(n, count)]); };
  return {last(1), last(2), last(3), last(4), first(1), first(2), first(3), word_shape(plain)};
}

/// Words, one a line, that stand for the rows from `first` on; the row behind the last.
std::uint32_t know(std::string_view lines, std::uint32_t first, WordTable& rows) {
  rows.reserve(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) + 1);
  each_line(lines, [&](std::string_view word) { rows.add(word, first++); });
  return first;
}

bool all_upper(std::string_view plain, const std::string& lower) {
  return plain != lower &&
         std::none_of(plain.begin(), plain.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

Result<LexicalInputs> LexicalInputs::load(const ModelFile& model) {
  LexicalInputs in;
  const auto take = [&](const char* name, TensorType type, Tensor& to,
                        std::uint32_t rows) -> Status {
    auto tensor = model.tensor(name, type, rows, 0);
    if (!tensor) return tl::make_unexpected(tensor.error());
    to = *tensor;
    return {};
  };
  Tensor vector_words, learned_words, scale;
  Status status = take("vec.words", TensorType::kBytes, vector_words, 1);
  if (status) status = take("vec.table", TensorType::kInt8, in.vectors_, 0);
  if (status) status = take("vec.scales", TensorType::kFloat, in.vector_scales_, in.vectors_.rows);
  if (status) status = take("ngram.table", TensorType::kInt8, in.ngrams_, 0);
  if (status) status = take("ngram.scales", TensorType::kFloat, in.ngram_scales_, in.ngrams_.rows);
  if (status) status = take("word.words", TensorType::kBytes, learned_words, 1);
  if (status) status = take("word.table", TensorType::kFloat, in.words_, 0);
  if (status) status = take("treebank", TensorType::kFloat, in.treebank_, 1);
  if (status) status = take("vec.scale", TensorType::kFloat, scale, 1);
  if (status) status = in.load_affixes(model);
  if (!status) return tl::make_unexpected(status.error());
  const std::uint32_t vectors = know(vector_words.text(), 0, in.vector_rows_);
  const std::uint32_t learned = know(learned_words.text(), kFirstWordRow, in.word_rows_);
  if (vectors > in.vectors_.rows || learned > in.words_.rows ||
      in.ngrams_.columns != in.vectors_.columns || in.vectors_.columns != kVector ||
      in.ngrams_.rows == 0 || scale.columns != 1) {
    return fail(ErrorCode::kModelDamaged, "word lists and tables of the model do not fit", {},
                "install the model again");
  }
  in.scale_ = scale.floats()[0];
  in.width_ += in.vectors_.columns + in.words_.columns + in.treebank_.columns;
  return in;
}

Status LexicalInputs::load_affixes(const ModelFile& model) {
  for (std::uint32_t i = 0; i < kAffixNames.size(); ++i) {
    auto tensor = model.tensor(std::string("affix.") + kAffixNames[i], TensorType::kFloat, 0, 0);
    if (!tensor) return tl::make_unexpected(tensor.error());
    if (tensor->rows == 0) {
      return fail(ErrorCode::kModelDamaged, "an affix table is empty", {},
                  "install the model again");
    }
    affixes_.push_back({tensor->floats(), tensor->rows, tensor->columns, i});
    width_ += tensor->columns;
  }
  return {};
}

/// The word's own vector, that of its lower-case or capitalised form, or the mean of its n-grams.
void LexicalInputs::vector_of(const std::string& plain, const std::string& lower,
                              std::span<float> out) const {
  const std::uint32_t* row = vector_rows_.find(plain);
  if (row == nullptr) row = vector_rows_.find(lower);
  if (row == nullptr && all_upper(plain, lower)) {
    std::string capitalised = lower;
    capitalised[0] = plain[0];
    row = vector_rows_.find(capitalised);
  }
  if (row != nullptr)
    add_row(vectors_, vector_scales_, *row, out);
  else
    from_ngrams(plain, out);
  for (float& value : out) value *= scale_;
}

void LexicalInputs::from_ngrams(const std::string& plain, std::span<float> out) const {
  const std::string marked = "<" + plain + ">";
  const std::vector<std::uint32_t> at = character_begins(marked);
  const std::size_t count = std::min(at.size() - 1, kMostCharacters);
  std::size_t grams = 0;
  for (std::size_t n = 3; n <= 5; ++n) {
    for (std::size_t i = 0; i + n <= count; ++i, ++grams) {
      const std::string_view gram(marked.data() + at[i], at[i + n] - at[i]);
      add_row(ngrams_, ngram_scales_, fnv1a_signed(gram) % ngrams_.rows, out);
    }
  }
  if (grams == 0) return;
  for (float& value : out) value /= static_cast<float>(grams);
}

void LexicalInputs::fill(const std::string& plain, std::span<float> row) const {
  const std::string lower = lower_case(plain);
  std::fill(row.begin(), row.end(), 0.0F);
  vector_of(plain, lower, row.first(vectors_.columns));
  row = row.subspan(vectors_.columns);
  const auto copy = [&row](std::span<const float> from) {
    std::copy(from.begin(), from.end(), row.begin());
    row = row.subspan(from.size());
  };
  const std::uint32_t* const learned = word_rows_.find(lower);
  const std::uint32_t word = learned == nullptr ? kUnknownWord : *learned;
  copy(words_.floats().subspan(std::size_t{word} * words_.columns, words_.columns));
  const std::array<std::string, 8> strings = affixes_of(plain, lower);
  for (std::size_t i = 0; i < affixes_.size(); ++i) {
    const Affix& affix = affixes_[i];
    const std::uint32_t slot = fnv1a(strings[i], affix.seed) % affix.slots;
    copy(affix.table.subspan(std::size_t{slot} * affix.columns, affix.columns));
  }
  copy(treebank_.floats());
}

}  // namespace verbale
