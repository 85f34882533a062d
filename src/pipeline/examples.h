// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/coder.h>

#include <functional>
#include <vector>

#include "coding/lexicon.h"

namespace verbale {

/// Codes every example of every entry and compares what the entry gave with what the example says.
std::vector<ExampleOutcome> run_examples(const Lexicon& lexicon,
                                         const std::function<Result<Minutes>(Document&)>& code);

/// "USA*" fits "USAGOV"; without a star the whole code must be equal.
bool fits_pattern(std::string_view code, std::string_view pattern);

}  // namespace verbale
