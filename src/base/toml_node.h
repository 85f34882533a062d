// SPDX-License-Identifier: Apache-2.0
//
// A TOML document as one piece of memory. Every knowledge file is brought into this form, whether
// it was parsed just now or lies compiled in the index (base/index_file.h): there is one way to
// read knowledge, and the index cannot give other records than the files.
//
//   u32 nodes, then per node five u32, little-endian:
//     kind and line (kind << 28 | line) · key at · key size · first · count
//   then the bytes of all keys and texts
//
// `first` and `count` are where a text begins and how long it is; of a table or an array its first
// child and how many there are; of a number its eight bytes; of a flag 0 or 1. Children stand
// behind their parents and beside each other; those of a table are in the byte order of their keys.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// A view of a node; absent where a key or an index has none.
class TomlNode {
 public:
  enum class Kind : std::uint8_t { kOther, kText, kNumber, kFlag, kArray, kTable };

  TomlNode() = default;
  /// The root of a packed document, every offset checked; absent where it is damaged.
  static TomlNode root(std::string_view packed);

  explicit operator bool() const { return nodes_ != nullptr; }
  bool is_table() const { return kind() == Kind::kTable; }
  bool is_array() const { return kind() == Kind::kArray; }
  std::uint32_t line() const;
  std::string_view key() const;  ///< in the table above; empty elsewhere

  std::optional<std::string_view> text() const;
  std::optional<double> number() const;
  std::optional<bool> flag() const;
  /// A string or an array of strings; empty for anything else.
  std::vector<std::string> texts() const;
  /// The same one by one, as they lie in the document: visit(text).
  template <class Visit>
  void each_text(const Visit& visit) const;

  /// Children of a table or an array.
  std::size_t size() const;
  TomlNode operator[](std::size_t index) const;
  /// The value of a key; absent where there is none or this is no table.
  TomlNode get(std::string_view key) const;

  class Iterator {
   public:
    Iterator(const TomlNode& parent, std::size_t at) : parent_(&parent), at_(at) {}
    TomlNode operator*() const { return (*parent_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const TomlNode* parent_;
    std::size_t at_;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

 private:
  friend class TomlPacker;
  static constexpr unsigned kKindShift = 28;
  struct Fields {
    std::uint32_t kind_line, key_at, key_size, first, count;
  };
  TomlNode(const char* nodes, const char* pool, std::uint32_t at)
      : nodes_(nodes), pool_(pool), at_(at) {}
  Kind kind() const {
    return nodes_ == nullptr ? Kind::kOther : static_cast<Kind>(fields().kind_line >> kKindShift);
  }
  Fields fields() const {
    Fields fields{};
    std::memcpy(&fields, nodes_ + at_ * sizeof(Fields), sizeof fields);
    return fields;
  }

  const char* nodes_ = nullptr;
  const char* pool_ = nullptr;
  std::uint32_t at_ = 0;
};

template <class Visit>
void TomlNode::each_text(const Visit& visit) const {
  if (const auto one = text()) visit(*one);
  if (!is_array()) return;
  for (const TomlNode item : *this) {
    if (const auto one = item.text()) visit(*one);
  }
}

/// Builds a packed document, parents before their children.
class TomlPacker {
 public:
  using Kind = TomlNode::Kind;

  /// The first node is the root. Returns the index of the first of `count` new nodes.
  std::uint32_t add(std::size_t count);
  void key(std::uint32_t node, std::string_view key);
  void text(std::uint32_t node, std::uint32_t line, std::string_view text);
  void number(std::uint32_t node, std::uint32_t line, double value);
  void flag(std::uint32_t node, std::uint32_t line, bool value);
  void parent(std::uint32_t node, std::uint32_t line, Kind kind, std::uint32_t first,
              std::size_t count);
  void other(std::uint32_t node, std::uint32_t line);
  std::string packed() const;

 private:
  std::uint32_t keep(std::string_view text);
  void set(std::uint32_t node, Kind kind, std::uint32_t line, std::uint32_t first,
           std::uint32_t count);
  std::vector<TomlNode::Fields> nodes_;
  std::string pool_;
};

}  // namespace verbale
