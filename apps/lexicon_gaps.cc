// SPDX-License-Identifier: Apache-2.0
//
// verbale lexicon gaps: reports or ledgers in, the predicates between two actors out that the
// lexicon does not have.
#include "apps/lexicon_gaps.h"

#include <verbale/ledger.h>

#include <array>
#include <fstream>
#include <string_view>

#include "apps/exit_codes.h"
#include "apps/interrupt.h"
#include "apps/lexicon_views.h"
#include "apps/report_run.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

constexpr std::int64_t kRows = 50;

/// A ledger is an SQLite file.
bool is_ledger(const std::string& path) {
  constexpr std::string_view kMagic = "SQLite format 3";
  std::array<char, kMagic.size()> head{};
  std::ifstream file(path, std::ios::binary);
  return file.read(head.data(), head.size()) &&
         std::string_view(head.data(), head.size()) == kMagic;
}

class GapsCommand {
 public:
  GapsCommand(const Context& context, const Coder& coder) : context_(context), coder_(coder) {}

  int run() {
    std::vector<std::string> paths;
    Status status;
    for (std::string& path : paths_or_input(context_.invocation.all("REPORT"))) {
      if (!is_ledger(path)) {
        paths.push_back(std::move(path));
      } else if (status) {
        status = ledger(path);
      }
    }
    if (status && !paths.empty()) status = reports(std::move(paths));
    if (!status) return fail_with(context_, status.error());
    if (interrupted() != 0) return 128 + interrupted();
    context_.output.write(count_.text(context_.invocation.whole("limit").value_or(kRows)));
    if (count_.size() == 0) say("verbale: no gap between two actors was found");
    return rejected_ ? kSomeRejected : kDone;
  }

 private:
  Done work(Document& document) const {
    Done done;
    auto gaps = coder_.gaps(document);
    if (gaps) {
      done.gaps = std::move(*gaps);
    } else {
      done.reject = reject_of(document.info.id, document.info.origin, gaps.error());
    }
    return done;
  }

  bool deliver(const Done& done) {
    if (done.reject) {
      say(reject_line(*done.reject));
      rejected_ = true;
    }
    for (const LexiconGap& gap : done.gaps) count_.add(gap);
    return interrupted() == 0;
  }

  Status ledger(const std::string& path) {
    const auto ledger = Ledger::open_readonly(path);
    if (!ledger) return tl::make_unexpected(ledger.error());
    return ledger->each_text([&](std::string_view id, std::string_view date, std::string text) {
      ReportInfo info;
      info.id = std::string(id);
      info.published = std::string(date);
      info.origin = path;
      Document document(std::move(info), std::move(text));
      return deliver(work(document));
    });
  }

  Status reports(std::vector<std::string> paths) {
    ReportRun run;
    run.read = reading(std::move(paths));
    run.data = coder_.data_folder();
    run.jobs = jobs_of(context_.invocation);
    run.work = [this](Document& document) { return work(document); };
    run.deliver = [this](Done&& done) { return deliver(done); };
    return run_reports(run);
  }

  const Context& context_;
  const Coder& coder_;
  GapCount count_;
  bool rejected_ = false;
};

}  // namespace

int run_lexicon_gaps(const Context& context) {
  if (const Status status = check_input(context.invocation); !status) {
    return fail_with(context, status.error());
  }
  const auto coder = load_coder(context.invocation);
  if (!coder) return fail_with(context, coder.error());
  watch_interrupts();
  return GapsCommand(context, *coder).run();
}

}  // namespace verbale::cli
