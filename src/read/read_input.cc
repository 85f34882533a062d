// SPDX-License-Identifier: Apache-2.0
#include "read/read_input.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "read/archive_reports.h"
#include "read/container.h"
#include "read/encoding.h"
#include "read/html_report.h"
#include "read/json_lines.h"
#include "read/table.h"
#include "read/text_check.h"
#include "read/text_report.h"
#include "read/unpack.h"
#include "read/warc_reports.h"
#include "read/xml_reports.h"

namespace verbale {
namespace {

/// Bytes of a single report, already UTF-8 and within the budget.
Result<Document> document_of(std::string_view bytes, ContentKind kind, const std::string& origin,
                             const ReadOptions& options) {
  switch (kind) {
    case ContentKind::kHtml:
      return html_report(bytes, origin, options);
    case ContentKind::kOtherJson:
      return fail(ErrorCode::kJsonInvalid, "JSON, but not JSON Lines", origin,
                  "give one object a line, e.g. with jq -c . or jq -c '.[]'");
    default:
      return text_report(std::string(bytes), origin, options);
  }
}

/// The ids of single reports are hashes of their texts; in an archive they also say where it was.
void name_member(const Delivery& to, Document& document) {
  constexpr std::size_t kDigits = 8;
  if (to.member().empty()) return;
  document.info.id = to.member() + "#" + document.info.id.substr(0, kDigits);
}

bool read_whole(Input& input, ContentKind kind, std::size_t mark, const Delivery& to) {
  const std::uint64_t most = to.budget().report_bytes;
  if (Status status = input.look(most + 1); !status) return to.reject(std::move(status.error()));
  auto document = report_of(input.ahead(), kind, {}, to.origin(), to.options(), mark);
  if (document) name_member(to, *document);
  return to.deliver(std::move(document), to.origin());
}

/// XML in UTF-8, or in what it declares.
bool read_feed(Input& input, Delivery to) {
  if (Status status = input.look(kJudged); !status && input.ahead().empty()) {
    return to.reject(std::move(status.error()));
  }
  const std::string encoding = other_encoding(input.ahead().substr(0, kJudged));
  if (encoding.empty()) return read_xml(input, to);
  to.warn(conversion_warning(encoding, to.origin()));
  Input converted(converted_stream(input, encoding));
  return read_xml(converted, to);
}

bool read_kind(Input& input, std::size_t mark, const Delivery& to) {
  const ContentKind kind = content_kind(input.ahead());
  if (kind == ContentKind::kJsonLines) return read_json_lines(input, to);
  if (kind == ContentKind::kXml) return read_feed(input, to);
  if (kind == ContentKind::kText) {
    if (const auto delimiter = table_delimiter(input.ahead(), to.options())) {
      return read_table(input, *delimiter, to);
    }
  }
  return read_whole(input, kind, mark, to);
}

bool read_wide(Input& input, const WideText& wide, Delivery to) {
  to.warn(conversion_warning(std::string(wide.encoding), to.origin()));
  input.take(wide.mark);
  Input narrow(narrow_stream(input, wide.encoding));
  if (Status status = narrow.look(kKindBytes); !status && narrow.ahead().empty()) {
    return to.reject(std::move(status.error()));
  }
  return read_kind(narrow, 0, to);
}

}  // namespace

Result<Document> report_of(std::string_view bytes, ContentKind kind, std::string_view declared,
                           const std::string& origin, const ReadOptions& options,
                           std::size_t mark) {
  const std::uint64_t most = options.budget.report_bytes;
  if (bytes.size() > most) return too_long("a report", most, origin);
  std::optional<Converted> other;
  if (first_invalid_utf8(bytes)) {
    other = converted(bytes, declared.empty() ? declared_charset(bytes) : std::string(declared));
  }
  const std::string_view text = other ? std::string_view(other->text) : bytes;
  if (Status status = check_text(text, origin, mark); !status) {
    return tl::make_unexpected(status.error());
  }
  if (Status status = check_not_empty(text, origin); !status) {
    return tl::make_unexpected(status.error());
  }
  auto document = document_of(text, kind, origin, options);
  if (document && other) {
    document->info.warnings.push_back(conversion_warning(other->encoding, origin));
  }
  return document;
}

bool read_text(Input& input, const Delivery& to) {
  const WideText wide = wide_text(input.ahead());
  if (wide.mark > 0) return read_wide(input, wide, to);
  const std::size_t mark = byte_order_mark(input.ahead());
  input.take(mark);
  return read_kind(input, mark, to);
}

bool read_nested(std::unique_ptr<Input> packed, const Delivery& to, const Nest& nest) {
  auto unpacking = unpacked(std::move(packed), nest.meter, to.origin());
  if (!unpacking) return to.reject(std::move(unpacking.error()));
  std::unique_ptr<Input> input = std::move(*unpacking);
  if (Status status = input->look(kKindBytes); !status && input->ahead().empty()) {
    return to.reject(std::move(status.error()));
  }
  const Container container = container_of(input->ahead());
  if (container == Container::kWarc) return read_warc(*input, to);
  if (container != Container::kNone) return read_archive(*input, container, to, nest);
  return read_text(*input, to);
}

bool read_input(std::unique_ptr<Input> packed, const Delivery& to) {
  UnpackMeter meter(*packed, to.budget());
  return read_nested(std::move(packed), to, Nest{meter});
}

}  // namespace verbale
