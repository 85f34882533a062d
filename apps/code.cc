// SPDX-License-Identifier: Apache-2.0
//
// verbale code: reports in, records out, into a ledger or printed.
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <verbale/json.h>
#include <verbale/ledger.h>

#include <ctime>
#include <optional>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/interrupt.h"
#include "apps/report_run.h"
#include "apps/report_view.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

enum class Print { kNothing, kJsonl, kTable };

Print print_of(const Invocation& invocation) {
  if (!invocation.has("format")) {
    if (invocation.has("output")) return Print::kNothing;
    return output_is_terminal() ? Print::kTable : Print::kJsonl;
  }
  return invocation.text("format") == "table" ? Print::kTable : Print::kJsonl;
}

/// The closing account. Every report that came in is in exactly one of the three.
struct Account {
  std::int64_t coded = 0;
  std::int64_t unchanged = 0;
  std::int64_t rejected = 0;
  std::int64_t events = 0;
  std::int64_t statements = 0;
};

class CodeCommand {
 public:
  CodeCommand(const Context& context, const Coder& coder)
      : context_(context),
        coder_(coder),
        print_(print_of(context.invocation)),
        paths_(paths_or_input(context.invocation.all("REPORT"))),
        progress_(progress_kind(context.invocation, print_ != Print::kNothing),
                  input_bytes(paths_)) {
    json_.with_text = context.invocation.has("with-text");
    json_.with_traces = context.invocation.has("reasons");
  }

  int run();

 private:
  Status open_ledger();
  Done work(Document& document) const;
  bool deliver(Done&& done);
  bool rejected(const RejectRecord& reject);
  bool keep(const Status& status);
  bool add(const Minutes& minutes);
  void print(const std::string& text);
  int close(Status status);
  void say_account() const;
  void say_interrupted() const;

  const Context& context_;
  const Coder& coder_;
  Print print_;
  JsonOptions json_;
  std::vector<std::string> paths_;
  Progress progress_;
  std::optional<Ledger> ledger_;
  Status failure_;
  Account account_;
};

std::string now() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))); }

Status CodeCommand::open_ledger() {
  if (!context_.invocation.has("output")) return {};
  auto ledger = Ledger::open(context_.invocation.text("output"));
  if (!ledger) return tl::make_unexpected(ledger.error());
  ledger_.emplace(std::move(*ledger));
  return ledger_->set_code_labels(coder_.code_labels()).and_then([this] {
    return ledger_->add_run({now(), context_.command_line, coder_.stamp()});
  });
}

Done CodeCommand::work(Document& document) const {
  Done done;
  auto minutes = coder_.code(document);
  if (!minutes) {
    done.reject = reject_of(document.info.id, document.info.origin, minutes.error());
    return done;
  }
  if (print_ == Print::kJsonl) done.text = safe_json(to_jsonl(*minutes, json_));
  if (print_ == Print::kTable) done.text = report_text(*minutes, terminal_columns());
  done.minutes = std::move(*minutes);
  return done;
}

bool CodeCommand::keep(const Status& status) {
  if (!status) failure_ = status;
  return status.has_value();
}

bool CodeCommand::rejected(const RejectRecord& reject) {
  ++account_.rejected;
  progress_.line(reject_line(reject));
  return !ledger_ || keep(ledger_->add_reject(reject));
}

bool CodeCommand::add(const Minutes& minutes) {
  const Result<Added> added = ledger_->add(minutes);
  if (!added) return keep(tl::make_unexpected(added.error()));
  if (*added == Added::kUnchanged) ++account_.unchanged;
  if (*added == Added::kNew || *added == Added::kRecoded) ++account_.coded;
  if (*added == Added::kRefused) {
    ++account_.rejected;
    progress_.line(
        reject_line({minutes.report.id, minutes.report.origin, code_name(ErrorCode::kDuplicateId),
                     "another report has the id " + minutes.report.id, "",
                     "give each report an id of its own"}));
  }
  return true;
}

void CodeCommand::print(const std::string& text) {
  if (!text.empty()) context_.output.write(text);
}

bool CodeCommand::deliver(Done&& done) {
  progress_.add(done.bytes);
  if (done.reject) return rejected(*done.reject);
  account_.events += static_cast<std::int64_t>(done.minutes.events.size());
  account_.statements += static_cast<std::int64_t>(done.minutes.statements.size());
  print(done.text);
  if (ledger_) return add(done.minutes);
  ++account_.coded;
  return context_.output.open();
}

void CodeCommand::say_account() const {
  const Account& a = account_;
  const std::int64_t all = a.coded + a.unchanged + a.rejected;
  std::string text = fmt::format("{} in = {} coded + {} unchanged + {} rejected\n",
                                 counted(all, "report"), a.coded, a.unchanged, a.rejected);
  text +=
      fmt::format("{}, {} -> {}\n", counted(a.events, "event"), counted(a.statements, "statement"),
                  one_line(context_.invocation.text("output")));
  if (print_ == Print::kNothing) {
    context_.output.write(text);
  } else {
    say_raw(text);
  }
}

void CodeCommand::say_interrupted() const {
  if (!ledger_) return say("verbale: interrupted");
  say(fmt::format("verbale: interrupted; {} of this run are in {}. To go on:\n  {}",
                  counted(account_.coded + account_.unchanged, "report"),
                  context_.invocation.text("output"), context_.command_line));
}

int CodeCommand::close(Status status) {
  progress_.end();
  context_.output.flush();
  if (status) status = failure_;
  if (ledger_ && status) status = ledger_->flush();
  if (!status) return fail_with(context_, status.error());
  if (ledger_ && !context_.invocation.has("quiet")) say_account();
  if (const int signal = interrupted(); signal != 0) {
    say_interrupted();
    return 128 + signal;
  }
  return account_.rejected > 0 ? kSomeRejected : kDone;
}

int CodeCommand::run() {
  if (const Status status = open_ledger(); !status) return fail_with(context_, status.error());
  watch_interrupts();
  ReportRun run;
  run.paths = paths_;
  run.data = coder_.data_folder();
  run.jobs = jobs_of(context_.invocation);
  run.work = [this](Document& document) { return work(document); };
  run.deliver = [this](Done&& done) { return deliver(std::move(done)); };
  return close(run_reports(run));
}

}  // namespace

int run_code(const Context& context) {
  if (const Status status = check_input(context.invocation); !status) {
    return fail_with(context, status.error());
  }
  const auto coder = load_coder(context.invocation, context.invocation.has("reasons"));
  if (!coder) return fail_with(context, coder.error());
  return CodeCommand(context, *coder).run();
}

}  // namespace verbale::cli
