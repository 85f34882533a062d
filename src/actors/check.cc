// SPDX-License-Identifier: Apache-2.0
#include "actors/check.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

#include "actors/periods.h"

namespace verbale {
namespace {

std::string between(const std::string& from, const std::string& to) {
  return (from.empty() ? "always" : from) + " to " + (to.empty() ? "now" : to);
}

void add(ActorFindings& findings, const ListedActor& actor, std::uint32_t line,
         std::string_view check, std::string what) {
  findings.push_back({actor.file, line, std::string(check), actor.id, std::move(what)});
}

/// False, with a finding, where the two are no stretch of time.
bool sound(const ListedActor& actor, const std::string& from, const std::string& to,
           std::uint32_t line, ActorFindings& findings) {
  const auto period = period_of(from, to);
  if (!period) add(findings, actor, line, "date", "not a date: " + between(from, to));
  if (!period || period->first <= period->last) return period.has_value();
  add(findings, actor, line, "date", "it ends before it begins: " + between(from, to));
  return false;
}

/// The first role that holds decides: one that lies within an earlier one never does.
void check_roles(const ListedActor& actor, ActorFindings& findings) {
  for (std::size_t i = 0; i < actor.roles.size(); ++i) {
    const ListedRole& role = actor.roles[i];
    if (!sound(actor, role.from, role.to, role.line, findings)) continue;
    const Period period = *period_of(role.from, role.to);
    for (std::size_t before = 0; before < i; ++before) {
      const ListedRole& earlier = actor.roles[before];
      const auto other = period_of(earlier.from, earlier.to);
      if (!other || earlier.code == role.code || !period.within(*other)) continue;
      add(findings, actor, role.line, "role",
          role.code + " from " + between(role.from, role.to) + " never decides: " + earlier.code +
              " stands before it and holds as long; put the shorter first");
    }
  }
}

/// More than the one day on which a name passes from one to the other.
bool share_days(const Period& a, const Period& b) {
  return std::max(a.first, b.first) < std::min(a.last, b.last);
}

struct Use {
  const ListedActor* actor;
  const ListedName* name;
};

}  // namespace

void check_dates(const ActorList& list, ActorFindings& findings) {
  for (const ListedActor& actor : list.actors) {
    sound(actor, actor.from, actor.to, actor.line, findings);
    for (const ListedName& name : actor.names) {
      if (name.from == actor.from && name.to == actor.to) continue;
      sound(actor, name.from, name.to, name.line, findings);
    }
    check_roles(actor, findings);
  }
}

void check_names(const ActorList& list, ActorFindings& findings) {
  std::unordered_map<std::string_view, const ListedActor*> ids;
  std::unordered_map<std::string_view, std::vector<Use>> uses;
  for (const ListedActor& actor : list.actors) {
    const auto [other, fresh] = ids.emplace(actor.id, &actor);
    if (!fresh) {
      add(findings, actor, actor.line, "id",
          "the id stands twice: also in " + other->second->file + ", line " +
              std::to_string(other->second->line));
    }
    for (const ListedName& name : actor.names) uses[name.text].push_back({&actor, &name});
  }
  for (const auto& [text, all] : uses) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const Use &one = all[i], &other = all[j];
        if (one.actor == other.actor || (one.name->ambiguous && other.name->ambiguous)) continue;
        const auto a = period_of(one.name->from, one.name->to);
        const auto b = period_of(other.name->from, other.name->to);
        if (!a || !b || !share_days(*a, *b)) continue;
        add(findings, *one.actor, one.name->line, "name",
            "\"" + one.name->text + "\" is also " + other.actor->id + " (" + other.actor->file +
                ", line " + std::to_string(other.name->line) +
                ") at the same time; mark it ambiguous in both, or date it");
      }
    }
  }
}

Result<std::vector<ActorFinding>> check_lists(const DataFolder& data, const ActorList& list) {
  ActorFindings findings;
  check_dates(list, findings);
  check_names(list, findings);
  Status status = check_codes(data, list, findings);
  if (status) status = check_offices(data, list, findings);
  if (!status) return tl::make_unexpected(status.error());
  std::sort(findings.begin(), findings.end(), [](const ActorFinding& a, const ActorFinding& b) {
    return std::tie(a.file, a.line, a.check, a.what) < std::tie(b.file, b.line, b.check, b.what);
  });
  return findings;
}

}  // namespace verbale
