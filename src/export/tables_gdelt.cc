// SPDX-License-Identifier: Apache-2.0
//
// The 61 columns of GDELT 2.0's event table, in its order; that table has no header.
#include <algorithm>
#include <array>
#include <charconv>

#include "export/pairs.h"
#include "export/tables.h"

namespace verbale {
namespace {

constexpr int kCountry = 1, kAmericanPlace = 3, kForeignPlace = 4;

std::string digits_of(std::string date) {
  std::erase(date, '-');
  return date;
}

template <std::size_t size>
Cell date_digits(const Row& row) {
  const std::string digits = digits_of(event_date(row));
  return digits.size() < size ? Cell() : text_cell(digits.substr(0, size));
}

int whole(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

Cell fraction_date(const Row& row) {
  const std::string digits = digits_of(event_date(row));
  if (digits.size() != 8) return {};
  const std::string_view date = digits;
  const double share = (whole(date.substr(4, 2)) * 30 + whole(date.substr(6, 2))) / 365.0;
  const double fraction = std::min(static_cast<int>(share * 10000) / 10000.0, 0.9999);
  return whole(date.substr(0, 4)) + fraction;
}

template <Side side, std::size_t number>
Cell role(const Row& row) {
  const CodeParts parts = side_parts<side>(row);
  return number < parts.roles.size() ? text_cell(parts.roles[number]) : Cell();
}

Cell is_root(const Row& row) { return std::int64_t{row.event->sentence == 0 ? 1 : 0}; }
Cell base_code(const Row& row) { return text_cell(row.event->cameo.substr(0, 3)); }
Cell one(const Row&) { return std::int64_t{1}; }

Cell geo_type(const Row& row) {
  if (!row.event->place) return std::int64_t{0};
  const PlaceValue& place = *row.event->place;
  const Country* country = row.view->common.reference.country(place.country);
  if (country != nullptr && country->name == place.name) return std::int64_t{kCountry};
  return std::int64_t{place.country == "USA" ? kAmericanPlace : kForeignPlace};
}

Cell geo_name(const Row& row) {
  if (!row.event->place) return {};
  const std::string country = to_text(event_country(row));
  const std::string& name = row.event->place->name;
  return text_cell(country.empty() || country == name ? name : name + ", " + country);
}

Cell date_added(const Row& row) {
  const std::string digits = digits_of(row.view->minutes.report.published.substr(0, 10));
  return digits.size() == 8 ? text_cell(digits + "000000") : Cell();
}

Cell source_url(const Row& row) {
  const Report& report = row.view->minutes.report;
  return text_cell(report.url.empty() ? report.id : report.url);
}

constexpr auto kColumns = std::to_array<Column>({
    {"GLOBALEVENTID", Holds::kInteger, "made from the id of the event and the pair; 63 bits",
     "event.id", pair_number},
    {"Day", Holds::kText, "YYYYMMDD: first day of the event, else the report's date",
     "event.time.begin", date_digits<8>},
    {"MonthYear", Holds::kText, "YYYYMM", "event.time.begin", date_digits<6>},
    {"Year", Holds::kText, "YYYY", "event.time.begin", date_digits<4>},
    {"FractionDate", Holds::kNumber, "year + (month * 30 + day) / 365, the fraction at most 0.9999",
     "event.time.begin", fraction_date},
    {"Actor1Code", Holds::kText, "CAMEO code of who did it", "event.sources.code",
     side_code<Side::kSource>},
    {"Actor1Name", Holds::kText, "name", "event.sources", side_name<Side::kSource>},
    {"Actor1CountryCode", Holds::kText, "country in the code", "event.sources.code",
     side_country_code<Side::kSource>},
    {"Actor1KnownGroupCode", Holds::kText, "group or body in the code", "event.sources.code",
     side_body<Side::kSource>},
    {"Actor1EthnicCode", Holds::kText, "not told apart; see KnownGroupCode", ""},
    {"Actor1Religion1Code", Holds::kText, "not told apart; see KnownGroupCode", ""},
    {"Actor1Religion2Code", Holds::kText, "not told apart; see KnownGroupCode", ""},
    {"Actor1Type1Code", Holds::kText, "role 1 in the code", "event.sources.code",
     role<Side::kSource, 0>},
    {"Actor1Type2Code", Holds::kText, "role 2 in the code", "event.sources.code",
     role<Side::kSource, 1>},
    {"Actor1Type3Code", Holds::kText, "role 3 in the code", "event.sources.code",
     role<Side::kSource, 2>},
    {"Actor2Code", Holds::kText, "CAMEO code of to whom", "event.targets.code",
     side_code<Side::kTarget>},
    {"Actor2Name", Holds::kText, "name", "event.targets", side_name<Side::kTarget>},
    {"Actor2CountryCode", Holds::kText, "country in the code", "event.targets.code",
     side_country_code<Side::kTarget>},
    {"Actor2KnownGroupCode", Holds::kText, "group or body in the code", "event.targets.code",
     side_body<Side::kTarget>},
    {"Actor2EthnicCode", Holds::kText, "not told apart; see KnownGroupCode", ""},
    {"Actor2Religion1Code", Holds::kText, "not told apart; see KnownGroupCode", ""},
    {"Actor2Religion2Code", Holds::kText, "not told apart; see KnownGroupCode", ""},
    {"Actor2Type1Code", Holds::kText, "role 1 in the code", "event.targets.code",
     role<Side::kTarget, 0>},
    {"Actor2Type2Code", Holds::kText, "role 2 in the code", "event.targets.code",
     role<Side::kTarget, 1>},
    {"Actor2Type3Code", Holds::kText, "role 3 in the code", "event.targets.code",
     role<Side::kTarget, 2>},
    {"IsRootEvent", Holds::kInteger, "1 where the event stands in the first sentence",
     "event.sentence", is_root},
    {"EventCode", Holds::kText, "CAMEO 1.1b3; text, zeros in front count", "event.cameo",
     field<&Row::event, &Event::cameo>},
    {"EventBaseCode", Holds::kText, "its first three digits", "event.cameo", base_code},
    {"EventRootCode", Holds::kText, "its first two digits", "event.cameo", root_code},
    {"QuadClass", Holds::kInteger,
     "1 verbal and 2 material cooperation, 3 verbal and 4 material conflict", "event.quad",
     field<&Row::event, &Event::quad>},
    {"GoldsteinScale", Holds::kNumber, "-10 to 10", "event.goldstein",
     field<&Row::event, &Event::goldstein>},
    {"NumMentions", Holds::kInteger, "always 1: a row is one event of one report", "", one},
    {"NumSources", Holds::kInteger, "always 1", "", one},
    {"NumArticles", Holds::kInteger, "always 1", "", one},
    {"AvgTone", Holds::kNumber, "not known: Verbale measures no tone", ""},
    {"Actor1Geo_Type", Holds::kInteger, "not known: only the place of the event is", ""},
    {"Actor1Geo_FullName", Holds::kText, "not known: only the place of the event is", ""},
    {"Actor1Geo_CountryCode", Holds::kText, "not known: only the place of the event is", ""},
    {"Actor1Geo_ADM1Code", Holds::kText, "not known: only the place of the event is", ""},
    {"Actor1Geo_ADM2Code", Holds::kText, "not known: only the place of the event is", ""},
    {"Actor1Geo_Lat", Holds::kNumber, "not known: only the place of the event is", ""},
    {"Actor1Geo_Long", Holds::kNumber, "not known: only the place of the event is", ""},
    {"Actor1Geo_FeatureID", Holds::kText, "not known: only the place of the event is", ""},
    {"Actor2Geo_Type", Holds::kInteger, "not known: only the place of the event is", ""},
    {"Actor2Geo_FullName", Holds::kText, "not known: only the place of the event is", ""},
    {"Actor2Geo_CountryCode", Holds::kText, "not known: only the place of the event is", ""},
    {"Actor2Geo_ADM1Code", Holds::kText, "not known: only the place of the event is", ""},
    {"Actor2Geo_ADM2Code", Holds::kText, "not known: only the place of the event is", ""},
    {"Actor2Geo_Lat", Holds::kNumber, "not known: only the place of the event is", ""},
    {"Actor2Geo_Long", Holds::kNumber, "not known: only the place of the event is", ""},
    {"Actor2Geo_FeatureID", Holds::kText, "not known: only the place of the event is", ""},
    {"ActionGeo_Type", Holds::kInteger,
     "0 no place, 1 country, 3 place in the USA, 4 place elsewhere", "event.place", geo_type},
    {"ActionGeo_FullName", Holds::kText, "name of the place, and of its country",
     "event.place.name", geo_name},
    {"ActionGeo_CountryCode", Holds::kText, "not filled: FIPS 10-4 there, ISO 3166 here", ""},
    {"ActionGeo_ADM1Code", Holds::kText, "not known", ""},
    {"ActionGeo_ADM2Code", Holds::kText, "not known", ""},
    {"ActionGeo_Lat", Holds::kNumber, "degrees north", "event.place.latitude",
     event_place<&PlaceValue::latitude>},
    {"ActionGeo_Long", Holds::kNumber, "degrees east", "event.place.longitude",
     event_place<&PlaceValue::longitude>},
    {"ActionGeo_FeatureID", Holds::kText, "not known", ""},
    {"DATEADDED", Holds::kText, "YYYYMMDDHHMMSS: the report's date, at midnight",
     "report.published", date_added},
    {"SOURCEURL", Holds::kText, "address of the report, else its id", "report.url", source_url},
});

}  // namespace

const Sheet& gdelt_table() {
  static constexpr Sheet kSheet{"gdelt", "one source and one target of an event", "GLOBALEVENTID",
                                kColumns, each_pair};
  return kSheet;
}

}  // namespace verbale
