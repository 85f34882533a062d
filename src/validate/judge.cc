// SPDX-License-Identifier: Apache-2.0
//
// Which coded event answers which gold event, and what of it is right. Of all pairs that can be
// meant the one that agrees most is taken first, then the best of what is left, and so on:
//
//   gold    FRA 112 IRN "accused"          USA 190 IRQ
//   coded   FRA 111 IRN "accused"          USA 193 IRQREB
//           the same words: one event,     the same class and source: one event, with another code
//           with another code              and another target
//
// A coded event that shares neither words nor sides nor class with any gold event is one too many.
#include <verbale/validate.h>

#include <algorithm>

#include "base/code_points.h"

namespace verbale {
namespace {

using Codes = std::vector<std::string>;

Codes codes_of(const std::vector<ActorRef>& refs) {
  Codes codes;
  for (const ActorRef& ref : refs) codes.push_back(ref.code);
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

/// What the coder says, as far as it is judged.
struct Told {
  JudgedEvent event;
  std::string evidence;
};

/// Each source with each target; where there is none, the side stays empty.
void add_pairs(const Told& told, std::vector<Told>& all) {
  const auto each = [](const Codes& codes) {
    std::vector<Codes> sides;
    for (const std::string& code : codes) sides.push_back({code});
    return sides.empty() ? std::vector<Codes>{{}} : sides;
  };
  for (const Codes& source : each(*told.event.sources)) {
    for (const Codes& target : each(*told.event.targets)) {
      Told& pair = all.emplace_back(told);
      pair.event.sources = source;
      pair.event.targets = target;
    }
  }
}

std::vector<Told> told_by(const Minutes& minutes, const GoldText& gold) {
  const CodePointIndex points(minutes.text);
  std::vector<Told> all;
  for (const Event& event : minutes.events) {
    if (gold.plover && event.plover.event.empty()) continue;
    Told told;
    told.event.sources = codes_of(event.sources);
    told.event.targets = codes_of(event.targets);
    told.event.cameo = gold.plover ? std::string() : event.cameo;
    told.event.plover = event.plover.event;
    told.event.factuality = name_of(event.factuality);
    told.event.words = std::string(event.trigger.of(minutes.text));
    told.event.span = {points.code_point(event.trigger.begin),
                       points.code_point(event.trigger.end)};
    told.evidence = std::string(event.evidence.of(minutes.text));
    gold.pairs ? add_pairs(told, all) : all.push_back(std::move(told));
  }
  return all;
}

bool fits(const std::string& pattern, const std::string& code) {
  if (!pattern.ends_with('*')) return pattern == code;
  return code.starts_with(std::string_view(pattern).substr(0, pattern.size() - 1));
}

/// Every one of the gold is there, and nobody else.
bool same_side(const std::optional<Codes>& gold, const Codes& coded) {
  if (!gold) return true;
  const bool all = std::all_of(gold->begin(), gold->end(), [&](const std::string& pattern) {
    return std::any_of(coded.begin(), coded.end(),
                       [&](const std::string& code) { return fits(pattern, code); });
  });
  return all && std::all_of(coded.begin(), coded.end(), [&](const std::string& code) {
           return std::any_of(gold->begin(), gold->end(),
                              [&](const std::string& pattern) { return fits(pattern, code); });
         });
}

/// "110" is "11, not specified below".
std::string plain_code(const std::string& code) {
  return code.size() == 3 && code.back() == '0' ? code.substr(0, 2) : code;
}

bool same_place(const JudgedEvent& gold, const JudgedEvent& coded) {
  if (gold.span && coded.span) {
    return gold.span->first < coded.span->second && coded.span->first < gold.span->second;
  }
  if (gold.words.empty() || coded.words.empty()) return false;
  return gold.words.find(coded.words) != std::string::npos ||
         coded.words.find(gold.words) != std::string::npos;
}

/// What of a coded event is as the gold has it.
struct Likeness {
  bool place = false, root = false, code = false, sources = false, targets = false,
       factuality = false;

  Likeness(const JudgedEvent& gold, const JudgedEvent& coded)
      : place(same_place(gold, coded)),
        root(gold.root() == coded.root()),
        code(root && plain_code(gold.cameo) == plain_code(coded.cameo)),
        sources(same_side(gold.sources, *coded.sources)),
        targets(same_side(gold.targets, *coded.targets)),
        factuality(gold.factuality.empty() || gold.factuality == coded.factuality) {}

  bool can_be_meant() const {
    return place || (sources && targets) || (root && (sources || targets));
  }
  int score() const {
    return 4 * place + 2 * root + 2 * code + 2 * sources + 2 * targets + factuality;
  }
  bool right(Measure measure) const {
    switch (measure) {
      case Measure::kFound:
        return true;
      case Measure::kRoot:
        return root;
      case Measure::kCode:
        return code;
      case Measure::kSides:
        return code && sources && targets;
      case Measure::kAll:
        return code && sources && targets && factuality;
    }
    return false;
  }
  std::vector<std::string> differing() const {
    std::vector<std::string> fields;
    if (!code) fields.emplace_back("code");
    if (!sources) fields.emplace_back("sources");
    if (!targets) fields.emplace_back("targets");
    if (!factuality) fields.emplace_back("factuality");
    return fields;
  }
};

struct Match {
  int score = 0;
  std::size_t gold = 0, coded = 0;
};

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

/// For each gold event the coded one that answers it.
std::vector<std::size_t> matched(const GoldText& gold, const std::vector<Told>& told) {
  std::vector<Match> matches;
  for (std::size_t g = 0; g < gold.events.size(); ++g) {
    for (std::size_t c = 0; c < told.size(); ++c) {
      const Likeness likeness(gold.events[g], told[c].event);
      if (likeness.can_be_meant()) matches.push_back({likeness.score(), g, c});
    }
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.score > b.score; });
  std::vector<std::size_t> of(gold.events.size(), kNobody);
  std::vector<bool> taken(told.size());
  for (const Match& one : matches) {
    if (of[one.gold] != kNobody || taken[one.coded]) continue;
    of[one.gold] = one.coded;
    taken[one.coded] = true;
  }
  return of;
}

std::string side_text(const std::optional<Codes>& codes) {
  std::string text;
  for (const std::string& code : codes.value_or(Codes())) text += (text.empty() ? "" : "+") + code;
  return text;
}

std::string key_of(const std::string& text, const JudgedEvent& event) {
  return text + ": " + side_text(event.sources) + " " + event.cameo + event.plover + " " +
         side_text(event.targets) + " " + event.words;
}

/// What somebody has said must not come.
bool is_wrong(const GoldText& gold, const JudgedEvent& coded) {
  return std::any_of(gold.wrong.begin(), gold.wrong.end(), [&](const JudgedEvent& wrong) {
    const Likeness likeness(wrong, coded);
    const bool placed = !wrong.words.empty();
    return (likeness.place || !placed) && likeness.right(Measure::kSides);
  });
}

}  // namespace

std::string_view name_of(Measure value) {
  constexpr std::array<std::string_view, kMeasures> kNames{"found", "root", "code", "sides", "all"};
  return kNames[static_cast<std::size_t>(value)];
}

double Score::precision() const {
  return coded == 0 ? 0 : static_cast<double>(right) / static_cast<double>(coded);
}
double Score::recall() const {
  return gold == 0 ? 0 : static_cast<double>(right) / static_cast<double>(gold);
}
double Score::f1() const {
  const std::int64_t both = coded + gold;
  return both == 0 ? 0 : 2 * static_cast<double>(right) / static_cast<double>(both);
}

void Validator::add(const GoldText& gold, const Minutes& minutes) {
  ++all_.texts;
  const std::vector<Told> told = told_by(minutes, gold);
  const std::vector<std::size_t> of = matched(gold, told);
  std::vector<bool> answered(told.size());
  for (Score& score : all_.scores) score.gold += static_cast<std::int64_t>(gold.events.size());
  for (std::size_t g = 0; g < gold.events.size(); ++g) {
    if (of[g] == kNobody) {
      missed(gold, gold.events[g]);
    } else {
      answered[of[g]] = true;
      judge(gold, gold.events[g], told[of[g]].event, told[of[g]].evidence);
    }
  }
  for (std::size_t c = 0; c < told.size(); ++c) {
    const bool judged = gold.complete || is_wrong(gold, told[c].event);
    if (!answered[c] && judged) one_too_many(gold, told[c].event, told[c].evidence);
  }
}

void Validator::missed(const GoldText& gold, const JudgedEvent& wanted) {
  ++all_.confusion[{wanted.root(), "none"}];
  const std::string& words = wanted.words.empty() ? gold.text : wanted.words;
  all_.differences.push_back({gold.id, words, wanted, {}, {}, key_of(gold.id, wanted)});
}

void Validator::one_too_many(const GoldText& gold, const JudgedEvent& coded,
                             const std::string& evidence) {
  for (Score& score : all_.scores) ++score.coded;
  ++all_.confusion[{"none", coded.root()}];
  all_.differences.push_back(
      {gold.id, evidence, {}, coded, {}, "too many in " + key_of(gold.id, coded)});
}

void Validator::judge(const GoldText& gold, const JudgedEvent& wanted, const JudgedEvent& coded,
                      const std::string& evidence) {
  const Likeness likeness(wanted, coded);
  for (std::size_t i = 0; i < kMeasures; ++i) {
    ++all_.scores[i].coded;
    all_.scores[i].right += likeness.right(static_cast<Measure>(i)) ? 1 : 0;
  }
  ++all_.confusion[{wanted.root(), coded.root()}];
  std::string key = key_of(gold.id, wanted);
  if (likeness.right(Measure::kAll)) {
    all_.right.push_back(std::move(key));
    return;
  }
  all_.differences.push_back(
      {gold.id, evidence, wanted, coded, likeness.differing(), std::move(key)});
}

}  // namespace verbale
