// SPDX-License-Identifier: Apache-2.0
//
// verbale parse: reports in, CoNLL-U out.
#include "apps/commands.h"
#include "apps/conllu_input.h"
#include "apps/exit_codes.h"
#include "apps/interrupt.h"
#include "apps/report_run.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

std::string conllu_of(const Coder& coder, const Document& document, bool factuality) {
  return safe_lines(factuality ? to_conllu(document, coder.factuality(document))
                               : to_conllu(document));
}

Done parse(const Coder& coder, Document& document, bool factuality) {
  Done done;
  if (const Status status = coder.parse(document); !status) {
    done.reject = reject_of(document.info.id, document.info.origin, status.error());
  } else {
    done.text = conllu_of(coder, document, factuality);
  }
  return done;
}

/// One file that is CoNLL-U already.
Status parse_words(const Context& context, const Coder& coder, const std::string& file) {
  const bool factuality = context.invocation.has("factuality");
  Status status;
  const Status read = each_piece(file, [&](std::string_view piece, std::size_t first_line) {
    auto document = from_conllu(piece, file + " from line " + std::to_string(first_line));
    if (!document) {
      status = tl::make_unexpected(document.error());
      return false;
    }
    document->info.id = file;
    if (document->words.empty()) return true;
    status = coder.parse(*document);
    if (status) context.output.write(conllu_of(coder, *document, factuality));
    return status.has_value() && context.output.open() && interrupted() == 0;
  });
  return read ? status : read;
}

}  // namespace

int run_parse(const Context& context) {
  if (const Status status = check_input(context.invocation); !status) {
    return fail_with(context, status.error());
  }
  const auto columns = columns_of(context.invocation);
  if (!columns) return fail_with(context, columns.error());
  const auto coder = load_coder(context.invocation);
  if (!coder) return fail_with(context, coder.error());
  watch_interrupts();
  ReportRun run;
  std::vector<std::string> reports;
  for (std::string& path : paths_or_input(context.invocation.all("REPORT"))) {
    if (!is_conllu(path)) {
      reports.push_back(std::move(path));
    } else if (const Status status = parse_words(context, *coder, path); !status) {
      return fail_with(context, status.error());
    }
  }
  if (reports.empty()) return kDone;
  Progress progress(progress_kind(context.invocation, true), input_bytes(reports));
  run.read = reading(std::move(reports));
  run.columns = *columns;
  run.data = coder->data_folder();
  run.jobs = jobs_of(context.invocation);
  bool rejected = false;
  run.work = [&](Document& document) {
    return parse(*coder, document, context.invocation.has("factuality"));
  };
  run.deliver = [&](Done&& done) {
    progress.add(done.bytes);
    for (const WarningRecord& one : done.warnings) progress.line(warning_line(one));
    if (done.reject) {
      progress.line(reject_line(*done.reject));
      rejected = true;
    }
    context.output.write(done.text);
    return context.output.open();
  };
  run.passed_over = [&](const PassedOver& passed_over) {
    progress.line(passed_over_line(passed_over));
  };
  const Status status = run_reports(run);
  progress.end();
  if (!status) return fail_with(context, status.error());
  if (interrupted() != 0) return 128 + interrupted();
  return rejected ? kSomeRejected : kDone;
}

}  // namespace verbale::cli
