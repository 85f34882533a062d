// SPDX-License-Identifier: Apache-2.0
#include "read/warc_reports.h"

#include <algorithm>
#include <utility>

#include "read/http_message.h"
#include "read/iso_date.h"
#include "read/read_input.h"
#include "read/tally.h"
#include "read/text_check.h"
#include "read/warc_records.h"
#include "read/xml_shape.h"

namespace verbale {
namespace {

/// "<urn:uuid:...>" as the standard writes identifiers.
std::string without_brackets(std::string_view value) {
  if (value.starts_with('<')) value.remove_prefix(1);
  if (value.ends_with('>')) value.remove_suffix(1);
  return std::string(value);
}

/// A type as it is counted: what is none, or too long to be one, has no name.
std::string shown_type(const std::string& type) {
  constexpr std::size_t kMost = 64;
  const bool plain = std::all_of(type.begin(), type.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view("/+-.").find(c) != std::string_view::npos;
  });
  return type.empty() || type.size() > kMost || !plain ? "no known type" : type;
}

bool is_page(const std::string& type) {
  return type == "text/html" || type == "application/xhtml+xml" || type == "text/plain";
}

bool is_xml(const std::string& type) {
  return type == "text/xml" || type == "application/xml" ||
         (type.starts_with("application/") && type.ends_with("+xml"));
}

/// Why the answer is no report; empty where it may be one.
std::string reason_against(const HttpHead& head) {
  if (head.status != 200) return "status " + std::to_string(head.status);
  const std::string type = media_type(head.fields["content-type"]);
  if (!is_page(type) && !is_xml(type)) return shown_type(type);
  const std::string encoding = unknown_encoding(head);
  return encoding.empty() ? "" : "content encoding " + shown_type(encoding);
}

class WarcReports {
 public:
  WarcReports(Input& input, const Delivery& to) : records_(input, to.origin()), to_(to) {}

  bool read() {
    bool go_on = true;
    while (go_on && !records_.at_end()) go_on = read_record();
    to_.pass_over(passed_over_);
    return go_on;
  }

 private:
  bool read_record() {
    auto header = records_.next();
    if (!header) return to_.reject(std::move(header.error()), records_.place());
    if (!*header) return true;
    const std::string type = ascii_lower((**header)["warc-type"]);
    if (type != "response") return pass_over(shown_type(type) + " record");
    Input message(records_.block());
    auto head = take_http_head(message);
    if (!head) return to_.reject(std::move(head.error()), records_.place(), id_of(**header));
    if (!*head) return pass_over("not HTTP");
    if (const std::string reason = reason_against(**head); !reason.empty()) {
      return pass_over(reason);
    }
    return read_page(**header, **head, message);
  }

  bool pass_over(const std::string& reason) {
    passed_over_.add(reason);
    return true;
  }

  bool read_page(const HeaderFields& header, const HttpHead& head, Input& message) {
    HttpBody body(message, head, records_.place());
    const std::string type = media_type(head.fields["content-type"]);
    if (!is_page(type)) return read_feed(body.input(), type);
    const Status whole = body.input().look(to_.budget().report_bytes + 1);
    if (!whole && records_.cut_off()) {  // chunks may be whole where their record is not
      return to_.reject(Error(whole.error()), records_.place(), id_of(header));
    }
    auto document = document_of(head, body.input().ahead());
    if (document) describe(header, *document);
    if (document && (!whole || !header["warc-truncated"].empty())) {
      document->info.warnings.push_back({ErrorCode::kBreaksOff, "the page breaks off",
                                         records_.place(), "fetch it again if its end matters"});
    }
    return to_.deliver(std::move(document), records_.place(), id_of(header));
  }

  /// The reports of a feed are those of the file that it is.
  bool read_feed(Input& body, const std::string& type) {
    const Status whole = body.look(kKindBytes);
    if (!whole && body.ahead().empty()) return to_.reject(Error(whole.error()), records_.place());
    if (xml_shape(xml_root(body.ahead())) == nullptr) return pass_over(shown_type(type));
    return read_text(body, to_.at(records_.place()));
  }

  Result<Document> document_of(const HttpHead& head, std::string_view bytes) const {
    const std::string_view type = head.fields["content-type"];
    const bool text = media_type(type) == "text/plain";
    const std::size_t mark = byte_order_mark(bytes);
    return report_of(bytes.substr(mark), text ? ContentKind::kText : ContentKind::kHtml,
                     charset_of(type), records_.place(), to_.options(), mark);
  }

  static std::string id_of(const HeaderFields& header) {
    const std::string id = without_brackets(header["warc-record-id"]);
    return id.empty() ? without_brackets(header["warc-target-uri"]) : id;
  }

  static void describe(const HeaderFields& header, Document& document) {
    ReportInfo& info = document.info;
    if (std::string id = id_of(header); !id.empty()) info.id = std::move(id);
    if (std::string url = without_brackets(header["warc-target-uri"]); !url.empty()) {
      info.url = std::move(url);
    }
    if (!info.published.empty()) return;
    if (auto fetched = iso_date(header["warc-date"])) {
      info.published = std::move(*fetched);
      info.published_from = PublishedFrom::kFetched;
    }
  }

  WarcRecords records_;
  const Delivery& to_;
  Tally passed_over_;
};

}  // namespace

bool read_warc(Input& input, const Delivery& to) { return WarcReports(input, to).read(); }

}  // namespace verbale
