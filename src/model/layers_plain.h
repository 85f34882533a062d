// SPDX-License-Identifier: Apache-2.0
//
// The operations of layers.h, plainly: the judges of the fast ones in tests.
#pragma once

#include <cstddef>
#include <span>

#include "model/layers.h"

namespace verbale {

/// y[n x m] = x[n x k] w[k x m] + b[m], over row-major matrices; `b` may be empty.
void affine_plain(std::span<const float> x, std::size_t n, std::size_t k, std::span<const float> w,
                  std::span<const float> b, std::size_t m, std::span<float> y);

/// exp(x) within 2e-7 relative error for |x| <= 87, clamped beyond.
float exp_of(float x);
float sigmoid_of(float x);
float tanh_of(float x);

void recurrence_plain(std::span<const float> gates, std::size_t n, std::size_t h, bool forward,
                      std::span<float> out, std::size_t out_stride);

void label_scores_plain(const LabelTerms& terms, std::span<float> scores);

}  // namespace verbale
