// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pipeline/stages.h"

namespace verbale {

/// Runs the language engine with this thread's own scratch memory, kept between reports.
Status run_engine(const std::shared_ptr<const Language>& language, Document& document);

/// The stage "language".
Status run_language(const Knowing& knowing, Document& document, Minutes& minutes);

}  // namespace verbale
