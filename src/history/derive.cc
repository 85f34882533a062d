// SPDX-License-Identifier: Apache-2.0
#include "history/derive.h"

#include <verbale/ledger.h>

#include <algorithm>
#include <future>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "history/copies.h"
#include "history/deeds.h"
#include "history/incidents.h"
#include "history/insertions.h"
#include "history/pledges.h"
#include "history/told.h"
#include "history/totals.h"
#include "ledger/ledger_impl.h"

namespace verbale {
namespace {

constexpr std::size_t kStoryDigits = 12;
constexpr std::size_t kJoinedDigits = 8;

/// The tables of 0003.sql without references, for a connection that may not write.
constexpr const char* kTemporary =
    "CREATE TEMP TABLE IF NOT EXISTS incident_events (event_key INTEGER PRIMARY KEY, story TEXT);"
    "CREATE TEMP TABLE IF NOT EXISTS joined_commitments (commitment_key INTEGER PRIMARY KEY, "
    "joined TEXT, position INTEGER, because TEXT, agreement TEXT);"
    "CREATE TEMP TABLE IF NOT EXISTS joined_deeds (joined TEXT, event_key INTEGER, effect TEXT, "
    "because TEXT);"
    "CREATE TEMP TABLE IF NOT EXISTS actor_totals (code TEXT, name TEXT, kind TEXT, knowledge "
    "TEXT, "
    "reports INTEGER, mentions INTEGER, events INTEGER, first TEXT, last TEXT);"
    "CREATE TEMP TABLE IF NOT EXISTS dealing_months (sides TEXT, source TEXT, target TEXT, month "
    "TEXT, quad INTEGER, events INTEGER, asserted INTEGER, goldstein REAL);"
    "CREATE TEMP TABLE IF NOT EXISTS place_months (name TEXT, country TEXT, latitude REAL, "
    "longitude "
    "REAL, month TEXT, quad INTEGER, events INTEGER);"
    "CREATE TEMP TABLE IF NOT EXISTS unknown_totals (position INTEGER PRIMARY KEY, name TEXT, kind "
    "TEXT, named INTEGER, description TEXT, mentions INTEGER, reports INTEGER, first TEXT, last "
    "TEXT, contexts TEXT);"
    "CREATE TEMP TABLE IF NOT EXISTS joined_states (joined TEXT PRIMARY KEY, status TEXT, first "
    "TEXT, last TEXT);"
    "CREATE INDEX IF NOT EXISTS temp.stories ON incident_events (story);"
    "CREATE INDEX IF NOT EXISTS temp.joins ON joined_commitments (joined, position);"
    "CREATE INDEX IF NOT EXISTS temp.deeds ON joined_deeds (joined);";

constexpr const char* kEmpty =
    "DELETE FROM incident_events; DELETE FROM joined_commitments; DELETE FROM joined_deeds;"
    "DELETE FROM actor_totals; DELETE FROM dealing_months; DELETE FROM place_months;"
    "DELETE FROM unknown_totals; DELETE FROM joined_states;";

constexpr const char* kForget =
    "DROP TABLE IF EXISTS temp.incident_events; DROP TABLE IF EXISTS temp.joined_commitments; "
    "DROP TABLE IF EXISTS temp.joined_deeds; DROP TABLE IF EXISTS temp.actor_totals; "
    "DROP TABLE IF EXISTS temp.dealing_months; DROP TABLE IF EXISTS temp.place_months; "
    "DROP TABLE IF EXISTS temp.unknown_totals; DROP TABLE IF EXISTS temp.joined_states;";

/// What many reports together tell.
struct Joins {
  Told told;
  std::vector<std::uint32_t> incidents;
  std::vector<Joined> commitments;
  std::vector<Deed> deeds;
};

Result<Joins> read_joins(Database& db) {
  return read_told(db).map([](Told&& told) {
    Joins joins{std::move(told), {}, {}, {}};
    joins.incidents = join_events(joins.told, first_copies(joins.told.reports));
    joins.commitments = join_commitments(joins.told);
    joins.deeds = find_deeds(joins.told, joins.commitments, joins.incidents);
    return joins;
  });
}

class Writer {
 public:
  Writer(Database& db, const Joins& joins) : joins_(joins), told_(joins.told), rows_(db) {}

  Status run() {
    const std::vector<std::uint32_t>& incidents = joins_.incidents;
    for (std::uint32_t i = 0; i < incidents.size(); ++i) {
      rows_.insert("INSERT INTO incident_events (event_key, story) VALUES (?, ?)",
                   told_.events[i].key, story_id(told_.events[incidents[i]].id));
    }
    for (std::uint32_t i = 0; i < joins_.commitments.size(); ++i) {
      commitment(i, joins_.commitments[i]);
    }
    for (const Deed& deed : joins_.deeds) {
      rows_.insert(
          "INSERT INTO joined_deeds (joined, event_key, effect, because) VALUES (?, ?, ?, ?)",
          id_of(deed.first), told_.events[deed.event].key,
          std::string(deed.breaks ? "broken" : "fulfilled"), deed.because);
    }
    return rows_.status();
  }

 private:
  std::string id_of(std::uint32_t first) const {
    const ToldCommitment& one = told_.commitments[first];
    return joined_id(one, told_.reports[one.report]);
  }

  void commitment(std::uint32_t index, const Joined& joined) {
    const ToldCommitment& one = told_.commitments[index];
    rows_.insert(kJoinCommitment, one.key, id_of(joined.first), std::int64_t{index},
                 Exact{joined.because}, one.agreement);
  }

  const Joins& joins_;
  const Told& told_;
  Insertions rows_;
};

/// The joins are made from the records alone and take as long as the counts, which also need
/// nothing else: they are read over a connection of their own while this one counts.
Status derive_into_open(Database& db, Keep keep) {
  if (Status emptied = db.execute(kEmpty); !emptied) return emptied;
  std::optional<Database> beside = keep == Keep::kFile ? db.beside() : std::nullopt;
  const auto how = beside ? std::launch::async | std::launch::deferred : std::launch::deferred;
  auto to_come = std::async(how, [&] { return read_joins(beside ? *beside : db); });
  const Status counted = write_totals(db);
  const Result<Joins> joins = to_come.get();
  if (!counted) return counted;
  if (!joins) return tl::unexpected(joins.error());
  if (Status written = Writer(db, *joins).run(); !written) return written;
  return write_states(db);
}

}  // namespace

std::string story_id(std::string_view event) {
  return "s-" + hash_hex(event).substr(0, kStoryDigits);
}

std::string joined_id(const ToldCommitment& first, const ToldReport& report) {
  std::string who = first.debtors.empty() ? "" : first.debtors.front();
  const bool code = !who.empty() && std::all_of(who.begin(), who.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
  if (!code) who = "X";
  const std::string day = report.day == kNoDay ? "undated" : iso_of(report.day);
  return who + "-" + day + "-" + hash_hex(first.id).substr(0, kJoinedDigits);
}

Result<bool> is_derived(Database& db) {
  const Result<std::int64_t> fresh = db.integer(
      "SELECT changes = derived AND rules = " + std::to_string(kRules) + " FROM main.derivation");
  if (!fresh) return tl::unexpected(fresh.error());
  return *fresh != 0;
}

Status forget_memory(Database& db) { return db.execute(kForget); }

Status derive(Database& db, Keep keep) {
  if (Status ready = db.execute(keep == Keep::kMemory ? kTemporary : kForget); !ready) return ready;
  if (Status derived = derive_into_open(db, keep); !derived) return derived;
  if (keep == Keep::kMemory) return {};
  return db.execute("UPDATE main.derivation SET derived = changes, rules = " +
                    std::to_string(kRules));
}

Status Ledger::derive() {
  if (Status flushed = flush(); !flushed) return flushed;
  const Result<bool> fresh = is_derived(impl_->db);
  if (!fresh) return tl::unexpected(fresh.error());
  if (*fresh) return {};
  if (Status begun = impl_->begin(); !begun) return begun;
  if (Status done = impl_->finish(verbale::derive(impl_->db, Keep::kFile)); !done) return done;
  impl_->derived = 0;
  return flush();
}

}  // namespace verbale
