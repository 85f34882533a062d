// SPDX-License-Identifier: Apache-2.0
#include "read/arrivals.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

using Paths = std::vector<std::string>;
using std::chrono::milliseconds;

class ArrivalsTest : public testing::Test {
 protected:
  void see(const std::string& path, std::uint64_t size) {
    arrivals.see(path, FileLook{1, size, 0}, now);
  }
  Paths after(int passed) {
    now += milliseconds(passed);
    return arrivals.take(now);
  }

  Arrivals arrivals{milliseconds(100)};
  Arrivals::Time now;
};

TEST_F(ArrivalsTest, AFileIsTakenOnceWhenItKeptItsLook) {
  see("b", 5);
  see("a", 7);
  EXPECT_EQ(after(99), Paths());
  EXPECT_EQ(after(1), (Paths{"a", "b"}));
  see("a", 7);
  EXPECT_EQ(after(1000), Paths());
}

TEST_F(ArrivalsTest, WhatGrowsIsWaitedFor) {
  see("a", 5);
  EXPECT_EQ(after(90), Paths());
  see("a", 6);
  EXPECT_EQ(after(90), Paths());
  EXPECT_EQ(arrivals.waiting(), Paths{"a"});
  EXPECT_EQ(after(10), Paths{"a"});
}

TEST_F(ArrivalsTest, WhatChangedLaterComesAgain) {
  see("a", 5);
  EXPECT_EQ(after(100), Paths{"a"});
  see("a", 9);
  EXPECT_EQ(after(100), Paths{"a"});
}

TEST_F(ArrivalsTest, WhatHasGoneIsForgotten) {
  see("a", 5);
  arrivals.see("a", std::nullopt, now);
  EXPECT_EQ(after(100), Paths());
  see("a", 5);
  EXPECT_EQ(after(100), Paths{"a"});
  arrivals.see("a", std::nullopt, now);
  see("a", 5);
  EXPECT_EQ(after(100), Paths{"a"});
}

}  // namespace
}  // namespace verbale
