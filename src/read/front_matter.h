// SPDX-License-Identifier: Apache-2.0
//
// What stands above the body of a report: headline, byline, date lines, the dateline.
//
//   December 16, 2017                       date line above the headline: posted again on that day
//   Envoys Meet in Geneva                   headline: short and without a full stop
//   By Anna Berg, Chronicle Wire            byline
//   May 13, 2003                            date line: published on that day
//   GENEVA — Envoys of both states met ...  dateline, then the body
//
// The blocks that come in are paragraphs of kind body (a web page may have told more already);
// lines of one block are looked at one by one, because bylines often stand right under the
// headline. From the first line that is none of these on, everything is body.
#pragma once

#include <verbale/document.h>

#include "read/rules.h"

namespace verbale {

/// Sets the kinds of the document's blocks, splits them where needed, and fills what the report's
/// info does not have yet: title, author, published, dateline, reposted. Without `rules` only the
/// headline is looked for.
void find_front_matter(Document& document, const ReportRules* rules);

}  // namespace verbale
