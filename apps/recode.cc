// SPDX-License-Identifier: Apache-2.0
//
// verbale recode: the texts of a ledger, coded again by the present model and lexicon.
#include <fmt/format.h>
#include <verbale/changes.h>
#include <verbale/coder.h>
#include <verbale/ledger.h>
#include <verbale/maintain.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "apps/change_view.h"
#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/interrupt.h"
#include "apps/report_run.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

namespace fs = std::filesystem;

struct Recoded {
  std::int64_t same = 0, changed = 0, failed = 0;
  std::int64_t left = 0;                             ///< without a text, or with pairs
  std::int64_t added = 0, removed = 0, altered = 0;  ///< records
  std::int64_t reviews = 0, reviews_changed = 0, reviews_gone = 0;
};

bool has_pairs(const Minutes& minutes) {
  return std::any_of(minutes.relations.begin(), minutes.relations.end(),
                     [](const Relation& one) { return one.kind == "best_for_pair"; });
}

ReportInfo info_of(const Report& report) {
  ReportInfo info;
  info.id = report.id;
  info.title = report.title;
  info.source = report.source;
  info.author = report.author;
  info.url = report.url;
  info.language = report.language;
  info.published = report.published;
  info.published_from = published_from_named(report.published_from);
  info.dateline = report.dateline;
  info.reposted = report.reposted;
  info.origin = report.origin;
  return info;
}

class Recoding {
 public:
  Recoding(const Context& context, const Coder& coder, Ledger ledger, bool writes)
      : context_(context), coder_(coder), ledger_(std::move(ledger)), writes_(writes) {}

  /// The ledger is closed at the end.
  Status run() {
    ReportRun run;
    run.data = coder_.data_folder();
    run.jobs = jobs_of(context_.invocation);
    run.read = [this](const ReadOptions& options, const ReadSink& sink) {
      return read(options, sink);
    };
    run.work = [this](Document& document) { return work(document); };
    run.deliver = [this](Done&& done) { return deliver(std::move(done)); };
    Status status = note_run().and_then([&] { return run_reports(run); });
    if (status) status = failure_;
    if (status && writes_) status = ledger_.flush();
    if (status && writes_ && interrupted() == 0) status = ledger_.derive();
    return status ? count_reviews() : status;
  }

  Recoded account;

 private:
  Status note_run() {
    if (!writes_) return {};
    return ledger_.set_code_labels(coder_.code_labels()).and_then([this] {
      return ledger_.add_run({utc_now(), context_.command_line, coder_.stamp()});
    });
  }

  Status read(const ReadOptions& options, const ReadSink& sink) {
    const auto ids = ledger_.report_ids();
    if (!ids) return tl::make_unexpected(ids.error());
    for (const std::string& id : *ids) {
      auto minutes = ledger_.minutes(id);
      if (!minutes) return tl::make_unexpected(minutes.error());
      if (minutes->text.empty() || has_pairs(*minutes)) {
        ++account.left;
        continue;
      }
      Document document = read_again(info_of(minutes->report), minutes->text, options);
      before_.emplace(id, std::move(*minutes));
      if (!sink.report(std::move(document))) break;
    }
    return {};
  }

  Done work(Document& document) const {
    Done done;
    auto minutes = coder_.code(document);
    if (minutes) {
      done.minutes = std::move(*minutes);
    } else {
      done.reject = reject_of(document.info.id, document.info.origin, minutes.error());
    }
    return done;
  }

  bool deliver(Done&& done) {
    const std::string id = done.reject ? done.reject->id : done.minutes.report.id;
    const auto before = before_.extract(id);
    if (done.reject) {
      ++account.failed;
      say("verbale: stays as it is: " + reject_line(*done.reject));
      return true;
    }
    const std::vector<RecordChange> changes = compare(before.mapped(), done.minutes);
    for (const RecordChange& change : changes) count(change);
    ++(changes.empty() ? account.same : account.changed);
    context_.output.write(changes_text(changes, context_.invocation.text("format")));
    return (!writes_ || add(done.minutes)) && context_.output.open();
  }

  void count(const RecordChange& change) {
    if (change.kind == RecordChange::Kind::kAdded) ++account.added;
    if (change.kind == RecordChange::Kind::kRemoved) ++account.removed;
    if (change.kind == RecordChange::Kind::kChanged) ++account.altered;
  }

  Status count_reviews() {
    const auto reviews = ledger_.reviews();
    if (!reviews) return tl::make_unexpected(reviews.error());
    for (const Review& review : *reviews) {
      ++account.reviews;
      account.reviews_changed += review.standing == Standing::kChanged ? 1 : 0;
      account.reviews_gone += review.standing == Standing::kGone ? 1 : 0;
    }
    return {};
  }

  bool add(const Minutes& minutes) {
    const Result<Added> added = ledger_.add(minutes);
    if (!added) failure_ = tl::make_unexpected(added.error());
    return added.has_value();
  }

  const Context& context_;
  const Coder& coder_;
  Ledger ledger_;
  bool writes_;
  std::map<std::string, Minutes> before_;  ///< in work
  Status failure_;
};

/// Where the records go: into the ledger, or into a copy that takes its name when it is whole.
struct Target {
  fs::path ledger;  ///< that is opened
  fs::path named;   ///< of -o; empty: the ledger itself
  bool writes = true;
};

void remove_copy(const fs::path& copy) {
  std::error_code error;
  for (const char* end : {"", "-wal", "-shm", "-journal"}) fs::remove(copy.string() + end, error);
}

Result<Target> target_of(const Invocation& invocation) {
  Target target{invocation.text("LEDGER"), invocation.text("output"), !invocation.has("dry-run")};
  if (target.named.empty()) return target;
  if (!target.writes) {
    return usage_error(invocation.command(), "--dry-run writes nothing: leave out -o");
  }
  std::error_code error;
  if (fs::exists(target.named, error)) {
    return fail(ErrorCode::kFileUnwritable, "there is a file of that name", target.named.string(),
                "give another name; nothing is overwritten");
  }
  const fs::path part = target.named.string() + ".part";
  remove_copy(part);
  if (Status copied = backup_ledger(target.ledger, part); !copied) {
    return tl::make_unexpected(copied.error());
  }
  target.ledger = part;
  return target;
}

Status name_it(const Target& target) {
  if (target.named.empty()) return {};
  std::error_code error;
  fs::rename(target.ledger, target.named, error);
  if (!error) return {};
  return fail(ErrorCode::kFileUnwritable, "the ledger cannot take its name: " + error.message(),
              target.named.string(), "check the folder and its permissions");
}

void say_account(const Context& context, const Recoded& a, const Target& target) {
  const std::string where = target.writes ? "" : " (nothing was written)";
  say(fmt::format("{} = {} changed + {} the same + {} failed + {} left as they are{}",
                  counted(a.changed + a.same + a.failed + a.left, "report"), a.changed, a.same,
                  a.failed, a.left, where));
  say(fmt::format("records: {} added, {} removed, {} changed", a.added, a.removed, a.altered));
  if (a.reviews > 0) {
    say(fmt::format(
        "reviews by people: {} kept; the records of {} say something else now, those of "
        "{} are gone",
        a.reviews, a.reviews_changed, a.reviews_gone));
  }
  if (interrupted() != 0 && target.named.empty() && target.writes) {
    say("verbale: interrupted; what was coded again is in the ledger. To go on:\n  " +
        context.command_line);
  }
}

Result<Ledger> open(const Target& target) {
  // A ledger that is not there is no empty one.
  if (auto there = Ledger::open_readonly(target.ledger); !there || !target.writes) return there;
  return Ledger::open(target.ledger);
}

Status recode(const Context& context, const Coder& coder, const Target& target, Recoded& account) {
  auto ledger = open(target);
  if (!ledger) return tl::make_unexpected(ledger.error());
  Recoding recoding(context, coder, std::move(*ledger), target.writes);
  Status status = recoding.run();
  account = recoding.account;
  return status;
}

}  // namespace

int run_recode(const Context& context) {
  const auto coder = load_coder(context.invocation);
  if (!coder) return fail_with(context, coder.error());
  const auto target = target_of(context.invocation);
  if (!target) return fail_with(context, target.error());
  watch_interrupts();
  Recoded account;
  Status status = recode(context, *coder, *target, account);
  const bool whole = status && interrupted() == 0;
  if (whole) status = name_it(*target);
  if (!whole && !target->named.empty()) remove_copy(target->ledger);
  if (!status) return fail_with(context, status.error());
  context.output.flush();
  if (!context.invocation.has("quiet")) say_account(context, account, *target);
  if (interrupted() != 0) return 128 + interrupted();
  return account.failed > 0 ? kSomeRejected : kDone;
}

}  // namespace verbale::cli
