// SPDX-License-Identifier: Apache-2.0
//
// All tables. Those of Verbale's own records first; then those that others have made known.
#pragma once

#include "export/sheet.h"

namespace verbale {

const Sheet& reports_table();
const Sheet& actors_table();
const Sheet& mentions_table();
const Sheet& events_table();
const Sheet& statements_table();
const Sheet& contents_table();
const Sheet& commitments_table();
const Sheet& steps_table();
const Sheet& relations_table();
const Sheet& times_table();
const Sheet& roles_table();
const Sheet& reviews_table();
const Sheet& rejects_table();

const Sheet& icews_table();
const Sheet& phoenix_table();
const Sheet& petrarch_table();
const Sheet& gdelt_table();
const Sheet& polecat_table();
const Sheet& plover_table();

const Sheet& located_events_table();  ///< GeoJSON: properties of a feature
const Sheet& graph_nodes_table();
const Sheet& graph_edges_table();
const Sheet& annotations_table();
const Sheet& entities_table();  ///< FollowTheMoney

const Sheet& dyad_day_table();
const Sheet& dyad_month_table();
const Sheet& country_month_table();

}  // namespace verbale
