// SPDX-License-Identifier: Apache-2.0
//
// verbale code: reports in, records out, into a ledger or printed.
#include "apps/coding_run.h"
#include "apps/commands.h"
#include "apps/interrupt.h"
#include "apps/session.h"
#include "apps/shard.h"

namespace verbale::cli {
namespace {

/// --follow is for a feed, and standard input is the only one.
Status check_follow(const Invocation& invocation) {
  const auto paths = invocation.all("REPORT");
  const bool only_input = paths.empty() || (paths.size() == 1 && paths.front() == "-");
  if (!invocation.has("follow") || only_input) return {};
  return usage_error(invocation.command(), "--follow reads standard input: give - as REPORT");
}

std::function<Status(const ReadOptions&, const ReadSink&)> following() {
  return [](const ReadOptions& options, const ReadSink& sink) {
    follow_lines(options, sink);
    return Status();
  };
}

int code(const Context& context, const Coder& coder, const std::optional<Shard>& shard) {
  const auto paths = paths_or_input(context.invocation.all("REPORT"));
  const bool follow = context.invocation.has("follow");
  const auto columns = columns_of(context.invocation);
  if (!columns) return fail_with(context, columns.error());
  CodingRun coding(context, coder, print_of(context.invocation), input_bytes(paths));
  if (shard) coding.keep_to(*shard);
  if (follow) coding.endless();
  if (const Status status = coding.open(); !status) return fail_with(context, status.error());
  watch_interrupts();
  ReportRun run = coding.reports();
  run.columns = *columns;
  run.read = follow ? following() : reading(paths);
  return coding.close(run_reports(run));
}

}  // namespace

int run_code(const Context& context) {
  const Status asked =
      check_follow(context.invocation).and_then([&] { return check_input(context.invocation); });
  if (!asked) return fail_with(context, asked.error());
  const auto shard = shard_of(context.invocation);
  if (!shard) return fail_with(context, shard.error());
  const auto coder = load_coder(context.invocation, context.invocation.has("reasons"));
  if (!coder) return fail_with(context, coder.error());
  return code(context, *coder, *shard);
}

}  // namespace verbale::cli
