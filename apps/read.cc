// SPDX-License-Identifier: Apache-2.0
//
// verbale read: what is found in files, before anything is coded.
#include <fmt/format.h>
#include <verbale/coder.h>
#include <verbale/reader.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/interrupt.h"
#include "apps/read_view.h"
#include "apps/report_run.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

ReadFormat format_of(const Invocation& invocation) {
  const std::string format = invocation.text("format", output_is_terminal() ? "table" : "jsonl");
  if (format == "table") return ReadFormat::kTable;
  return format == "csv" ? ReadFormat::kCsv : ReadFormat::kJsonl;
}

class ReadCommand {
 public:
  explicit ReadCommand(const Context& context)
      : context_(context),
        format_(format_of(context.invocation)),
        paths_(paths_or_input(context.invocation.all("REPORT"))),
        progress_(progress_kind(context.invocation, true), input_bytes(paths_)) {}

  int run(const ReadOptions& options) {
    watch_interrupts();
    context_.output.write(read_head(format_));
    ReadSink sink;
    sink.report = [this](Document&& document) { return report(document); };
    sink.reject = [this](Reject&& reject) {
      ++rejects_;
      return write(read_entry(reject, format_));
    };
    sink.passed_over = [this](PassedOver&& what) {
      for (const auto& [reason, count] : what.reasons) passed_over_ += count;
      write(read_entry(what, format_));
    };
    read_paths(paths_, options, sink);
    return close();
  }

 private:
  bool report(const Document& document) {
    ++reports_;
    if (!document.info.warnings.empty()) ++doubtful_;
    progress_.add(document.text.size());
    return write(read_entry(document, format_));
  }

  bool write(const std::string& text) {
    context_.output.write(text);
    return context_.output.open() && interrupted() == 0;
  }

  /// found = reports + rejects; what was passed over is neither.
  std::string account() const {
    return fmt::format(
        "{} found = {} to be coded ({} with a warning) + {} rejected; {} passed over\n",
        counted(reports_ + rejects_, "report"), reports_, doubtful_, rejects_, passed_over_);
  }

  int close() {
    progress_.end();
    if (!context_.invocation.has("quiet")) {
      if (format_ == ReadFormat::kTable) context_.output.write(account());
      context_.output.flush();
      if (format_ != ReadFormat::kTable) say_raw(account());
    }
    if (interrupted() != 0) return 128 + interrupted();
    return rejects_ > 0 ? kSomeRejected : kDone;
  }

  const Context& context_;
  ReadFormat format_;
  std::vector<std::string> paths_;
  Progress progress_;
  std::int64_t reports_ = 0;
  std::int64_t doubtful_ = 0;
  std::int64_t rejects_ = 0;
  std::uint64_t passed_over_ = 0;
};

}  // namespace

int run_read(const Context& context) {
  if (const Status status = check_input(context.invocation); !status) {
    return fail_with(context, status.error());
  }
  const auto data = Coder::find_data(context.invocation.text("data"));
  if (!data) return fail_with(context, data.error());
  ReadOptions options;
  auto rules = load_report_rules(*data);
  if (!rules) return fail_with(context, rules.error());
  options.rules = std::move(*rules);
  return ReadCommand(context).run(options);
}

}  // namespace verbale::cli
