// SPDX-License-Identifier: Apache-2.0
//
// What was typed, checked against the option table. Whatever is wrong with it is an Error of the
// code kUsage that names the option, what was expected, and an example that works.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/options.h"

namespace verbale::cli {

/// A checked command line. Values are kept by the name of their option ("format") or argument
/// ("REPORT").
class Invocation {
 public:
  Invocation(const Command& command,
             std::map<std::string, std::vector<std::string>, std::less<>> values)
      : command_(&command), values_(std::move(values)) {}

  const Command& command() const { return *command_; }
  bool has(std::string_view name) const { return values_.contains(name); }
  /// All values; empty where it was not given.
  std::vector<std::string> all(std::string_view name) const;
  /// The value, or `otherwise`.
  std::string text(std::string_view name, std::string_view otherwise = {}) const;
  /// The value of a Takes::kWhole or Takes::kShare.
  std::optional<std::int64_t> whole(std::string_view name) const;
  std::optional<double> share(std::string_view name) const;

 private:
  const Command* command_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// Reads the words after the program's name. Where --help or --version is among them, nothing else
/// is checked.
Result<Invocation> read_command_line(const std::vector<std::string>& words);

/// A usage error of `command`, with its first example as the way out.
tl::unexpected<Error> usage_error(const Command& command, const std::string& what);

}  // namespace verbale::cli
