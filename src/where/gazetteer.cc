// SPDX-License-Identifier: Apache-2.0
#include "where/gazetteer.h"

#include <algorithm>

#include "base/pack.h"

namespace verbale {

bool Gazetteer::unpack(std::string_view bytes) {
  PackReader in(bytes);
  for (std::vector<std::string>* list : {&locative_, &locative_of_noun_, &part_}) {
    list->resize(in.count());
    for (std::string& word : *list) word = in.text();
  }
  places_.resize(in.count());
  for (Place& place : places_) {
    place.name = in.text();
    place.country = in.text();
    place.latitude = in.real();
    place.longitude = in.real();
    place.people = in.real();
    place.region = in.number(1) != 0;
  }
  names_.resize(in.count());
  for (Name& name : names_) {
    name.text = in.text();
    name.first = static_cast<std::uint32_t>(indices_.size());
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
      const std::uint64_t index = in.number(places_.empty() ? 0 : places_.size() - 1);
      if (index < places_.size()) indices_.push_back(static_cast<std::uint32_t>(index));
    }
    name.count = static_cast<std::uint32_t>(indices_.size()) - name.first;
  }
  return in.ok() && in.at_end();
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

std::span<const std::uint32_t> Gazetteer::named(std::string_view name) const {
  const auto found =
      std::lower_bound(names_.begin(), names_.end(), name,
                       [](const Name& entry, std::string_view text) { return entry.text < text; });
  if (found == names_.end() || found->text != name) return {};
  return {indices_.data() + found->first, found->count};
}

}  // namespace verbale
