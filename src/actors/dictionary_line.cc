// SPDX-License-Identifier: Apache-2.0
#include "actors/dictionary_line.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include "base/word_list_lines.h"

namespace verbale {
namespace {

constexpr std::string_view kSpaces = " \t\r\f\v";

tl::unexpected<Error> wrong(std::string what) {
  return fail(ErrorCode::kDataInvalid, std::move(what));
}

int number_of(std::string_view digits) {
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// "20010209" or "010209" as 2001-02-09; two digits up to 30 are years of this century.
std::optional<std::string> date_of(std::string_view digits) {
  if (digits.size() != 6 && digits.size() != 8) return std::nullopt;
  if (digits.find_first_not_of("0123456789") != digits.npos) return std::nullopt;
  const std::size_t rest = digits.size() - 4;
  int year = number_of(digits.substr(0, rest));
  if (rest == 2) year += year <= 30 ? 2000 : 1900;
  const int month = number_of(digits.substr(rest, 2)), day = number_of(digits.substr(rest + 2, 2));
  const std::chrono::year_month_day date(std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (!date.ok() || year < 1) return std::nullopt;
  std::string iso = std::to_string(year);
  iso.insert(0, 4 - std::min<std::size_t>(4, iso.size()), '0');
  return iso.append("-")
      .append(digits.substr(rest, 2))
      .append("-")
      .append(digits.substr(rest + 2, 2));
}

bool is_code(std::string_view code) {
  return !code.empty() && std::all_of(code.begin(), code.end(), [](unsigned char c) {
    return (c | 0x20) >= 'a' ? (c | 0x20) <= 'z' : (c >= '0' && c <= '9');
  });
}

bool is_null(std::string_view code) { return code == "---" || code == "###" || code == "+++"; }

std::string upper(std::string_view code) {
  std::string out(code);
  for (char& c : out) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 0x20 : c);
  return out;
}

/// "<911226", ">920416", "870930-920416"; spaces do not count.
Status read_when(std::string_view text, DatedCode& code) {
  std::string when;
  std::copy_if(text.begin(), text.end(), std::back_inserter(when),
               [](char c) { return kSpaces.find(c) == kSpaces.npos; });
  if (when.empty()) return {};
  const std::string_view rest(when);
  const std::size_t dash = rest.find('-');
  const bool before = rest.front() == '<', after = rest.front() == '>';
  const std::string_view first = before || after ? rest.substr(1) : rest.substr(0, dash);
  const auto one = date_of(first);
  const auto two = !before && !after && dash != rest.npos ? date_of(rest.substr(dash + 1)) : one;
  if (!one || !two || (!before && !after && dash == rest.npos)) {
    return wrong("not a date restriction: " + when);
  }
  if (!before) code.from = *one;
  if (!after) code.to = *two;
  if (*two < *one) return wrong("it ends before it begins: " + when);
  return {};
}

/// What stands between [ and ]; old lists close some with }.
std::optional<std::string_view> bracketed(std::string_view& text) {
  const std::size_t close = text.find_first_of("]}");
  if (text.empty() || text.front() != '[' || close == text.npos) return std::nullopt;
  const std::string_view inside = trimmed(text.substr(1, close - 1));
  text = trimmed(text.substr(close + 1));
  return inside;
}

}  // namespace

std::string words_of(std::string_view phrase) {
  std::string words;
  for (const char c : phrase) {
    const bool space = c == '_' || kSpaces.find(c) != kSpaces.npos;
    if (space && (words.empty() || words.back() == ' ')) continue;
    words += space ? ' ' : c;
  }
  while (!words.empty() && (words.back() == ' ' || words.back() == '=')) words.pop_back();
  return words;
}

Result<std::vector<DatedCode>> codes_of(std::string_view text) {
  std::vector<DatedCode> codes;
  for (text = trimmed(text); !text.empty();) {
    const auto inside = bracketed(text);
    if (!inside) return wrong("a code stands in brackets: [AFGGOV 870930-920416]");
    const std::size_t end = std::min(inside->find_first_of(" \t<>"), inside->size());
    const std::string_view name = inside->substr(0, end);
    // Of two codes for one name ("ELR/GAL") the first is taken.
    const std::string_view first = name.substr(0, name.find('/'));
    if (!is_code(first) && !is_null(name)) return wrong("not a code: " + std::string(name));
    DatedCode code{is_null(name) ? std::string() : upper(first), {}, {}};
    if (Status status = read_when(inside->substr(end), code); !status) {
      return tl::make_unexpected(status.error());
    }
    codes.push_back(std::move(code));
  }
  return codes;
}

Result<std::string> agent_code(std::string_view text) {
  const auto inside = bracketed(text);
  if (!inside) return wrong("a code stands in brackets: [~COP]");
  std::string code(*inside);
  const bool before = code.ends_with('~');
  std::erase(code, '~');
  if (!is_code(code)) return wrong("not an agent's code: " + std::string(*inside));
  return upper(code) + (before ? "~" : "");
}

}  // namespace verbale
