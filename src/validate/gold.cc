// SPDX-License-Identifier: Apache-2.0
#include "validate/gold.h"

#include <algorithm>

#include "base/utf8.h"
#include "validate/text_file.h"

namespace verbale {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

class JsonGold {
 public:
  explicit JsonGold(std::string name) : name_(std::move(name)) {}

  Status lines(std::string_view text) {
    for (std::size_t line = 1; !text.empty(); ++line) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view one = text.substr(0, end);
      if (one.find_first_not_of(" \t\r") != std::string_view::npos) {
        if (Status status = json(one, "line " + std::to_string(line)); !status) return status;
      }
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
  }

  /// A line, or a whole file that is one list.
  Status json(std::string_view text, const std::string& place) {
    element root;
    const std::string where = name_ + ", " + place;
    if (const auto error = parser_.parse(text.data(), text.size()).get(root)) {
      return fail(ErrorCode::kJsonInvalid,
                  std::string("not valid JSON: ") + simdjson::error_message(error), where,
                  "give one JSON object a line");
    }
    simdjson::dom::array list;
    if (root.get(list) != simdjson::SUCCESS) return one(root, where);
    std::size_t number = 0;
    for (const element item : list) {
      if (Status status = one(item, where + ", item " + std::to_string(++number)); !status) {
        return status;
      }
    }
    return {};
  }

  std::vector<GoldText> take() { return std::move(all_); }

 private:
  Status one(const element& item, const std::string& where) {
    object fields;
    if (item.get(fields) != simdjson::SUCCESS) {
      return fail(ErrorCode::kJsonInvalid, "JSON, but not an object", where,
                  "give one JSON object a line");
    }
    if (is_plover(fields)) return add_plover_gold(fields, where, all_);
    auto gold = own_gold(fields, where);
    if (!gold) return tl::unexpected(gold.error());
    if (gold->id.empty()) gold->id = std::to_string(all_.size() + 1);
    all_.push_back(std::move(*gold));
    return {};
  }

  std::string name_;
  simdjson::dom::parser parser_;
  std::vector<GoldText> all_;
};

Status check_ids(const std::vector<GoldText>& all, const std::string& name) {
  std::vector<std::string_view> ids;
  for (const GoldText& one : all) ids.push_back(one.id);
  std::sort(ids.begin(), ids.end());
  const auto twice = std::adjacent_find(ids.begin(), ids.end());
  if (twice == ids.end()) return {};
  return fail(ErrorCode::kDuplicateId, "two texts have the id " + std::string(*twice), name,
              "give each text an id of its own");
}

Result<std::vector<GoldText>> json_gold(std::string_view text, const std::string& name) {
  JsonGold gold(name);
  const Status status = text.front() == '[' ? gold.json(text, "the list") : gold.lines(text);
  if (!status) return tl::unexpected(status.error());
  return gold.take();
}

}  // namespace

tl::unexpected<Error> wrong_gold(std::string what, const std::string& where, std::string to_do) {
  return fail(ErrorCode::kJsonField, std::move(what), where, std::move(to_do));
}

Result<std::string> text_field(const object& fields, std::string_view name,
                               const std::string& where) {
  element value;
  std::string_view text;
  if (fields[name].get(value) != simdjson::SUCCESS || value.is_null()) return std::string();
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  return wrong_gold("the field `" + std::string(name) + "` is not a string", where,
                    "give it as a JSON string, or leave it out");
}

bool is_cameo(std::string_view code) {
  const bool digits =
      std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && code.size() >= 2 && code.size() <= 4 && code.substr(0, 2) >= "01" &&
         code.substr(0, 2) <= "20";
}

std::string JudgedEvent::root() const { return cameo.empty() ? plover : cameo.substr(0, 2); }

Result<std::vector<GoldText>> parse_gold(std::string_view bytes, const std::string& name) {
  if (Status sound = check_utf8(bytes, name); !sound) return tl::unexpected(sound.error());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  if (bytes.empty()) {
    return fail(ErrorCode::kEmptyReport, "an empty gold file", name, "see docs/validate.md");
  }
  auto all = bytes.front() == '<' ? petrarch_gold(bytes, name) : json_gold(bytes, name);
  if (!all) return all;
  if (Status distinct = check_ids(*all, name); !distinct) return tl::unexpected(distinct.error());
  return all;
}

Result<std::vector<GoldText>> read_gold(const std::filesystem::path& file) {
  const auto text = text_of_file(file);
  if (!text) return tl::unexpected(text.error());
  return parse_gold(*text, file.string());
}

}  // namespace verbale
