// SPDX-License-Identifier: Apache-2.0
#include "coding/pair_model.h"

#include <gtest/gtest.h>

#include <fstream>

namespace verbale {
namespace {

/// A data folder of its own, removed at the end.
class Folder {
 public:
  explicit Folder(const std::string& name)
      : path_(std::filesystem::path(testing::TempDir()) / ("verbale_pair_model_" + name)) {
    std::filesystem::create_directories(path_ / "models");
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

TEST(PairModel, IsEmptyWithoutAFile) {
  const Folder folder("missing");
  const auto model = PairModel::load(folder.path());
  ASSERT_TRUE(model);
  EXPECT_TRUE(model->empty());
}

TEST(PairModel, ADamagedFileIsAnError) {
  const Folder folder("damaged");
  std::ofstream(folder.path() / "models" / "pairs.model") << std::string(200, 'x');
  const auto model = PairModel::load(folder.path());
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().code, ErrorCode::kModelDamaged);
}

TEST(PairModel, FollowsEventsThatHoldBothSpans) {
  const auto model = PairModel::load(VERBALE_DATA_FOLDER);
  ASSERT_TRUE(model);
  ASSERT_FALSE(model->empty());
  for (const std::string event : {"ACCUSE", "AID", "ASSAULT", "CONSULT", "SUPPORT"}) {
    const PairChoice choice = model->choose(
        {"e:" + event, "e:both:" + event, "e:both:" + event + ":CT+", "l:" + event,
         "l:path:" + event, "l:path:" + event + ":CT+", "rule:" + event, "rule:" + event + ":4"});
    EXPECT_TRUE(choice.chosen->holds(event)) << event;
    EXPECT_GT(choice.probability, 0.1) << event;
    EXPECT_LE(choice.probability, 1.0) << event;
  }
}

TEST(PairModel, AnswersWithoutAnyFeature) {
  const auto model = PairModel::load(VERBALE_DATA_FOLDER);
  ASSERT_TRUE(model);
  const PairChoice choice = model->choose({});
  ASSERT_NE(choice.chosen, nullptr);
  EXPECT_FALSE(choice.chosen->cameo.empty());
}

}  // namespace
}  // namespace verbale
