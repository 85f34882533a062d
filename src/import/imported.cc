// SPDX-License-Identifier: Apache-2.0
#include "import/imported.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/plain.h"
#include "base/toml_file.h"
#include "read/iso_date.h"

namespace verbale {
namespace {

using enum EventField;

constexpr std::size_t kLetters = 3;  ///< of a state's code, and of a sector's
constexpr int kMostQuad = 4;

std::string value(const EventRow& row, EventField field) {
  const auto found = row.find(field);
  return found == row.end() ? std::string() : found->second;
}

std::optional<double> number(const EventRow& row, EventField field) {
  const std::string text = value(row, field);
  double result = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return result;
}

bool is_code(std::string_view text) {
  return text.size() == kLetters &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// PETRARCH2 writes --- for what it does not know.
bool is_known(std::string_view text) { return text.find_first_not_of("- ") != text.npos; }

std::vector<std::string> parts_of(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(",;"), list.size());
    std::string part = plain_text(list.substr(0, end));
    if (!part.empty()) parts.push_back(std::move(part));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return parts;
}

tl::unexpected<Error> bad_row(std::string what, const std::string& place) {
  return fail(ErrorCode::kTableRow, std::move(what), place, "look at the row; it is left out");
}

std::optional<PlaceValue> place_of(const EventRow& row, std::string country) {
  PlaceValue place;
  place.name = value(row, kPlace);
  place.country = std::move(country);
  place.latitude = number(row, kLatitude);
  place.longitude = number(row, kLongitude);
  const bool nothing = place.name.empty() && place.country.empty() && !place.latitude;
  return nothing ? std::nullopt : std::optional<PlaceValue>(std::move(place));
}

Report report_of(const EventRow& row, const EventFile& file, const std::string& id,
                 const std::string& day, const std::string& place) {
  Report report;
  report.id = id;
  report.source = value(row, kPublisher);
  report.published = iso_date(value(row, kPublished)).value_or(day);
  report.published_from = "input";
  report.language = value(row, kLanguage);
  report.origin = place;
  report.coder.name = file.dataset;
  return report;
}

}  // namespace

Result<EventMeaning> EventMeaning::load(const std::filesystem::path& data) {
  auto ontology = Ontology::load(data);
  if (!ontology) return tl::make_unexpected(ontology.error());
  EventMeaning meaning(std::move(*ontology));
  const auto files = toml_files(data / "actors" / "countries");
  if (!files) return tl::make_unexpected(files.error());
  for (const auto& file : *files) {
    const Status read = read_toml(file, [&](const TomlEntry& root) -> Status {
      root.each("actor", [&](const TomlEntry& entry) {
        for (const std::string& name : entry.texts("names")) {
          meaning.countries_.emplace(lower_case(name), entry.text("id"));
        }
      });
      return {};
    });
    if (!read) return tl::make_unexpected(read.error());
  }
  return meaning;
}

/// ICEWS writes names of states, POLECAT codes.
std::string EventMeaning::country(const std::string& name) const {
  if (is_code(name)) return name;
  const auto found = countries_.find(lower_case(plain_text(name)));
  return found == countries_.end() ? std::string() : found->second;
}

/// CAMEO where the row has it: what follows from the code is ours. Else PLOVER as it stands there.
Status EventMeaning::code(const EventRow& row, const std::string& place, Event& event) const {
  event.cameo = value(row, kCameo);
  const CameoCode* known = ontology_.find(event.cameo);
  if (known != nullptr) {
    event.quad = known->quad;
    event.goldstein = known->goldstein;
    event.plover = known->plover;
    return {};
  }
  if (!event.cameo.empty()) return bad_row("no CAMEO code: " + event.cameo.substr(0, 40), place);
  event.plover = {value(row, kPlover), value(row, kMode), parts_of(value(row, kContexts))};
  event.quad = static_cast<int>(number(row, kQuad).value_or(0));
  event.goldstein = number(row, kGoldstein).value_or(0);
  if (event.plover.event.empty()) return bad_row("a row without a code", place);
  if (event.quad < 1 || event.quad > kMostQuad) return bad_row("no quad class from 1 to 4", place);
  return {};
}

void EventMeaning::side(const EventRow& row, bool source, Minutes& to) const {
  Actor actor;
  actor.id = to.report.id + (source ? "/a1" : "/a2");
  actor.name = value(row, source ? kSource : kTarget);
  const std::string code = value(row, source ? kSourceCode : kTargetCode);
  if (is_known(code)) actor.code = code;
  const std::string state = country(value(row, source ? kSourceCountry : kTargetCountry));
  const std::string sector = value(row, source ? kSourceSector : kTargetSector);
  if (actor.code.empty()) actor.code = state + (is_code(sector) ? sector : "");
  if (actor.name.empty()) actor.name = actor.code;
  if (actor.name.empty()) return;
  (source ? to.events[0].sources : to.events[0].targets)
      .push_back({static_cast<std::int32_t>(to.actors.size()), actor.code, std::nullopt});
  to.actors.push_back(std::move(actor));
}

Result<Minutes> EventMeaning::minutes(const EventRow& row, const EventFile& file,
                                      const std::string& id, const std::string& place) const {
  const auto day = iso_date(value(row, kDate));
  if (!day) return bad_row("no day: " + value(row, kDate).substr(0, 40), place);
  Minutes minutes;
  minutes.report = report_of(row, file, id, *day, place);
  Event& event = minutes.events.emplace_back();
  event.id = id + "/e1";
  if (Status status = code(row, place, event); !status) return tl::make_unexpected(status.error());
  event.time.value = event.time.begin = event.time.end = day->substr(0, 10);
  event.place = place_of(row, country(value(row, kPlaceCountry)));
  event.confidence = 1;
  side(row, true, minutes);
  side(row, false, minutes);
  return minutes;
}

}  // namespace verbale
