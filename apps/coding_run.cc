// SPDX-License-Identifier: Apache-2.0
#include "apps/coding_run.h"

#include <fmt/format.h>

#include <utility>

#include "apps/exit_codes.h"
#include "apps/interrupt.h"
#include "apps/report_view.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
Print print_of(const Invocation& invocation) {
  if (!invocation.has("format")) {
    if (invocation.has("output")) return Print::kNothing;
    return output_is_terminal() ? Print::kTable : Print::kJsonl;
  }
  return invocation.text("format") == "table" ? Print::kTable : Print::kJsonl;
}

CodingRun::CodingRun(const Context& context, const Coder& coder, Print print, std::uint64_t bytes)
    : context_(context),
      coder_(coder),
      print_(print),
      progress_(progress_kind(context.invocation, print != Print::kNothing), bytes) {
  json_.with_text = context.invocation.has("with-text");
  json_.with_traces = context.invocation.has("reasons");
}

Status CodingRun::open() {
  if (!context_.invocation.has("output")) return {};
  auto ledger = Ledger::open(context_.invocation.text("output"));
  if (!ledger) return tl::make_unexpected(ledger.error());
  ledger_.emplace(std::move(*ledger));
  if (endless_) upkeep_.emplace(*ledger_);
  return ledger_->set_code_labels(coder_.code_labels()).and_then([this] {
    return ledger_->add_run({utc_now(), context_.command_line, coder_.stamp()});
  });
}

ReportRun CodingRun::reports() {
  ReportRun run;
  run.data = coder_.data_folder();
  run.jobs = jobs_of(context_.invocation);
  run.wants = [this](const std::string& id) { return wants(id); };
  run.work = [this](Document& document) { return work(document); };
  run.deliver = [this](Done&& done) { return deliver(std::move(done)); };
  run.passed_over = [this](const PassedOver& passed_over) {
    progress_.line(passed_over_line(passed_over));
  };
  if (endless_) run.waiting = [this] { return waiting(); };
  return run;
}

bool CodingRun::wants(const std::string& id) {
  if (!shard_ || shard_->holds(id)) return true;
  ++account_.elsewhere;
  return false;
}

Done CodingRun::work(Document& document) const {
  Done done;
  auto minutes = coder_.code(document);
  if (!minutes) {
    done.reject = reject_of(document.info.id, document.info.origin, minutes.error());
    return done;
  }
  if (print_ == Print::kJsonl) done.text = safe_json(to_jsonl(*minutes, json_));
  if (print_ == Print::kTable) done.text = report_text(*minutes, terminal_columns());
  // The one thread that writes has enough to do.
  if (ledger_) {
    if (auto hashes = Ledger::hashes_of(*minutes)) done.hashes = std::move(*hashes);
  }
  done.minutes = std::move(*minutes);
  return done;
}

bool CodingRun::keep(const Status& status) {
  if (!status) failure_ = status;
  return status.has_value();
}

bool CodingRun::rejected(const RejectRecord& reject) {
  ++account_.rejected;
  progress_.line(reject_line(reject));
  return !ledger_ || keep(ledger_->add_reject(reject));
}

bool CodingRun::warned(const std::vector<WarningRecord>& warnings) {
  account_.doubtful += warnings.empty() ? 0 : 1;
  for (const WarningRecord& warning : warnings) {
    progress_.line(warning_line(warning));
    if (ledger_ && !keep(ledger_->add_warning(warning))) return false;
  }
  return true;
}

bool CodingRun::add(const Done& done) {
  const Minutes& minutes = done.minutes;
  const Result<Added> added =
      done.hashes ? ledger_->add(minutes, *done.hashes) : ledger_->add(minutes);
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

bool CodingRun::deliver(Done&& done) {
  progress_.add(done.bytes);
  const bool kept = warned(done.warnings) && (done.reject ? rejected(*done.reject) : coded(done));
  return kept && (!upkeep_ || keep(upkeep_->added()));
}

bool CodingRun::waiting() {
  context_.output.flush();
  return context_.output.open() && (!upkeep_ || keep(upkeep_->waiting()));
}

bool CodingRun::coded(const Done& done) {
  account_.events += static_cast<std::int64_t>(done.minutes.events.size());
  account_.statements += static_cast<std::int64_t>(done.minutes.statements.size());
  if (!done.text.empty()) context_.output.write(done.text);
  if (ledger_) return add(done);
  ++account_.coded;
  return context_.output.open();
}

void CodingRun::say_account() const {
  const std::string text =
      account_text(account_, shard_.has_value(), context_.invocation.text("output"));
  if (print_ == Print::kNothing) {
    context_.output.write(text);
  } else {
    say_raw(text);
  }
}

void CodingRun::say_interrupted() const {
  if (!ledger_) return say("verbale: interrupted");
  say(fmt::format("verbale: interrupted; {} of this run are in {}. To go on:\n  {}",
                  counted(account_.coded + account_.unchanged, "report"),
                  context_.invocation.text("output"), context_.command_line));
}

int CodingRun::close(Status status) {
  progress_.end();
  context_.output.flush();
  if (status) status = failure_;
  if (ledger_ && status) status = ledger_->flush();
  // An interrupted run is not made to wait: whoever asks next joins what is there. A run without an
  // end of its own is always ended so.
  if (ledger_ && status && (interrupted() == 0 || endless_)) status = ledger_->derive();
  if (!status) return fail_with(context_, status.error());
  if (ledger_ && !context_.invocation.has("quiet")) say_account();
  if (const int signal = interrupted(); signal != 0 && !endless_) {
    say_interrupted();
    return 128 + signal;
  }
  return account_.rejected > 0 ? kSomeRejected : kDone;
}

}  // namespace verbale::cli
