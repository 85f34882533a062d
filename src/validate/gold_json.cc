// SPDX-License-Identifier: Apache-2.0
//
// Our own gold: a text with its events, in the words of the ledger. Whoever writes it by hand gives
// actors as codes and the trigger as words; what was downloaded from reviews has spans.
#include <algorithm>

#include "validate/gold.h"

namespace verbale {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

class GoldReader {
 public:
  GoldReader(const object& fields, std::string where) : fields_(fields), where_(std::move(where)) {}

  Result<GoldText> read() {
    GoldText gold;
    Status status = texts(gold);
    if (status) status = events("events", gold.events);
    if (status) status = events("wrong", gold.wrong);
    if (status) status = complete(gold);
    if (!status) return tl::unexpected(status.error());
    return gold;
  }

 private:
  Status texts(GoldText& gold) {
    for (const auto& [name, to] : {std::pair{"id", &gold.id},
                                   {"text", &gold.text},
                                   {"title", &gold.title},
                                   {"source", &gold.source},
                                   {"published", &gold.published}}) {
      const auto text = text_field(fields_, name, where_);
      if (!text) return tl::unexpected(text.error());
      *to = *text;
    }
    if (!gold.text.empty()) return {};
    return wrong_gold("the field `text` is missing", where_, "give the text that is to be coded");
  }

  Status complete(GoldText& gold) {
    element value;
    if (fields_["complete"].get(value) != simdjson::SUCCESS) return {};
    if (value.get(gold.complete) == simdjson::SUCCESS) return {};
    return wrong_gold("the field `complete` is neither true nor false", where_,
                      "leave it out where all events of the text are given");
  }

  Status events(std::string_view name, std::vector<JudgedEvent>& to) {
    element value;
    if (fields_[name].get(value) != simdjson::SUCCESS) return {};
    array list;
    if (value.get(list) != simdjson::SUCCESS) return wrong_list(name);
    for (const element one : list) {
      object fields;
      if (one.get(fields) != simdjson::SUCCESS) return wrong_list(name);
      JudgedEvent& event = to.emplace_back();
      if (Status status = this->event(fields, event); !status) return status;
    }
    return {};
  }

  tl::unexpected<Error> wrong_list(std::string_view name) const {
    return wrong_gold("the field `" + std::string(name) + "` is not a list of events", where_,
                      R"(give [{"sources": ["FRA"], "targets": ["IRN"], "cameo": "112"}])");
  }

  Status event(const object& fields, JudgedEvent& event) {
    const auto cameo = text_field(fields, "cameo", where_);
    const auto factuality = text_field(fields, "factuality", where_);
    if (!cameo) return tl::unexpected(cameo.error());
    if (!factuality) return tl::unexpected(factuality.error());
    event.cameo = *cameo;
    event.factuality = *factuality;
    if (!is_cameo(event.cameo)) {
      return wrong_gold("`cameo` is \"" + event.cameo + "\"", where_,
                        "give a CAMEO code, two to four digits from 01 to 20");
    }
    if (!event.factuality.empty() && !factuality_from(event.factuality)) {
      return wrong_gold("`factuality` is \"" + event.factuality + "\"", where_,
                        "give one of CT+ PR+ PS+ CT- PR- PS- UU, or leave it out");
    }
    Status status = side(fields, "sources", event.sources);
    if (status) status = side(fields, "targets", event.targets);
    return status ? trigger(fields, event) : status;
  }

  Status side(const object& fields, std::string_view name,
              std::optional<std::vector<std::string>>& to) {
    element value;
    if (fields[name].get(value) != simdjson::SUCCESS || value.is_null()) return {};
    array list;
    if (value.get(list) != simdjson::SUCCESS) return wrong_side(name);
    to.emplace();
    for (const element one : list) {
      std::string_view code;
      element named;
      const bool in_role = one["code"].get(named) == simdjson::SUCCESS;
      const bool nameless = in_role && named.is_null();
      const bool given = (in_role ? named : one).get(code) == simdjson::SUCCESS;
      if (!given && !nameless) return wrong_side(name);
      to->emplace_back(code);
    }
    std::sort(to->begin(), to->end());
    return {};
  }

  tl::unexpected<Error> wrong_side(std::string_view name) const {
    return wrong_gold("`" + std::string(name) + "` is not a list of codes", where_,
                      R"(give ["USAGOV"], [] for nobody, or leave it out where it is not judged)");
  }

  Status trigger(const object& fields, JudgedEvent& event) {
    element value;
    std::string_view words;
    if (fields["trigger"].get(value) != simdjson::SUCCESS || value.is_null()) return {};
    std::uint64_t begin = 0, end = 0;
    if (value.get(words) == simdjson::SUCCESS) {
      event.words = words;
      return {};
    }
    const bool span = value["begin"].get(begin) == simdjson::SUCCESS &&
                      value["end"].get(end) == simdjson::SUCCESS &&
                      value["text"].get(words) == simdjson::SUCCESS && begin < end;
    if (!span) {
      return wrong_gold("`trigger` is neither words nor a span", where_,
                        R"(give "accused", or {"begin": 7, "end": 14, "text": "accused"})");
    }
    event.words = words;
    event.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return {};
  }

  const object& fields_;
  std::string where_;
};

}  // namespace

Result<GoldText> own_gold(const object& fields, const std::string& where) {
  return GoldReader(fields, where).read();
}

}  // namespace verbale
