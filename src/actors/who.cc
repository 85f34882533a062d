// SPDX-License-Identifier: Apache-2.0
#include "actors/who.h"

#include <algorithm>

#include "actors/names.h"
#include "actors/profile.h"

namespace verbale {
namespace {

constexpr std::size_t kCountry = 3;

std::string between(std::string_view from, std::string_view to) {
  const std::string begin(from.empty() ? "always" : from), end(to.empty() ? "now" : to);
  return begin + " to " + end;
}

struct Rated {
  NameReading reading;
  int score = 0;
};

class Readings {
 public:
  Readings(const Knowledge& knowledge, std::string_view date)
      : knowledge_(knowledge), date_(date) {}

  void add(const Alias& alias) {
    const KnownActor& actor = knowledge_.actors()[alias.actor];
    NameReading one;
    one.id = actor.id;
    one.name = actor.name;
    one.kind = actor.kind;
    one.file = actor.file;
    one.line = actor.line;
    one.way = way_of(alias);
    one.from = alias.when.from;
    one.to = alias.when.to;
    one.holds = alias.when.holds(date_);
    one.code = knowledge_.code_on(actor, date_);
    const bool seat = alias.kind == AliasKind::kGovernment && one.code.size() == kCountry;
    if (seat) one.code += "GOV";
    one.title = knowledge_.title_on(actor, date_);
    const int score = explain(alias, actor, one);
    rated_.push_back({std::move(one), score});
  }

  std::vector<NameReading> best_first() {
    std::stable_sort(rated_.begin(), rated_.end(),
                     [](const Rated& a, const Rated& b) { return a.score > b.score; });
    std::vector<NameReading> readings;
    for (Rated& one : rated_) {
      const bool first = readings.empty();
      one.reading.decides = first && one.score > 0;
      if (!first && one.score > 0 && one.score == rated_.front().score) {
        one.reading.why += "; as good as the first, which is listed before it";
      }
      readings.push_back(std::move(one.reading));
    }
    return readings;
  }

 private:
  /// Says what decides, and rates it; 0 or less = not this actor without more words.
  int explain(const Alias& alias, const KnownActor& actor, NameReading& one) const {
    if (!one.holds) {
      one.why = "the name holds from " + between(one.from, one.to);
      return -1;
    }
    const DatedRole* role = knowledge_.role_on(actor, date_);
    const Standing standing = standing_of(role);
    const bool person = actor.kind == "person";
    one.why = office(role, standing);
    if (alias.ambiguous && (!person || standing != kInOffice)) {
      one.why += person ? "; a bare surname: the report must name the person in full"
                        : "; ambiguous: yields to a person's name in the report";
      if (person) return 0;
    } else if (alias.ambiguous) {
      one.why += "; a bare surname: read so behind a title";
    }
    if (alias.own) one.why += "; from your own list, which goes before ours";
    const int own = alias.own ? 2 * kInOffice : 0;
    const int plain = alias.ambiguous ? 0 : 1;
    return own + 1 + (person ? static_cast<int>(standing) : static_cast<int>(kFormerOffice)) +
           plain;
  }

  std::string office(const DatedRole* role, Standing standing) const {
    if (role == nullptr) {
      return date_.empty() ? "no office is listed" : "no office is listed for that date";
    }
    const std::string title(role->title.empty() ? role->code : role->title);
    const std::string when = between(role->when.from, role->when.to);
    if (date_.empty()) return "without a date the last office counts: " + title + ", " + when;
    return (standing == kFormerOffice ? "" : "in office: ") + title + ", " + when;
  }

  const Knowledge& knowledge_;
  std::string_view date_;
  std::vector<Rated> rated_;
};

}  // namespace

std::vector<NameReading> readings_of(const Knowledge& knowledge, std::string_view name,
                                     std::string_view date) {
  Readings readings(knowledge, date);
  for (const Alias* alias : aliases_with(knowledge, name)) readings.add(*alias);
  return readings.best_first();
}

}  // namespace verbale
