// SPDX-License-Identifier: Apache-2.0
//
// The few operations that the network needs. Every output sums its products in one fixed order,
// without fused multiply-add, and exp is our own polynomial, so that a sentence gives the same bits
// on every machine; wider vector units only work on more outputs at once. Highway picks the version
// for the processor when the program runs (kernels.cc); each has a plain twin (layers_plain.h) that
// judges it in the tests.
#pragma once

#include <cstddef>
#include <span>

#include "model/panels.h"

namespace verbale {

/// y[n x m] = x[n x k] w[k x m] + bias.
void affine(std::span<const float> x, std::size_t n, const Panels& w, std::span<float> y);

void relu(std::span<float> x);

/// Gated recurrence over n rows of gates [z f o] (3h wide): c = f c + (1 - f) z, out = o c, from
/// the first row to the last or, where `forward` is false, back; out rows are `out_stride` floats
/// apart.
void recurrence(std::span<const float> gates, std::size_t n, std::size_t h, bool forward,
                std::span<float> out, std::size_t out_stride);

/// What the scores of m labels between a word and its head are made of.
struct LabelTerms {
  std::span<const float> word, head;        ///< k each
  std::span<const float> of_word, of_head;  ///< k x m
  std::span<const float> product;           ///< k x m: sum over i of word[i] U[i][k][label]
  std::span<const float> bias;              ///< m
};
/// scores = bias + word of_word + head of_head + head product.
void label_scores(const LabelTerms& terms, std::span<float> scores);

/// The first of the largest.
std::size_t argmax(std::span<const float> x);

}  // namespace verbale
