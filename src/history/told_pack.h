// SPDX-License-Identifier: Apache-2.0
//
// What a report tells, as bytes: each field once, in one order, and `Way` writes what it is shown
// or fills it, so that what is written and what is read cannot drift apart. The bytes are carried
// from one process to another of the same version within one job (spread.h); damaged ones are told
// by PackReader::ok().
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/pack.h"
#include "history/deeds.h"
#include "history/told.h"

namespace verbale {

/// Where something stands among all reports, and what it is called.
struct Standing {
  std::string published, report;  ///< undated ones come last
  std::uint32_t index = 0;        ///< among its report's events, or commitments
  std::string id;
};
bool operator<(const Standing& a, const Standing& b);
bool operator==(const Standing& a, const Standing& b);

/// An event in a group, with the days that it leaves open.
struct PlacedEvent {
  Standing at;
  DaySpan span;
  ToldEvent event;
};
struct PlacedCommitment {
  Standing at;
  ToldCommitment commitment;
};
/// Two things that may be one, and how much speaks for it.
struct PlacedLink {
  Standing a, b;
  DaySpan span_a, span_b;  ///< of events
  double score = 0;
  std::string because;  ///< of commitments
};
struct PlacedDeed {
  Standing event;
  Day day = kNoDay;
  bool breaks = false;
  std::string because;
};

template <class T, class Wanted>
concept Field = std::same_as<std::remove_const_t<T>, Wanted>;

template <class Way>
class ToldFields {
 public:
  explicit ToldFields(Way& way) : way_(way) {}

  void each(auto&... values) { (one(values), ...); }

  void one(Field<ToldReport> auto& r) { each(r.id, r.published, r.day, r.words); }
  void one(Field<ToldEvent> auto& e) {
    each(e.id, e.begin, e.end, e.from_report, e.cameo, e.quad, e.asserted, e.sources, e.targets);
    each(e.country, e.place, e.words);
  }
  void one(Field<ToldCommitment> auto& c) {
    each(c.id, c.debtors, c.creditors, c.objects, c.cameo, c.negated, c.content, c.around);
    each(c.sentences, c.years, c.agreement);
  }
  void one(Field<Pledge> auto& p) {
    each(p.made, p.debtors, p.concerned, p.acts, p.words, p.negated);
  }
  void one(Field<DaySpan> auto& s) { each(s.begin, s.end); }
  void one(Field<Standing> auto& p) { each(p.published, p.report, p.index, p.id); }
  void one(Field<PlacedEvent> auto& e) { each(e.at, e.span, e.event); }
  void one(Field<PlacedCommitment> auto& c) { each(c.at, c.commitment); }
  void one(Field<PlacedLink> auto& l) { each(l.a, l.b, l.span_a, l.span_b, l.score, l.because); }
  void one(Field<PlacedDeed> auto& d) { each(d.event, d.day, d.breaks, d.because); }

  template <class T>
  void one(std::vector<T>& items) {
    way_.items(items, [this](auto& item) { one(item); });
  }
  template <class T>
  void one(const std::vector<T>& items) {
    way_.items(items, [this](auto& item) { one(item); });
  }
  void one(Field<std::set<std::string>> auto& texts) { way_.texts(texts); }
  void one(auto& plain) { way_.one(plain); }

 private:
  Way& way_;
};

class ToldWriting {
 public:
  void one(const std::string& text) { out.text(text); }
  void one(double value) { out.real(value); }
  template <std::integral Number>
  void one(Number value) {
    out.number(static_cast<std::uint32_t>(value));
  }
  template <class Items, class Each>
  void items(const Items& items, const Each& each) {
    out.number(items.size());
    for (const auto& item : items) each(item);
  }
  void texts(const std::set<std::string>& texts) {
    items(texts, [this](const std::string& text) { one(text); });
  }

  PackWriter out;
};

class ToldReading {
 public:
  explicit ToldReading(std::string_view bytes) : in(bytes) {}

  void one(std::string& text) { text = in.text(); }
  void one(double& value) { value = in.real(); }
  template <std::integral Number>
  void one(Number& value) {
    value = static_cast<Number>(static_cast<std::uint32_t>(in.number()));
  }
  template <class Items, class Each>
  void items(Items& items, const Each& each) {
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left) each(items.emplace_back());
  }
  void texts(std::set<std::string>& texts) {
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left) texts.emplace(in.text());
  }

  PackReader in;
};

template <class... Parts>
std::string told_bytes(const Parts&... parts) {
  ToldWriting writing;
  ToldFields(writing).each(parts...);
  return writing.out.bytes();
}

/// Fills `parts`; kPackedInvalid where the bytes are not theirs.
template <class... Parts>
Status read_told_bytes(std::string_view bytes, Parts&... parts) {
  ToldReading reading(bytes);
  ToldFields(reading).each(parts...);
  if (reading.in.ok() && reading.in.at_end()) return {};
  return fail(ErrorCode::kPackedInvalid, "bytes that this version of Verbale has not packed",
              "joins", "code and join the reports with one version");
}

}  // namespace verbale
