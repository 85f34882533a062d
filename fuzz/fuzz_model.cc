// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a model file. The checksum would stop nearly all of them, so size and checksum are
// set right first: what is tried is whether the tensor table and the tensors are believed.
#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string>

#include "base/hash.h"
#include "check.h"
#include "language/language.h"
#include "model/model_file.h"

namespace verbale::fuzz {
namespace {

constexpr std::size_t kHeader = 64;
constexpr std::size_t kSizeAt = 16;
constexpr std::size_t kHashAt = 24;
constexpr std::align_val_t kAlign{64};

struct Free {
  void operator()(std::byte* bytes) const { ::operator delete[](bytes, kAlign); }
};
using Bytes = std::unique_ptr<std::byte[], Free>;

Bytes aligned(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(static_cast<std::byte*>(::operator new[](std::max<std::size_t>(size, 1), kAlign)));
  std::memcpy(bytes.get(), data, size);
  return bytes;
}

int digit(char hex) { return hex <= '9' ? hex - '0' : hex - 'a' + 10; }

/// Magic, format, size and checksum as they must be.
void seal(std::span<std::byte> bytes) {
  if (bytes.size() < kHeader) return;
  constexpr char kBegin[12] = {'V', 'E', 'R', 'B', 'A', 'L', 'E', '\0', 1, 0, 0, 0};
  std::memcpy(bytes.data(), kBegin, sizeof kBegin);
  const std::uint64_t size = bytes.size();
  std::memcpy(bytes.data() + kSizeAt, &size, sizeof size);
  const auto rest = bytes.subspan(kHeader);
  const std::string hash = hash_hex({reinterpret_cast<const char*>(rest.data()), rest.size()});
  for (std::size_t i = 0; i < hash.size(); i += 2) {
    bytes[kHashAt + i / 2] = static_cast<std::byte>(16 * digit(hash[i]) + digit(hash[i + 1]));
  }
}

}  // namespace
}  // namespace verbale::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  const fuzz::Bytes bytes = fuzz::aligned(data, size);
  const std::span<std::byte> all(bytes.get(), size);
  for (const bool sealed : {false, true}) {
    if (sealed) fuzz::seal(all);
    auto model = ModelFile::from_bytes(all, "fuzz");
    if (!model) continue;
    const auto language = Language::from_model(std::move(*model));
    fuzz::check(language || language.error().code != ErrorCode::kInternal, "no mistake of our own");
  }
  return 0;
}
