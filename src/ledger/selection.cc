// SPDX-License-Identifier: Apache-2.0
#include "ledger/selection.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace verbale {
namespace {

/// Where records of one kind are stored. In the SQL, t is the record and r its report.
struct Kind {
  std::string_view name;
  std::string_view from;
  std::string_view filters;  ///< those that it has
  std::string_view report_key;
  std::string_view report;  ///< the report's id
  std::string_view published;
  std::string_view first_date;
  std::string_view last_date;
  std::string_view words;  ///< the text that `words` looks at
};

constexpr auto kKinds = std::to_array<Kind>({
    {"events", "events t JOIN reports r ON r.key = t.report_key",
     "source target actor speaker cameo plover factuality quad confidence report words place "
     "place_country from to",
     "t.report_key", "r.id", "r.published", "coalesce(t.time_begin, r.published)",
     "coalesce(t.time_end, r.published)", "coalesce(t.evidence, '')"},
    {"statements", "statements t JOIN reports r ON r.key = t.report_key",
     "actor speaker report words from to", "t.report_key", "r.id", "r.published",
     "coalesce(t.time_begin, r.published)", "coalesce(t.time_end, r.published)",
     "coalesce(t.evidence, '') || ' ' || coalesce((SELECT group_concat(c.content, ' ') FROM "
     "statement_content c WHERE c.statement_key = t.key), '')"},
    {"relations", "relations t JOIN reports r ON r.key = t.report_key",
     "actor cameo plover factuality confidence report words from to", "t.report_key", "r.id",
     "r.published", "r.published", "r.published",
     "coalesce(t.evidence, '') || ' ' || coalesce(t.value, '')"},
    {"commitments", "commitments t JOIN reports r ON r.key = t.report_key",
     "source target actor speaker cameo report words from to", "t.report_key", "r.id",
     "r.published", "coalesce(t.made_begin, r.published)", "coalesce(t.made_end, r.published)",
     "coalesce(t.evidence, '') || ' ' || coalesce((SELECT group_concat(s.evidence, ' ') FROM "
     "commitment_steps s WHERE s.commitment_key = t.key), '')"},
    {"actors", "actors t JOIN reports r ON r.key = t.report_key", "actor report words from to",
     "t.report_key", "r.id", "r.published", "r.published", "r.published",
     "coalesce(t.name, '') || ' ' || coalesce(t.description, '')"},
    {"reports", "reports t JOIN report_texts x ON x.report_key = t.key",
     "actor report words from to", "t.key", "t.id", "t.published", "t.published", "t.published",
     "coalesce(t.title, '') || ' ' || x.text"},
    {"reviews", "reviews t LEFT JOIN reports r ON r.id = t.report", "report words from to",
     "coalesce(r.key, 0)", "t.report", "t.reviewed", "substr(t.reviewed, 1, 10)",
     "substr(t.reviewed, 1, 10)",
     "coalesce(t.reason, '') || ' ' || t.reviewer || ' ' || t.machine"},
    {"rejects", "rejects t", "report words", "0", "t.report", "''", "", "",
     "t.origin || ' ' || t.what || ' ' || t.found_at"},
    {"warnings", "warnings t", "report words", "0", "t.report", "''", "", "",
     "t.origin || ' ' || t.what || ' ' || t.found_at"},
});

/// How a filter that asks for an actor reaches it: `before`, a test of `code` or of `names`, ")".
struct Role {
  std::string_view kind, filter, before, code, names;
};

constexpr std::string_view kRefCode = "x.code";
constexpr std::string_view kRefNames = "coalesce(a.name, '') || ' ' || coalesce(x.mention, '')";

constexpr auto kRoles = std::to_array<Role>({
    {"events", "source",
     "t.key IN (SELECT x.event_key FROM event_actors x LEFT JOIN actors a ON a.key = x.actor_key "
     "WHERE x.role = 'source' AND ",
     kRefCode, kRefNames},
    {"events", "target",
     "t.key IN (SELECT x.event_key FROM event_actors x LEFT JOIN actors a ON a.key = x.actor_key "
     "WHERE x.role = 'target' AND ",
     kRefCode, kRefNames},
    {"events", "actor",
     "t.key IN (SELECT x.event_key FROM event_actors x LEFT JOIN actors a ON a.key = x.actor_key "
     "WHERE ",
     kRefCode, kRefNames},
    {"events", "speaker",
     "t.key IN (SELECT x.event_key FROM attributions x LEFT JOIN actors a ON a.key = x.actor_key "
     "WHERE ",
     kRefCode, kRefNames},
    {"statements", "speaker",
     "t.key IN (SELECT x.statement_key FROM statement_actors x LEFT JOIN actors a ON a.key = "
     "x.actor_key WHERE x.role = 'speaker' AND ",
     kRefCode, kRefNames},
    {"statements", "actor",
     "t.key IN (SELECT x.statement_key FROM statement_actors x LEFT JOIN actors a ON a.key = "
     "x.actor_key WHERE ",
     kRefCode, kRefNames},
    {"relations", "actor",
     "t.key IN (SELECT x.relation_key FROM relation_actors x LEFT JOIN actors a ON a.key = "
     "x.actor_key WHERE ",
     kRefCode, kRefNames},
    {"commitments", "source",
     "t.key IN (SELECT x.commitment_key FROM commitment_actors x LEFT JOIN actors a ON a.key = "
     "x.actor_key WHERE x.role = 'debtor' AND ",
     kRefCode, kRefNames},
    {"commitments", "target",
     "t.key IN (SELECT x.commitment_key FROM commitment_actors x LEFT JOIN actors a ON a.key = "
     "x.actor_key WHERE x.role = 'creditor' AND ",
     kRefCode, kRefNames},
    {"commitments", "actor",
     "t.key IN (SELECT x.commitment_key FROM commitment_actors x LEFT JOIN actors a ON a.key = "
     "x.actor_key WHERE ",
     kRefCode, kRefNames},
    {"commitments", "speaker",
     "t.key IN (SELECT x.commitment_key FROM commitment_sources x LEFT JOIN actors a ON a.key = "
     "x.actor_key WHERE ",
     kRefCode, kRefNames},
    {"reports", "actor", "t.key IN (SELECT a.report_key FROM actors a WHERE ", "a.code",
     "coalesce(a.name, '')"},
    {"actors", "actor", "(", "t.code",
     "coalesce(t.name, '') || ' ' || coalesce(t.description, '')"},
});

/// The filters that are set, by name.
std::vector<std::pair<std::string_view, std::string>> filters_in(const ShowFilter& filter) {
  std::vector<std::pair<std::string_view, std::string>> all = {
      {"source", filter.source},
      {"target", filter.target},
      {"actor", filter.actor},
      {"speaker", filter.speaker},
      {"cameo", filter.cameo},
      {"plover", filter.plover},
      {"report", filter.report},
      {"factuality", filter.factuality},
      {"words", filter.words},
      {"place", filter.place},
      {"place_country", filter.place_country},
      {"from", filter.from},
      {"to", filter.to}};
  if (filter.quad) all.emplace_back("quad", std::to_string(*filter.quad));
  if (filter.min_confidence) all.emplace_back("confidence", "set");
  all.erase(std::remove_if(all.begin(), all.end(), [](auto& one) { return one.second.empty(); }),
            all.end());
  return all;
}

bool lists(std::string_view names, std::string_view name) {
  return (' ' + std::string(names) + ' ').find(' ' + std::string(name) + ' ') != std::string::npos;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

/// For GLOB, where only "*" is to be special.
std::string glob(std::string_view pattern) {
  std::string out;
  for (char c : pattern) {
    const bool special = c == '[' || c == '?';
    out += special ? std::string("[") + c + ']' : std::string(1, c);
  }
  return out;
}

/// For LIKE ... ESCAPE '\': the words anywhere.
std::string anywhere(std::string_view words) {
  std::string out = "%";
  for (char c : words) {
    if (c == '%' || c == '_' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  return out + "%";
}

/// "2003", "2003-05" or "2003-05-13".
bool is_date(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kForm[i] == 'd' ? !digit : text[i] != '-') return false;
  }
  return true;
}

class Selector {
 public:
  Selector(const Kind& kind, const ShowFilter& filter) : kind_(kind), filter_(filter) {
    out_.sql = "SELECT t.key AS key, " + std::string(kind.report_key) + " AS report_key, " +
               std::string(kind.published) + " AS date FROM " + std::string(kind.from) + " WHERE 1";
  }

  Selection run() {
    for (const auto& [name, value] : filters_in(filter_)) condition(name, value);
    return std::move(out_);
  }

 private:
  template <class... Values>
  void where(const std::string& sql, Values... values) {
    out_.sql += " AND " + sql;
    (out_.values.emplace_back(std::move(values)), ...);
  }

  void condition(std::string_view name, const std::string& value) {
    if (name == "cameo") return where("t.cameo GLOB ?", glob(value));
    if (name == "plover") return where("t.plover_event GLOB ?", glob(upper(value)));
    if (name == "factuality") return where("t.factuality GLOB ?", glob(upper(value)));
    if (name == "quad") return where("t.quad = ?", std::int64_t{*filter_.quad});
    if (name == "confidence") return where("t.confidence >= ?", *filter_.min_confidence);
    if (name == "place") return where("t.place_name = ?", value);
    if (name == "place_country") return where("t.place_country = ?", upper(value));
    if (name == "report") return where(std::string(kind_.report) + " GLOB ?", glob(value));
    if (name == "words") return like(kind_.words, value);
    if (name == "from") return where(std::string(kind_.last_date) + " >= ?", value);
    if (name == "to") {
      return where("substr(" + std::string(kind_.first_date) + ", 1, length(?)) <= ?", value,
                   value);
    }
    role(name, value);
  }

  void like(std::string_view text, const std::string& words) {
    where("(" + std::string(text) + ") LIKE ? ESCAPE '\\'", anywhere(words));
  }

  void role(std::string_view name, const std::string& value) {
    const auto role = std::find_if(kRoles.begin(), kRoles.end(), [&](const Role& one) {
      return one.kind == kind_.name && one.filter == name;
    });
    const std::string before(role->before);
    if (value.front() == '~') {
      where(before + "(" + std::string(role->names) + ") LIKE ? ESCAPE '\\')",
            anywhere(std::string_view(value).substr(1)));
    } else {
      where(before + std::string(role->code) + " GLOB ?)", glob(upper(value)));
    }
  }

  const Kind& kind_;
  const ShowFilter& filter_;
  Selection out_;
};

tl::unexpected<Error> unknown_kind(std::string_view kind) {
  std::string known;
  for (const Kind& one : kKinds) known += (known.empty() ? "" : ", ") + std::string(one.name);
  return fail(ErrorCode::kUsage, "nothing is called '" + std::string(kind) + "'", {},
              "ask for one of " + known);
}

Status check_filters(const Kind& kind, const ShowFilter& filter) {
  for (const auto& [name, value] : filters_in(filter)) {
    if (!lists(kind.filters, name)) {
      return fail(ErrorCode::kUsage,
                  std::string(kind.name) + " cannot be chosen by " + std::string(name), {},
                  "they can be chosen by: " + std::string(kind.filters));
    }
    if ((name == "from" || name == "to") && !is_date(value)) {
      return fail(ErrorCode::kDateInvalid, "'" + value + "' is not a date", std::string(name),
                  "write 2003-05-13, 2003-05 or 2003");
    }
  }
  return {};
}

}  // namespace

Result<Selection> select_records(std::string_view kind, const ShowFilter& filter) {
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& one) { return one.name == kind; });
  if (found == kKinds.end()) return unknown_kind(kind);
  if (Status status = check_filters(*found, filter); !status) return tl::unexpected(status.error());
  return Selector(*found, filter).run();
}

void bind(Query& query, const Selection& selection) {
  for (const auto& value : selection.values) {
    std::visit([&](const auto& one) { query.with(one); }, value);
  }
}

}  // namespace verbale
