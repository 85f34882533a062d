// SPDX-License-Identifier: Apache-2.0
//
// Pre-tokenised input of `parse`: CoNLL-U, read in pieces of whole sentences so that a large file
// is never held in memory.
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace verbale::cli {

/// True if the first line of the file that is no comment looks like a word of CoNLL-U.
bool is_conllu(const std::filesystem::path& file);

/// Calls `visit` with pieces of whole sentences, in order, until it says false; the first line's
/// number comes with each. A sentence over the budget of bytes is an error.
Status each_piece(const std::filesystem::path& file,
                  const std::function<bool(std::string_view piece, std::size_t first_line)>& visit);

}  // namespace verbale::cli
