// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <verbale/version.h>

TEST(Version, IsThatOfTheProject) { EXPECT_EQ(verbale::version(), VERBALE_PROJECT_VERSION); }
