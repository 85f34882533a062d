// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace verbale::cases {

/// Parses every JSON line strictly and holds each {"begin","end","text"} object in it against
/// `text`, counted in code points.
void expect_spans_quote_text(const std::string& lines, const std::string& text);

}  // namespace verbale::cases
