// SPDX-License-Identifier: Apache-2.0
#include "where/places.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/plain.h"
#include "base/words.h"
#include "document/tree.h"

namespace verbale {
namespace {

constexpr int kStepsUp = 3;                  ///< from an event to the verb that carries its place
constexpr std::size_t kLongestName = 5;      ///< words of a place's name
constexpr double kMentioned = 2.5;           ///< a mentioned country counts as 300 times the people
constexpr double kSaid = 20;                 ///< "Jericho, West Bank"
constexpr std::string_view kAssault = "18";  ///< first of CAMEO's roots of violence
constexpr std::string_view kOf = "of";

class Locator {
 public:
  Locator(const Document& document, const Minutes& minutes, const Gazetteer& gazetteer)
      : tree_(document), document_(document), minutes_(minutes), gazetteer_(gazetteer) {
    for (const Actor& actor : minutes.actors) {
      if (actor.code.size() >= 3) mentioned_[actor.code.substr(0, 3)] += actor.mentions.size();
    }
  }

  std::optional<PlaceValue> at(std::uint32_t trigger, bool strikes) const {
    std::uint32_t word = trigger;
    for (int step = 0; step <= kStepsUp; ++step) {
      if (auto place = attached(word)) return place;
      if (auto place = strikes && step == 0 ? struck(word) : std::nullopt) return place;
      const std::int32_t above = tree_.head(word);
      if (above == kAbsent || !same_happening(word)) break;
      word = static_cast<std::uint32_t>(above);
    }
    return std::nullopt;
  }

 private:
  /// True if a word and the one above it tell of one happening: "held [talks]", "began [to shell]".
  bool same_happening(std::uint32_t word) const {
    switch (universal(tree_.word(word).deprel)) {
      case Deprel::kObj:
      case Deprel::kXcomp:
      case Deprel::kNsubj:
      case Deprel::kConj:
      case Deprel::kCompound:
        return true;
      default:
        return tree_.word(word).deprel == Deprel::kAcl;
    }
  }

  bool locative(std::uint32_t word, const std::vector<std::string>& prepositions) const {
    return has_word(prepositions, lower_case(tree_.preposition(word)));
  }

  std::optional<PlaceValue> attached(std::uint32_t word) const {
    for (std::uint32_t child : tree_.children(word)) {
      const Deprel plain = universal(tree_.word(child).deprel);
      if ((plain == Deprel::kObl || plain == Deprel::kNmod) &&
          locative(child, gazetteer_.locative())) {
        if (auto place = inside(child, 2)) return place;
      }
      if (plain == Deprel::kCompound || plain == Deprel::kAmod) {
        if (auto place = toponym(child, false)) return place;
      }
    }
    for (std::uint32_t child : tree_.children(word)) {
      const Deprel plain = universal(tree_.word(child).deprel);
      if (plain != Deprel::kObj && plain != Deprel::kObl && plain != Deprel::kNsubj) continue;
      for (std::uint32_t inner : tree_.children(child)) {
        if (universal(tree_.word(inner).deprel) == Deprel::kNmod &&
            locative(inner, gazetteer_.locative_of_noun())) {
          if (auto place = inside(inner, 1)) return place;
        }
      }
    }
    return std::nullopt;
  }

  /// What was hit where it happened: "shelled Jermuk", "the bombing of a camp inside Chad".
  std::optional<PlaceValue> struck(std::uint32_t word) const {
    for (std::uint32_t child : tree_.children(word)) {
      const Deprel deprel = tree_.word(child).deprel;
      const bool of = deprel == Deprel::kNmod && tree_.preposition(child) == kOf;
      if (deprel != Deprel::kObj && deprel != Deprel::kNsubjPass && !of) continue;
      if (auto place = toponym(child, false)) return place;
      for (std::uint32_t inner : tree_.children(child)) {
        if (tree_.word(inner).deprel != Deprel::kNmod) continue;
        if (locative(inner, gazetteer_.locative_of_noun())) {
          if (auto place = inside(inner, 1)) return place;
        } else if (tree_.preposition(inner) == kOf) {
          if (auto place = toponym(inner, false)) return place;
          if (tree_.word(inner).name == NameType::kPlace && !country(inner)) return unlisted(inner);
        }
      }
    }
    return std::nullopt;
  }

  /// "the hamlet of Xirdalan": a name that no list has.
  PlaceValue unlisted(std::uint32_t word) const {
    std::uint32_t begin = word, end = word + 1;
    while (!tree_.word(begin).name_begins && begin > 0) --begin;
    const auto goes_on = [&](std::uint32_t next) {
      return next < document_.words.size() && tree_.word(next).name == NameType::kPlace &&
             !tree_.word(next).name_begins;
    };
    while (goes_on(end)) ++end;
    const TextRange range = document_.range_of(begin, end);
    return PlaceValue{range, plain_text(range.of(document_.text)), {}, std::nullopt, std::nullopt};
  }

  /// The phrase itself or, where it is none ("a camp near Baquba"), a place inside it.
  std::optional<PlaceValue> inside(std::uint32_t word, int depth) const {
    if (auto place = toponym(word, true)) return place;
    if (depth == 0) return std::nullopt;
    for (std::uint32_t child : tree_.children(word)) {
      const Deprel plain = universal(tree_.word(child).deprel);
      const bool part = plain == Deprel::kNmod || plain == Deprel::kAppos ||
                        plain == Deprel::kCompound || plain == Deprel::kAmod;
      if (!part) continue;
      if (auto place = inside(child, depth - 1)) return place;
    }
    return std::nullopt;
  }

  /// A town or region named at the word, else the country that is mentioned there.
  std::optional<PlaceValue> toponym(std::uint32_t word, bool countries) const {
    const Sentence& sentence = document_.sentences[tree_.word(word).sentence];
    for (std::size_t length = kLongestName; length > 0; --length) {
      for (std::size_t back = 0; back < length; ++back) {
        if (word < sentence.begin + back) break;
        const auto begin = static_cast<std::uint32_t>(word - back);
        const auto end = static_cast<std::uint32_t>(begin + length);
        if (end > sentence.end || !name_like(begin, end)) continue;
        const TextRange range = document_.range_of(begin, end);
        const std::string name = plain_text(range.of(document_.text));
        const auto candidates = gazetteer_.named(name);
        if (!candidates.empty()) return settled(candidates, range, end);
      }
    }
    return countries ? country(word) : std::nullopt;
  }

  /// "in March" is no town.
  bool tells_time(TextRange range) const {
    return std::any_of(minutes_.times.begin(), minutes_.times.end(),
                       [&](const TimeRecord& time) { return time.evidence.contains(range); });
  }

  bool name_like(std::uint32_t begin, std::uint32_t end) const {
    return tree_.word(begin).upos == Upos::kPropn && tree_.word(end - 1).upos == Upos::kPropn &&
           tree_.word(begin).name != NameType::kPerson && whole_name(begin, end) &&
           !tells_time(document_.range_of(begin, end));
  }

  /// False for a part of a longer name: "York" in "New York", "Street" in "Wall Street Journal".
  bool whole_name(std::uint32_t begin, std::uint32_t end) const {
    const Sentence& sentence = document_.sentences[tree_.word(begin).sentence];
    const auto goes_on = [&](std::uint32_t word) {
      return tree_.word(word).name != NameType::kNone && !tree_.word(word).name_begins;
    };
    if (goes_on(begin) && !has_word(gazetteer_.part(), document_.form(begin - 1))) return false;
    if (end < sentence.end && (goes_on(end) || joined(end, end - 1))) return false;
    return begin == sentence.begin || !joined(begin - 1, begin) ||
           has_word(gazetteer_.part(), document_.form(begin - 1));
  }

  /// True if two neighbours are words of one name by the tree.
  bool joined(std::uint32_t word, std::uint32_t beside) const {
    const auto under = [&](std::uint32_t a, std::uint32_t b) {
      const Deprel deprel = universal(tree_.word(a).deprel);
      return tree_.head(a) == static_cast<std::int32_t>(b) &&
             (deprel == Deprel::kFlat || deprel == Deprel::kCompound);
    };
    return tree_.word(word).upos == Upos::kPropn && (under(word, beside) || under(beside, word));
  }

  PlaceValue settled(std::span<const std::uint32_t> candidates, TextRange range,
                     std::uint32_t after) const {
    const std::string said = said_country(after);
    Place best = gazetteer_.place(candidates.front());  // a name has at least one
    double best_score = -1;
    for (std::uint32_t index : candidates) {
      const Place place = gazetteer_.place(index);
      double score = std::log10(place.people + 100);
      if (mentioned_.contains(place.country)) score += kMentioned;
      if (!said.empty() && place.country == said) score += kSaid;
      if (score > best_score) best = place;
      best_score = std::max(best_score, score);
    }
    return PlaceValue{range, std::string(best.name), std::string(best.country), best.latitude,
                      best.longitude};
  }

  /// Country that follows a comma: "Jericho, West Bank", "Paris, Texas", "Tripoli, Lebanon".
  std::string said_country(std::uint32_t comma) const {
    if (comma + 1 >= document_.words.size() || document_.form(comma) != ",") return {};
    for (const Mention& mention : document_.mentions) {
      if (mention.begin == comma + 1 && mention.actor != kAbsent) {
        const std::string& code = minutes_.actors[static_cast<std::size_t>(mention.actor)].code;
        if (code.size() >= 3) return code.substr(0, 3);
      }
    }
    for (std::uint32_t end = comma + 3; end > comma + 1; --end) {
      if (end > document_.words.size()) continue;
      const std::string name = plain_text(document_.range_of(comma + 1, end).of(document_.text));
      const auto regions = gazetteer_.named(name);
      if (!regions.empty() && gazetteer_.place(regions.front()).region) {
        return std::string(gazetteer_.place(regions.front()).country);
      }
    }
    return {};
  }

  std::optional<PlaceValue> country(std::uint32_t word) const {
    for (const Mention& mention : document_.mentions) {
      if (mention.head != word || mention.actor == kAbsent) continue;
      const Actor& actor = minutes_.actors[static_cast<std::size_t>(mention.actor)];
      if (actor.kind != "country" || actor.code.size() != 3) continue;
      return PlaceValue{document_.range_of(mention.begin, mention.end), actor.name, actor.code,
                        std::nullopt, std::nullopt};
    }
    return std::nullopt;
  }

  Tree tree_;
  const Document& document_;
  const Minutes& minutes_;
  const Gazetteer& gazetteer_;
  std::map<std::string, std::size_t, std::less<>> mentioned_;
};

}  // namespace

Result<PlaceReader> PlaceReader::load(const DataFolder& data) {
  auto gazetteer = Gazetteer::load(data);
  if (!gazetteer) return tl::make_unexpected(gazetteer.error());
  return PlaceReader(std::move(*gazetteer));
}

void PlaceReader::run(const Document& document, Minutes& minutes) const {
  if (minutes.events.empty()) return;
  const Locator locator(document, minutes, gazetteer_);
  for (Event& event : minutes.events) {
    const auto word = word_at(document, event.trigger.begin);
    if (word) event.place = locator.at(*word, event.cameo >= kAssault);
  }
}

}  // namespace verbale
