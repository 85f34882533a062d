// SPDX-License-Identifier: Apache-2.0
#include "apps/ties_plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/terminal.h"

namespace verbale::cli {
namespace {

constexpr std::int64_t kRows = 8;   ///< on each side of the line
constexpr std::size_t kMargin = 7;  ///< for the numbers of the scale
constexpr std::size_t kNarrow = 2, kWide = 4;
constexpr const char* kSaid = "░";
constexpr const char* kDone = "█";

using Periods = std::span<const TiesPeriod>;

class Plot {
 public:
  Plot(Periods periods, std::size_t width) : periods_(periods), width_(width) {
    for (const TiesPeriod& period : periods) {
      const auto& quad = period.both.quad;
      most_ = std::max({most_, quad[0] + quad[1], quad[2] + quad[3]});
    }
  }

  std::string run() const {
    std::string out;
    for (std::int64_t row = kRows; row > 0; --row) out += line(row, 0, 1, row == kRows);
    out += std::string(kMargin, ' ');
    for (std::size_t i = 0; i < periods_.size() * width_; ++i) out += "─";
    out += "\n";
    for (std::int64_t row = 1; row <= kRows; ++row) out += line(row, 2, 3, row == kRows);
    return out + labels();
  }

 private:
  /// Rows that so many events fill; one at least, so that nothing is hidden.
  std::int64_t rows(std::int64_t count) const {
    return count == 0 ? 0 : std::max<std::int64_t>(1, (count * kRows + most_ / 2) / most_);
  }

  std::string cell(const char* mark) const {
    std::string out;
    for (std::size_t i = 0; i + 1 < width_; ++i) out += mark;
    return out + " ";
  }

  std::string line(std::int64_t row, std::size_t said, std::size_t done, bool outermost) const {
    std::string out = outermost ? fmt::format("{:>6} ", most_) : std::string(kMargin, ' ');
    for (const TiesPeriod& period : periods_) {
      const std::int64_t low = rows(period.both.quad[said]);
      const std::int64_t high = std::max(rows(period.both.quad[said] + period.both.quad[done]),
                                         low + (period.both.quad[done] > 0 ? 1 : 0));
      out += cell(row <= low ? kSaid : row <= high ? kDone : " ");
    }
    return out.substr(0, out.find_last_not_of(' ') + 1) + "\n";
  }

  std::string labels() const {
    std::string out(kMargin, ' ');
    std::size_t used = kMargin;
    for (std::size_t i = 0; i < periods_.size(); ++i) {
      const std::size_t at = kMargin + i * width_;
      if (at < used) continue;
      out += std::string(at - used, ' ') + periods_[i].label + "  ";
      used = at + periods_[i].label.size() + 2;
    }
    return out.substr(0, out.find_last_not_of(' ') + 1) + "\n";
  }

  Periods periods_;
  std::size_t width_;
  std::int64_t most_ = 1;
};

std::string sums(Periods periods) {
  std::int64_t events = 0, asserted = 0, kept = 0, broken = 0;
  double goldstein = 0;
  for (const TiesPeriod& one : periods) {
    events += one.both.events;
    asserted += one.both.asserted;
    goldstein += one.both.goldstein;
    kept += one.kept;
    broken += one.broken;
  }
  const std::int64_t open = periods.empty() ? 0 : periods.back().open;
  return fmt::format(
      "{}, {} of them asserted as fact, Goldstein {:.1f}; {} in force, {} kept, {} broken\n",
      counted(events, "event"), asserted, goldstein, counted(open, "commitment"), kept, broken);
}

}  // namespace

std::string ties_plot(const TiesSeries& series, std::size_t columns) {
  Periods periods(series.periods);
  if (periods.empty()) return {};
  const bool few = columns == 0 || periods.size() * kWide + kMargin <= columns;
  const std::size_t width = few && periods.size() <= 60 ? kWide : kNarrow;
  std::string left_out;
  const std::size_t fit = columns > kMargin + width ? (columns - kMargin) / width : periods.size();
  if (periods.size() > fit) {
    left_out = fmt::format("the last {} of {}s; a longer period or --from shows more\n", fit,
                           name_of(series.query.by));
    periods = periods.last(fit);
  }
  const TiesQuery& query = series.query;
  return styled(Style::kStrong, one_line(query.a + " and " + query.b)) + ", events by " +
         std::string(name_of(query.by)) + ", cooperation above the line, conflict below (" + kSaid +
         " said, " + kDone + " done)\n" + left_out + Plot(periods, width).run() + sums(periods);
}

}  // namespace verbale::cli
