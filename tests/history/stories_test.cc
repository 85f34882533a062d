// SPDX-License-Identifier: Apache-2.0
//
// How well the same happening is found again: 20 happenings with 60 retellings and 60 look-alikes,
// in stories.txt. Two reports count as joined where an event of the one and an event of the other
// have one story; they should be where both tell the same happening.
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "coder_for_tests.h"
#include "ledger_file.h"

namespace verbale {
namespace {

struct TestReport {
  std::string id;    ///< "07-near-43"
  std::string same;  ///< the happening: "07", or the id for a look-alike
  std::string published, text;
};

/// Those of the odd or the even stories.
std::vector<TestReport> test_reports(bool odd) {
  std::ifstream file(VERBALE_STORIES);
  EXPECT_TRUE(file) << VERBALE_STORIES;
  std::vector<TestReport> reports;
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t bar = line.find(" | ");
    if (line.empty() || line[0] == '#' || bar == std::string::npos) continue;
    std::istringstream head(line.substr(0, bar));
    int story = 0;
    TestReport report;
    std::string kind;
    head >> story >> kind >> report.published;
    report.id = std::to_string(story) + "-" + kind + "-" + std::to_string(reports.size());
    report.text = line.substr(bar + 3);
    const bool look_alike = kind == "day" || kind == "actors" || kind == "act";
    report.same = look_alike ? report.id : std::to_string(story);
    if (story % 2 == (odd ? 1 : 0)) reports.push_back(std::move(report));
  }
  return reports;
}

struct Score {
  int right = 0, wrong = 0, missed = 0;
  double f1() const { return 2.0 * right / std::max(1, 2 * right + wrong + missed); }
};

class Stories : public LedgerTest {
 protected:
  void code(Ledger& ledger, const std::vector<TestReport>& reports) const {
    for (const TestReport& report : reports) {
      Document document({report.id}, report.text);
      document.info.published = report.published;
      document.info.published_from = PublishedFrom::kInput;
      document.blocks = {{{0, static_cast<std::uint32_t>(report.text.size())}, BlockKind::kBody}};
      const Result<Minutes> minutes = cases::coder_for_tests().code(document);
      ASSERT_TRUE(minutes) << to_string(minutes.error());
      add(ledger, *minutes);
    }
    ASSERT_TRUE(ledger.derive());
  }

  std::map<std::string, std::set<std::string>> stories_of_reports() const {
    std::map<std::string, std::set<std::string>> stories;
    for (const std::string& row :
         rows(file,
              "SELECT r.id, i.story FROM incident_events i JOIN events e ON e.key = "
              "i.event_key JOIN reports r ON r.key = e.report_key")) {
      stories[row.substr(0, row.find('|'))].insert(row.substr(row.find('|') + 1));
    }
    return stories;
  }

  Score measure(const std::vector<TestReport>& reports) {
    {
      Ledger ledger = open();
      code(ledger, reports);
    }
    auto stories = stories_of_reports();
    Score score;
    for (std::size_t i = 0; i < reports.size(); ++i) {
      for (std::size_t k = i + 1; k < reports.size(); ++k) {
        pair(reports[i], reports[k], common(stories[reports[i].id], stories[reports[k].id]), score);
      }
    }
    std::printf("right %d, wrong %d, missed %d: F1 %.3f\n", score.right, score.wrong, score.missed,
                score.f1());
    return score;
  }

 private:
  static bool common(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& story) { return b.count(story) > 0; });
  }

  static void pair(const TestReport& a, const TestReport& b, bool joined, Score& score) {
    const bool same = a.same == b.same;
    if (joined && same) ++score.right;
    if (joined && !same) ++score.wrong;
    if (!joined && same) ++score.missed;
    if (joined != same)
      std::printf("%s: %s, %s\n", same ? "missed" : "wrong", a.id.c_str(), b.id.c_str());
  }
};

TEST_F(Stories, ThoseFromWhichTheRulesCome) { EXPECT_GE(measure(test_reports(true)).f1(), 0.9); }

/// 0.899 when the rules, made from the odd stories alone, first saw the even ones; the aim is 0.90.
/// The bound keeps what is there.
TEST_F(Stories, ThoseThatTheRulesHaveNotSeen) {
  EXPECT_GE(measure(test_reports(false)).f1(), 0.88);
}

}  // namespace
}  // namespace verbale
