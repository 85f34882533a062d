// SPDX-License-Identifier: Apache-2.0
//
// A model is one file, mapped read-only and shared by all threads and processes that use it.
//
//   0    "VERBALE\0"  u32 format  u32 tensors  u64 file size  u8[16] XXH3-128 of bytes 64..end
//   64   per tensor, 64 bytes: char[40] name, u32 type (0 f32, 1 i8, 2 bytes), u32 rows, u32
//   columns,
//        u32 zero, u64 offset; little-endian, payloads aligned to 64 bytes
//
// Nothing is believed: sizes, offsets and the checksum are checked before any tensor is handed out,
// so a truncated, altered or foreign file is an Error and never a crash.
#pragma once

#include <verbale/result.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.h"

namespace verbale {

enum class TensorType : std::uint32_t { kFloat = 0, kInt8 = 1, kBytes = 2 };

/// A row-major matrix inside the file.
struct Tensor {
  TensorType type = TensorType::kBytes;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  const std::byte* data = nullptr;

  std::span<const float> floats() const {
    return {reinterpret_cast<const float*>(data), std::size_t{rows} * columns};
  }
  std::span<const std::int8_t> bytes8() const {
    return {reinterpret_cast<const std::int8_t*>(data), std::size_t{rows} * columns};
  }
  std::string_view text() const {
    return {reinterpret_cast<const char*>(data), std::size_t{rows} * columns};
  }
};

class ModelFile {
 public:
  static constexpr std::uint32_t kFormat = 1;

  /// Maps and checks the file: kModelMissing, kModelDamaged or kModelVersion where it cannot be
  /// used.
  static Result<ModelFile> open(const std::filesystem::path& file);
  /// The same over bytes in memory, which must outlive the result and be aligned to 64 bytes.
  static Result<ModelFile> from_bytes(std::span<const std::byte> bytes, const std::string& origin);

  /// A tensor of that type and shape (0 = any); kModelDamaged where the file has none such.
  Result<Tensor> tensor(std::string_view name, TensorType type, std::uint32_t rows,
                        std::uint32_t columns) const;
  /// The checksum, as 32 hex digits.
  const std::string& hash() const { return hash_; }

 private:
  std::shared_ptr<const MappedFile> mapping_;
  std::map<std::string, Tensor, std::less<>> tensors_;
  std::string origin_, hash_;
};

/// Lines of a text tensor, one by one: visit(line).
template <class Visit>
void each_line(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::vector<std::string_view> text_lines(std::string_view text);

}  // namespace verbale
