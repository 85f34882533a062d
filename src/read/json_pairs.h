// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <simdjson.h>
#include <verbale/document.h>
#include <verbale/result.h>

#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// `pairs` of a report: spans in code points of `text` become ranges of bytes. kJsonField where an
/// id is missing, a type is wrong, or a span is empty or beyond the text.
Status read_pairs(const simdjson::dom::element& pairs, std::string_view text,
                  const std::string& origin, std::vector<PairQuery>& to);

}  // namespace verbale
