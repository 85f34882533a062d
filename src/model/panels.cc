// SPDX-License-Identifier: Apache-2.0
#include "model/panels.h"

#include <algorithm>

namespace verbale {

void Panels::resize(std::size_t inputs, std::size_t outputs) {
  inputs_ = inputs;
  outputs_ = outputs;
  const std::size_t padded = (outputs + kWidth - 1) / kWidth * kWidth;
  values_.clear();  // nothing of it need be moved
  values_.resize(padded * inputs);
  bias_.assign(padded, 0.0F);
  if (padded == outputs) return;
  for (std::size_t i = 0; i < inputs; ++i) {
    float* const row = &at(i, padded - kWidth);
    std::fill(row + outputs % kWidth, row + kWidth, 0.0F);
  }
}

void Panels::pack(std::span<const float> w, std::span<const float> bias, std::size_t inputs,
                  std::size_t outputs) {
  resize(inputs, outputs);
  for (std::size_t j = 0; j < outputs; j += kWidth) {
    const std::size_t width = std::min(kWidth, outputs - j);
    for (std::size_t i = 0; i < inputs; ++i) {
      std::copy_n(w.data() + i * outputs + j, width, &at(i, j));
    }
  }
  std::copy(bias.begin(), bias.end(), bias_.begin());
}

void Panels::pack_transposed(std::span<const float> rows, std::size_t inputs, std::size_t outputs) {
  resize(inputs, outputs);
  for (std::size_t j = 0; j < outputs; ++j) {
    for (std::size_t i = 0; i < inputs; ++i) at(i, j) = rows[j * inputs + i];
  }
}

}  // namespace verbale
