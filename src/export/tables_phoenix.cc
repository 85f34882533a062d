// SPDX-License-Identifier: Apache-2.0
//
// The 26 columns of the Phoenix data, and the plain rows that PETRARCH2 and UniversalPetrarch
// write.
#include <array>

#include "export/pairs.h"
#include "export/tables.h"

namespace verbale {
namespace {

/// Phoenix has classes of its own: 0 for the roots 01 and 02, and 16 counts as verbal conflict.
Cell phoenix_quad(const Row& row) {
  const std::string root = row.event->cameo.substr(0, 2);
  if (root == "01" || root == "02") return std::int64_t{0};
  return std::int64_t{root == "16" ? 3 : row.event->quad};
}

template <std::size_t from, std::size_t size>
Cell date_part(const Row& row) {
  const std::string date = event_date(row);
  return date.size() < from + size ? Cell() : text_cell(date.substr(from, size));
}

Cell compact_date(const Row& row) {
  std::string date = event_date(row);
  std::erase(date, '-');
  return text_cell(date);
}

/// The country, or the kind and body of who belongs to none.
template <Side side>
Cell entity(const Row& row) {
  const CodeParts parts = side_parts<side>(row);
  if (parts.country != nullptr) return text_cell(parts.country->code);
  return text_cell(parts.body.empty() && !parts.roles.empty() ? parts.roles.front() : parts.body);
}

template <Side side>
Cell role(const Row& row) {
  const CodeParts parts = side_parts<side>(row);
  return parts.roles.empty() ? Cell() : text_cell(parts.roles.front());
}

/// Further roles, and the body of a country's actor.
template <Side side>
Cell attribute(const Row& row) {
  const CodeParts parts = side_parts<side>(row);
  if (parts.roles.size() > 1) return text_cell(parts.roles[1]);
  return parts.country == nullptr ? Cell() : text_cell(parts.body);
}

Cell story_sentence(const Row& row) {
  return text_cell(row.view->minutes.report.id + "_" + std::to_string(row.event->sentence + 1));
}

constexpr auto kPhoenix = std::to_array<Column>({
    {"EventID", Holds::kText, "id of the event, with the pair's number where it has several",
     "event.id", [](const Row& row) { return text_cell(row.pair); }},
    {"Date", Holds::kText, "YYYYMMDD: first day of the event, else the report's date",
     "event.time.begin", compact_date},
    {"Year", Holds::kText, "of Date", "event.time.begin", date_part<0, 4>},
    {"Month", Holds::kText, "of Date, two digits", "event.time.begin", date_part<5, 2>},
    {"Day", Holds::kText, "of Date, two digits", "event.time.begin", date_part<8, 2>},
    {"SourceActorFull", Holds::kText, "CAMEO code of who did it", "event.sources.code",
     side_code<Side::kSource>},
    {"SourceActorEntity", Holds::kText, "country, or international body", "event.sources.code",
     entity<Side::kSource>},
    {"SourceActorRole", Holds::kText, "first role in the code", "event.sources.code",
     role<Side::kSource>},
    {"SourceActorAttribute", Holds::kText, "second role, or body", "event.sources.code",
     attribute<Side::kSource>},
    {"TargetActorFull", Holds::kText, "CAMEO code of to whom", "event.targets.code",
     side_code<Side::kTarget>},
    {"TargetActorEntity", Holds::kText, "country, or international body", "event.targets.code",
     entity<Side::kTarget>},
    {"TargetActorRole", Holds::kText, "first role in the code", "event.targets.code",
     role<Side::kTarget>},
    {"TargetActorAttribute", Holds::kText, "second role, or body", "event.targets.code",
     attribute<Side::kTarget>},
    {"EventCode", Holds::kText, "CAMEO 1.1b3; text, zeros in front count", "event.cameo",
     field<&Row::event, &Event::cameo>},
    {"EventRootCode", Holds::kText, "its first two digits", "event.cameo", root_code},
    {"QuadClass", Holds::kInteger,
     "Phoenix's: 0 neutral (roots 01, 02), 1 verbal and 2 material cooperation, 3 verbal (root 16 "
     "too) and 4 material conflict",
     "event.cameo", phoenix_quad},
    {"GoldsteinScore", Holds::kNumber, "-10 to 10", "event.goldstein",
     field<&Row::event, &Event::goldstein>},
    {"Issues", Holds::kText, "not known: Verbale has no issue codes", ""},
    {"Lat", Holds::kNumber, "degrees north", "event.place.latitude",
     event_place<&PlaceValue::latitude>},
    {"Lon", Holds::kNumber, "degrees east", "event.place.longitude",
     event_place<&PlaceValue::longitude>},
    {"LocationName", Holds::kText, "name of the place", "event.place.name",
     event_place<&PlaceValue::name>},
    {"StateName", Holds::kText, "not known", ""},
    {"CountryName", Holds::kText, "ISO 3166-1 alpha-3", "event.place.country",
     event_place<&PlaceValue::country>},
    {"SentenceID", Holds::kText, "report and sentence, from 1", "event.sentence", story_sentence},
    {"URLs", Holds::kText, "address of the report", "report.url", report_url},
    {"NewsSources", Holds::kText, "who published the report", "report.source", report_source},
});

constexpr auto kPetrarch = std::to_array<Column>({
    {"date", Holds::kText, "YYYYMMDD: first day of the event, else the report's date",
     "event.time.begin", compact_date},
    {"source", Holds::kText, "CAMEO code of who did it", "event.sources.code",
     side_code<Side::kSource>},
    {"target", Holds::kText, "CAMEO code of to whom", "event.targets.code",
     side_code<Side::kTarget>},
    {"code", Holds::kText, "CAMEO 1.1b3", "event.cameo", field<&Row::event, &Event::cameo>},
    {"issues", Holds::kText, "not known: Verbale has no issue codes", ""},
    {"ids", Holds::kText, "report and sentence, from 1", "event.sentence", story_sentence},
    {"url", Holds::kText, "address of the report", "report.url", report_url},
    {"story_source", Holds::kText, "who published the report", "report.source", report_source},
    {"source_text", Holds::kText, "words that name the source", "event.sources.mention",
     side_words<Side::kSource>},
    {"target_text", Holds::kText, "words that name the target", "event.targets.mention",
     side_words<Side::kTarget>},
    {"event_text", Holds::kText, "words that support the event", "event.evidence", event_evidence},
});

}  // namespace

const Sheet& phoenix_table() {
  static constexpr Sheet kSheet{"phoenix", "one source and one target of an event", "EventID",
                                kPhoenix, each_pair};
  return kSheet;
}

const Sheet& petrarch_table() {
  static constexpr Sheet kSheet{"petrarch2", "one source and one target of an event", "", kPetrarch,
                                each_pair};
  return kSheet;
}

}  // namespace verbale
