// SPDX-License-Identifier: Apache-2.0
//
// Small reports, analysed by the language engine and read by the time layer of the tree's own data.
#pragma once

#include <gtest/gtest.h>
#include <verbale/document.h>
#include <verbale/records.h>

#include <string>
#include <vector>

#include "when/when.h"

namespace verbale::when {

/// A report and what was found in it.
struct Analysed {
  Document document;
  Minutes minutes;
};

const TimeReader& time_reader();
/// `published` is empty for a report without a date.
Analysed analysed(const std::string& text, const std::string& published);

/// One expression as a test writes it: "last Friday = 2003-05-09", "two weeks = P2W".
std::vector<std::string> values_in(const std::string& text, const std::string& published);
/// With the days: "last week = 2003-W19 (2003-05-05 to 2003-05-11)"; "?" where a side is open.
std::vector<std::string> days_in(const std::string& text, const std::string& published);

/// The record for these words; fails the test where there is none.
TimeRecord record_for(const Analysed& report, const std::string& words);

/// A case of a table: text, date of the report, expected.
struct ValueCase {
  const char* text;
  const char* published;
  std::vector<std::string> expected;
};
void check(const std::vector<ValueCase>& cases);

}  // namespace verbale::when
