// SPDX-License-Identifier: Apache-2.0
//
// The data of the pages Network and Map.
#include "server/routes.h"
#include "server/tables.h"

namespace verbale {
namespace {

void add_count(std::vector<std::string>& row, const ClassCount& count) {
  for (const std::int64_t one : count.quad) row.push_back(std::to_string(one));
  row.push_back(std::to_string(count.events));
}

}  // namespace

Result<HttpResponse> answer_network(const Asked& asked) {
  const Address& address = asked.address;
  DealingsQuery query;
  query.source = address.field("source");
  query.target = address.field("target");
  query.actor = address.field("actor");
  query.from = address.field("from");
  query.to = address.field("to");
  query.quad = number_of(address, "quad");
  query.codes = address.field("sides") == "code";
  query.inside = address.field("inside") == "1";
  query.limit = limit_of(address, 500);
  const auto all = asked.ledger.dealings(query);
  if (!all) return tl::unexpected(all.error());
  Table table{{"source", "target", "quad1", "quad2", "quad3", "quad4", "events", "asserted",
               "goldstein", "first", "last"},
              {}};
  for (const Dealings& one : *all) {
    std::vector<std::string>& row = table.rows.emplace_back();
    row = {one.source, one.target};
    add_count(row, one.count);
    row.insert(row.end(),
               {std::to_string(one.asserted), decimal(one.goldstein), one.first, one.last});
  }
  return table_answer(asked, table,
                      {"quad1", "quad2", "quad3", "quad4", "events", "asserted", "goldstein"});
}

Result<HttpResponse> answer_map(const Asked& asked) {
  const Address& address = asked.address;
  PlacesQuery query;
  query.country = address.field("country");
  query.words = address.field("words");
  query.from = address.field("from");
  query.to = address.field("to");
  query.quad = number_of(address, "quad");
  query.limit = limit_of(address, 500);
  const auto all = asked.ledger.places(query);
  if (!all) return tl::unexpected(all.error());
  Table table{{"place", "country", "latitude", "longitude", "quad1", "quad2", "quad3", "quad4",
               "events", "first", "last"},
              {}};
  for (const PlaceCount& one : *all) {
    std::vector<std::string>& row = table.rows.emplace_back();
    row = {one.name, one.country, degrees(one.latitude), degrees(one.longitude)};
    add_count(row, one.count);
    row.insert(row.end(), {one.first, one.last});
  }
  return table_answer(asked, table,
                      {"latitude", "longitude", "quad1", "quad2", "quad3", "quad4", "events"});
}

}  // namespace verbale
