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

/// What the command needs to know: the trees, and for --factuality all that a coder knows.
struct Analyst {
  std::filesystem::path data;
  std::function<Status(Document&)> parse;
  std::function<std::string(const Document&)> conllu;
};

Result<Analyst> load_analyst(const Invocation& invocation) {
  if (invocation.has("factuality")) {
    return load_coder(invocation).map([](const Coder& coder) {
      return Analyst{coder.data_folder(),
                     [coder](Document& document) { return coder.parse(document); },
                     [coder](const Document& document) {
                       return safe_lines(to_conllu(document, coder.factuality(document)));
                     }};
    });
  }
  return load_parser(invocation).map([](const Parser& parser) {
    return Analyst{parser.data_folder(),
                   [parser](Document& document) { return parser.parse(document); },
                   [](const Document& document) { return safe_lines(to_conllu(document)); }};
  });
}

Done parse(const Analyst& analyst, Document& document) {
  Done done;
  if (const Status status = analyst.parse(document); !status) {
    done.reject = reject_of(document.info.id, document.info.origin, status.error());
  } else {
    done.text = analyst.conllu(document);
  }
  return done;
}

/// One file that is CoNLL-U already.
Status parse_words(const Context& context, const Analyst& analyst, const std::string& file) {
  Status status;
  const Status read = each_piece(file, [&](std::string_view piece, std::size_t first_line) {
    auto document = from_conllu(piece, file + " from line " + std::to_string(first_line));
    if (!document) {
      status = tl::make_unexpected(document.error());
      return false;
    }
    document->info.id = file;
    if (document->words.empty()) return true;
    status = analyst.parse(*document);
    if (status) context.output.write(analyst.conllu(*document));
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
  const auto analyst = load_analyst(context.invocation);
  if (!analyst) return fail_with(context, analyst.error());
  watch_interrupts();
  ReportRun run;
  std::vector<std::string> reports;
  for (std::string& path : paths_or_input(context.invocation.all("REPORT"))) {
    if (!is_conllu(path)) {
      reports.push_back(std::move(path));
    } else if (const Status status = parse_words(context, *analyst, path); !status) {
      return fail_with(context, status.error());
    }
  }
  if (reports.empty()) return kDone;
  Progress progress(progress_kind(context.invocation, true), input_bytes(reports));
  run.read = reading(std::move(reports));
  run.columns = *columns;
  run.data = analyst->data;
  run.jobs = jobs_of(context.invocation);
  bool rejected = false;
  run.work = [&](Document& document) { return parse(*analyst, document); };
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
