// SPDX-License-Identifier: Apache-2.0
#include "model/model_file.h"

#include <cstring>

#include "base/hash.h"

namespace verbale {
namespace {

constexpr std::size_t kHeader = 64;
constexpr std::size_t kEntry = 64;
constexpr std::size_t kAlign = 64;
constexpr std::uint32_t kMaxTensors = 1024;
constexpr char kMagic[8] = {'V', 'E', 'R', 'B', 'A', 'L', 'E', '\0'};

template <class T>
T read_at(std::span<const std::byte> bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

tl::unexpected<Error> damaged(const std::string& origin, const std::string& how) {
  return fail(ErrorCode::kModelDamaged, "the model file is damaged: " + how, origin,
              "install the file again");
}

std::size_t width_of(TensorType type) { return type == TensorType::kFloat ? sizeof(float) : 1; }

std::string hex_of(std::span<const std::byte> bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (std::byte byte : bytes) {
    hex += kDigits[std::to_integer<unsigned>(byte) >> 4];
    hex += kDigits[std::to_integer<unsigned>(byte) & 15];
  }
  return hex;
}

}  // namespace

Result<ModelFile> ModelFile::open(const std::filesystem::path& file) {
  const std::string origin = file.string();
  auto failure = MappedFile::Failure::kNone;
  auto mapping = MappedFile::open(file, &failure);
  if (failure == MappedFile::Failure::kMissing) {
    return fail(ErrorCode::kModelMissing, "the model file cannot be opened", origin,
                "give the folder that holds models/english.model with --data or VERBALE_HOME");
  }
  if (mapping == nullptr) return damaged(origin, "too short or not a file");
  auto model = from_bytes(mapping->bytes(), origin);
  if (model) model->mapping_ = std::move(mapping);
  return model;
}

Result<ModelFile> ModelFile::from_bytes(std::span<const std::byte> bytes,
                                        const std::string& origin) {
  if (bytes.size() < kHeader) return damaged(origin, "shorter than its header");
  if (std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0) return damaged(origin, "not a model");
  const auto format = read_at<std::uint32_t>(bytes, 8);
  const auto count = read_at<std::uint32_t>(bytes, 12);
  if (format != kFormat) {
    return fail(ErrorCode::kModelVersion,
                "the model has format " + std::to_string(format) + ", this program reads format " +
                    std::to_string(kFormat),
                origin, "use the model that came with this version");
  }
  if (read_at<std::uint64_t>(bytes, 16) != bytes.size()) return damaged(origin, "wrong size");
  if (count > kMaxTensors || kHeader + count * kEntry > bytes.size()) {
    return damaged(origin, "its table is longer than the file");
  }
  ModelFile model;
  model.origin_ = origin;
  model.hash_ = hex_of(bytes.subspan(24, 16));
  const auto rest = bytes.subspan(kHeader);
  if (hash_hex({reinterpret_cast<const char*>(rest.data()), rest.size()}) != model.hash_) {
    return damaged(origin, "its checksum does not fit");
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto entry = bytes.subspan(kHeader + i * kEntry, kEntry);
    const auto* name = reinterpret_cast<const char*>(entry.data());
    Tensor tensor;
    tensor.type = static_cast<TensorType>(read_at<std::uint32_t>(entry, 40));
    tensor.rows = read_at<std::uint32_t>(entry, 44);
    tensor.columns = read_at<std::uint32_t>(entry, 48);
    const auto offset = read_at<std::uint64_t>(entry, 56);
    const std::uint64_t items = std::uint64_t{tensor.rows} * tensor.columns;
    const bool fits = tensor.type <= TensorType::kBytes && offset % kAlign == 0 &&
                      offset <= bytes.size() && items <= bytes.size() &&
                      items * width_of(tensor.type) <= bytes.size() - offset;
    if (!fits) return damaged(origin, "a tensor lies outside the file");
    tensor.data = bytes.data() + offset;
    model.tensors_.emplace(std::string(name, strnlen(name, 40)), tensor);
  }
  return model;
}

Result<Tensor> ModelFile::tensor(std::string_view name, TensorType type, std::uint32_t rows,
                                 std::uint32_t columns) const {
  const auto found = tensors_.find(name);
  if (found == tensors_.end()) return damaged(origin_, "no tensor '" + std::string(name) + "'");
  const Tensor& tensor = found->second;
  if (tensor.type != type || (rows != 0 && tensor.rows != rows) ||
      (columns != 0 && tensor.columns != columns)) {
    return damaged(origin_, "tensor '" + std::string(name) + "' has another shape");
  }
  return tensor;
}

std::vector<std::string_view> text_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  each_line(text, [&](std::string_view line) { lines.push_back(line); });
  return lines;
}

}  // namespace verbale
