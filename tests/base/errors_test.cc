// SPDX-License-Identifier: Apache-2.0
//
// The codes stand in three places: result.h (the enum), errors.cc (the table), docs/errors.md. Here
// they are held against each other.
#include <gtest/gtest.h>
#include <verbale/errors.h>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace verbale {
namespace {

std::string contents(const std::string& name) {
  std::ifstream file(std::string(VERBALE_SOURCE) + "/" + name);
  EXPECT_TRUE(file) << name;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Number and meaning of each code, as the enum's comments say.
std::map<int, std::string> in_header() {
  static const std::regex kLine(R"(k\w+ = (\d+),\s*///< (.*))");
  std::map<int, std::string> codes;
  std::istringstream lines(contents("include/verbale/result.h"));
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, kLine)) codes[std::stoi(match[1])] = match[2];
  }
  return codes;
}

TEST(Errors, TableHasEveryCodeOfTheEnumWithItsMeaning) {
  std::map<int, std::string> in_table;
  for (const ErrorMeaning& one : all_errors()) {
    in_table[static_cast<int>(one.code)] = std::string(one.meaning);
    EXPECT_FALSE(one.to_do.empty()) << code_name(one.code);
  }
  EXPECT_EQ(in_table, in_header());
  EXPECT_EQ(in_table.size(), all_errors().size()) << "a code stands there twice";
}

TEST(Errors, DocumentationHasEveryCode) {
  std::set<std::string> documented, expected;
  std::istringstream lines(contents("docs/errors.md"));
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("| V", 0) == 0) documented.insert(line);
  }
  for (const ErrorMeaning& one : all_errors()) {
    expected.insert("| " + code_name(one.code) + " | " + std::string(one.meaning) + " | " +
                    std::string(one.to_do) + " |");
  }
  EXPECT_EQ(documented, expected);
}

TEST(Errors, NamesHaveFourDigits) {
  EXPECT_EQ(code_name(ErrorCode::kUsage), "V0001");
  EXPECT_EQ(code_name(ErrorCode::kUtf8Invalid), "V1010");
  EXPECT_EQ(code_name(ErrorCode::kLedgerQuery), "V3005");
}

TEST(Errors, ReadAsOneSentence) {
  const Error error{ErrorCode::kUtf8Invalid, "bytes that are not UTF-8", "a.txt, byte 17",
                    "convert the file, e.g. with iconv"};
  EXPECT_EQ(to_string(error),
            "V1010 bytes that are not UTF-8 (a.txt, byte 17); convert the file, e.g. with iconv");
  EXPECT_EQ(to_string(Error{ErrorCode::kInternal, "no trees", {}, {}}), "V0002 no trees");
}

}  // namespace
}  // namespace verbale
