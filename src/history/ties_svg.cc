// SPDX-License-Identifier: Apache-2.0
//
// Ties as a picture. One bar a period: cooperation above the line, conflict below it, each with its
// verbal part next to the line and its material part beyond. Everything that comes from outside is
// escaped; the document loads nothing and runs nothing.
#include <verbale/history.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.h"

namespace verbale {
namespace {

constexpr double kWidth = 960, kHeight = 360;
constexpr double kLeft = 56, kRight = 16, kTop = 56, kBottom = 48;
constexpr double kMiddle = (kTop + kHeight - kBottom) / 2;
constexpr std::size_t kLabels = 12;

/// One class of events: quad class, side of the line, colour. These four are told apart also by
/// readers who see no red or green.
struct Band {
  std::size_t quad;
  bool above;
  const char* colour;
  const char* name;
};
constexpr auto kBands = std::to_array<Band>({{0, true, "#9ecae1", "verbal cooperation"},
                                             {1, true, "#2171b5", "material cooperation"},
                                             {2, false, "#fdbe85", "verbal conflict"},
                                             {3, false, "#d94701", "material conflict"}});

/// A character as it may stand in XML, which has no control characters and no half of a pair.
std::string_view escaped(char32_t c, std::string_view itself) {
  if (c == '&') return "&amp;";
  if (c == '<') return "&lt;";
  if (c == '>') return "&gt;";
  if (c == '"') return "&quot;";
  if (c == '\'') return "&#39;";
  constexpr char32_t kBroken = 0xFFFD;  // what is not UTF-8 reads as this one
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= kBroken && c <= 0xFFFF) ? "?" : itself;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    out += escaped(point.value, text.substr(i, point.bytes));
    i += point.bytes;
  }
  return out;
}

/// One decimal: enough for a picture, and the same on every machine.
std::string at(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

std::string words(double x, double y, std::string_view anchor, std::string_view text) {
  return "<text x=\"" + at(x) + "\" y=\"" + at(y) + "\" text-anchor=\"" + std::string(anchor) +
         "\">" + escaped(text) + "</text>\n";
}

class Picture {
 public:
  explicit Picture(const TiesSeries& series) : series_(series) {
    for (const TiesPeriod& period : series.periods) {
      const auto& quad = period.both.quad;
      most_ = std::max({most_, quad[0] + quad[1], quad[2] + quad[3]});
    }
    const auto count = static_cast<double>(std::max<std::size_t>(series.periods.size(), 1));
    step_ = (kWidth - kLeft - kRight) / count;
  }

  std::string run() {
    head();
    scale();
    for (std::size_t i = 0; i < series_.periods.size(); ++i) bar(i);
    labels();
    return std::move(out_) + "</svg>\n";
  }

 private:
  std::string title() const {
    const TiesQuery& query = series_.query;
    return query.a + " and " + query.b + ", events by " + std::string(name_of(query.by)) +
           (query.asserted ? ", asserted as fact" : "") +
           (query.by_incident ? ", each incident once" : "");
  }

  void head() {
    out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + at(kWidth) + " " +
           at(kHeight) + "\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n<title>" +
           escaped(title()) + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" +
           words(kLeft, 22, "start", title());
    double x = kLeft;
    for (const Band& band : kBands) {
      out_ += "<rect x=\"" + at(x) + "\" y=\"32\" width=\"10\" height=\"10\" fill=\"" +
              band.colour + "\"/>\n" + words(x + 14, 41, "start", band.name);
      constexpr double kLegend = 160;
      x += kLegend;
    }
  }

  double height(std::int64_t count) const {
    return static_cast<double>(count) * (kMiddle - kTop) / static_cast<double>(most_);
  }

  void scale() {
    for (const auto& [y, count] : {std::pair(kTop, most_), std::pair(kMiddle, std::int64_t{0}),
                                   std::pair(2 * kMiddle - kTop, most_)}) {
      out_ += "<line x1=\"" + at(kLeft) + "\" y1=\"" + at(y) + "\" x2=\"" + at(kWidth - kRight) +
              "\" y2=\"" + at(y) + "\" stroke=\"" + (count == 0 ? "#333" : "#ddd") + "\"/>\n" +
              words(kLeft - 6, y + 4, "end", std::to_string(count));
    }
  }

  static std::string tip(const TiesPeriod& period) {
    std::string text = period.label;
    for (const Band& band : kBands) {
      text += ", " + std::to_string(period.both.quad[band.quad]) + " " + band.name;
    }
    return text + ", Goldstein " + at(period.both.goldstein);
  }

  void bar(std::size_t i) {
    const TiesPeriod& period = series_.periods[i];
    if (period.both.events == 0) return;
    const double x = kLeft + step_ * static_cast<double>(i);
    out_ += "<g><title>" + escaped(tip(period)) + "</title>\n";
    double up = kMiddle, down = kMiddle;
    for (const Band& band : kBands) {
      const double high = height(period.both.quad[band.quad]);
      if (band.above) up -= high;
      if (high > 0) {
        out_ += "<rect x=\"" + at(x) + "\" y=\"" + at(band.above ? up : down) + "\" width=\"" +
                at(std::max(step_ * 0.85, 0.5)) + "\" height=\"" + at(high) + "\" fill=\"" +
                band.colour + "\"/>\n";
      }
      if (!band.above) down += high;
    }
    out_ += "</g>\n";
  }

  void labels() {
    const std::size_t every =
        std::max<std::size_t>(1, (series_.periods.size() + kLabels - 1) / kLabels);
    for (std::size_t i = 0; i < series_.periods.size(); i += every) {
      out_ += words(kLeft + step_ * (static_cast<double>(i) + 0.42), kHeight - kBottom + 20,
                    "middle", series_.periods[i].label);
    }
  }

  const TiesSeries& series_;
  std::int64_t most_ = 1;
  double step_ = 1;
  std::string out_;
};

}  // namespace

std::string to_svg(const TiesSeries& series) { return Picture(series).run(); }

}  // namespace verbale
