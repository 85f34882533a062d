// SPDX-License-Identifier: Apache-2.0
#include "apps/report_view.h"

#include <fmt/format.h>

#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/table_view.h"
#include "apps/terminal.h"

namespace verbale::cli {
namespace {

std::string dates_of(const TimeValue& time) {
  if (time.begin.empty()) return time.value;
  return time.end.empty() || time.end == time.begin ? time.begin : time.begin + "/" + time.end;
}

Table events_of(const Minutes& minutes) {
  Table table;
  table.columns = {"date", "source", "target", "code", "factuality", "words", "said by"};
  for (const Event& event : minutes.events) {
    table.rows.push_back({dates_of(event.time), actors_text(minutes, event.sources),
                          actors_text(minutes, event.targets), code_text(event),
                          std::string(name_of(event.factuality)),
                          std::string(event.trigger.of(minutes.text)), said_by(minutes, event)});
  }
  return table;
}

std::string indented(const std::string& lines) {
  std::string out;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    out += "  " + lines.substr(at, end + 1 - at);
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string actor_text(const Minutes& minutes, const ActorRef& actor) {
  if (!actor.code.empty()) return actor.code;
  if (actor.mention) return one_line(actor.mention->of(minutes.text));
  const auto at = static_cast<std::size_t>(actor.actor);
  if (actor.actor >= 0 && at < minutes.actors.size()) return one_line(minutes.actors[at].name);
  return "?";
}

std::string actors_text(const Minutes& minutes, const std::vector<ActorRef>& actors) {
  std::string out;
  for (const ActorRef& actor : actors) {
    out += (out.empty() ? "" : "+") + actor_text(minutes, actor);
  }
  return out.empty() ? "-" : out;
}

std::string said_by(const Minutes& minutes, const Event& event) {
  std::string out;
  for (const Attribution& link : event.attribution) {
    out += (out.empty() ? "" : " > ") + actor_text(minutes, link.source);
  }
  return out;
}

std::string code_text(const Event& event) {
  return event.plover.event.empty() ? event.cameo : event.cameo + " " + event.plover.event;
}

std::string report_text(const Minutes& minutes, std::size_t columns) {
  const Report& report = minutes.report;
  std::string head = report.published.empty() ? "undated" : report.published;
  head += "  " + one_line(report.title.empty() ? report.id : report.title);
  std::string out = styled(Style::kStrong, cut(head, columns)) + "\n";
  if (!minutes.events.empty()) {
    out += indented(as_text(events_of(minutes), columns > 2 ? columns - 2 : columns));
  }
  return out +
         fmt::format("  {}, {}, {}\n\n",
                     counted(static_cast<std::int64_t>(minutes.events.size()), "event"),
                     counted(static_cast<std::int64_t>(minutes.statements.size()), "statement"),
                     counted(static_cast<std::int64_t>(minutes.actors.size()), "actor"));
}

}  // namespace verbale::cli
