// SPDX-License-Identifier: Apache-2.0
#include <verbale/reader.h>

#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "read/content_kind.h"
#include "read/html_report.h"
#include "read/input.h"
#include "read/json_report.h"
#include "read/lines.h"
#include "read/paths.h"
#include "read/place.h"
#include "read/text_check.h"
#include "read/text_report.h"
#include "read/unpack.h"

namespace verbale {
namespace {

/// One input, from its first bytes to its reports.
class InputReader {
 public:
  InputReader(std::string origin, const ReadOptions& options, const ReadSink& sink)
      : origin_(std::move(origin)), options_(options), sink_(sink) {}

  /// False where the sink wants no more.
  bool read(std::unique_ptr<Input> packed) {
    auto input = unpacked(std::move(packed), options_.budget, origin_);
    if (!input) return reject(std::move(input.error()));
    if (Status status = (*input)->look(kKindBytes); !status && (*input)->ahead().empty()) {
      return reject(std::move(status.error()));
    }
    const std::size_t mark = byte_order_mark((*input)->ahead());
    (*input)->take(mark);
    const ContentKind kind = content_kind((*input)->ahead());
    if (kind == ContentKind::kJsonLines) return read_lines(**input);
    return read_whole(**input, kind, mark);
  }

 private:
  bool reject(Error&& error, std::string origin = {}, std::string id = {}) {
    if (origin.empty()) origin = origin_;
    return sink_.reject(Reject{std::move(id), std::move(origin), std::move(error)});
  }

  bool deliver(Result<Document>&& document, std::string origin, const std::string& id = {}) {
    if (!document) return reject(std::move(document.error()), std::move(origin), id);
    return sink_.report(std::move(*document));
  }

  bool read_whole(Input& input, ContentKind kind, std::size_t mark) {
    const std::uint64_t most = options_.budget.report_bytes;
    if (Status status = input.look(most + 1); !status) return reject(std::move(status.error()));
    return deliver(document_of(input.ahead(), kind, mark), origin_);
  }

  Result<Document> document_of(std::string_view bytes, ContentKind kind, std::size_t mark) const {
    const std::uint64_t most = options_.budget.report_bytes;
    if (bytes.size() > most) return too_long("a report", most, origin_);
    if (Status status = check_text(bytes, origin_, mark); !status) {
      return tl::make_unexpected(status.error());
    }
    if (Status status = check_not_empty(bytes, origin_); !status) {
      return tl::make_unexpected(status.error());
    }
    switch (kind) {
      case ContentKind::kHtml:
        return html_report(bytes, origin_, options_);
      case ContentKind::kOtherJson:
        return fail(ErrorCode::kJsonInvalid, "JSON, but not JSON Lines", origin_,
                    "give one object a line, e.g. with jq -c . or jq -c '.[]'");
      case ContentKind::kXml:
        return fail(ErrorCode::kHtmlNoText, "an XML file that is no web page", origin_,
                    "give plain text, HTML or JSON Lines");
      default:
        return text_report(std::string(bytes), origin_, options_);
    }
  }

  bool read_lines(Input& input) {
    LineReader lines(input, options_.budget.line_bytes);
    JsonReports reports(options_);
    while (true) {
      const auto line = lines.next();
      const std::string origin = line_of(origin_, lines.number());
      if (!line) return reject(at_line(line.error(), origin), origin);
      if (!*line) return true;
      if (!read_line(**line, origin, reports)) return false;
    }
  }

  bool read_line(const Line& line, const std::string& origin, JsonReports& reports) {
    if (line.too_long) {
      return reject(std::move(too_long("a line", options_.budget.line_bytes, origin).value()),
                    origin);
    }
    if (line.text.find_first_not_of(" \t\r") == std::string_view::npos) return true;
    return deliver(reports.read(line.text, origin), origin, reports.id());
  }

  static Error at_line(Error error, const std::string& origin) {
    error.where = origin;
    return error;
  }

  std::string origin_;
  const ReadOptions& options_;
  const ReadSink& sink_;
};

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
    InputReader reader(name_of(path), options, sink);
    return reader.read(std::make_unique<Input>(std::move(*stream)));
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
  InputReader reader(std::string(origin), options, sink);
  reader.read(std::make_unique<Input>(stream_of(bytes)));
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
