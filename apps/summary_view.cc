// SPDX-License-Identifier: Apache-2.0
#include "apps/summary_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/terminal.h"

namespace verbale::cli {
namespace {

constexpr std::size_t kPairColumns = 24;

std::string counts(const Summary& summary) {
  std::string out = fmt::format(
      "{}, {}, {}, {}", counted(summary.reports, "report"), counted(summary.events, "event"),
      counted(summary.statements, "statement"), counted(summary.actors, "actor"));
  return summary.rejects > 0 ? out + fmt::format(", {} rejected", summary.rejects) : out;
}

std::string pair_line(const PairCount& pair, std::int64_t most) {
  const auto bar = static_cast<std::size_t>(pair.events * 40 / std::max<std::int64_t>(most, 1));
  std::string out =
      fmt::format("  {}{:>6}  ", pad(one_line(pair.a + " - " + pair.b), kPairColumns), pair.events);
  for (std::size_t i = 0; i < std::max<std::size_t>(bar, 1); ++i) out += "▪";
  return out + "\n";
}

std::string pairs(const Summary& summary) {
  if (summary.busiest.empty()) return {};
  std::string out = "\n" + styled(Style::kStrong, "Busiest pairs, in events") + "\n";
  for (const PairCount& pair : summary.busiest) {
    out += pair_line(pair, summary.busiest.front().events);
  }
  return out;
}

std::string example_lines(const verbale::Example& example, std::size_t columns) {
  const std::string code =
      example.label.empty() ? example.cameo : example.cameo + " " + example.label;
  const std::string said = example.said_by.empty() ? "" : "said by " + example.said_by + ", ";
  const std::string source = fmt::format("  ({}{})", one_line(said), one_line(example.report));
  const std::string first =
      fmt::format("  {}  {} -> {}   {}   {}", one_line(example.date), one_line(example.source),
                  one_line(example.target), one_line(code), example.factuality);
  constexpr std::size_t kMargin = 16;
  const std::size_t used = kMargin + columns_of(source);
  const std::size_t room = columns > used + 20 ? columns - used : 20;
  return cut(first, columns) + "\n" +
         fmt::format("              {}{}\n", cut("\"" + one_line(example.words) + "\"", room),
                     styled(Style::kFaint, source));
}

std::string examples(const Summary& summary, std::size_t columns) {
  if (summary.examples.empty()) return {};
  std::string out =
      "\n" + styled(Style::kStrong, "Records, with the words that support them") + "\n";
  for (const verbale::Example& example : summary.examples) out += example_lines(example, columns);
  return out;
}

/// Commands that show something here: they are made from what the ledger holds.
std::string what_next(const Summary& summary, const std::string& path) {
  if (summary.events == 0) return {};
  const std::string ledger = shell_word(one_line(path));
  std::string out = "\n" + styled(Style::kStrong, "Try next") + "\n";
  if (!summary.busiest.empty()) {
    const PairCount& pair = summary.busiest.front();
    out += fmt::format("  verbale show {} events --source {} --target {}\n", ledger,
                       shell_word(one_line(pair.b) + "*"), shell_word(one_line(pair.a) + "*"));
    out += fmt::format("  verbale show {} statements --speaker {}\n", ledger,
                       shell_word(one_line(pair.a) + "*"));
  }
  return out + "  verbale explain \"France accused Iran of spying.\"\n";
}

}  // namespace

std::string summary_text(const Summary& summary, const std::string& path, std::size_t columns) {
  std::string out = styled(Style::kStrong, one_line(path)) + "  " + counts(summary) + "\n";
  if (!summary.first_date.empty()) {
    out += fmt::format("reports from {} to {}\n", one_line(summary.first_date),
                       one_line(summary.last_date));
  }
  return out + pairs(summary) + examples(summary, columns) + what_next(summary, path);
}

}  // namespace verbale::cli
