// SPDX-License-Identifier: Apache-2.0
//
// The operations of layers.h on vectors. Highway compiles this file once for each vector unit
// (SSE4, AVX2, AVX-512, NEON) and picks one when the program runs. A vector holds neighbouring
// outputs, never parts of one sum, and products and sums are rounded one by one: each lane does
// exactly what the plain twin does for that output, so all versions give the same bits.
#include <algorithm>

#include "model/layers.h"

// Left out: what differs from SSE4 or AVX-512 by nothing that is used here.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/kernels.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace verbale {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// The widest vectors that a panel is made of, and single floats for what they leave over.
using Wide = hn::CappedTag<float, 16>;
using Single = hn::CappedTag<float, 1>;
constexpr std::size_t kLanes = hn::MaxLanes(Wide());
constexpr std::size_t kVectors = Panels::kWidth / kLanes;
/// Rows of x that share one pass over a panel: as many as the sums find room in registers.
constexpr std::size_t kMostRows = kLanes >= 16 ? 8 : kLanes >= 8 ? 2 : 1;

/// Some rows of x times one panel; `width` of its outputs are stored.
template <std::size_t kRows>
HWY_INLINE void tile(const float* HWY_RESTRICT x, std::size_t k, const float* HWY_RESTRICT w,
                     const float* HWY_RESTRICT bias, std::size_t width, std::size_t m,
                     float* HWY_RESTRICT y) {
  const Wide d;
  hn::Vec<Wide> sum[kRows][kVectors];
  for (std::size_t r = 0; r < kRows; ++r) {
    for (std::size_t v = 0; v < kVectors; ++v) sum[r][v] = hn::Zero(d);
  }
  for (std::size_t i = 0; i < k; ++i) {
    hn::Vec<Wide> weights[kVectors];
    for (std::size_t v = 0; v < kVectors; ++v) {
      weights[v] = hn::Load(d, w + i * Panels::kWidth + v * kLanes);
    }
    for (std::size_t r = 0; r < kRows; ++r) {
      const auto xi = hn::Set(d, x[r * k + i]);
      for (std::size_t v = 0; v < kVectors; ++v) {
        sum[r][v] = hn::Add(sum[r][v], hn::Mul(xi, weights[v]));
      }
    }
  }
  HWY_ALIGN float whole[Panels::kWidth];
  for (std::size_t r = 0; r < kRows; ++r) {
    float* to = width == Panels::kWidth ? y + r * m : whole;
    for (std::size_t v = 0; v < kVectors; ++v) {
      hn::StoreU(hn::Add(sum[r][v], hn::Load(d, bias + v * kLanes)), d, to + v * kLanes);
    }
    if (to == whole) std::copy_n(whole, width, y + r * m);
  }
}

/// All rows from `row` on: as many at once as possible, then half as many, down to one.
template <std::size_t kRows>
HWY_INLINE void rows(const float* x, std::size_t row, std::size_t n, const Panels& w, std::size_t j,
                     float* y) {
  const std::size_t k = w.inputs(), m = w.outputs(), width = std::min(Panels::kWidth, m - j);
  for (; row + kRows <= n; row += kRows) {
    tile<kRows>(x + row * k, k, w.panel(j), w.bias(j), width, m, y + row * m + j);
  }
  if constexpr (kRows > 1) rows<kRows / 2>(x, row, n, w, j, y);
}

void affine(const float* x, std::size_t n, const Panels& w, float* y) {
  for (std::size_t j = 0; j < w.outputs(); j += Panels::kWidth) {
    rows<kMostRows>(x, 0, n, w, j, y);
  }
}

/// 2^(x / ln 2), as exp_of has it.
template <class D>
HWY_INLINE hn::Vec<D> exponential(D d, hn::Vec<D> x) {
  const hn::RebindToSigned<D> di;
  const auto value = [d](float v) HWY_ATTR { return hn::Set(d, v); };
  x = hn::Min(hn::Max(x, value(-87.0F)), value(87.0F));
  const auto scaled = hn::Mul(x, value(1.44269504F));
  const auto half = hn::IfThenElse(hn::Ge(scaled, hn::Zero(d)), value(0.5F), value(-0.5F));
  const auto power = hn::ConvertTo(di, hn::Add(scaled, half));
  const auto whole = hn::ConvertTo(d, power);
  const auto rest = hn::Add(hn::Sub(x, hn::Mul(whole, value(0.693359375F))),
                            hn::Mul(whole, value(2.12194440e-4F)));
  auto p = value(1.9875691500e-4F);
  for (const float next :
       {1.3981999507e-3F, 8.3334519073e-3F, 4.1665795894e-2F, 1.6666665459e-1F, 5.0000001201e-1F}) {
    p = hn::Add(hn::Mul(p, rest), value(next));
  }
  p = hn::Add(hn::Add(hn::Mul(hn::Mul(p, rest), rest), rest), value(1.0F));
  return hn::Mul(p, hn::BitCast(d, hn::ShiftLeft<23>(hn::Add(power, hn::Set(di, 127)))));
}

template <class D>
HWY_INLINE hn::Vec<D> logistic(D d, hn::Vec<D> x) {
  const auto one = hn::Set(d, 1.0F);
  return hn::Div(one, hn::Add(one, exponential(d, hn::Neg(x))));
}

/// The cells from `j` on, as many as fill vectors; returns the first that is left.
template <class D>
HWY_INLINE std::size_t cells(D d, std::size_t j, const float* gates, std::size_t n, std::size_t h,
                             bool forward, float* out, std::size_t stride) {
  const auto one = hn::Set(d, 1.0F), two = hn::Set(d, 2.0F);
  for (; j + hn::Lanes(d) <= h; j += hn::Lanes(d)) {
    auto state = hn::Zero(d);
    for (std::size_t step = 0; step < n; ++step) {
      const std::size_t row = forward ? step : n - 1 - step;
      const float* gate = gates + row * 3 * h + j;
      const auto zz = logistic(d, hn::Mul(two, hn::LoadU(d, gate)));
      const auto z = hn::Sub(hn::Mul(two, zz), one);
      const auto f = logistic(d, hn::Add(hn::LoadU(d, gate + h), one));
      const auto o = logistic(d, hn::LoadU(d, gate + 2 * h));
      state = hn::Add(hn::Mul(f, state), hn::Mul(hn::Sub(one, f), z));
      hn::StoreU(hn::Mul(o, state), d, out + row * stride + j);
    }
  }
  return j;
}

void recurrence(const float* gates, std::size_t n, std::size_t h, bool forward, float* out,
                std::size_t stride) {
  const std::size_t rest = cells(Wide(), 0, gates, n, h, forward, out, stride);
  cells(Single(), rest, gates, n, h, forward, out, stride);
}

/// The labels from `r` on, as many as fill vectors; returns the first that is left.
template <class D>
HWY_INLINE std::size_t labels(D d, std::size_t r, const LabelTerms& t, std::span<float> scores) {
  const std::size_t m = scores.size(), size = t.word.size();
  for (; r + hn::Lanes(d) <= m; r += hn::Lanes(d)) {
    auto linear = hn::LoadU(d, t.bias.data() + r);
    auto both = hn::Zero(d);
    for (std::size_t k = 0; k < size; ++k) {
      const auto word = hn::Set(d, t.word[k]), head = hn::Set(d, t.head[k]);
      const auto of_word = hn::LoadU(d, t.of_word.data() + k * m + r);
      const auto of_head = hn::LoadU(d, t.of_head.data() + k * m + r);
      linear = hn::Add(linear, hn::Add(hn::Mul(word, of_word), hn::Mul(head, of_head)));
      both = hn::Add(both, hn::Mul(hn::LoadU(d, t.product.data() + k * m + r), head));
    }
    hn::StoreU(hn::Add(linear, both), d, scores.data() + r);
  }
  return r;
}

void label_scores(const LabelTerms& terms, std::span<float> scores) {
  labels(Single(), labels(Wide(), 0, terms, scores), terms, scores);
}

}  // namespace HWY_NAMESPACE
}  // namespace verbale
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace verbale {

HWY_EXPORT(affine);
HWY_EXPORT(recurrence);
HWY_EXPORT(label_scores);

void affine(std::span<const float> x, std::size_t n, const Panels& w, std::span<float> y) {
  HWY_DYNAMIC_DISPATCH(affine)(x.data(), n, w, y.data());
}

void recurrence(std::span<const float> gates, std::size_t n, std::size_t h, bool forward,
                std::span<float> out, std::size_t out_stride) {
  HWY_DYNAMIC_DISPATCH(recurrence)(gates.data(), n, h, forward, out.data(), out_stride);
}

void label_scores(const LabelTerms& terms, std::span<float> scores) {
  HWY_DYNAMIC_DISPATCH(label_scores)(terms, scores);
}

void relu(std::span<float> x) {
  for (float& value : x) value = value > 0 ? value : 0;
}

std::size_t argmax(std::span<const float> x) {
  return static_cast<std::size_t>(std::max_element(x.begin(), x.end()) - x.begin());
}

}  // namespace verbale
#endif
