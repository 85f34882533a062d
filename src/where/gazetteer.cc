// SPDX-License-Identifier: Apache-2.0
#include "where/gazetteer.h"

#include <bit>
#include <cstring>

#include "base/pack.h"

namespace verbale {
namespace {

static_assert(std::endian::native == std::endian::little, "rows are little-endian");

template <class Row>
Row row_at(std::string_view rows, std::size_t index) {
  Row row;
  std::memcpy(&row, rows.data() + index * sizeof row, sizeof row);
  return row;
}

/// So many rows of the stream.
template <class Row>
std::string_view rows_of(PackReader& in, std::uint64_t count) {
  return in.bytes(static_cast<std::size_t>(count) * sizeof(Row));
}

}  // namespace

bool Gazetteer::unpack(std::string_view bytes) {
  PackReader in(bytes);
  for (std::vector<std::string>* list : {&locative_, &locative_of_noun_, &part_}) {
    list->resize(in.count());
    for (std::string& word : *list) word = in.text();
  }
  const std::uint64_t places = in.count(), names = in.count(), indices = in.count();
  places_ = rows_of<PlaceRow>(in, places);
  names_ = rows_of<NameRow>(in, names);
  indices_ = rows_of<std::uint32_t>(in, indices);
  texts_ = in.rest();
  return in.ok();
}

Result<Gazetteer> Gazetteer::load(const DataFolder& data) {
  Gazetteer gazetteer;
  std::string_view bytes;
  if (const auto section = data.section(kPlaceSection)) {
    bytes = *section;
    gazetteer.kept_ = data.index();
  } else {
    auto packed = pack_places(data.path());
    if (!packed) return tl::make_unexpected(packed.error());
    const auto kept = std::make_shared<const std::string>(std::move(*packed));
    bytes = *kept;
    gazetteer.kept_ = kept;
  }
  if (!gazetteer.unpack(bytes)) return tl::make_unexpected(damaged_section(kPlaceSection));
  return gazetteer;
}

std::string_view Gazetteer::text(Text text) const {
  if (text.at > texts_.size() || text.size > texts_.size() - text.at) return {};
  return texts_.substr(text.at, text.size);
}

Gazetteer::NameRow Gazetteer::name(std::size_t index) const {
  return row_at<NameRow>(names_, index);
}

Place Gazetteer::place(std::uint32_t index) const {
  const auto row = row_at<PlaceRow>(places_, index);
  return {text(row.name), text(row.country), row.latitude,
          row.longitude,  row.people,        row.region != 0};
}

std::vector<std::uint32_t> Gazetteer::named(std::string_view wanted) const {
  std::size_t low = 0, high = names_.size() / sizeof(NameRow);
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const bool before = text(name(middle).text) < wanted;
    (before ? low : high) = before ? middle + 1 : middle;
  }
  std::vector<std::uint32_t> found;
  if (low == names_.size() / sizeof(NameRow) || text(name(low).text) != wanted) return found;
  const NameRow row = name(low);
  const std::size_t indices = indices_.size() / sizeof(std::uint32_t);
  for (std::size_t i = row.first; i < std::size_t{row.first} + row.count && i < indices; ++i) {
    const auto index = row_at<std::uint32_t>(indices_, i);
    if (index < size()) found.push_back(index);
  }
  return found;
}

}  // namespace verbale
