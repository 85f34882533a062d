// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "actors/check.h"
#include "actors/periods.h"
#include "base/words.h"

namespace verbale {
namespace {

using namespace std::chrono;

constexpr const char* kOfficeFile = "ontology/offices.toml";
constexpr days kHandover{31};  ///< dates of two lists may differ by so much
constexpr days kVacant{62};
constexpr sys_days kSince = sys_days(year(1990) / 1 / 1);

struct Holder {
  const ListedActor* actor;
  const ListedRole* role;
  Period period, sure;
};

class OfficeCheck {
 public:
  OfficeCheck(const TomlEntry& office, ActorFindings& findings)
      : title_(office.text("title")), complete_(office.texts("complete")), findings_(findings) {}

  void run(const ActorList& list) {
    std::map<std::string, std::vector<Holder>> by_country;
    for (const ListedActor& actor : list.actors) {
      if (actor.kind != "person") continue;
      for (const ListedRole& role : actor.roles) {
        const auto period = period_of(role.from, role.to);
        const auto sure = sure_period_of(role.from, role.to);
        if (role.title != title_ || role.from.empty() || !period || !sure) continue;
        by_country[role.code.substr(0, 3)].push_back({&actor, &role, *period, *sure});
      }
    }
    for (auto& [country, holders] : by_country) check(country, holders);
  }

 private:
  void check(const std::string& country, std::vector<Holder>& holders) {
    std::stable_sort(holders.begin(), holders.end(), [](const Holder& a, const Holder& b) {
      return a.period.first < b.period.first;
    });
    const Holder* last = &holders.front();
    for (const Holder& next : holders) {
      if (next.actor != last->actor && next.sure.first + kHandover < last->sure.last) {
        add(next, country + " has two holders of \"" + title_ + "\" from " + next.role->from +
                      ": also " + last->actor->id);
      }
      const bool vacant = next.period.first > last->period.last + kVacant;
      if (vacant && next.period.first >= kSince && has_word(complete_, country)) {
        add(next, country + " has no \"" + title_ + "\" from " + last->role->to + " to " +
                      next.role->from + ", though offices.toml says that all are listed");
      }
      if (next.period.last >= last->period.last) last = &next;
    }
  }

  void add(const Holder& holder, std::string what) {
    findings_.push_back(
        {holder.actor->file, holder.role->line, "office", holder.actor->id, std::move(what)});
  }

  std::string title_;
  std::vector<std::string> complete_;
  ActorFindings& findings_;
};

}  // namespace

Status check_offices(const DataFolder& data, const ActorList& list, ActorFindings& findings) {
  return data.read(kOfficeFile, [&](const TomlEntry& root) {
    root.each("office", [&](const TomlEntry& office) { OfficeCheck(office, findings).run(list); });
    return Status{};
  });
}

}  // namespace verbale
