// SPDX-License-Identifier: Apache-2.0
#include "read/dateline.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace verbale {
namespace {

/// "city|what is covered|first word of the body"
std::string found(const std::string& paragraph) {
  const auto line = dateline(paragraph, reading::rules());
  if (!line) return "none";
  return line->city + "|" + paragraph.substr(0, line->bytes) + "|" +
         paragraph.substr(line->body, paragraph.find(' ', line->body) - line->body);
}

TEST(DatelineTest, EveryDash) {
  EXPECT_EQ(found("WASHINGTON — Envoys met."), "WASHINGTON|WASHINGTON —|Envoys");
  EXPECT_EQ(found("WASHINGTON – Envoys met."), "WASHINGTON|WASHINGTON –|Envoys");
  EXPECT_EQ(found("WASHINGTON -- Envoys met."), "WASHINGTON|WASHINGTON --|Envoys");
  EXPECT_EQ(found("WASHINGTON --- Envoys met."), "WASHINGTON|WASHINGTON ---|Envoys");
  EXPECT_EQ(found("WASHINGTON - Envoys met."), "WASHINGTON|WASHINGTON -|Envoys");
  EXPECT_EQ(found("WASHINGTON—Envoys met."), "WASHINGTON|WASHINGTON—|Envoys");
  EXPECT_EQ(found("WASHINGTON– Envoys met."), "WASHINGTON|WASHINGTON–|Envoys");
}

TEST(DatelineTest, AroundNoBreakSpaces) {
  EXPECT_EQ(found("KABUL\u00A0—\u00A0Envoys met."), "KABUL|KABUL\u00A0—|Envoys");
}

TEST(DatelineTest, TownsOfSeveralWords) {
  EXPECT_EQ(found("THE HAGUE — Envoys met."), "THE HAGUE|THE HAGUE —|Envoys");
  EXPECT_EQ(found("RIO de JANEIRO — Envoys met."), "RIO de JANEIRO|RIO de JANEIRO —|Envoys");
  EXPECT_EQ(found("ST. PETERSBURG — Envoys met."), "ST. PETERSBURG|ST. PETERSBURG —|Envoys");
  EXPECT_EQ(found("PORT-AU-PRINCE — Envoys met."), "PORT-AU-PRINCE|PORT-AU-PRINCE —|Envoys");
  EXPECT_EQ(found("SÃO PAULO — Envoys met."), "SÃO PAULO|SÃO PAULO —|Envoys");
}

TEST(DatelineTest, TwoTowns) {
  EXPECT_EQ(found("VIENNA/TEHRAN (Reuters) - Envoys met."),
            "VIENNA/TEHRAN|VIENNA/TEHRAN (Reuters) -|Envoys");
  EXPECT_EQ(found("LONDON and PARIS — Envoys met."), "LONDON and PARIS|LONDON and PARIS —|Envoys");
}

TEST(DatelineTest, TheRegionIsNoPartOfTheTown) {
  EXPECT_EQ(found("KABUL, Afghanistan (AP) — Envoys met."),
            "KABUL|KABUL, Afghanistan (AP) —|Envoys");
  EXPECT_EQ(found("BURLINGTON, Vt. -- Envoys met."), "BURLINGTON|BURLINGTON, Vt. --|Envoys");
}

TEST(DatelineTest, WithTheDay) {
  EXPECT_EQ(found("GENEVA, Nov 24 (Chronicle Wire) - Envoys met."),
            "GENEVA|GENEVA, Nov 24 (Chronicle Wire) -|Envoys");
  EXPECT_EQ(found("GENEVA, 24 November — Envoys met."), "GENEVA|GENEVA, 24 November —|Envoys");
  EXPECT_EQ(dateline("GENEVA, Nov. 24, 2013 — Envoys met.", reading::rules()).value().day,
            "2013-11-24");
  EXPECT_EQ(dateline("GENEVA, Nov. 24 — Envoys met.", reading::rules()).value().day, "");
}

TEST(DatelineTest, SmallLettersWithAKnownAgencyOrADay) {
  EXPECT_EQ(found("Jerusalem (Reuters) – Envoys met."), "Jerusalem|Jerusalem (Reuters) –|Envoys");
  EXPECT_EQ(found("Vienna, Nov. 24 — Envoys met."), "Vienna|Vienna, Nov. 24 —|Envoys");
}

TEST(DatelineTest, OnlyTheAgency) {
  EXPECT_EQ(found("(AFP) — Envoys met."), "|(AFP) —|Envoys");
  EXPECT_EQ(found("(AFP) Envoys met."), "|(AFP)|Envoys");
  EXPECT_EQ(found("AFP — Envoys met."), "|AFP —|Envoys");
}

TEST(DatelineTest, TextWhollyInCapitals) {
  EXPECT_EQ(found("MOSCOW (AP) -- ENVOYS MET ON FRIDAY."), "MOSCOW|MOSCOW (AP) --|ENVOYS");
}

TEST(DatelineTest, SentencesWithDashesAreNone) {
  for (const char* paragraph :
       {"Iran — once an ally — said no.", "Iran - once an ally - said no.",
        "The talks — held in Geneva — failed.",
        "The Mujahedin-e-Khalq (MEK) - an exile group - denied it.",
        "Envoys met in Geneva - again.", "He said: I know — and left.", "5 May — envoys met."}) {
    EXPECT_EQ(found(paragraph), "none") << paragraph;
  }
}

TEST(DatelineTest, CapitalsThatAreNoTown) {
  for (const char* paragraph :
       {"NATO – Russia talks ended.", "UAE – Iran talks ended.", "U.S. — Iran talks ended.",
        "ANALYSIS — Envoys met.", "U.S.-IRAN talks ended.", "G7 - the rich - met."}) {
    EXPECT_EQ(found(paragraph), "none") << paragraph;
  }
}

TEST(DatelineTest, AHeadlineWithADashIsNone) {
  EXPECT_EQ(found("MOSCOW - ENVOYS MEET"), "none");
  EXPECT_EQ(found("MOSCOW —"), "none");
  EXPECT_EQ(found("MOSCOW"), "none");
}

TEST(DatelineTest, TooFarFromTheBeginning) {
  EXPECT_EQ(found("WASHINGTON" + std::string(200, ' ') + "— Envoys met."), "none");
}

TEST(DatelineTest, BrokenBracketsAreNone) {
  for (const char* paragraph :
       {"(AP Envoys met.", "AP) — Envoys met.", "() — Envoys met.", ") — Envoys met.",
        "(unknown thing) Envoys met.", "", " ", "—", "(", ")"}) {
    EXPECT_EQ(found(paragraph), "none") << paragraph;
  }
}

}  // namespace
}  // namespace verbale
