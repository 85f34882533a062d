// SPDX-License-Identifier: Apache-2.0
//
// The two ways through packed_fields.h: one writes each field, one fills it. The reader believes
// nothing: no range reaches beyond the text, no count asks for more than there are bytes.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/pack.h"

namespace verbale {

template <class T>
concept Enum = std::is_enum_v<T>;

/// The last of its values: a number beyond is none.
constexpr Factuality last_of(Factuality) { return Factuality::kUu; }
constexpr Tense last_of(Tense) { return Tense::kNone; }
constexpr SpeechMode last_of(SpeechMode) { return SpeechMode::kMixed; }
constexpr ResolvedBy last_of(ResolvedBy) { return ResolvedBy::kNone; }
constexpr PublishedFrom last_of(PublishedFrom) { return PublishedFrom::kFetched; }
constexpr BlockKind last_of(BlockKind) { return BlockKind::kOther; }

class PackWriting {
 public:
  void one(const std::string& text) { out.text(text); }
  void one(double value) { out.real(value); }
  void one(bool value) { out.number(value ? 1 : 0); }
  void one(std::uint32_t value) { out.number(value); }
  /// From -1, which stands for nobody.
  void one(std::int32_t value) { out.number(static_cast<std::uint32_t>(value + 1)); }
  void one(Enum auto value) { out.number(static_cast<std::uint64_t>(value)); }
  void one(TextRange range) {
    out.number(range.begin);
    out.number(range.end);
  }
  /// All ranges from here on lie in this text.
  void over(const std::string& text) { one(text); }

  template <class Items, class Each>
  void items(const Items& items, const Each& each) {
    out.number(items.size());
    for (const auto& item : items) each(item);
  }
  template <class Maybe, class Each>
  void maybe(const Maybe& value, const Each& each) {
    one(value.has_value());
    if (value) each(*value);
  }

  PackWriter out;
};

class PackReading {
 public:
  explicit PackReading(std::string_view bytes) : in(bytes) {}

  void one(std::string& text) { text = in.text(); }
  void one(double& value) { value = in.real(); }
  void one(bool& value) { value = in.number(1) == 1; }
  void one(std::uint32_t& value) {
    value = static_cast<std::uint32_t>(in.number(std::numeric_limits<std::uint32_t>::max()));
  }
  void one(std::int32_t& value) {
    constexpr std::int32_t kMost = std::numeric_limits<std::int32_t>::max();
    value = static_cast<std::int32_t>(in.number(kMost)) - 1;
  }
  void one(Enum auto& value) {
    using Value = std::remove_reference_t<decltype(value)>;
    value = static_cast<Value>(in.number(static_cast<std::uint64_t>(last_of(Value{}))));
  }
  void one(TextRange& range) {
    range.begin = static_cast<std::uint32_t>(in.number(size_));
    range.end = static_cast<std::uint32_t>(in.number(size_));
  }
  void over(std::string& text) {
    one(text);
    size_ = static_cast<std::uint32_t>(text.size());
  }

  template <class Items, class Each>
  void items(Items& items, const Each& each) {
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left) each(items.emplace_back());
  }
  template <class Maybe, class Each>
  void maybe(Maybe& value, const Each& each) {
    if (in.number(1) == 1) each(value.emplace());
  }

  PackReader in;

 private:
  std::uint32_t size_ = 0;
};

}  // namespace verbale
