// SPDX-License-Identifier: Apache-2.0
//
// verbale doctor: is a ledger sound?
#include <fmt/format.h>
#include <verbale/coder.h>
#include <verbale/maintain.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

std::string_view sign_of(Finding::Level level) {
  switch (level) {
    case Finding::Level::kGood:
      return "ok  ";
    case Finding::Level::kNote:
      return "note";
    case Finding::Level::kBad:
      return "BAD ";
  }
  return {};
}

std::string line_of(const Finding& finding) {
  std::string line =
      fmt::format("{}  {:<11} {}\n", sign_of(finding.level), finding.check, one_line(finding.what));
  if (!finding.to_do.empty())
    line += fmt::format("                  {}\n", one_line(finding.to_do));
  return line;
}

}  // namespace

int run_doctor(const Context& context) {
  std::optional<CoderStamp> now;
  const auto coder = load_coder(context.invocation);
  if (coder) now = coder->stamp();
  const auto findings = examine_ledger(context.invocation.text("LEDGER"), now);
  if (!findings) return fail_with(context, findings.error());
  bool bad = false;
  for (const Finding& finding : *findings) {
    context.output.write(line_of(finding));
    bad |= finding.level == Finding::Level::kBad;
  }
  if (!coder) context.output.write(fmt::format("note  knowledge   {}\n", to_string(coder.error())));
  return bad ? kFailed : kDone;
}

}  // namespace verbale::cli
