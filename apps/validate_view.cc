// SPDX-License-Identifier: Apache-2.0
#include "apps/validate_view.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/table_view.h"

namespace verbale::cli {
namespace {

constexpr std::string_view kMeaning[kMeasures] = {"an event is coded there", "of the right class",
                                                  "with the right code", "and the right actors",
                                                  "and the right factuality"};

std::string scores_text(const Validation& validation) {
  Table table{{"", "precision", "recall", "F1", "right", "coded", "gold", "counts where"}, {}};
  for (std::size_t i = 0; i < kMeasures; ++i) {
    const Score& one = validation.scores[i];
    table.rows.push_back({std::string(name_of(static_cast<Measure>(i))),
                          fmt::format("{:.3f}", one.precision()),
                          fmt::format("{:.3f}", one.recall()), fmt::format("{:.3f}", one.f1()),
                          std::to_string(one.right), std::to_string(one.coded),
                          std::to_string(one.gold), std::string(kMeaning[i])});
  }
  return as_text(table, 0);
}

std::string confusion_text(const Validation& validation) {
  std::set<std::string> gold, coded;
  for (const auto& [pair, count] : validation.confusion) {
    gold.insert(pair.first);
    coded.insert(pair.second);
  }
  Table table{{"gold"}, {}};
  table.columns.insert(table.columns.end(), coded.begin(), coded.end());
  for (const std::string& row : gold) {
    std::vector<std::string>& cells = table.rows.emplace_back(1, row);
    for (const std::string& column : coded) {
      const auto found = validation.confusion.find({row, column});
      cells.push_back(found == validation.confusion.end() ? "." : std::to_string(found->second));
    }
  }
  return as_text(table, 0);
}

std::string side(const std::optional<std::vector<std::string>>& codes) {
  if (!codes) return "?";
  if (codes->empty()) return "nobody";
  std::vector<std::string> named = *codes;
  std::replace(named.begin(), named.end(), std::string(), std::string("uncoded"));
  return fmt::format("{}", fmt::join(named, "+"));
}

std::string event_text(const JudgedEvent& event) {
  const std::string& code = event.cameo.empty() ? event.plover : event.cameo;
  return fmt::format("{} {} {} {}", side(event.sources), code, side(event.targets),
                     event.factuality);
}

std::string difference_text(const Difference& one) {
  std::string text = fmt::format("{}: \"{}\"\n", one_line(one.text), one_line(one.words));
  text += fmt::format("  gold   {}\n", one.gold ? one_line(event_text(*one.gold)) : "nothing");
  text += fmt::format("  coded  {}\n", one.coded ? one_line(event_text(*one.coded)) : "nothing");
  if (!one.fields.empty()) text += fmt::format("  differ {}\n", fmt::join(one.fields, ", "));
  return text;
}

/// Those of `these` that are not in `those`.
std::vector<std::string> only(const std::vector<std::string>& these,
                              const std::vector<std::string>& those) {
  std::vector<std::string> out;
  std::set_difference(these.begin(), these.end(), those.begin(), those.end(),
                      std::back_inserter(out));
  return out;
}

std::string list_text(std::string_view title, const std::vector<std::string>& keys) {
  if (keys.empty()) return {};
  std::string text = fmt::format("{}: {}\n", title, keys.size());
  for (const std::string& key : keys) text += "  " + one_line(key) + "\n";
  return text;
}

}  // namespace

std::string validation_text(const Validation& validation, std::int64_t limit) {
  std::string text = fmt::format("{}, {}\n\n", counted(validation.texts, "text"),
                                 counted(validation.score(Measure::kAll).gold, "gold event"));
  text += scores_text(validation);
  text += "\nClasses: rows are the gold, columns what was coded\n" + confusion_text(validation);
  const auto all = static_cast<std::int64_t>(validation.differences.size());
  const std::int64_t shown = limit == 0 ? all : std::min(limit, all);
  text += fmt::format("\nDifferences: {}\n", all);
  for (std::int64_t i = 0; i < shown; ++i) {
    text += difference_text(validation.differences[static_cast<std::size_t>(i)]);
  }
  if (shown < all) text += fmt::format("and {} more; --limit 0 shows all\n", all - shown);
  return text;
}

std::string since_text(const LastRun& before, const LastRun& now) {
  const auto f1 = [](const LastRun& run) { return run.scores[kMeasures - 1].f1(); };
  std::string text =
      fmt::format("\nSince the last run: F1 of all {:.3f}, now {:.3f}\n", f1(before), f1(now));
  const std::string lists = list_text("better", only(before.wrong, now.wrong)) +
                            list_text("worse", only(now.wrong, before.wrong));
  return text + (lists.empty() ? "nothing else changed\n" : lists);
}

}  // namespace verbale::cli
