// SPDX-License-Identifier: Apache-2.0
//
// A weight matrix w[k x m] in the order in which the product reads it: 32 outputs side by side, all
// inputs of those, then the next 32.
//
//   w, row-major   i0: j0 j1 … jm-1          panel 0   i0: j0 … j31   i1: j0 … j31   …
//                  i1: j0 j1 … jm-1          panel 1   i0: j32 … j63  i1: j32 … j63  …
//
// The product then walks memory forwards, and a panel (at most 98 KB) stays in the second cache
// while all rows of a batch pass. The last panel is filled up with zeros.
#pragma once

#include <cstddef>
#include <new>
#include <span>
#include <utility>
#include <vector>

namespace verbale {

/// Memory that begins at a cache line, so that no vector lies across two.
template <class T>
struct AlignedAllocator {
  using value_type = T;
  static constexpr std::align_val_t kLine{64};

  AlignedAllocator() = default;
  template <class U>
  AlignedAllocator(const AlignedAllocator<U>&) {}
  T* allocate(std::size_t n) { return static_cast<T*>(::operator new(n * sizeof(T), kLine)); }
  void deallocate(T* p, std::size_t) { ::operator delete(p, kLine); }
  /// resize() leaves new elements as they are: whoever asks for them writes them all.
  template <class U>
  void construct(U* p) noexcept {
    ::new (static_cast<void*>(p)) U;
  }
  template <class U, class... From>
  void construct(U* p, From&&... from) {
    ::new (static_cast<void*>(p)) U(std::forward<From>(from)...);
  }
  bool operator==(const AlignedAllocator&) const { return true; }
};
using AlignedFloats = std::vector<float, AlignedAllocator<float>>;

class Panels {
 public:
  static constexpr std::size_t kWidth = 32;  ///< outputs side by side

  /// Takes w[inputs x outputs], row-major, and a bias of `outputs` floats or none.
  void pack(std::span<const float> w, std::span<const float> bias, std::size_t inputs,
            std::size_t outputs);
  /// Takes the transpose of rows[outputs x inputs], without a bias.
  void pack_transposed(std::span<const float> rows, std::size_t inputs, std::size_t outputs);

  std::size_t inputs() const { return inputs_; }
  std::size_t outputs() const { return outputs_; }
  /// The panel whose first output is j, a multiple of kWidth.
  const float* panel(std::size_t j) const { return values_.data() + j * inputs_; }
  const float* bias(std::size_t j) const { return bias_.data() + j; }

 private:
  void resize(std::size_t inputs, std::size_t outputs);
  float& at(std::size_t i, std::size_t j) {
    return values_[(j / kWidth * inputs_ + i) * kWidth + j % kWidth];
  }

  std::size_t inputs_ = 0, outputs_ = 0;
  AlignedFloats values_, bias_;
};

}  // namespace verbale
