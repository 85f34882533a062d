// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>
#include <verbale/reader.h>
#include <verbale/result.h>

#include <string>
#include <string_view>

namespace verbale {

/// The main text of a page, blocks parted by blank lines, and what the page says of it. `html` is
/// UTF-8. kHtmlTooDeep, kHtmlNoText, or kReportTooLong where the page is over 8 MiB.
Result<Document> html_report(std::string_view html, const std::string& origin,
                             const ReadOptions& options);

}  // namespace verbale
