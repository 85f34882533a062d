// SPDX-License-Identifier: Apache-2.0
#include "apps/report_run.h"

#include <verbale/result.h>

#include <memory>
#include <utility>

#include "apps/interrupt.h"
#include "apps/ordered_pool.h"
#include "apps/terminal.h"

namespace verbale::cli {
namespace {

/// Reports that may wait for each thread: enough to keep it busy, little enough to be held in
/// memory.
constexpr std::size_t kAhead = 4;

class Runner {
 public:
  explicit Runner(const ReportRun& run) : run_(run), limit_(run.jobs * kAhead), pool_(run.jobs) {}

  bool report(Document&& document) {
    // The pool's tasks are copied nowhere, but std::function would want to.
    auto shared = std::make_shared<Document>(std::move(document));
    pool_.submit([this, shared] { return work(*shared); });
    return keep_up();
  }

  bool reject(Reject&& reject) {
    Done done;
    done.reject = reject_of(std::move(reject.id), std::move(reject.origin), reject.error);
    pool_.submit([done] { return done; });
    return keep_up();
  }

  void finish() {
    while (go_on_) {
      auto done = pool_.take(true);
      if (!done) return;
      deliver(std::move(*done));
    }
  }

 private:
  Done work(Document& document) const {
    if (interrupted() != 0) {
      Done done;
      done.skipped = true;
      return done;
    }
    const std::uint64_t bytes = document.text.size();
    Done done = run_.work(document);
    done.bytes = bytes;
    return done;
  }

  /// Delivers what is ready, and waits where too much is not.
  bool keep_up() {
    while (go_on_) {
      auto done = pool_.take(pool_.pending() > limit_);
      if (!done) break;
      deliver(std::move(*done));
    }
    return go_on_ && interrupted() == 0;
  }

  void deliver(Done&& done) {
    if (done.skipped) {
      go_on_ = false;
      return;
    }
    go_on_ = run_.deliver(std::move(done));
  }

  const ReportRun& run_;
  std::size_t limit_;
  bool go_on_ = true;
  OrderedPool<Done> pool_;
};

std::unique_ptr<Runner> start(const ReportRun& run) {
  const SignalsToThisThread signals;
  return std::make_unique<Runner>(run);
}

}  // namespace

Status run_reports(const ReportRun& run) {
  auto rules = load_report_rules(run.data);
  if (!rules) return tl::make_unexpected(rules.error());
  const std::unique_ptr<Runner> runner = start(run);
  ReadSink sink;
  sink.report = [&](Document&& document) {
    return interrupted() == 0 && runner->report(std::move(document));
  };
  sink.reject = [&](Reject&& reject) {
    return interrupted() == 0 && runner->reject(std::move(reject));
  };
  ReadOptions options;
  options.rules = *rules;
  read_paths(run.paths, options, sink);
  runner->finish();
  return {};
}

Status check_input(const Invocation& invocation) {
  if (invocation.has("REPORT") || !input_is_terminal()) return {};
  return usage_error(invocation.command(), "REPORT is missing, and standard input is a terminal");
}

std::vector<std::string> paths_or_input(std::vector<std::string> given) {
  if (given.empty()) given.emplace_back("-");
  return given;
}

RejectRecord reject_of(std::string id, std::string origin, const Error& error) {
  return {std::move(id), std::move(origin), code_name(error.code),
          error.what,    error.where,       error.to_do};
}

std::string reject_line(const RejectRecord& reject) {
  std::string line = "rejected: " + (reject.origin.empty() ? reject.id : reject.origin) + ": " +
                     reject.code + " " + reject.what;
  if (!reject.where.empty() && reject.where != reject.origin) line += " (" + reject.where + ")";
  if (!reject.to_do.empty()) line += "; " + reject.to_do;
  return line;
}

}  // namespace verbale::cli
