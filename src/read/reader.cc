// SPDX-License-Identifier: Apache-2.0
#include <verbale/reader.h>

#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "read/input.h"
#include "read/paths.h"
#include "read/place.h"
#include "read/read_input.h"

namespace verbale {
namespace {

std::uint64_t bytes_of(const std::string& path, bool& known) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) {
    // What is not there costs no time; a pipe has no size.
    known = known && !std::filesystem::exists(path, error);
    return 0;
  }
  const std::uint64_t bytes = std::filesystem::file_size(path, error);
  return error ? 0 : bytes;
}

}  // namespace

void read_paths(const std::vector<std::string>& paths, const ReadOptions& options,
                const ReadSink& sink) {
  PathVisitor visit;
  visit.file = [&](const std::string& path) {
    auto stream = open_file(path);
    if (!stream) return sink.reject(Reject{{}, name_of(path), std::move(stream.error())});
    return read_input(std::make_unique<Input>(std::move(*stream)),
                      Delivery(name_of(path), options, sink));
  };
  visit.failure = [&](const std::string& path, Error&& error) {
    return sink.reject(Reject{{}, path, std::move(error)});
  };
  for (const std::string& path : paths) {
    const bool go_on = path == kStandardInput ? visit.file(path) : walk_path(path, visit);
    if (!go_on) return;
  }
}

Result<Document> read_report(std::string_view bytes, const ReadOptions& options,
                             std::string_view origin) {
  Result<Document> result = fail(ErrorCode::kEmptyReport, "no report", std::string(origin),
                                 "check that the input holds the text of a report");
  ReadSink sink;
  sink.report = [&](Document&& document) {
    result = std::move(document);
    return false;
  };
  sink.reject = [&](Reject&& reject) {
    result = tl::make_unexpected(std::move(reject.error));
    return false;
  };
  read_input(std::make_unique<Input>(stream_of(bytes)),
             Delivery(std::string(origin), options, sink));
  return result;
}

std::uint64_t input_bytes(const std::vector<std::string>& paths) {
  std::uint64_t bytes = 0;
  bool known = true;
  PathVisitor visit;
  visit.file = [&](const std::string& path) {
    bytes += bytes_of(path, known);
    return known;
  };
  visit.failure = [](const std::string&, Error&&) { return true; };
  for (const std::string& path : paths) {
    if (path == kStandardInput) return 0;
    walk_path(path, visit);
  }
  return known ? bytes : 0;
}

}  // namespace verbale
