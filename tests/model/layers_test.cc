// SPDX-License-Identifier: Apache-2.0
//
// The plain product judges the fast one, to the bit, over shapes with every kind of rest: rows that
// do not fill a pass, outputs that fill neither a wide nor a small tile.
#include "model/layers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace verbale {
namespace {

std::vector<float> numbers(std::size_t count, std::mt19937& random) {
  std::uniform_real_distribution<float> any(-2.0F, 2.0F);
  std::vector<float> all(count);
  for (float& one : all) one = any(random);
  return all;
}

TEST(Layers, FastProductIsThePlainOneToTheBit) {
  std::mt19937 random(7);
  int compared = 0;
  for (const std::size_t n : {0, 1, 3, 4, 5, 11}) {
    for (const std::size_t k : {1, 7, 96}) {
      for (const std::size_t m : {1, 15, 16, 17, 63, 64, 65, 150}) {
        const auto x = numbers(n * k, random), w = numbers(k * m, random), b = numbers(m, random);
        std::vector<float> fast(n * m), plain(n * m);
        for (const std::span<const float> bias : {std::span<const float>(b), {}}) {
          affine(x, n, k, w, bias, m, fast);
          affine_plain(x, n, k, w, bias, m, plain);
          ASSERT_EQ(fast, plain) << n << " rows, " << k << " inputs, " << m << " outputs";
          ++compared;
        }
      }
    }
  }
  EXPECT_EQ(compared, 6 * 3 * 8 * 2);
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
  std::vector<float> forward(2), backward(2), state(1);
  recurrence(gates, 2, 1, true, forward, 1, state);
  recurrence(gates, 2, 1, false, backward, 1, state);
  EXPECT_NEAR(forward[0], 1, 1e-3);
  EXPECT_NEAR(forward[1], -1, 1e-3);
  EXPECT_EQ(forward, backward);
}

}  // namespace
}  // namespace verbale
