// SPDX-License-Identifier: Apache-2.0
//
// The data of the pages Actors and Actor.
#include <algorithm>

#include "base/plain.h"
#include "record/json_writer.h"
#include "server/routes.h"
#include "server/tables.h"

namespace verbale {
namespace {

using Fields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

void texts(JsonWriter& json, Fields fields) {
  for (const auto& [name, value] : fields) {
    json.key(name);
    json.text_or_null(value);
  }
}

Table table_of(const std::vector<ActorCount>& all) {
  Table table{
      {"code", "name", "kind", "knowledge", "reports", "mentions", "events", "first", "last"}, {}};
  for (const ActorCount& one : all) {
    table.rows.push_back({one.code, one.name, one.kind, one.knowledge, std::to_string(one.reports),
                          std::to_string(one.mentions), std::to_string(one.events), one.first,
                          one.last});
  }
  return table;
}

std::string seen_json(const std::vector<ActorCount>& all) {
  return table_json(table_of(all), {"reports", "mentions", "events"});
}

std::string partners_json(const std::vector<Partner>& partners) {
  Table table{{"code", "name", "quad1", "quad2", "quad3", "quad4", "events"}, {}};
  for (const Partner& one : partners) {
    std::vector<std::string>& row = table.rows.emplace_back();
    row = {one.code, one.name};
    for (const std::int64_t count : one.count.quad) row.push_back(std::to_string(count));
    row.push_back(std::to_string(one.count.events));
  }
  return table_json(table, {"quad1", "quad2", "quad3", "quad4", "events"});
}

std::string reports_json(const std::vector<ActorReport>& reports) {
  Table table{{"id", "date", "source", "title"}, {}};
  for (const ActorReport& one : reports) {
    table.rows.push_back({one.id, one.date, one.source, one.title});
  }
  return table_json(table);
}

void profile_json(JsonWriter& json, const ActorProfile& one) {
  json.begin_object();
  texts(json, {{"id", one.id},
               {"name", one.name},
               {"kind", one.kind},
               {"code", one.code},
               {"country", one.country},
               {"file", one.file}});
  json.key("line");
  json.integer(one.line);
  json.key("names");
  json.begin_array();
  for (const ProfileName& name : one.names) {
    json.begin_object();
    texts(json, {{"text", name.text}, {"way", name.way}, {"from", name.from}, {"to", name.to}});
    json.key("ambiguous");
    json.boolean(name.ambiguous);
    json.end_object();
  }
  json.end_array();
  json.key("roles");
  json.begin_array();
  for (const ProfileRole& role : one.roles) {
    json.begin_object();
    texts(json, {{"code", role.code}, {"title", role.title}, {"from", role.from}, {"to", role.to}});
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

/// By what the reports know of it, and by its name.
std::string profiles_json(const ActorBook& book, const ActorPage& page, const std::string& name) {
  std::vector<ActorProfile> profiles = book.named(name);
  for (const ActorCount& one : page.seen) {
    constexpr std::size_t kMost = 20;
    const bool known = std::any_of(profiles.begin(), profiles.end(),
                                   [&](const ActorProfile& p) { return p.id == one.knowledge; });
    if (one.knowledge.empty() || known || profiles.size() >= kMost) continue;
    if (auto found = book.find(one.knowledge)) profiles.push_back(std::move(*found));
  }
  JsonWriter json;
  json.begin_array();
  for (const ActorProfile& one : profiles) profile_json(json, one);
  json.end_array();
  return json.take();
}

std::string place_of(const std::map<std::string, std::string>& added, const std::string& name) {
  const auto found = added.find(plain_text(name));
  return found == added.end() ? "" : found->second;
}

}  // namespace

Result<HttpResponse> answer_actors(const Asked& asked) {
  ActorsQuery query;
  const std::string actor = asked.address.field("actor");
  const bool named = actor.starts_with('~');
  query.code = named ? "" : actor;
  query.words = named ? actor.substr(1) : asked.address.field("words");
  query.kind = asked.address.field("kind");
  query.limit = limit_of(asked.address);
  return asked.ledger.actor_counts(query).map([&](const std::vector<ActorCount>& all) {
    return table_answer(asked, table_of(all), {"reports", "mentions", "events"});
  });
}

Result<HttpResponse> answer_actor(const Asked& asked) {
  ActorPageQuery query;
  query.name = asked.address.field("name");
  query.code = asked.address.field("code");
  query.limit = limit_of(asked.address, 20);
  const auto page = asked.ledger.actor_page(query);
  if (!page) return tl::unexpected(page.error());
  if (asked.form == Form::kCsv) return table_answer(asked, table_of(page->seen));
  JsonWriter json;
  json.begin_object();
  texts(json, {{"name", query.name}, {"code", query.code}});
  json.key("seen");
  json.raw(seen_json(page->seen));
  json.key("partners");
  json.raw(partners_json(page->partners));
  json.key("partners_of");
  json.integer(page->partners_of);
  json.key("reports");
  json.raw(reports_json(page->reports));
  // Without a data folder the page still says what the reports say.
  const auto book = asked.book();
  json.key("profiles");
  json.raw(book && !query.name.empty() ? profiles_json(**book, *page, query.name) : "[]");
  json.key("lists");
  json.text_or_null(book ? "" : book.error().what);
  json.end_object();
  return json_answer(json.take());
}

Result<HttpResponse> answer_unknown(const Asked& asked) {
  const auto all = asked.ledger.unknown_actors(limit_of(asked.address, 50));
  if (!all) return tl::unexpected(all.error());
  Table table{{"name", "kind", "description", "mentions", "reports", "first", "last", "contexts",
               "block", "added"},
              {}};
  const auto added = asked.added();
  for (const UnknownActor& one : *all) {
    std::string contexts;
    for (const std::string& words : one.contexts)
      contexts += (contexts.empty() ? "" : "\n") + words;
    table.rows.push_back({one.name, one.kind, one.description, std::to_string(one.mentions),
                          std::to_string(one.reports), one.first_date, one.last_date, contexts,
                          one.named ? actor_block(one) : "", place_of(added, one.name)});
  }
  return table_answer(asked, table, {"mentions", "reports"});
}

}  // namespace verbale
