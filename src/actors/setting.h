// SPDX-License-Identifier: Apache-2.0
//
// Whose "officials" a report means that names no country: it takes for granted where it was
// written, for whom, and what it is about.
//
//   outlet   "Fox News"                          -> USA   the country of its newspaper or
//   broadcaster scene    "LA PAZ, Bolivia --"                -> BOL   of its dateline story    nine
//   in ten states named are Peru   -> PER   none where two are named as often, unless one of them
//                                                         is the outlet's, or no state is named
#pragma once

#include <string>
#include <string_view>

#include "actors/named_text.h"

namespace verbale {

/// CAMEO codes of countries; empty where not known.
struct Setting {
  std::string outlet, scene, story;
};

Setting setting_of(const NamedText& text);

}  // namespace verbale
