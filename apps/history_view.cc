// SPDX-License-Identifier: Apache-2.0
#include "apps/history_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "apps/party_text.h"
#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/terminal.h"

namespace verbale::cli {
namespace {

constexpr std::size_t kMargin = 12;
constexpr std::size_t kWidest = 100;

/// Words wrapped to `columns`, each line after the first behind `margin` spaces.
std::string wrapped(const std::string& text, std::size_t margin, std::size_t columns) {
  const std::size_t room = columns > margin + 30 ? columns - margin : 30;
  std::string out;
  std::size_t used = 0;
  std::string rest = one_line(text);
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const std::string word = rest.substr(0, space);
    rest.erase(0, std::min(space + 1, rest.size()));
    const std::size_t width = columns_of(word);
    if (used > 0 && used + 1 + width > room) {
      out += "\n" + std::string(margin, ' ');
      used = 0;
    }
    if (used > 0) out += " ";
    out += word;
    used += width + (used > 0 ? 1 : 0);
  }
  return out;
}

std::string field(std::string_view name, const std::string& value, std::size_t columns) {
  if (value.empty()) return {};
  return fmt::format("{:<{}}{}\n", name, kMargin, wrapped(value, kMargin, columns));
}

Style style_of(std::string_view status) {
  if (status == "fulfilled" || status == "reaffirmed") return Style::kGood;
  if (status == "broken" || status == "disputed") return Style::kBad;
  return Style::kStrong;
}

/// "the State Department [USAGOV], through Reuters": outermost last, as one speaks of it.
std::string chain_of(const LifeStep& step) {
  std::string out;
  for (auto link = step.said_by.rbegin(); link != step.said_by.rend(); ++link) {
    out += (out.empty() ? "" : ", through ") + name_with_code(link->who);
  }
  return out;
}

std::string who_of(const LifeStep& step) {
  if (step.kind == StepKind::kExpiry) return "nobody";
  return step.said_by.empty() ? "the report itself" : chain_of(step);
}

std::string report_of(const LifeStep& step) {
  if (step.report.empty()) return {};
  std::string out =
      step.report_title.empty() ? step.report : step.report_title + " (" + step.report + ")";
  if (!step.report_source.empty()) out = step.report_source + ", " + out;
  if (step.published != step.date && !step.published.empty()) out += ", of " + step.published;
  return fmt::format("{}, sentence {}", out, step.sentence + 1);
}

std::string step_text(const LifeStep& step, std::size_t columns) {
  const std::string date = step.date.empty() ? "undated" : one_line(step.date);
  std::string out = fmt::format("\n{:<{}}{}", date, kMargin, name_of(step.kind));
  if (step.moved) out += " -> " + styled(style_of(step.status), one_line(step.status));
  out += "\n";
  out += field("  by", who_of(step), columns);
  if (!step.words.empty()) out += field("  words", "\"" + step.words + "\"", columns);
  out += field("  report", report_of(step), columns);
  return out + field("  so", step.why, columns);
}

}  // namespace

std::string history_text(const JoinedCommitment& one, const std::string& on, std::size_t columns) {
  columns = std::min(columns, kWidest);
  std::string out = styled(Style::kStrong, one_line(one.id)) + "\n";
  out += field("who owes", names_of(one.debtors), columns);
  out += field("to whom", names_of(one.creditors), columns);
  out += field("concerns", names_of(one.objects), columns);
  out += field("what", "\"" + one.content + "\"", columns);
  out += field("act", one.label.empty() ? one.cameo : one.cameo + " " + one.label, columns);
  out += field("condition", one.condition, columns);
  out += field("agreement", one.agreement, columns);
  out += field("due", one.due, columns);
  const std::string day = on.empty() ? "" : " on " + one_line(on);
  const std::string status = one.status.empty() ? "not yet made" : one_line(one.status);
  out += fmt::format("{:<{}}{}{}\n", "status", kMargin, styled(style_of(one.status), status), day);
  out += field("because", one.why, columns);
  for (const LifeStep& step : one.steps) out += step_text(step, columns);
  out += fmt::format("\nJoined from {} of {}:\n",
                     counted(static_cast<std::int64_t>(one.members.size()), "record"),
                     counted(one.reports, "report"));
  for (std::size_t i = 0; i < one.members.size(); ++i) {
    const std::string& because = one.joined_because[i];
    out += "  " + one_line(one.members[i]) + "\n";
    if (!because.empty()) out += "    " + wrapped(because, 4, columns) + "\n";
  }
  return out;
}

}  // namespace verbale::cli
