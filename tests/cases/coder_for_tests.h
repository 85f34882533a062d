// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/coder.h>
#include <verbale/reader.h>

namespace verbale::cases {

/// The coder over the tree's own data, loaded once for the test program.
const Coder& coder_for_tests();
/// Reading options with the date-line rules of the tree's own data.
const ReadOptions& read_options_for_tests();

}  // namespace verbale::cases
