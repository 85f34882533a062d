// SPDX-License-Identifier: Apache-2.0
//
// Files that hold files: which kind, from the first bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace verbale {

enum class Container : std::uint8_t { kNone, kZip, kTar, kWarc };

/// Bytes that container_of() wants to see: the first header of a tar file.
inline constexpr std::size_t kContainerBytes = 512;

Container container_of(std::string_view first_bytes);

}  // namespace verbale
