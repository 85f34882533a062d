// SPDX-License-Identifier: Apache-2.0
//
// verbale explain: how a sentence is coded, and why.
#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/explain_view.h"
#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/values.h"

namespace verbale::cli {
namespace {

/// The text as it was typed, all of it body: what it looks like (a headline, JSON) does not count
/// here.
Document typed(const Invocation& invocation) {
  ReportInfo info;
  info.id = "typed";
  if (const auto day = first_day_of(invocation.text("date"))) {
    info.published = *day;
    info.published_from = PublishedFrom::kInput;
  }
  Document document(std::move(info), invocation.text("SENTENCE"));
  document.blocks.push_back(
      {{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::kBody});
  return document;
}

/// Nobody types more than a few sentences; the text of a report belongs to verbale code.
Status check_sentence(const Invocation& invocation) {
  constexpr std::size_t kMost = 64 * 1024;
  const std::string text = invocation.text("SENTENCE");
  if (!is_utf8(text)) return usage_error(invocation.command(), "SENTENCE is not UTF-8");
  if (text.size() > kMost) {
    return usage_error(invocation.command(), "SENTENCE is longer than 64 KiB; use verbale code");
  }
  return {};
}

}  // namespace

int run_explain(const Context& context) {
  if (const Status status = check_sentence(context.invocation); !status) {
    return fail_with(context, status.error());
  }
  const auto coder = load_coder(context.invocation, true);
  if (!coder) return fail_with(context, coder.error());
  Document document = typed(context.invocation);
  const auto minutes = coder->code(document);
  if (!minutes) return fail_with(context, minutes.error());
  const bool json = context.invocation.text("format") == "json";
  context.output.write(json ? explain_json(document, *minutes)
                            : explain_text(document, *minutes, terminal_columns()));
  return kDone;
}

}  // namespace verbale::cli
