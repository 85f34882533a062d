// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>
#include <verbale/reader.h>

#include <string>

namespace verbale {

/// What all kinds of report have in common once their text is there: blocks where there are none
/// yet, front matter, an id where the caller gave none.
void finish_report(Document& document, const ReadOptions& options);

/// A report of plain text, already checked.
Document text_report(std::string text, std::string origin, const ReadOptions& options);

}  // namespace verbale
