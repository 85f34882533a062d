// SPDX-License-Identifier: Apache-2.0
//
// The few operations that the network needs, over row-major float matrices. Every output sums its
// products in one fixed order, without fused multiply-add, and exp is our own polynomial, so that a
// sentence gives the same bits on every machine; wider vector units only work on more outputs at
// once.
#pragma once

#include <cstddef>
#include <span>

namespace verbale {

/// y[n x m] = x[n x k] w[k x m] + b[m]; `b` may be empty. x rows are `stride` floats apart.
void affine(std::span<const float> x, std::size_t n, std::size_t k, std::span<const float> w,
            std::span<const float> b, std::size_t m, std::span<float> y);

/// The same, plainly: the judge of the fast one in tests.
void affine_plain(std::span<const float> x, std::size_t n, std::size_t k, std::span<const float> w,
                  std::span<const float> b, std::size_t m, std::span<float> y);

void relu(std::span<float> x);

/// exp(x) within 2e-7 relative error for |x| <= 87, clamped beyond.
float exp_of(float x);
float sigmoid_of(float x);
float tanh_of(float x);

/// Gated recurrence over n rows of gates [z f o] (3h wide): c = f c + (1 - f) z, out = o c.
/// `forward` says in which direction; out rows are `out_stride` floats apart.
void recurrence(std::span<const float> gates, std::size_t n, std::size_t h, bool forward,
                std::span<float> out, std::size_t out_stride, std::span<float> state);

std::size_t argmax(std::span<const float> x);

}  // namespace verbale
