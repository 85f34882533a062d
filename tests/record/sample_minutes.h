// SPDX-License-Identifier: Apache-2.0
//
// Minutes made by hand, for tests of everything that comes after coding. The text has what makes
// offsets go wrong: a flag of two code points, curly quotes, a combining mark, Arabic, an emoji.
#pragma once

#include <verbale/records.h>

#include <string>
#include <string_view>

namespace verbale {

/// Bytes of `words` in `text`; the words must be there.
TextRange range_of(std::string_view text, std::string_view words);

/// A report with two events, a statement, a time and two relations. `id` goes into all ids.
Minutes sample_minutes(const std::string& id = "r1");

/// A report with one event: `source` did `cameo` to `target` (both CAMEO codes).
Minutes small_minutes(const std::string& id, const std::string& source, const std::string& cameo,
                      const std::string& target, const std::string& published = "2003-05-13");

}  // namespace verbale
