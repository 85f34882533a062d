// SPDX-License-Identifier: Apache-2.0
//
// Plain operations judge the fast ones, to the bit, on every vector unit that this processor has
// and over shapes with every kind of rest: rows that do not fill a pass, outputs that do not fill a
// panel, cells and labels that do not fill a vector.
#include "model/layers.h"

#include <gtest/gtest.h>
#include <hwy/targets.h>

#include <cmath>
#include <random>
#include <vector>

#include "model/layers_plain.h"

namespace verbale {
namespace {

std::vector<float> numbers(std::size_t count, std::mt19937& random) {
  std::uniform_real_distribution<float> any(-2.0F, 2.0F);
  std::vector<float> all(count);
  for (float& one : all) one = any(random);
  return all;
}

/// Runs the check once for each vector unit, forced.
template <class Check>
void on_each_unit(Check&& check) {
  int units = 0;
  for (const std::int64_t unit : {HWY_SSE4, HWY_AVX2, HWY_AVX3, HWY_NEON}) {
    if ((hwy::SupportedTargets() & unit) == 0) continue;
    hwy::SetSupportedTargetsForTest(unit);
    SCOPED_TRACE(hwy::TargetName(unit));
    check();
    hwy::SetSupportedTargetsForTest(0);
    ++units;
  }
  EXPECT_GT(units, 0);
}

TEST(Layers, FastProductIsThePlainOneToTheBit) {
  on_each_unit([] {
    std::mt19937 random(7);
    Panels panels;
    for (const std::size_t n : {0, 1, 3, 8, 15}) {
      for (const std::size_t k : {1, 7, 96}) {
        for (const std::size_t m : {1, 15, 16, 17, 31, 32, 33, 150}) {
          const auto x = numbers(n * k, random), w = numbers(k * m, random), b = numbers(m, random);
          std::vector<float> fast(n * m), plain(n * m);
          for (const std::span<const float> bias : {std::span<const float>(b), {}}) {
            panels.pack(w, bias, k, m);
            affine(x, n, panels, fast);
            affine_plain(x, n, k, w, bias, m, plain);
            ASSERT_EQ(fast, plain) << n << " rows, " << k << " inputs, " << m << " outputs";
          }
        }
      }
    }
  });
}

TEST(Layers, TransposedPanelsGiveTheSame) {
  const std::vector<float> rows = {1, 2, 3, 4, 5, 6}, turned = {1, 4, 2, 5, 3, 6}, x = {1, 10, 100};
  Panels panels;
  panels.pack_transposed(rows, 3, 2);
  std::vector<float> fast(2), plain(2);
  affine(x, 1, panels, fast);
  affine_plain(x, 1, 3, turned, {}, 2, plain);
  EXPECT_EQ(fast, plain);
  EXPECT_EQ(fast, (std::vector<float>{321, 654}));
}

TEST(Layers, FastRecurrenceIsThePlainOneToTheBit) {
  on_each_unit([] {
    std::mt19937 random(8);
    for (const std::size_t h : {1, 15, 16, 33}) {
      auto gates = numbers(5 * 3 * h, random);
      for (float& gate : gates) gate *= 50;  // beyond where exp is clamped, too
      for (const bool forward : {true, false}) {
        std::vector<float> fast(5 * (h + 2)), plain(fast.size());
        recurrence(gates, 5, h, forward, fast, h + 2);
        recurrence_plain(gates, 5, h, forward, plain, h + 2);
        ASSERT_EQ(fast, plain) << h << " cells";
      }
    }
  });
}

TEST(Layers, FastLabelsAreThePlainOnesToTheBit) {
  on_each_unit([] {
    std::mt19937 random(9);
    for (const std::size_t m : {1, 16, 51}) {
      const std::size_t k = 13;
      const auto word = numbers(k, random), head = numbers(k, random), bias = numbers(m, random);
      const auto a = numbers(k * m, random), b = numbers(k * m, random), c = numbers(k * m, random);
      std::vector<float> fast(m), plain(m);
      label_scores({word, head, a, b, c, bias}, fast);
      label_scores_plain({word, head, a, b, c, bias}, plain);
      ASSERT_EQ(fast, plain) << m << " labels";
    }
  });
}

TEST(Layers, ExponentialKeepsItsPromise) {
  for (float x = -87.0F; x <= 87.0F; x += 0.37F) {
    EXPECT_NEAR(exp_of(x) / std::exp(static_cast<double>(x)), 1.0, 2e-7) << x;
  }
  EXPECT_EQ(exp_of(100.0F), exp_of(87.0F));
  EXPECT_FLOAT_EQ(sigmoid_of(0.0F), 0.5F);
  EXPECT_FLOAT_EQ(tanh_of(0.0F), 0.0F);
}

/// A state that remembers all keeps its first value; one that forgets all takes the new one.
TEST(Layers, RecurrenceRunsBothWays) {
  const std::vector<float> gates = {5, -50, 50, -5, -50, 50};  // two rows of [z f o], h = 1
  std::vector<float> forward(2), backward(2);
  recurrence(gates, 2, 1, true, forward, 1);
  recurrence(gates, 2, 1, false, backward, 1);
  EXPECT_NEAR(forward[0], 1, 1e-3);
  EXPECT_NEAR(forward[1], -1, 1e-3);
  EXPECT_EQ(forward, backward);
}

}  // namespace
}  // namespace verbale
