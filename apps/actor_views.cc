// SPDX-License-Identifier: Apache-2.0
#include "apps/actor_views.h"

#include <fmt/format.h>

#include "apps/safe_text.h"
#include "apps/table_view.h"

namespace verbale::cli {
namespace {

std::string mark_of(const NameReading& one) {
  if (one.decides) return "->";
  return one.holds ? "  " : " -";
}

}  // namespace

std::string findings_text(const std::vector<ActorFinding>& findings) {
  std::string out;
  for (const ActorFinding& one : findings) {
    out += fmt::format("{}:{}: {}: {}: {}\n", one_line(one.file), one.line, one.check,
                       one_line(one.actor), one_line(one.what));
  }
  return out;
}

std::string readings_text(const std::vector<NameReading>& readings, std::size_t columns) {
  Table table;
  table.columns = {"", "code", "name", "as", "why", "listed in"};
  for (const NameReading& one : readings) {
    table.rows.push_back({mark_of(one), one.code.empty() ? "-" : one.code, one.name, one.way,
                          one.why, fmt::format("{}:{}", one.file, one.line)});
  }
  return as_text(table, columns);
}

std::string unknown_text(const std::vector<UnknownActor>& actors) {
  std::string out, blocks;
  for (const UnknownActor& actor : actors) {
    out += fmt::format("# {:>4}  {} ({})\n", actor.mentions, one_line(actor.name),
                       one_line(actor.kind));
    for (const std::string& context : actor.contexts) {
      out += "#         " + one_line(context) + "\n";
    }
    if (actor.named) blocks += "\n" + safe_lines(actor_block(actor));
  }
  return out + blocks;
}

}  // namespace verbale::cli
