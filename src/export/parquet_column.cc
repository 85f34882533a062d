// SPDX-License-Identifier: Apache-2.0
#include "export/parquet_column.h"

#include <zstd.h>

#include <bit>
#include <unordered_map>

#include "base/utf8.h"
#include "export/parquet_levels.h"
#include "export/parquet_thrift.h"

namespace verbale {
namespace {

enum PageType : std::int32_t { kDataPage = 0, kDictionaryPage = 2 };

void append_fixed(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
}

void append_bytes(std::string& out, std::string_view text) {
  append_fixed(out, text.size(), 4);
  out += text;
}

std::string zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  // Fails for too small a buffer only, and this one is as large as it can get.
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

std::string valid_utf8(std::string text) {
  if (!first_invalid_utf8(text)) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    out += point.value == 0xFFFD ? "\xEF\xBF\xBD" : text.substr(at, point.bytes);
    at += point.bytes;
  }
  return out;
}

struct Page {
  PageType type;
  std::int64_t values;
  parquet::Encoding encoding;
  std::string body;
};

/// Header and compressed body.
void append_page(ColumnChunk& chunk, const Page& page) {
  const std::string packed = zstd(page.body);
  ThriftWriter header;
  header.begin_struct();
  header.i32(1, page.type);
  header.i32(2, static_cast<std::int32_t>(page.body.size()));
  header.i32(3, static_cast<std::int32_t>(packed.size()));
  header.struct_field(page.type == kDataPage ? 5 : 7);
  header.begin_struct();
  header.i32(1, static_cast<std::int32_t>(page.values));
  header.i32(2, page.encoding);
  if (page.type == kDataPage) {
    header.i32(3, parquet::kRle);
    header.i32(4, parquet::kRle);
  }
  header.end_struct();
  header.end_struct();
  const std::string head = header.take();
  chunk.bytes += head + packed;
  chunk.uncompressed += static_cast<std::int64_t>(head.size() + page.body.size());
}

/// Every text once, and for each value its place there.
struct Dictionary {
  std::string plain;
  std::vector<std::uint32_t> places;
  std::uint32_t size = 0;
};

Dictionary dictionary_of(const std::vector<std::string>& texts) {
  Dictionary dictionary;
  std::unordered_map<std::string_view, std::uint32_t> known;
  for (const std::string& text : texts) {
    const auto [place, fresh] = known.try_emplace(text, dictionary.size);
    if (fresh) {
      append_bytes(dictionary.plain, text);
      ++dictionary.size;
    }
    dictionary.places.push_back(place->second);
  }
  return dictionary;
}

}  // namespace

parquet::PhysicalType parquet::type_of(Holds holds) {
  if (holds == Holds::kInteger) return kInt64;
  return holds == Holds::kNumber ? kDouble : kBytes;
}

void ParquetColumn::add_text(std::string text) {
  waiting_ += text.size() + 8;
  texts_.push_back(valid_utf8(std::move(text)));
}

void ParquetColumn::add_texts(const Texts& texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    repetitions_.push_back(i == 0 ? 0 : 1);
    definitions_.push_back(2);
    add_text(texts[i]);
  }
}

void ParquetColumn::add(const Cell& cell) {
  if (const auto* texts = std::get_if<Texts>(&cell); texts != nullptr && is_list()) {
    return add_texts(*texts);
  }
  if (is_list()) repetitions_.push_back(0);
  definitions_.push_back(is_empty(cell) ? 0 : 1);
  if (is_empty(cell)) return;
  if (const auto* number = std::get_if<std::int64_t>(&cell)) {
    append_fixed(numbers_, static_cast<std::uint64_t>(*number), 8);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    append_fixed(numbers_, std::bit_cast<std::uint64_t>(*real), 8);
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    add_text(*text);
  } else {
    add_text(to_text(cell));
  }
  waiting_ += 8;
}

std::string ParquetColumn::levels() const {
  std::string out;
  if (is_list()) append_bytes(out, hybrid(repetitions_, 1));
  append_bytes(out, hybrid(definitions_, is_list() ? 2 : 1));
  return out;
}

std::string ParquetColumn::plain_values() const {
  std::string out = numbers_;
  for (const std::string& text : texts_) append_bytes(out, text);
  return out;
}

ColumnChunk ParquetColumn::take() {
  ColumnChunk chunk;
  chunk.values = static_cast<std::int64_t>(definitions_.size());
  const Dictionary dictionary = dictionary_of(texts_);
  if (dictionary.size > 0 && dictionary.size <= texts_.size() / 2) {
    append_page(chunk, {kDictionaryPage, dictionary.size, parquet::kPlain, dictionary.plain});
    chunk.dictionary_size = static_cast<std::int64_t>(chunk.bytes.size());
    const int bits = std::max(1, bits_for(dictionary.size - 1));
    append_page(chunk, {kDataPage, chunk.values, parquet::kRleDictionary,
                        levels() + static_cast<char>(bits) + hybrid(dictionary.places, bits)});
  } else {
    append_page(chunk, {kDataPage, chunk.values, parquet::kPlain, levels() + plain_values()});
  }
  *this = ParquetColumn(holds_);
  return chunk;
}

}  // namespace verbale
