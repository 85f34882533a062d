// SPDX-License-Identifier: Apache-2.0
//
// A ledger of any age opens. The builder below makes one of version 1 as that version made it: from
// the SQL file, which never changes, and plain INSERTs.
#include <fstream>
#include <sstream>

#include "ledger/schema.h"
#include "ledger_file.h"

namespace verbale {
namespace {

using Migration = LedgerTest;

std::string schema(const std::string& name) {
  std::ifstream in(std::string(VERBALE_SCHEMA) + "/" + name);
  EXPECT_TRUE(in) << name;
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// A ledger of version 1 with one report and one event.
void build_version_1(const std::filesystem::path& file) {
  execute(file, schema("0001.sql") + R"sql(
    INSERT INTO coders VALUES (1, 'verbale', '0.1.0', '00aa', '11bb');
    INSERT INTO reports (key, id, published, sentences, words, coder_key, text_hash, records_hash)
      VALUES (1, 'r1', '2003-05-13', 1, 4, 1, 'x', 'y');
    INSERT INTO report_texts VALUES (1, 'France accused Iran.');
    INSERT INTO actors (key, report_key, id, code, name, kind, resolved_by) VALUES
      (1, 1, 'r1/a1', 'FRA', 'France', 'country', 'knowledge'),
      (2, 1, 'r1/a2', 'IRN', 'Iran', 'country', 'knowledge');
    INSERT INTO events (key, report_key, id, sentence, evidence_begin, evidence_end, evidence,
                        cameo, quad, goldstein, factuality, tense, confidence)
      VALUES (1, 1, 'r1/e1', 0, 7, 14, 'accused', '112', 3, -2.0, 'CT+', 'past', 0.9);
    INSERT INTO event_actors VALUES (1, 'source', 0, 1, 'FRA', 0, 6, 'France'),
                                    (1, 'target', 0, 2, 'IRN', 15, 19, 'Iran');
    PRAGMA application_id = 1447185477;
    PRAGMA user_version = 1;
  )sql");
}

TEST_F(Migration, LedgerOfVersion1IsRead) {
  build_version_1(file);
  Ledger ledger = open();
  const Result<std::string> events = ledger.show_jsonl("events", {});
  ASSERT_TRUE(events) << to_string(events.error());
  EXPECT_NE(events->find(R"("evidence":{"begin":7,"end":14,"text":"accused"},"sources":[{"actor":)"
                         R"("r1/a1","code":"FRA","mention":{"begin":0,"end":6,"text":"France"}}])"),
            std::string::npos)
      << *events;
}

TEST_F(Migration, OlderLedgerGoesThroughWhatItHasNotSeen) {
  build_version_1(file);
  Migrations known = migrations();
  known.push_back("ALTER TABLE reports ADD COLUMN mood TEXT;");
  known.push_back("UPDATE reports SET mood = 'calm';");
  Result<Database> db = Database::open(file, Database::Mode::kWrite);
  ASSERT_TRUE(db);
  ASSERT_TRUE(bring_up_to_date(*db, known, file));
  EXPECT_EQ(rows(file, "PRAGMA user_version"),
            std::vector<std::string>{std::to_string(known.size())});
  EXPECT_EQ(rows(file, "SELECT id, mood FROM reports"), std::vector<std::string>{"r1|calm"});
  EXPECT_EQ(rows(file, "SELECT sources, targets FROM v_events"),
            std::vector<std::string>{"FRA|IRN"})
      << "the views are made anew";
}

TEST_F(Migration, FailingMigrationLeavesTheLedgerAsItWas) {
  build_version_1(file);
  const std::string before = dump(file);
  Migrations known = migrations();
  known.push_back("ALTER TABLE reports ADD COLUMN mood TEXT; UPDATE nowhere SET x = 1;");
  {
    Result<Database> db = Database::open(file, Database::Mode::kWrite);
    ASSERT_TRUE(db);
    EXPECT_FALSE(bring_up_to_date(*db, known, file));
  }
  EXPECT_EQ(rows(file, "PRAGMA user_version"), std::vector<std::string>{"1"});
  EXPECT_EQ(dump(file), before);
}

TEST_F(Migration, ReaderOfAnOlderLedgerIsToldWhatToDo) {
  build_version_1(file);
  Migrations known = migrations();
  known.push_back("");
  Result<Database> db = Database::open(file, Database::Mode::kRead);
  ASSERT_TRUE(db);
  const Status status = check_version(*db, known, file);
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().code, ErrorCode::kLedgerOpen);
  EXPECT_NE(status.error().to_do.find("writing"), std::string::npos);
}

TEST_F(Migration, EachFileOfTheSchemaIsKnownToTheProgram) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(VERBALE_SCHEMA)) {
    files += entry.path().filename() != "views.sql";
  }
  ASSERT_EQ(files, migrations().size());
  EXPECT_EQ(migrations()[0], schema("0001.sql"));
  EXPECT_EQ(views(), schema("views.sql"));
}

}  // namespace
}  // namespace verbale
