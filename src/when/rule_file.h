// SPDX-License-Identifier: Apache-2.0
//
// Reads the tables of a rule file (data/time/README.md) into a grammar.
#pragma once

#include "base/toml_file.h"
#include "when/grammar.h"

namespace verbale::when {

/// A number, or a code of TIMEX3 that the field knows.
Result<double> value_in(Field field, TomlNode node);
/// kDataInvalid at that entry.
tl::unexpected<Error> bad_entry(const TomlEntry& entry, std::string what);

Status read_class(const TomlEntry& entry, Names& names);
/// Names of periods are members of a class, with the period's index as value.
Status read_named(const TomlEntry& entry, Grammar& grammar);
Status read_rule(const TomlEntry& entry, Grammar& grammar);

}  // namespace verbale::when
