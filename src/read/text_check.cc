// SPDX-License-Identifier: Apache-2.0
#include "read/text_check.h"

#include <algorithm>
#include <string>

#include "base/plain.h"
#include "base/utf8.h"

namespace verbale {
namespace {

/// Old wire copy holds a few control characters; one byte in ten is another kind of file.
constexpr std::size_t kControlShare = 10;

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0x7F || (byte < 0x20 && !(byte >= '\t' && byte <= '\r'));
}

tl::unexpected<Error> not_text(std::string_view origin, std::size_t byte) {
  return fail(ErrorCode::kNotText, "binary data where text is expected",
              std::string(origin) + ", byte " + std::to_string(byte),
              "give plain text, HTML or JSON Lines in UTF-8");
}

}  // namespace

Status check_text(std::string_view bytes, std::string_view origin, std::size_t skipped) {
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return not_text(origin, skipped + nul);
  }
  const auto first = std::find_if(bytes.begin(), bytes.end(), is_control);
  const auto controls = static_cast<std::size_t>(std::count_if(first, bytes.end(), is_control));
  if (controls > bytes.size() / kControlShare) {
    return not_text(origin, skipped + static_cast<std::size_t>(first - bytes.begin()));
  }
  const auto bad = first_invalid_utf8(bytes);
  if (!bad) return {};
  return fail(ErrorCode::kUtf8Invalid, "bytes that are not UTF-8",
              std::string(origin) + ", byte " + std::to_string(skipped + *bad),
              "convert the file to UTF-8, e.g. with iconv");
}

Status check_not_empty(std::string_view text, std::string_view origin) {
  for (std::size_t at = 0; at < text.size();) {
    const PlainChar plain = plain_char_at(text, at);
    if (!plain.text.empty() && plain.text != " ") return {};
    at += plain.bytes;
  }
  return fail(ErrorCode::kEmptyReport, "no words in the report", std::string(origin),
              "check that the file or the field `text` holds the text of a report");
}

Status check_report(std::string_view text, const ReadBudget& budget, std::string_view origin) {
  if (text.size() > budget.report_bytes) return too_long("a report", budget.report_bytes, origin);
  if (Status status = check_text(text, origin); !status) return status;
  return check_not_empty(text, origin);
}

tl::unexpected<Error> too_long(std::string_view what, std::uint64_t budget,
                               std::string_view origin) {
  return fail(ErrorCode::kReportTooLong,
              std::string(what) + " of more than " + std::to_string(budget) + " bytes",
              std::string(origin), "give one report a file, or JSON Lines with one report a line");
}

std::size_t byte_order_mark(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return bytes.starts_with(kMark) ? kMark.size() : 0;
}

}  // namespace verbale
