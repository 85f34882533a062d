// SPDX-License-Identifier: Apache-2.0
#include "apps/values.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace verbale::cli {
namespace {

/// Reads all of `text` as a number.
template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

bool is_share(std::string_view text) {
  const auto share = number_of<double>(text);
  return share && *share >= 0 && *share <= 1;
}

bool is_whole(std::string_view text) {
  const auto whole = number_of<std::int64_t>(text);
  return whole && *whole >= 0;
}

Status check(const Command& command, const Value& value, const std::string& name,
             const std::vector<std::string>& given) {
  if (given.size() > 1 && !value.many) return usage_error(command, name + " is given twice");
  for (const std::string& text : given) {
    if (!fits(value, text)) {
      return usage_error(
          command, fmt::format("{} is \"{}\", but must be {}", name, text, expected_of(value)));
    }
  }
  return {};
}

Status check_arguments(const Invocation& invocation) {
  for (const Argument& argument : invocation.command().arguments) {
    const std::string name(argument.value.name);
    const auto given = invocation.all(name);
    if (given.empty() && argument.required) {
      return usage_error(invocation.command(),
                         fmt::format("{} is missing: {}", name, expected_of(argument.value)));
    }
    if (auto status = check(invocation.command(), argument.value, name, given); !status) {
      return status;
    }
  }
  return {};
}

}  // namespace

std::string expected_of(const Value& value) {
  switch (value.takes) {
    case Takes::kNothing:
      return "nothing";
    case Takes::kText:
      return fmt::format("a text ({})", value.name);
    case Takes::kFile:
      return fmt::format("the name of a file ({})", value.name);
    case Takes::kFolder:
      return fmt::format("the name of a folder ({})", value.name);
    case Takes::kChoice:
      return fmt::format("one of {}", fmt::join(value.choices, ", "));
    case Takes::kWhole:
      return "a whole number, 0 or more";
    case Takes::kShare:
      return "a number from 0 to 1";
    case Takes::kDate:
      return "a date as 2003, 2003-05 or 2003-05-13";
  }
  return {};
}

bool fits(const Value& value, std::string_view text) {
  switch (value.takes) {
    case Takes::kNothing:
      return true;
    case Takes::kText:
    case Takes::kFile:
    case Takes::kFolder:
      return !text.empty();
    case Takes::kChoice:
      return std::ranges::find(value.choices, text) != value.choices.end();
    case Takes::kWhole:
      return is_whole(text);
    case Takes::kShare:
      return is_share(text);
    case Takes::kDate:
      return first_day_of(text).has_value();
  }
  return false;
}

Status check_values(const Invocation& invocation) {
  for (const Option& option : invocation.command().options) {
    const auto given = invocation.all(option.name);
    auto status = check(invocation.command(), option.value, "--" + std::string(option.name), given);
    if (!status) return status;
  }
  return check_arguments(invocation);
}

std::optional<std::string> first_day_of(std::string_view date) {
  using namespace std::chrono;
  const bool shaped = (date.size() == 4 || (date.size() == 7 && date[4] == '-') ||
                       (date.size() == 10 && date[4] == '-' && date[7] == '-'));
  if (!shaped) return std::nullopt;
  const auto y = number_of<unsigned>(date.substr(0, 4));
  const auto m = date.size() < 7 ? 1u : number_of<unsigned>(date.substr(5, 2));
  const auto d = date.size() < 10 ? 1u : number_of<unsigned>(date.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  if (!(year(static_cast<int>(*y)) / month(*m) / day(*d)).ok()) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", *y, *m, *d);
}

}  // namespace verbale::cli
