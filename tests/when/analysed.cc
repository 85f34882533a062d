// SPDX-License-Identifier: Apache-2.0
#include "analysed.h"

#include <cstdio>
#include <cstdlib>

#include "language/language.h"

namespace verbale::when {
namespace {

const std::string kData = VERBALE_DATA_FOLDER;

template <class T>
T must(Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", to_string(result.error()).c_str());
  std::exit(1);
}

const Language& language() {
  static const auto loaded = must(Language::load(kData + "/models/english.model"));
  return *loaded;
}

std::string or_open(const std::string& date) { return date.empty() ? "?" : date; }

}  // namespace

const TimeReader& time_reader() {
  static const TimeReader reader = must(TimeReader::load(kData));
  return reader;
}

Analysed analysed(const std::string& text, const std::string& published) {
  Analysed report;
  report.document.text = text;
  report.document.info.id = "r";
  report.document.info.published = published;
  Scratch scratch;
  EXPECT_TRUE(language().analyse(report.document, scratch));
  report.minutes.text = text;
  time_reader().run(report.document, report.minutes);
  return report;
}

std::vector<std::string> values_in(const std::string& text, const std::string& published) {
  const Analysed report = analysed(text, published);
  std::vector<std::string> values;
  for (const TimeRecord& record : report.minutes.times) {
    values.push_back(std::string(record.evidence.of(report.document.text)) + " = " + record.value);
  }
  return values;
}

std::vector<std::string> days_in(const std::string& text, const std::string& published) {
  const Analysed report = analysed(text, published);
  std::vector<std::string> values;
  for (const TimeRecord& record : report.minutes.times) {
    values.push_back(std::string(record.evidence.of(report.document.text)) + " = " + record.value +
                     " (" + or_open(record.begin) + " to " + or_open(record.end) + ")");
  }
  return values;
}

TimeRecord record_for(const Analysed& report, const std::string& words) {
  for (const TimeRecord& record : report.minutes.times) {
    if (record.evidence.of(report.document.text) == words) return record;
  }
  ADD_FAILURE() << "no record for '" << words << "'";
  return {};
}

void check(const std::vector<ValueCase>& cases) {
  for (const ValueCase& one : cases) {
    EXPECT_EQ(values_in(one.text, one.published), one.expected) << one.text;
  }
}

}  // namespace verbale::when
