// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "read/unpack.h"

namespace verbale::reading {

/// The bytes as a compressed file.
std::string pack(std::string_view bytes, Packing packing);

}  // namespace verbale::reading
