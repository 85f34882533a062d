// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>
#include <verbale/reader.h>
#include <verbale/result.h>

#include <string>

namespace verbale {

/// A report as a row of a table gives it.
struct GivenReport {
  ReportInfo info;  ///< what is given goes before what the text says
  std::string text;
  bool is_html = false;  ///< the text is HTML
};

/// kEmptyReport, kReportTooLong, kNotText, kUtf8Invalid, and the errors of HTML.
Result<Document> given_report(GivenReport&& given, const ReadOptions& options);

}  // namespace verbale
