// SPDX-License-Identifier: Apache-2.0
#include "read/iso_date.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

TEST(IsoDateTest, ADateStaysAsItIs) { EXPECT_EQ(iso_date("2003-05-13"), "2003-05-13"); }

TEST(IsoDateTest, ADateWithoutHyphensGetsThem) { EXPECT_EQ(iso_date("20030513"), "2003-05-13"); }

TEST(IsoDateTest, TheTimeIsKept) {
  EXPECT_EQ(iso_date("2003-05-13T18:40:00+02:00"), "2003-05-13T18:40:00+02:00");
  EXPECT_EQ(iso_date("2003-05-13T18:40Z"), "2003-05-13T18:40Z");
  EXPECT_EQ(iso_date("20030513T184000Z"), "2003-05-13T184000Z");
  EXPECT_EQ(iso_date("2003-05-13T18:40:00.125-0330"), "2003-05-13T18:40:00.125-0330");
}

TEST(IsoDateTest, ASpaceBeforeTheTimeBecomesT) {
  EXPECT_EQ(iso_date("2003-05-13 18:40:00"), "2003-05-13T18:40:00");
}

TEST(IsoDateTest, LeapDays) {
  EXPECT_TRUE(iso_date("2004-02-29"));
  EXPECT_TRUE(iso_date("2000-02-29"));
  EXPECT_FALSE(iso_date("2003-02-29"));
  EXPECT_FALSE(iso_date("1900-02-29"));
}

TEST(IsoDateTest, WhatIsNoDay) {
  for (const char* text : {"2003-02-30", "2003-04-31", "2003-13-01", "2003-00-10", "2003-05-00",
                           "0999-05-13", "3000-01-01"}) {
    EXPECT_FALSE(iso_date(text)) << text;
  }
}

TEST(IsoDateTest, WhatIsNoIsoDate) {
  for (const char* text : {"",
                           "2003",
                           "2003-05",
                           "2003-5-13",
                           "13.05.2003",
                           "05/13/2003",
                           "May 13, 2003",
                           "2003-0513",
                           "200305-13",
                           "2003-05-13T",
                           "2003-05-13Z",
                           " 2003-05-13",
                           "2003-05-13 ",
                           "2003-05-13x",
                           "2003-05-13T25:00",
                           "2003-05-13T18",
                           "2003-05-13T18:60",
                           "2003-05-13T18:40:61",
                           "2003-05-13T18:40+25:00",
                           "2003-05-13T18:40 CET",
                           "yesterday",
                           "-2003-05-13"}) {
    EXPECT_FALSE(iso_date(text)) << text;
  }
}

}  // namespace
}  // namespace verbale
