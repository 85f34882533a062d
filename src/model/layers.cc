// SPDX-License-Identifier: Apache-2.0
#include "model/layers.h"

#include <algorithm>
#include <bit>
#include <cstdint>

// The compiler makes one version of a kernel for each vector width and picks one when the program
// starts. Sanitizers cannot follow that choice, so under them there is the plain version only.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define VERBALE_CLONES __attribute__((target_clones("default", "avx2", "avx512f")))
#else
#define VERBALE_CLONES
#endif

namespace verbale {
namespace {

constexpr std::size_t kRows = 4;    ///< rows of x that share one pass over w
constexpr std::size_t kTile = 64;   ///< outputs held in registers
constexpr std::size_t kSmall = 16;  ///< outputs of the last tiles

/// A block of x times w: kept in plain arrays and counted loops, so that the compiler vectorises
/// over the outputs and never over the sum. Inlined into each clone, so that it is compiled for its
/// vectors.
template <std::size_t kHeight, std::size_t kWidth>
__attribute__((always_inline)) inline void tile(const float* x, std::size_t k, const float* w,
                                                const float* b, std::size_t m, float* y) {
  float sum[kHeight][kWidth];
  for (std::size_t r = 0; r < kHeight; ++r) {
    for (std::size_t j = 0; j < kWidth; ++j) sum[r][j] = 0;
  }
  for (std::size_t i = 0; i < k; ++i) {
    const float* row = w + i * m;
    for (std::size_t r = 0; r < kHeight; ++r) {
      const float xi = x[r * k + i];
      for (std::size_t j = 0; j < kWidth; ++j) sum[r][j] += xi * row[j];
    }
  }
  for (std::size_t r = 0; r < kHeight; ++r) {
    for (std::size_t j = 0; j < kWidth; ++j) {
      y[r * m + j] = sum[r][j] + (b != nullptr ? b[j] : 0.0F);
    }
  }
}

/// kHeight rows, all outputs: wide tiles, then small ones, then one output at a time.
template <std::size_t kHeight>
__attribute__((always_inline)) inline void rows(const float* x, std::size_t k, const float* w,
                                                const float* b, std::size_t m, float* y) {
  const auto bias = [&](std::size_t j) { return b != nullptr ? b + j : nullptr; };
  std::size_t j = 0;
  for (; j + kTile <= m; j += kTile) tile<kHeight, kTile>(x, k, w + j, bias(j), m, y + j);
  for (; j + kSmall <= m; j += kSmall) tile<kHeight, kSmall>(x, k, w + j, bias(j), m, y + j);
  for (; j < m; ++j) tile<kHeight, 1>(x, k, w + j, bias(j), m, y + j);
}

VERBALE_CLONES
void four_rows(const float* x, std::size_t k, const float* w, const float* b, std::size_t m,
               float* y) {
  rows<kRows>(x, k, w, b, m, y);
}

VERBALE_CLONES
void one_row(const float* x, std::size_t k, const float* w, const float* b, std::size_t m,
             float* y) {
  rows<1>(x, k, w, b, m, y);
}

/// 2^(x / ln 2), split into an integer power and a polynomial on [-0.5, 0.5] (Cephes' expf).
__attribute__((always_inline)) inline float exponential(float x) {
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

__attribute__((always_inline)) inline float logistic(float x) {
  return 1.0F / (1.0F + exponential(-x));
}

VERBALE_CLONES
void gate_step(const float* gates, std::size_t h, float* state, float* out) {
  for (std::size_t j = 0; j < h; ++j) {
    const float z = 2.0F * logistic(2.0F * gates[j]) - 1.0F;
    const float f = logistic(gates[h + j] + 1.0F);  // the +1 of training: remember by default
    const float o = logistic(gates[2 * h + j]);
    state[j] = f * state[j] + (1.0F - f) * z;
    out[j] = o * state[j];
  }
}

}  // namespace

void affine(std::span<const float> x, std::size_t n, std::size_t k, std::span<const float> w,
            std::span<const float> b, std::size_t m, std::span<float> y) {
  const float* bias = b.empty() ? nullptr : b.data();
  std::size_t row = 0;
  for (; row + kRows <= n; row += kRows) {
    four_rows(x.data() + row * k, k, w.data(), bias, m, y.data() + row * m);
  }
  for (; row < n; ++row) one_row(x.data() + row * k, k, w.data(), bias, m, y.data() + row * m);
}

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

void relu(std::span<float> x) {
  for (float& value : x) value = value > 0 ? value : 0;
}

float exp_of(float x) { return exponential(x); }
float sigmoid_of(float x) { return logistic(x); }
float tanh_of(float x) { return 2.0F * logistic(2.0F * x) - 1.0F; }

void recurrence(std::span<const float> gates, std::size_t n, std::size_t h, bool forward,
                std::span<float> out, std::size_t out_stride, std::span<float> state) {
  std::fill(state.begin(), state.begin() + static_cast<std::ptrdiff_t>(h), 0.0F);
  for (std::size_t step = 0; step < n; ++step) {
    const std::size_t row = forward ? step : n - 1 - step;
    gate_step(gates.data() + row * 3 * h, h, state.data(), out.data() + row * out_stride);
  }
}

std::size_t argmax(std::span<const float> x) {
  return static_cast<std::size_t>(std::max_element(x.begin(), x.end()) - x.begin());
}

}  // namespace verbale
