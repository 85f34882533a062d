// SPDX-License-Identifier: Apache-2.0
//
// Runs every case of this folder through the whole coder.
#include <gtest/gtest.h>
#include <simdjson.h>
#include <verbale/coder.h>
#include <verbale/json.h>
#include <verbale/reader.h>

#include "base/toml_file.h"
#include "case_file.h"
#include "coder_for_tests.h"
#include "span_checks.h"

namespace verbale::cases {
namespace {

class CaseTest : public testing::TestWithParam<std::filesystem::path> {
 protected:
  static Minutes code(const Case& one) {
    auto document = read_report(one.report, read_options_for_tests(), "case");
    EXPECT_TRUE(document.has_value()) << to_string(document.error());
    document->info.id = "case";
    document->info.source = one.source;
    if (!one.published.empty()) {
      document->info.published = one.published;
      document->info.published_from = PublishedFrom::kInput;
    }
    auto minutes = coder_for_tests().code(*document);
    EXPECT_TRUE(minutes.has_value()) << to_string(minutes.error());
    return std::move(*minutes);
  }
};

TEST_P(CaseTest, Holds) {
  const auto loaded = load_case(GetParam());
  ASSERT_TRUE(loaded.has_value()) << to_string(loaded.error());
  const Minutes minutes = code(*loaded);
  for (const Expectation& expectation : loaded->expect) {
    const Result<bool> met = some_record_meets(minutes, expectation);
    ASSERT_TRUE(met.has_value()) << to_string(met.error());
    EXPECT_TRUE(*met) << loaded->title << ": missing " << expectation.text();
  }
  for (const Expectation& expectation : loaded->forbid) {
    const Result<bool> met = some_record_meets(minutes, expectation);
    ASSERT_TRUE(met.has_value()) << to_string(met.error());
    EXPECT_FALSE(*met) << loaded->title << ": must not come: " << expectation.text();
  }
}

TEST_P(CaseTest, EverySpanIsItsQuotationAndTwiceIsTheSame) {
  const auto loaded = load_case(GetParam());
  ASSERT_TRUE(loaded.has_value());
  const Minutes minutes = code(*loaded);
  const std::string lines = to_jsonl(minutes);
  EXPECT_EQ(lines, to_jsonl(code(*loaded)));
  expect_spans_quote_text(lines, minutes.text);
}

std::vector<std::filesystem::path> case_files() {
  auto files = toml_files(VERBALE_CASES);
  return files ? *files : std::vector<std::filesystem::path>{};
}

std::string name_of_case(const testing::TestParamInfo<std::filesystem::path>& info) {
  std::string name = info.param.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); },
      '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, CaseTest, testing::ValuesIn(case_files()), name_of_case);

TEST(Lexicon, EveryExampleOfEveryEntryHolds) {
  std::size_t failed = 0;
  const auto outcomes = coder_for_tests().test_lexicon();
  for (const ExampleOutcome& outcome : outcomes) {
    failed += outcome.passed ? 0 : 1;
    EXPECT_TRUE(outcome.passed) << outcome.file << " " << outcome.entry << ": " << outcome.text
                                << "\n  " << outcome.difference;
  }
  EXPECT_GE(outcomes.size(), 300u);
  EXPECT_EQ(failed, 0u);
}

}  // namespace
}  // namespace verbale::cases
