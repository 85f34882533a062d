// SPDX-License-Identifier: Apache-2.0
//
// The views are what R, pandas and spreadsheets see. Their columns are promised in docs/ledger.md.
#include <fstream>
#include <map>
#include <regex>

#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

class Views : public LedgerTest {
 protected:
  Views() {
    Ledger ledger = open();
    add(ledger, sample_minutes("r1"));
  }
};

TEST_F(Views, EventsAreFlat) {
  EXPECT_EQ(rows(file,
                 "SELECT id, report, report_source, published, sources, source_names, targets, "
                 "target_names, said_by, trigger, plover, plover_context, place, place_country "
                 "FROM v_events"),
            (std::vector<std::string>{
                "r1/e1|r1|Example Wire|2003-05-13|IRNGOV|René Şahin|USA|United States|Fars|accused|"
                "ACCUSE|diplomatic,legal|Tehran|IRN",
                "r1/e2|r1|Example Wire|2003-05-13|USA|United States|it on|it on|NULL|denied|NULL|"
                "NULL|NULL|NULL"}));
}

TEST_F(Views, StatementsAreFlat) {
  EXPECT_EQ(
      rows(file,
           "SELECT id, speakers, speaker_names, via, addressees, toward, cue, mode, "
           "attitude, events FROM v_statements"),
      std::vector<std::string>{"r1/s1|IRNGOV|René Şahin|Fars|NULL|USA|said|mixed|accuse|r1/e1"});
}

TEST_F(Views, ReportsCountTheirRecords) {
  EXPECT_EQ(rows(file,
                 "SELECT id, events, statements, actors, first_reported_by, coder, version "
                 "FROM v_reports"),
            std::vector<std::string>{"r1|2|1|3|IRNMED|verbale|0.1.0"});
}

TEST_F(Views, ActorsCountMentionsAndEvents) {
  EXPECT_EQ(
      rows(file, "SELECT id, report, code, mentions, events FROM v_actors"),
      (std::vector<std::string>{"r1/a1|r1|IRNGOV|2|1", "r1/a2|r1|USA|2|2", "r1/a3|r1|IRNMED|1|0"}));
}

TEST_F(Views, RelationsHaveTheirTwoSides) {
  EXPECT_EQ(
      rows(file,
           "SELECT kind, subject, subject_name, object, value, pair, cameo FROM "
           "v_relations"),
      (std::vector<std::string>{"position_held|IRNGOV|René Şahin|NULL|foreign minister|NULL|NULL",
                                "best_for_pair|NULL|NULL|NULL|NULL|p1|112"}));
}

/// Rows of the table of views in docs/ledger.md: name and columns.
std::map<std::string, std::string> documented_views() {
  static const std::regex kRow(R"(\| `(v_\w+)` \| [^|]* \| ([^|]*) \|)");
  std::ifstream in(VERBALE_LEDGER_PAGE);
  std::map<std::string, std::string> views;
  for (std::string line; std::getline(in, line);) {
    std::smatch match;
    if (std::regex_match(line, match, kRow)) views[match[1]] = match[2];
  }
  return views;
}

TEST_F(Views, HaveTheColumnsThatAreDocumented) {
  std::map<std::string, std::string> found;
  for (const std::string& view : rows(file, "SELECT name FROM sqlite_schema WHERE type = 'view'")) {
    for (const std::string& column :
         rows(file, "SELECT name FROM pragma_table_info('" + view + "')")) {
      found[view] += (found[view].empty() ? "" : ", ") + column;
    }
  }
  EXPECT_EQ(documented_views(), found);
}

}  // namespace
}  // namespace verbale
