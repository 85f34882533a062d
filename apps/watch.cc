// SPDX-License-Identifier: Apache-2.0
//
// verbale watch: a folder whose files are coded as they arrive.
#include <fmt/format.h>
#include <verbale/watch.h>

#include "apps/coding_run.h"
#include "apps/commands.h"
#include "apps/interrupt.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

constexpr std::chrono::milliseconds kPatience{100};
constexpr std::chrono::milliseconds kSettleUntold{2000};  ///< where nobody says "closed"

Result<FolderWatch> open_watch(const Invocation& invocation) {
  WatchOptions options;
  options.except = invocation.text("output");
  if (const auto seconds = invocation.whole("poll"); seconds && *seconds > 0) {
    options.poll = std::chrono::seconds(std::min<std::int64_t>(*seconds, 86'400));
    options.settle = kSettleUntold;
  }
  return FolderWatch::open(invocation.text("FOLDER"), options);
}

/// What comes, until the sink or Ctrl-C says that it is enough.
Status read_arrivals(FolderWatch& watch, const ReadOptions& options, const ReadSink& sink) {
  do {
    const auto files = watch.next(kPatience);
    if (!files) return tl::make_unexpected(files.error());
    if (!files->empty()) read_paths(*files, options, sink);
  } while (sink.waiting());
  return {};
}

void say_begin(const Context& context, const FolderWatch& watch) {
  const Invocation& invocation = context.invocation;
  if (invocation.has("quiet")) return;
  const std::string how =
      watch.why_polling().empty() ? "" : ", by looking through it (" + watch.why_polling() + ")";
  say(fmt::format("verbale: watching {}{} -> {} (Ctrl-C ends it)", invocation.text("FOLDER"), how,
                  invocation.text("output")));
}

}  // namespace

int run_watch(const Context& context) {
  if (!context.invocation.has("output")) {
    const auto missing = usage_error(context.invocation.command(), "-o is missing: the ledger");
    return fail_with(context, missing.value());
  }
  auto watch = open_watch(context.invocation);
  if (!watch) return fail_with(context, watch.error());
  const auto coder = load_coder(context.invocation);
  if (!coder) return fail_with(context, coder.error());
  CodingRun coding(context, *coder, Print::kNothing, 0);
  coding.endless();
  if (const Status status = coding.open(); !status) return fail_with(context, status.error());
  watch_interrupts();
  say_begin(context, *watch);
  ReportRun run = coding.reports();
  run.read = [&watch](const ReadOptions& options, const ReadSink& sink) {
    return read_arrivals(*watch, options, sink);
  };
  return coding.close(run_reports(run));
}

}  // namespace verbale::cli
