// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "server/http.h"
#include "server/tables.h"

namespace verbale {
namespace {

TEST(Address, IsTakenApart) {
  const Address address = address_of("/api/ties?a=USA&b=I%52N&words=two+words&empty=");
  EXPECT_EQ(address.path, "/api/ties");
  EXPECT_EQ(address.field("b"), "IRN");
  EXPECT_EQ(address.field("words"), "two words");
  EXPECT_EQ(address.field("absent"), "");
}

TEST(Address, BrokenEscapesStayAsTheyAre) {
  EXPECT_EQ(address_of("/%").path, "/%");
  EXPECT_EQ(address_of("/?a=%4").field("a"), "%4");
  EXPECT_EQ(address_of("/?a=%zz&&=").field("a"), "%zz");
  EXPECT_EQ(address_of("").path, "");
}

TEST(Tables, CsvQuotesAndDisarmsFormulas) {
  EXPECT_EQ(table_csv({{"a", "b"}, {{"say \"no\"", "=1+1"}}}),
            "\"a\",\"b\"\r\n\"say \"\"no\"\"\",\"'=1+1\"\r\n");
}

}  // namespace
}  // namespace verbale
