// SPDX-License-Identifier: Apache-2.0
#include "base/toml_node.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace verbale {
namespace {

static_assert(std::endian::native == std::endian::little, "packed documents are little-endian");

constexpr std::size_t kHead = sizeof(std::uint32_t);
constexpr std::uint32_t kMostLines = (1u << 28) - 1;

bool inside(std::uint32_t at, std::uint32_t size, std::size_t limit) {
  return at <= limit && size <= limit - at;
}

}  // namespace

TomlNode TomlNode::root(std::string_view packed) {
  std::uint32_t nodes = 0;
  if (packed.size() < kHead) return {};
  std::memcpy(&nodes, packed.data(), kHead);
  if (nodes == 0 || nodes > (packed.size() - kHead) / sizeof(Fields)) return {};
  const std::size_t pool = kHead + nodes * sizeof(Fields);
  const TomlNode root(packed.data() + kHead, packed.data() + pool, 0);
  for (std::uint32_t i = 0; i < nodes; ++i) {
    const TomlNode node(root.nodes_, root.pool_, i);
    const Fields f = node.fields();
    const bool parent = node.is_table() || node.is_array();
    const bool fits =
        f.kind_line >> kKindShift <= static_cast<std::uint32_t>(Kind::kTable) &&
        inside(f.key_at, f.key_size, packed.size() - pool) &&
        (node.kind() != Kind::kText || inside(f.first, f.count, packed.size() - pool)) &&
        (!parent || f.count == 0 || (f.first > i && inside(f.first, f.count, nodes)));
    if (!fits) return {};
  }
  return root.is_table() ? root : TomlNode{};
}

std::uint32_t TomlNode::line() const {
  return nodes_ == nullptr ? 0 : fields().kind_line & kMostLines;
}

std::string_view TomlNode::key() const {
  if (nodes_ == nullptr) return {};
  const Fields f = fields();
  return {pool_ + f.key_at, f.key_size};
}

std::optional<std::string_view> TomlNode::text() const {
  if (kind() != Kind::kText) return std::nullopt;
  const Fields f = fields();
  return std::string_view(pool_ + f.first, f.count);
}

std::optional<double> TomlNode::number() const {
  if (kind() != Kind::kNumber) return std::nullopt;
  const Fields f = fields();
  return std::bit_cast<double>(std::uint64_t{f.count} << 32 | f.first);
}

std::optional<bool> TomlNode::flag() const {
  if (kind() != Kind::kFlag) return std::nullopt;
  return fields().first != 0;
}

std::vector<std::string> TomlNode::texts() const {
  std::vector<std::string> texts;
  if (is_array()) texts.reserve(size());
  each_text([&](std::string_view one) { texts.emplace_back(one); });
  return texts;
}

std::size_t TomlNode::size() const { return is_table() || is_array() ? fields().count : 0; }

TomlNode TomlNode::operator[](std::size_t index) const {
  if (index >= size()) return {};
  return {nodes_, pool_, fields().first + static_cast<std::uint32_t>(index)};
}

TomlNode TomlNode::get(std::string_view key) const {
  if (!is_table()) return {};
  const Fields table = fields();
  std::uint32_t low = table.first;
  std::uint32_t high = table.first + table.count;
  while (low < high) {
    const std::uint32_t middle = (low + high) / 2;
    const TomlNode child(nodes_, pool_, middle);
    const Fields f = child.fields();
    const int order = std::string_view(pool_ + f.key_at, f.key_size).compare(key);
    if (order == 0) return child;
    (order < 0 ? low : high) = order < 0 ? middle + 1 : middle;
  }
  return {};
}

std::uint32_t TomlPacker::add(std::size_t count) {
  const auto first = static_cast<std::uint32_t>(nodes_.size());
  nodes_.resize(nodes_.size() + count);
  return first;
}

std::uint32_t TomlPacker::keep(std::string_view text) {
  const auto at = static_cast<std::uint32_t>(pool_.size());
  pool_ += text;
  return at;
}

void TomlPacker::key(std::uint32_t node, std::string_view key) {
  nodes_[node].key_at = keep(key);
  nodes_[node].key_size = static_cast<std::uint32_t>(key.size());
}

void TomlPacker::set(std::uint32_t node, Kind kind, std::uint32_t line, std::uint32_t first,
                     std::uint32_t count) {
  TomlNode::Fields& fields = nodes_[node];
  fields.kind_line =
      static_cast<std::uint32_t>(kind) << TomlNode::kKindShift | std::min(line, kMostLines);
  fields.first = first;
  fields.count = count;
}

void TomlPacker::text(std::uint32_t node, std::uint32_t line, std::string_view text) {
  set(node, Kind::kText, line, keep(text), static_cast<std::uint32_t>(text.size()));
}

void TomlPacker::number(std::uint32_t node, std::uint32_t line, double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  set(node, Kind::kNumber, line, static_cast<std::uint32_t>(bits),
      static_cast<std::uint32_t>(bits >> 32));
}

void TomlPacker::flag(std::uint32_t node, std::uint32_t line, bool value) {
  set(node, Kind::kFlag, line, value ? 1 : 0, 0);
}

void TomlPacker::parent(std::uint32_t node, std::uint32_t line, Kind kind, std::uint32_t first,
                        std::size_t count) {
  set(node, kind, line, first, static_cast<std::uint32_t>(count));
}

void TomlPacker::other(std::uint32_t node, std::uint32_t line) {
  set(node, Kind::kOther, line, 0, 0);
}

std::string TomlPacker::packed() const {
  const auto count = static_cast<std::uint32_t>(nodes_.size());
  std::string bytes(reinterpret_cast<const char*>(&count), sizeof count);
  bytes.append(reinterpret_cast<const char*>(nodes_.data()),
               nodes_.size() * sizeof(TomlNode::Fields));
  return bytes + pool_;
}

}  // namespace verbale
