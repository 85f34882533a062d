// SPDX-License-Identifier: Apache-2.0
#include "read/json_report.h"

#include <simdjson.h>

#include <optional>
#include <utility>

#include "read/iso_date.h"
#include "read/json_pairs.h"
#include "read/text_check.h"
#include "read/text_report.h"

namespace verbale {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

/// Takes the fields out of one object; the first that is wrong ends it.
class Fields {
 public:
  Fields(const object& fields, std::string origin) : fields_(fields), origin_(std::move(origin)) {}

  Status read(Document& document, std::string& id) {
    ReportInfo& info = document.info;
    const std::pair<std::string_view, std::string*> texts[] = {{"id", &info.id},
                                                               {"text", &document.text},
                                                               {"title", &info.title},
                                                               {"source", &info.source},
                                                               {"author", &info.author},
                                                               {"url", &info.url},
                                                               {"language", &info.language}};
    for (const auto& [key, to] : texts) {
      if (Status status = text(key, *to); !status) return status;
      if (to == &info.id) id = info.id;
    }
    if (fields_["text"].error() != simdjson::SUCCESS || fields_["text"].is_null()) {
      return fail(ErrorCode::kJsonField, "the field `text` is missing", origin_,
                  "give the whole text of the report in `text`");
    }
    return published(info);
  }

  Status pairs(std::string_view text, std::vector<PairQuery>& to) {
    element value;
    if (!there("pairs", value)) return {};
    return read_pairs(value, text, origin_, to);
  }

 private:
  bool there(std::string_view key, element& value) const {
    return fields_[key].get(value) == simdjson::SUCCESS && !value.is_null();
  }

  Status text(std::string_view key, std::string& to) {
    element value;
    std::string_view found;
    if (!there(key, value)) return {};
    if (value.get(found) == simdjson::SUCCESS) {
      to = std::string(found);
      return {};
    }
    return fail(ErrorCode::kJsonField, "the field `" + std::string(key) + "` is not a string",
                origin_, "give it as a JSON string, or leave it out");
  }

  Status published(ReportInfo& info) {
    std::string given;
    if (Status status = text("published", given); !status || given.empty()) return status;
    auto date = iso_date(given);
    if (!date) {
      return fail(ErrorCode::kDateInvalid,
                  "`published` is not an ISO 8601 date: " + given.substr(0, 40), origin_,
                  "write it as 2003-05-13 or 2003-05-13T18:40:00Z, or leave it out");
    }
    info.published = std::move(*date);
    info.published_from = PublishedFrom::kInput;
    return {};
  }

  object fields_;
  std::string origin_;
};

tl::unexpected<Error> invalid(simdjson::error_code error, const std::string& origin) {
  return fail(ErrorCode::kJsonInvalid,
              std::string("not valid JSON: ") + simdjson::error_message(error), origin,
              "give one JSON object a line");
}

}  // namespace

struct JsonReports::Parser {
  simdjson::dom::parser parser;
};

JsonReports::JsonReports(const ReadOptions& options)
    : options_(options), parser_(std::make_unique<Parser>()) {}
JsonReports::~JsonReports() = default;

Result<Document> JsonReports::read(std::string_view line, const std::string& origin) {
  id_.clear();
  if (Status status = check_text(line, origin); !status) return tl::make_unexpected(status.error());
  element root;
  if (const auto error = parser_->parser.parse(line.data(), line.size()).get(root)) {
    return invalid(error, origin);
  }
  object fields;
  if (root.get(fields) != simdjson::SUCCESS) {
    return fail(ErrorCode::kJsonInvalid, "JSON, but not an object", origin,
                "give one JSON object a line");
  }
  Document document;
  document.info.origin = origin;
  document.info.kind = "jsonl";
  Fields reader(fields, origin);
  if (Status status = reader.read(document, id_); !status)
    return tl::make_unexpected(status.error());
  if (Status status = check_report(document.text, options_.budget, origin); !status) {
    return tl::make_unexpected(status.error());
  }
  if (Status status = reader.pairs(document.text, document.info.pairs); !status) {
    return tl::make_unexpected(status.error());
  }
  finish_report(document, options_);
  return document;
}

}  // namespace verbale
