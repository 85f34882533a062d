// SPDX-License-Identifier: Apache-2.0
//
// verbale actors: the lists of actors, looked after.
#include <fmt/format.h>
#include <verbale/actors.h>
#include <verbale/ledger.h>

#include <array>

#include "apps/actor_views.h"
#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/values.h"

namespace verbale::cli {
namespace {

constexpr std::int64_t kRows = 50;

ActorOptions options_of(const Invocation& invocation) {
  ActorOptions options;
  options.data = invocation.text("data");
  for (const std::string& file : invocation.all("actors")) options.actors.emplace_back(file);
  return options;
}

/// The one WHAT that an action asks for.
Result<std::string> what_of(const Invocation& invocation, std::string_view name) {
  const auto given = invocation.all("WHAT");
  if (given.size() == 1) return given.front();
  const std::string action = invocation.text("ACTION");
  return usage_error(invocation.command(), fmt::format("{} asks for one {}", action, name));
}

int build(const Context& context) {
  const Invocation& invocation = context.invocation;
  if (!invocation.all("WHAT").empty()) {
    return fail_with(context, usage_error(invocation.command(), "build takes no WHAT").value());
  }
  const auto built = build_index(invocation.text("data"), invocation.text("output"));
  if (!built) return fail_with(context, built.error());
  if (!invocation.has("quiet")) {
    context.output.write(
        fmt::format("{}: {} bytes\n", one_line(built->file.string()), built->bytes));
  }
  return kDone;
}

/// The lists named, else those of the data folder.
int check(const Context& context) {
  ActorOptions options = options_of(context.invocation);
  for (const std::string& file : context.invocation.all("WHAT")) options.actors.emplace_back(file);
  const auto findings = check_actors(options);
  if (!findings) return fail_with(context, findings.error());
  context.output.write(findings_text(*findings));
  if (!context.invocation.has("quiet")) {
    const auto count = static_cast<std::int64_t>(findings->size());
    context.output.write(findings->empty() ? "nothing found\n" : counted(count, "finding") + "\n");
  }
  return findings->empty() ? kDone : kFailed;
}

int show(const Context& context) {
  const Invocation& invocation = context.invocation;
  const auto name = what_of(invocation, "name");
  if (!name) return fail_with(context, name.error());
  const std::string date = invocation.text("on");
  const auto readings = who_is(*name, date, options_of(invocation));
  if (!readings) return fail_with(context, readings.error());
  if (readings->empty()) {
    say(fmt::format("verbale: no list has the name \"{}\"", one_line(*name)));
    return kFailed;
  }
  context.output.write(readings_text(*readings, output_is_terminal() ? terminal_columns() : 0));
  return kDone;
}

int unknown(const Context& context) {
  const Invocation& invocation = context.invocation;
  const auto file = what_of(invocation, "ledger");
  if (!file) return fail_with(context, file.error());
  const auto ledger = Ledger::open_readonly(*file);
  if (!ledger) return fail_with(context, ledger.error());
  const auto actors = ledger->unknown_actors(invocation.whole("limit").value_or(kRows));
  if (!actors) return fail_with(context, actors.error());
  context.output.write(unknown_text(*actors));
  if (actors->empty()) say("verbale: every actor has a code");
  return kDone;
}

struct Action {
  std::string_view name;
  int (*run)(const Context&);
};
constexpr std::array<Action, 4> kActions{
    {{"build", build}, {"check", check}, {"show", show}, {"unknown", unknown}}};

}  // namespace

int run_actors(const Context& context) {
  const std::string action = context.invocation.text("ACTION");
  for (const Action& one : kActions) {
    if (one.name == action) return one.run(context);
  }
  return fail_with(context, Error{ErrorCode::kInternal, "an action without a program", {}, {}});
}

}  // namespace verbale::cli
