// SPDX-License-Identifier: Apache-2.0
//
// verbale export: a ledger into files that other programs read.
#include <fmt/format.h>
#include <verbale/coder.h>
#include <verbale/export.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/filters.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

ExportOf of_of(const Invocation& invocation) {
  const std::string of = invocation.text("of");
  if (of == "facts") return ExportOf::kFacts;
  if (of == "likely") return ExportOf::kLikely;
  return of == "all" ? ExportOf::kAll : ExportOf::kFormat;
}

ExportIds ids_of(const Invocation& invocation) {
  const std::string ids = invocation.text("ids");
  if (ids == "cow") return ExportIds::kCow;
  return ids == "gw" ? ExportIds::kGw : ExportIds::kIso;
}

Result<ExportOptions> options_of(const Context& context) {
  const Invocation& invocation = context.invocation;
  ExportOptions options;
  options.format = invocation.text("FORMAT");
  options.output = invocation.text("output", options.format);
  options.filter = filter_of(invocation);
  options.of = of_of(invocation);
  options.ids = ids_of(invocation);
  options.command = context.command_line;
  return Coder::find_data(invocation.text("data")).map([&](const auto& data) {
    options.data = data;
    return options;
  });
}

/// chosen = written + not facts + no place in the format
std::string account_text(const ExportAccount& account, const std::string& output) {
  std::string text;
  for (const ExportedFile& file : account.files) {
    text += fmt::format("  {:<28} {:>10}\n", one_line(file.name), counted(file.rows, "row"));
  }
  text += fmt::format("{} = {} written", counted(account.chosen, "event"), account.written);
  text += fmt::format(" + {} not told as facts + {} without a place in the format -> {}\n",
                      account.not_facts, account.no_place_in_it, one_line(output));
  return text;
}

}  // namespace

int run_export(const Context& context) {
  const auto options = options_of(context);
  if (!options) return fail_with(context, options.error());
  const auto account = export_ledger(context.invocation.text("LEDGER"), *options);
  if (!account) return fail_with(context, account.error());
  if (!context.invocation.has("quiet")) {
    context.output.write(account_text(*account, options->output.string()));
  }
  return kDone;
}

}  // namespace verbale::cli
