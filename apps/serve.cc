// SPDX-License-Identifier: Apache-2.0
//
// verbale serve: the workbench, until Ctrl-C.
#include <fmt/format.h>
#include <verbale/server.h>

#include <chrono>
#include <limits>
#include <thread>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/interrupt.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {

int run_serve(const Context& context) {
  ServerOptions options;
  options.ledger = context.invocation.text("LEDGER");
  options.data = context.invocation.text("data");
  const std::int64_t port = context.invocation.whole("port").value_or(options.port);
  if (port > std::numeric_limits<std::uint16_t>::max()) {
    return fail_with(context, {ErrorCode::kUsage, "--port goes up to 65535", {}, {}});
  }
  options.port = static_cast<std::uint16_t>(port);
  options.reviewer = context.invocation.text("review");
  for (const std::string& file : context.invocation.all("actors")) {
    options.actors.emplace_back(file);
  }
  options.listen = context.invocation.text("listen");
  watch_interrupts();
  const auto server = Server::start(options);
  if (!server) return fail_with(context, server.error());
  context.output.write(fmt::format("The workbench is at {} (Ctrl-C ends it)\n", server->url()));
  if (!options.reviewer.empty()) {
    context.output.write(fmt::format("Reviews are written in the name of {}\n", options.reviewer));
  }
  if (!server->actor_list().empty()) {
    context.output.write(
        fmt::format("Actors are added to {}\n", one_line(server->actor_list().string())));
  }
  context.output.flush();
  while (interrupted() == 0) std::this_thread::sleep_for(std::chrono::milliseconds(100));
  return kDone;
}

}  // namespace verbale::cli
