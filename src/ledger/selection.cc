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
     ""},  // evidence or content: kStatementsWith
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

constexpr std::string_view kRefNames = "coalesce(a.name, '') || ' ' || coalesce(x.mention, '')";
constexpr const char* kStatementWith =
    "(t.evidence LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM statement_content c WHERE "
    "c.statement_key = t.key AND c.content LIKE ? ESCAPE '\\'))";
constexpr const char* kStatementsWith =
    "t.key IN (SELECT s.key FROM statements s WHERE s.evidence LIKE ? ESCAPE '\\' UNION SELECT "
    "c.statement_key FROM statement_content c WHERE c.content LIKE ? ESCAPE '\\')";
constexpr const char* kOwnNames =
    "(coalesce(t.name, '') || ' ' || coalesce(t.description, '')) LIKE ? ESCAPE '\\'";

/// Where a filter that asks for an actor looks: a table of references, its key, and which of them.
/// Without a table the record itself is the actor.
struct Role {
  std::string_view kind, filter, table, key, role;
};

constexpr auto kRoles = std::to_array<Role>({
    {"events", "source", "event_actors", "event_key", "source"},
    {"events", "target", "event_actors", "event_key", "target"},
    {"events", "actor", "event_actors", "event_key", ""},
    {"events", "speaker", "attributions", "event_key", ""},
    {"statements", "speaker", "statement_actors", "statement_key", "speaker"},
    {"statements", "actor", "statement_actors", "statement_key", ""},
    {"relations", "actor", "relation_actors", "relation_key", ""},
    {"commitments", "source", "commitment_actors", "commitment_key", "debtor"},
    {"commitments", "target", "commitment_actors", "commitment_key", "creditor"},
    {"commitments", "actor", "commitment_actors", "commitment_key", ""},
    {"commitments", "speaker", "commitment_sources", "commitment_key", ""},
    {"reports", "actor", "actors", "report_key", ""},
    {"actors", "actor", "", "", ""},
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
  Selector(const Kind& kind, const ShowFilter& filter, std::int64_t reports)
      : kind_(kind), filter_(filter), early_(reports > 0) {
    const std::string from = reports > 0 ? first_reports(kind, reports) : std::string(kind.from);
    out_.sql = "SELECT t.key AS key, " + std::string(kind.report_key) + " AS report_key, " +
               std::string(kind.published) + " AS date FROM " + from + " WHERE 1";
  }

  Selection run() {
    for (const auto& [name, value] : filters_in(filter_)) condition(name, value);
    add_keys();
    return std::move(out_);
  }

 private:
  static std::string first_reports(const Kind& kind, std::int64_t reports) {
    return "(SELECT key, id, published FROM reports ORDER BY published, key LIMIT " +
           std::to_string(reports) + ") r CROSS JOIN " + std::string(kind.name) +
           " t ON t.report_key = r.key";
  }

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
    if (name == "words") return words(value);
    if (name == "from") return where(std::string(kind_.last_date) + " >= ?", value);
    if (name == "to") {
      return where("substr(" + std::string(kind_.first_date) + ", 1, length(?)) <= ?", value,
                   value);
    }
    role(name, value);
  }

  /// Where all statements are looked at, it is sooner done in one pass through each table.
  void words(const std::string& words) {
    const std::string like = anywhere(words);
    if (kind_.name == "statements") {
      return where(early_ ? kStatementWith : kStatementsWith, like, like);
    }
    where("(" + std::string(kind_.words) + ") LIKE ? ESCAPE '\\'", like);
  }

  void role(std::string_view name, const std::string& value) {
    const auto role = std::find_if(kRoles.begin(), kRoles.end(), [&](const Role& one) {
      return one.kind == kind_.name && one.filter == name;
    });
    const bool named = value.front() == '~';
    const std::string pattern =
        named ? anywhere(std::string_view(value).substr(1)) : glob(upper(value));
    if (role->table.empty()) return where(named ? kOwnNames : "t.code GLOB ?", pattern);
    keys_.push_back(keys_of(*role, named));
    key_values_.push_back(pattern);
  }

  /// Codes are in an index of the references, which need no actors then.
  static std::string keys_of(const Role& role, bool named) {
    const bool own = role.table == "actors";
    std::string sql =
        "SELECT x." + std::string(role.key) + " FROM " + std::string(role.table) + " x";
    if (named && !own) sql += " LEFT JOIN actors a ON a.key = x.actor_key";
    sql += " WHERE ";
    if (!role.role.empty()) sql += "x.role = '" + std::string(role.role) + "' AND ";
    if (!named) return sql + "x.code GLOB ?";
    return sql + (own ? "coalesce(x.name, '')" : "(" + std::string(kRefNames) + ")") +
           " LIKE ? ESCAPE '\\'";
  }

  /// Records that answer every filter by actor: one set, found before a record is read.
  void add_keys() {
    std::string sql;
    for (const std::string& one : keys_) sql += (sql.empty() ? "" : " INTERSECT ") + one;
    if (sql.empty()) return;
    out_.sql += " AND t.key IN (" + sql + ")";
    for (std::string& value : key_values_) out_.values.emplace_back(std::move(value));
  }

  const Kind& kind_;
  const ShowFilter& filter_;
  const bool early_;
  Selection out_;
  std::vector<std::string> keys_, key_values_;
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

Result<Selection> select_records(std::string_view kind, const ShowFilter& filter,
                                 std::int64_t reports) {
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& one) { return one.name == kind; });
  if (found == kKinds.end()) return unknown_kind(kind);
  if (Status status = check_filters(*found, filter); !status) return tl::unexpected(status.error());
  return Selector(*found, filter, reports).run();
}

void bind(Query& query, const Selection& selection) {
  for (const auto& value : selection.values) {
    std::visit([&](const auto& one) { query.with(one); }, value);
  }
}

}  // namespace verbale
