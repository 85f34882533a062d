// SPDX-License-Identifier: Apache-2.0
#include "model/layers_plain.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace verbale {

void affine_plain(std::span<const float> x, std::size_t n, std::size_t k, std::span<const float> w,
                  std::span<const float> b, std::size_t m, std::span<float> y) {
  for (std::size_t r = 0; r < n; ++r) {
    for (std::size_t j = 0; j < m; ++j) {
      float sum = 0;
      for (std::size_t i = 0; i < k; ++i) sum += x[r * k + i] * w[i * m + j];
      y[r * m + j] = sum + (b.empty() ? 0.0F : b[j]);
    }
  }
}

/// 2^(x / ln 2), split into an integer power and a polynomial on [-0.5, 0.5] (Cephes' expf).
float exp_of(float x) {
  x = std::min(std::max(x, -87.0F), 87.0F);
  const float scaled = x * 1.44269504F;
  const float whole =
      static_cast<float>(static_cast<std::int32_t>(scaled + (scaled >= 0 ? 0.5F : -0.5F)));
  const float rest = x - whole * 0.693359375F + whole * 2.12194440e-4F;
  float p = 1.9875691500e-4F;
  p = p * rest + 1.3981999507e-3F;
  p = p * rest + 8.3334519073e-3F;
  p = p * rest + 4.1665795894e-2F;
  p = p * rest + 1.6666665459e-1F;
  p = p * rest + 5.0000001201e-1F;
  p = p * rest * rest + rest + 1.0F;
  const auto power = static_cast<std::uint32_t>((static_cast<std::int32_t>(whole) + 127) << 23);
  return p * std::bit_cast<float>(power);
}

float sigmoid_of(float x) { return 1.0F / (1.0F + exp_of(-x)); }
float tanh_of(float x) { return 2.0F * sigmoid_of(2.0F * x) - 1.0F; }

void recurrence_plain(std::span<const float> gates, std::size_t n, std::size_t h, bool forward,
                      std::span<float> out, std::size_t out_stride) {
  std::vector<float> state(h, 0.0F);
  for (std::size_t step = 0; step < n; ++step) {
    const std::size_t row = forward ? step : n - 1 - step;
    for (std::size_t j = 0; j < h; ++j) {
      const float* gate = gates.data() + row * 3 * h + j;
      const float f = sigmoid_of(gate[h] + 1.0F);  // the +1 of training: remember by default
      state[j] = f * state[j] + (1.0F - f) * tanh_of(gate[0]);
      out[row * out_stride + j] = sigmoid_of(gate[2 * h]) * state[j];
    }
  }
}

void label_scores_plain(const LabelTerms& t, std::span<float> scores) {
  const std::size_t m = scores.size();
  for (std::size_t r = 0; r < m; ++r) {
    float linear = t.bias[r], both = 0;
    for (std::size_t k = 0; k < t.word.size(); ++k) {
      linear += t.word[k] * t.of_word[k * m + r] + t.head[k] * t.of_head[k * m + r];
      both += t.product[k * m + r] * t.head[k];
    }
    scores[r] = linear + both;
  }
}

}  // namespace verbale
