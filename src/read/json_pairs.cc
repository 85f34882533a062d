// SPDX-License-Identifier: Apache-2.0
#include "read/json_pairs.h"

#include <cstdint>
#include <optional>
#include <utility>

#include "base/code_points.h"
#include "read/layout.h"

namespace verbale {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

class Pairs {
 public:
  Pairs(std::string_view text, const std::string& origin)
      : index_(text), characters_(characters_in(text)), origin_(origin) {}

  Status read(const element& value, PairQuery& pair) {
    object fields;
    std::string_view id;
    if (value.get(fields) != simdjson::SUCCESS) return wrong("a pair is not an object");
    if (fields["id"].get(id) != simdjson::SUCCESS)
      return wrong("a pair has no `id`, or it is not a string");
    pair.id = std::string(id);
    if (Status status = side(fields, "source", pair, pair.source); !status) return status;
    return side(fields, "target", pair, pair.target);
  }

  tl::unexpected<Error> wrong(std::string what) const {
    return fail(
        ErrorCode::kJsonField, "the field `pairs`: " + std::move(what), origin_,
        R"(give [{"id": "1", "source": [begin, end], "target": [begin, end]}], in code points)");
  }

 private:
  Status side(const object& fields, std::string_view key, const PairQuery& pair,
              std::optional<TextRange>& to) {
    element value;
    if (fields[key].get(value) != simdjson::SUCCESS || value.is_null()) return {};
    array span;
    std::uint64_t begin = 0, end = 0;
    const std::string name = "`" + std::string(key) + "` of pair " + pair.id;
    if (value.get(span) != simdjson::SUCCESS || span.size() != 2 ||
        span.at(0).get(begin) != simdjson::SUCCESS || span.at(1).get(end) != simdjson::SUCCESS) {
      return wrong(name + " is not [begin, end]");
    }
    if (begin >= end || end > characters_) {
      return wrong(name + " is no span of the text, which has " + std::to_string(characters_) +
                   " code points");
    }
    to = TextRange{index_.byte(static_cast<std::uint32_t>(begin)),
                   index_.byte(static_cast<std::uint32_t>(end))};
    return {};
  }

  CodePointIndex index_;
  std::size_t characters_;
  const std::string& origin_;
};

}  // namespace

Status read_pairs(const element& pairs, std::string_view text, const std::string& origin,
                  std::vector<PairQuery>& to) {
  Pairs reader(text, origin);
  array list;
  if (pairs.get(list) != simdjson::SUCCESS) return reader.wrong("it is not an array");
  for (const element& value : list) {
    PairQuery pair;
    if (Status status = reader.read(value, pair); !status) return status;
    to.push_back(std::move(pair));
  }
  return {};
}

}  // namespace verbale
