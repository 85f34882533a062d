// SPDX-License-Identifier: Apache-2.0
//
// What can be asked for under /api, one line a route (routes.cc). A route that gives a table is
// asked as NAME, NAME.json or NAME.csv. docs/openapi.json describes them all; a test holds the two
// together.
#pragma once

#include <verbale/actors.h>
#include <verbale/ledger.h>

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string_view>

#include "server/http.h"

namespace verbale {

enum class Form : std::uint8_t { kJson, kCsv };

/// What a route may use to answer.
struct Asked {
  const Ledger& ledger;
  const Address& address;
  Form form = Form::kJson;
  /// The lists of actors; opened when they are first asked for.
  std::function<Result<std::shared_ptr<const ActorBook>>()> book;
  /// Where the list that actors are added to has each name; empty where there is none.
  std::function<std::map<std::string, std::string>()> added;
  /// Who writes reviews here; empty: nobody.
  std::string_view reviewer{};
};

struct Route {
  std::string_view name;  ///< "events"
  bool csv;               ///< also gives a table
  Result<HttpResponse> (*answer)(const Asked&);
};

std::span<const Route> routes();

// Shared by the routes.

HttpResponse json_answer(std::string body);
/// As the form that was asked for; the columns named in `numbers` stand as numbers in JSON.
HttpResponse table_answer(const Asked& asked, const Table& table,
                          std::initializer_list<std::string_view> numbers = {});
/// Rows that are asked for: 1 to 5000.
std::int64_t limit_of(const Address& address, std::int64_t otherwise = 200);
/// Absent where the field is; 0 where it holds no number.
std::optional<int> number_of(const Address& address, const std::string& name);
/// JSON Lines as one JSON array.
std::string as_array(std::string lines);

// The pages that have a file of their own.
Result<HttpResponse> answer_actors(const Asked& asked);
Result<HttpResponse> answer_actor(const Asked& asked);
Result<HttpResponse> answer_unknown(const Asked& asked);
Result<HttpResponse> answer_network(const Asked& asked);
Result<HttpResponse> answer_map(const Asked& asked);
Result<HttpResponse> answer_reviews(const Asked& asked);
Result<HttpResponse> answer_reviewer(const Asked& asked);
Result<HttpResponse> answer_queue(const Asked& asked);
Result<HttpResponse> answer_precision(const Asked& asked);
Result<HttpResponse> answer_agreement(const Asked& asked);
Result<HttpResponse> answer_openapi(const Asked& asked);

}  // namespace verbale
