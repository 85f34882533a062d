// SPDX-License-Identifier: Apache-2.0
//
// What goes with the files: codebook.md for people, datapackage.json (Frictionless Data) for
// programs. Both are written from the tables that the files were written from.
#pragma once

#include <string>

#include "export/formats.h"

namespace verbale {

std::string codebook(const Format& format);

/// What is known after the files are written.
struct PackageFacts {
  ExportAccount account;
  std::vector<std::uint64_t> sizes;  ///< bytes, as account.files
  std::vector<CoderStamp> coders;    ///< all that coded a report of the ledger
  std::string command;
  ExportOf of = ExportOf::kAll;
  ExportIds ids = ExportIds::kIso;
};

std::string datapackage(const Format& format, const PackageFacts& facts);

}  // namespace verbale
