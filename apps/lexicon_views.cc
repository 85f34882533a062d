// SPDX-License-Identifier: Apache-2.0
#include "apps/lexicon_views.h"

#include <fmt/format.h>

#include <algorithm>

#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/table_view.h"

namespace verbale::cli {
namespace {

constexpr std::size_t kContexts = 3;
constexpr std::size_t kContextColumns = 160;

std::vector<std::string> row_of(const LexiconCount& count) {
  return {count.code, count.name, std::to_string(count.entries), std::to_string(count.words)};
}

Table table_of(const std::vector<LexiconCount>& counts) {
  Table table;
  table.columns = {"code", "name", "entries", "words"};
  for (const LexiconCount& count : counts) {
    if (count.entries > 0) table.rows.push_back(row_of(count));
  }
  return table;
}

std::string without_entry(const LexiconCoverage& coverage, bool composed) {
  std::string out;
  for (const LexiconCount& count : coverage.codes) {
    if (count.entries > 0 || count.composed != composed) continue;
    out += fmt::format("  {:<5} {}\n", one_line(count.code), one_line(count.name));
  }
  return out.empty() ? "  none\n" : out;
}

std::string entries_text(std::int64_t entries) {
  if (entries == 0) return "no entry";
  return entries == 1 ? "1 entry, which does not fit"
                      : fmt::format("{} entries, none fits", entries);
}

}  // namespace

std::string failure_text(const ExampleOutcome& outcome) {
  return fmt::format("{}: {}\n  \"{}\"\n  {}{}\n", one_line(outcome.file), one_line(outcome.entry),
                     one_line(outcome.text), one_line(outcome.difference),
                     outcome.won_by.empty() ? "" : "; won by " + one_line(outcome.won_by));
}

std::string findings_text(const std::vector<LexiconFinding>& findings) {
  std::string out;
  for (const LexiconFinding& one : findings) {
    out += fmt::format("{}:{}: {}: {}: {}\n", one_line(one.file), one.line, one.check,
                       one_line(one.entry), one_line(one.what));
  }
  return out;
}

std::string coverage_text(const LexiconCoverage& coverage, std::size_t columns) {
  std::string out = fmt::format("{} entries, {} words, {} examples\n\n", coverage.all.entries,
                                coverage.all.words, coverage.examples);
  out += as_text(table_of(coverage.roots), columns) + "\n";
  out += as_text(table_of(coverage.codes), columns) + "\n";
  out += "Codes without an entry that an illocution over a deed gives:\n";
  out += without_entry(coverage, true);
  return out + "Codes without an entry:\n" + without_entry(coverage, false);
}

void GapCount::add(const LexiconGap& gap) {
  Count& count = counts_[{gap.lemma, gap.pos, gap.frame}];
  ++count.times;
  count.entries = gap.entries;
  const std::string context = cut(one_line(gap.context), kContextColumns);
  const bool known =
      std::find(count.contexts.begin(), count.contexts.end(), context) != count.contexts.end();
  if (count.contexts.size() < kContexts && !known) count.contexts.push_back(context);
}

std::string GapCount::text(std::int64_t limit) const {
  std::vector<const std::pair<const Key, Count>*> order;
  order.reserve(counts_.size());
  for (const auto& one : counts_) order.push_back(&one);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto* a, const auto* b) { return a->second.times > b->second.times; });
  if (limit > 0 && order.size() > static_cast<std::size_t>(limit)) {
    order.resize(static_cast<std::size_t>(limit));
  }
  std::string out;
  for (const auto* one : order) {
    const auto& [lemma, pos, frame] = one->first;
    out += fmt::format("{:>5}  {} ({}) + {}: {}\n", one->second.times, one_line(lemma), pos,
                       one_line(frame), entries_text(one->second.entries));
    for (const std::string& context : one->second.contexts) out += "         " + context + "\n";
  }
  return out;
}

}  // namespace verbale::cli
