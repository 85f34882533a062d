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
    if (!wants(document.info.id)) return keep_up();
    // The pool's tasks are copied nowhere, but std::function would want to.
    auto shared = std::make_shared<Document>(std::move(document));
    pool_.submit([this, shared] { return work(*shared); });
    return keep_up();
  }

  bool reject(Reject&& reject) {
    if (!wants(reject.id.empty() ? reject.origin : reject.id)) return keep_up();
    Done done;
    done.reject = reject_of(std::move(reject.id), std::move(reject.origin), reject.error);
    pool_.submit([done] { return done; });
    return keep_up();
  }

  bool waiting() {
    if (keep_up() && run_.waiting) go_on_ = run_.waiting();
    return go_on_ && interrupted() == 0;
  }

  void finish() {
    while (go_on_) {
      auto done = pool_.take(true);
      if (!done) return;
      deliver(std::move(*done));
    }
  }

 private:
  bool wants(const std::string& id) const { return !run_.wants || run_.wants(id); }

  Done work(Document& document) const {
    if (interrupted() != 0) {
      Done done;
      done.skipped = true;
      return done;
    }
    const std::uint64_t bytes = document.text.size();
    Done done = run_.work(document);
    done.bytes = bytes;
    done.warnings = warnings_of(document);
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
  sink.waiting = [&] { return runner->waiting(); };
  sink.passed_over = [&](PassedOver&& passed_over) {
    if (run.passed_over) run.passed_over(passed_over);
  };
  ReadOptions options;
  options.rules = *rules;
  options.columns = run.columns;
  Status status = run.read(options, sink);
  runner->finish();
  return status;
}

std::function<Status(const ReadOptions&, const ReadSink&)> reading(std::vector<std::string> paths) {
  return [paths = std::move(paths)](const ReadOptions& options, const ReadSink& sink) {
    read_paths(paths, options, sink);
    return Status();
  };
}

Result<Columns> columns_of(const Invocation& invocation) {
  Columns columns;
  for (const std::string& list : invocation.all("columns")) {
    auto some = read_columns(list);
    if (!some)
      return usage_error(invocation.command(), some.error().what + "; " + some.error().to_do);
    some->merge(columns);
    columns = std::move(*some);
  }
  return columns;
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

std::vector<WarningRecord> warnings_of(const Document& document) {
  std::vector<WarningRecord> records;
  for (const Error& warning : document.info.warnings) {
    records.push_back(reject_of(document.info.id, document.info.origin, warning));
  }
  return records;
}

std::string warning_line(const WarningRecord& warning) {
  const std::string& place = warning.where.empty() ? warning.origin : warning.where;
  return "warning: " + warning.code + " " + warning.what + " (" + place + "); " + warning.to_do;
}

std::string passed_over_line(const PassedOver& passed_over) {
  std::string line = "passed over in " + passed_over.origin + ":";
  for (const auto& [reason, count] : passed_over.reasons) {
    line += (line.ends_with(':') ? " " : ", ") + std::to_string(count) + " " + reason;
  }
  return line;
}

std::string reject_line(const RejectRecord& reject) {
  std::string line = "rejected: " + (reject.origin.empty() ? reject.id : reject.origin) + ": " +
                     reject.code + " " + reject.what;
  if (!reject.where.empty() && reject.where != reject.origin) line += " (" + reject.where + ")";
  if (!reject.to_do.empty()) line += "; " + reject.to_do;
  return line;
}

}  // namespace verbale::cli
