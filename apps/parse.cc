// SPDX-License-Identifier: Apache-2.0
//
// verbale parse: reports in, CoNLL-U out.
#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/interrupt.h"
#include "apps/report_run.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

Done parse(const Coder& coder, Document& document) {
  Done done;
  if (const Status status = coder.parse(document); !status) {
    done.reject = reject_of(document.info.id, document.info.origin, status.error());
  } else {
    done.text = safe_lines(to_conllu(document));
  }
  return done;
}

}  // namespace

int run_parse(const Context& context) {
  if (const Status status = check_input(context.invocation); !status) {
    return fail_with(context, status.error());
  }
  const auto coder = load_coder(context.invocation);
  if (!coder) return fail_with(context, coder.error());
  watch_interrupts();
  ReportRun run;
  run.paths = paths_or_input(context.invocation.all("REPORT"));
  run.data = coder->data_folder();
  run.jobs = jobs_of(context.invocation);
  Progress progress(progress_kind(context.invocation, true), input_bytes(run.paths));
  bool rejected = false;
  run.work = [&](Document& document) { return parse(*coder, document); };
  run.deliver = [&](Done&& done) {
    progress.add(done.bytes);
    if (done.reject) {
      progress.line(reject_line(*done.reject));
      rejected = true;
    }
    context.output.write(done.text);
    return context.output.open();
  };
  const Status status = run_reports(run);
  progress.end();
  if (!status) return fail_with(context, status.error());
  if (interrupted() != 0) return 128 + interrupted();
  return rejected ? kSomeRejected : kDone;
}

}  // namespace verbale::cli
