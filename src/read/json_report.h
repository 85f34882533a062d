// SPDX-License-Identifier: Apache-2.0
//
// One report of JSON Lines: an object with `text` and what else the caller knows of it. Fields that
// are not listed in the contract are passed over; null is a field that is not there.
#pragma once

#include <verbale/document.h>
#include <verbale/reader.h>
#include <verbale/result.h>

#include <memory>
#include <string>
#include <string_view>

namespace verbale {

/// Keeps the parser's memory from line to line.
class JsonReports {
 public:
  explicit JsonReports(const ReadOptions& options);
  JsonReports(const JsonReports&) = delete;
  JsonReports& operator=(const JsonReports&) = delete;
  ~JsonReports();

  /// `origin` names the line. Where the line fails, id() is the caller's id as far as it was found.
  Result<Document> read(std::string_view line, const std::string& origin);
  const std::string& id() const { return id_; }

 private:
  struct Parser;
  const ReadOptions& options_;
  std::unique_ptr<Parser> parser_;
  std::string id_;
};

}  // namespace verbale
