// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>
#include <verbale/reader.h>
#include <verbale/result.h>

#include <string>

#include "read/xml_fields.h"

namespace verbale {

/// One report of an XML file: what was said of it, and of all in its file.
struct XmlItem {
  const XmlShape& shape;
  const XmlFields& said;
  const XmlFields& of_all;
  const std::string& place;

  /// As the file names it; empty where it does not.
  std::string id() const;
  /// Why it is no report ("withdrawn", "picture"); empty where it is one.
  std::string reason_against() const;
  /// kEmptyReport, kReportTooLong, kDateInvalid, and the errors of HTML.
  Result<Document> report(const ReadOptions& options) const;
};

}  // namespace verbale
