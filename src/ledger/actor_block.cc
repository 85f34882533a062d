// SPDX-License-Identifier: Apache-2.0
#include <verbale/ledger.h>

#include "record/actor_entry.h"

namespace verbale {
namespace {

std::string seen(const UnknownActor& actor) {
  const std::string times =
      actor.mentions == 1 ? "once" : std::to_string(actor.mentions) + " times";
  std::string out = times + " in " + std::to_string(actor.reports) +
                    (actor.reports == 1 ? " report" : " reports");
  if (actor.first_date.empty()) return out;
  out += ", " + actor.first_date;
  return actor.first_date == actor.last_date ? out : out + " to " + actor.last_date;
}

}  // namespace

std::string actor_block(const UnknownActor& actor) {
  ActorEntry entry;
  entry.comment = seen(actor);
  if (!actor.description.empty()) entry.comment += ": " + actor.description;
  entry.id = own_id(actor.name);
  entry.kind = actor.kind;
  entry.names = {actor.name};
  entry.code = entry.country = entry.source = "";
  return entry_text(entry);
}

}  // namespace verbale
