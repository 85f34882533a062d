// SPDX-License-Identifier: Apache-2.0
//
// Sources: the codebooks of ICEWS (doi:10.7910/DVN/28075) and POLECAT (doi:10.7910/DVN/AJGVIT), and
// what PETRARCH2's PETRwriter.py writes.
#include "import/event_files.h"

#include <algorithm>
#include <array>

namespace verbale {
namespace {

using enum EventField;

constexpr auto kIcews = std::to_array<EventColumn>({
    {"Event ID", kId},
    {"Event Date", kDate},
    {"Source Name", kSource},
    {"Source Country", kSourceCountry},
    {"CAMEO Code", kCameo},
    {"Intensity", kGoldstein},
    {"Target Name", kTarget},
    {"Target Country", kTargetCountry},
    {"Publisher", kPublisher},
    {"City", kPlace},
    {"Country", kPlaceCountry},
    {"Latitude", kLatitude},
    {"Longitude", kLongitude},
});

constexpr auto kPolecat = std::to_array<EventColumn>({
    {"Event ID", kId},
    {"Event Date", kDate},
    {"Event Type", kPlover},
    {"Event Mode", kMode},
    {"Intensity", kGoldstein},
    {"Quad Code", kQuad},
    {"Contexts", kContexts},
    {"Actor Name", kSource},
    {"Actor Country", kSourceCountry},
    {"Primary Actor Sector", kSourceSector},
    {"Recipient Name", kTarget},
    {"Recipient Country", kTargetCountry},
    {"Primary Recipient Sector", kTargetSector},
    {"Placename", kPlace},
    {"Country", kPlaceCountry},
    {"Latitude", kLatitude},
    {"Longitude", kLongitude},
    {"Source", kPublisher},
    {"Publication Date", kPublished},
    {"Language", kLanguage},
});

/// Behind these come issues, sentences, an address and a publisher, not always all; nothing of them
/// is kept.
constexpr auto kPetrarch =
    std::to_array<EventColumn>({{"", kDate}, {"", kSourceCode}, {"", kTargetCode}, {"", kCameo}});

constexpr auto kFiles = std::to_array<EventFile>({{"ICEWS", "icews", kIcews},
                                                  {"POLECAT", "polecat", kPolecat},
                                                  {"PETRARCH2", "petrarch2", kPetrarch, false}});

constexpr std::size_t kDayDigits = 8;

bool are_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_all(const std::vector<std::string>& header, const EventFile& file) {
  return std::all_of(file.columns.begin(), file.columns.end(), [&](const EventColumn& column) {
    return std::find(header.begin(), header.end(), column.name) != header.end();
  });
}

bool is_of(const std::vector<std::string>& row, const EventFile& file) {
  if (file.has_header) return has_all(row, file);
  return row.size() >= file.columns.size() && row[0].size() == kDayDigits && are_digits(row[0]);
}

}  // namespace

std::optional<EventColumns> EventColumns::of(const std::vector<std::string>& first_row) {
  const auto* file = std::find_if(kFiles.begin(), kFiles.end(),
                                  [&](const EventFile& one) { return is_of(first_row, one); });
  if (file == kFiles.end()) return std::nullopt;
  EventColumns found;
  found.file_ = file;
  std::size_t place = 0;
  for (const EventColumn& column : file->columns) {
    const auto named = std::find(first_row.begin(), first_row.end(), column.name);
    found.places_[column.field] =
        file->has_header ? static_cast<std::size_t>(named - first_row.begin()) : place++;
  }
  return found;
}

EventRow EventColumns::values(const std::vector<std::string>& row) const {
  EventRow values;
  for (const auto& [field, place] : places_) {
    if (place < row.size() && !row[place].empty()) values[field] = row[place];
  }
  return values;
}

}  // namespace verbale
