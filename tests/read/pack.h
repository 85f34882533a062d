// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/unpack.h"

namespace verbale::reading {

/// The bytes as a compressed file.
std::string pack(std::string_view bytes, Packing packing);

/// Names and bytes; a name that ends in "/" is a folder, and bytes "-> x" make a link to x.
using Members = std::vector<std::pair<std::string, std::string>>;
std::string zip_of(const Members& members);
std::string tar_of(const Members& members);

}  // namespace verbale::reading
