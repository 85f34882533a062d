// SPDX-License-Identifier: Apache-2.0
//
// The words of an analysed document as Python objects, with offsets in code points.
#pragma once

#include <nanobind/nanobind.h>
#include <verbale/document.h>
#include <verbale/records.h>

#include <optional>
#include <vector>

namespace verbale::python {

/// One dict a word; `factuality` by word, empty where it was not asked for.
nanobind::list words_of(const Document& document,
                        const std::vector<std::optional<Factuality>>& factuality);

}  // namespace verbale::python
