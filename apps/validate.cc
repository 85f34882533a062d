// SPDX-License-Identifier: Apache-2.0
//
// verbale validate: the coder held against a gold file.
#include <fmt/format.h>
#include <verbale/coder.h>
#include <verbale/ledger.h>
#include <verbale/reader.h>
#include <verbale/validate.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/session.h"
#include "apps/validate_view.h"

namespace verbale::cli {
namespace {

using Source = std::function<Result<Minutes>(const GoldText&)>;

/// Read as a report of its own, so that a dateline counts as one.
Result<Minutes> coded(const Coder& coder, const ReadOptions& options, const GoldText& gold) {
  ReportInfo info;
  info.id = gold.id;
  info.title = gold.title;
  info.source = gold.source;
  info.published = gold.published;
  if (!info.published.empty()) info.published_from = PublishedFrom::kInput;
  Document document = read_again(std::move(info), gold.text, options);
  return coder.code(document);
}

Result<Validation> judged(const std::vector<GoldText>& gold, const Source& minutes_of) {
  Validator validator;
  for (const GoldText& text : gold) {
    const auto minutes = minutes_of(text);
    if (!minutes) return tl::make_unexpected(minutes.error());
    validator.add(text, *minutes);
  }
  return validator.take();
}

Result<Validation> by_ledger(const std::string& file, const std::vector<GoldText>& gold) {
  const auto ledger = Ledger::open_readonly(file);
  if (!ledger) return tl::make_unexpected(ledger.error());
  return judged(gold, [&](const GoldText& text) { return ledger->minutes(text.id); });
}

Result<Validation> by_coder(const Context& context, const std::vector<GoldText>& gold) {
  const auto coder = load_coder(context.invocation);
  if (!coder) return tl::make_unexpected(coder.error());
  ReadOptions options;
  auto rules = load_report_rules(coder->data_folder());
  if (!rules) return tl::make_unexpected(rules.error());
  options.rules = std::move(*rules);
  return judged(gold, [&](const GoldText& text) { return coded(*coder, options, text); });
}

/// The run before this one; absent where this is the first.
Result<std::optional<LastRun>> run_before(const std::string& file) {
  std::error_code error;
  if (file.empty() || !std::filesystem::exists(file, error)) return std::nullopt;
  return read_last_run(file).map([](LastRun&& run) { return std::optional(std::move(run)); });
}

Status keep(const std::string& file, const Validation& validation) {
  if (file.empty()) return {};
  std::ofstream out(file, std::ios::binary);
  out << to_json(remembered(validation));
  if (out.flush()) return {};
  return fail(ErrorCode::kFileUnwritable, "the file cannot be written", file,
              "give another name with --last");
}

}  // namespace

int run_validate(const Context& context) {
  const Invocation& asked = context.invocation;
  const auto gold = read_gold(asked.text("GOLD"));
  if (!gold) return fail_with(context, gold.error());
  const auto before = run_before(asked.text("last"));
  if (!before) return fail_with(context, before.error());
  const auto validation =
      asked.has("ledger") ? by_ledger(asked.text("ledger"), *gold) : by_coder(context, *gold);
  if (!validation) return fail_with(context, validation.error());
  constexpr std::int64_t kShown = 50;
  context.output.write(validation_text(*validation, asked.whole("limit").value_or(kShown)));
  if (*before) context.output.write(since_text(**before, remembered(*validation)));
  if (Status kept = keep(asked.text("last"), *validation); !kept) {
    return fail_with(context, kept.error());
  }
  return kDone;
}

}  // namespace verbale::cli
