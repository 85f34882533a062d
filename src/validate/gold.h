// SPDX-License-Identifier: Apache-2.0
//
// The formats that a gold file may have, one function each. `name` is that of the file, for errors.
#pragma once

#include <simdjson.h>
#include <verbale/validate.h>

#include <string>
#include <string_view>

namespace verbale {

/// One object of our JSON Lines (docs/validate.md); `where` is its line.
Result<GoldText> own_gold(const simdjson::dom::object& fields, const std::string& where);

/// One object of PLOVER's JSON: one event, or none, with its text. Objects with the same text and
/// date are one GoldText, to which it is added.
Status add_plover_gold(const simdjson::dom::object& fields, const std::string& where,
                       std::vector<GoldText>& all);
bool is_plover(const simdjson::dom::object& fields);

Result<std::vector<GoldText>> petrarch_gold(std::string_view text, const std::string& name);

tl::unexpected<Error> wrong_gold(std::string what, const std::string& where, std::string to_do);

/// The string, or empty where there is none. kJsonField where something else stands there.
Result<std::string> text_field(const simdjson::dom::object& fields, std::string_view name,
                               const std::string& where);

/// Two to four digits, the first two of them one of CAMEO's twenty roots.
bool is_cameo(std::string_view code);

}  // namespace verbale
