// SPDX-License-Identifier: Apache-2.0
//
// The twenty columns of the Integrated Crisis Early Warning System's event files, in its order.
#include <array>

#include "export/pairs.h"
#include "export/tables.h"

namespace verbale {
namespace {

constexpr auto kColumns = std::to_array<Column>({
    {"Event ID", Holds::kInteger, "made from the id of the event and the pair; 63 bits", "event.id",
     pair_number},
    {"Event Date", Holds::kDate, "first day of the event, else the report's date",
     "event.time.begin", event_date_cell},
    {"Source Name", Holds::kText, "who did it", "event.sources", side_name<Side::kSource>},
    {"Source Sectors", Holds::kTexts, "CAMEO roles, not ICEWS's sector names", "event.sources.code",
     side_roles<Side::kSource>},
    {"Source Country", Holds::kText, "name of the country", "event.sources.code",
     side_country<Side::kSource>},
    {"Event Text", Holds::kText, "what the code means", "codes.label", event_label},
    {"CAMEO Code", Holds::kText, "CAMEO 1.1b3; text, zeros in front count", "event.cameo",
     field<&Row::event, &Event::cameo>},
    {"Intensity", Holds::kNumber, "Goldstein value, -10 to 10", "event.goldstein",
     field<&Row::event, &Event::goldstein>},
    {"Target Name", Holds::kText, "to whom", "event.targets", side_name<Side::kTarget>},
    {"Target Sectors", Holds::kTexts, "CAMEO roles, not ICEWS's sector names", "event.targets.code",
     side_roles<Side::kTarget>},
    {"Target Country", Holds::kText, "name of the country", "event.targets.code",
     side_country<Side::kTarget>},
    {"Story ID", Holds::kText, "id of the report; text, where ICEWS has a number", "event.report",
     report_id},
    {"Sentence Number", Holds::kInteger, "from 1", "event.sentence", sentence_from_1},
    {"Publisher", Holds::kText, "who published the report", "report.source", report_source},
    {"City", Holds::kText, "name of the place", "event.place.name", event_place<&PlaceValue::name>},
    {"District", Holds::kText, "not known", ""},
    {"Province", Holds::kText, "not known", ""},
    {"Country", Holds::kText, "name of the place's country", "event.place.country", event_country},
    {"Latitude", Holds::kNumber, "degrees north", "event.place.latitude",
     event_place<&PlaceValue::latitude>},
    {"Longitude", Holds::kNumber, "degrees east", "event.place.longitude",
     event_place<&PlaceValue::longitude>},
});

}  // namespace

const Sheet& icews_table() {
  static constexpr Sheet kSheet{"icews", "one source and one target of an event", "Event ID",
                                kColumns, each_pair};
  return kSheet;
}

}  // namespace verbale
