// SPDX-License-Identifier: Apache-2.0
#include "actors/setting.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/plain.h"

namespace verbale {
namespace {

constexpr std::size_t kCountry = 3;
constexpr std::string_view kMedia = "media";
/// Of all states named, the share that makes one the story's.
constexpr double kMostly = 0.75;
/// Sentences for each time that the story's state must be named beyond the first.
constexpr std::size_t kSentencesEach = 10;

/// The best that is listed under just these words, upper and lower case apart.
template <class Fits>
std::string country_called(const Knowledge& knowledge, std::string_view name, const Fits& fits) {
  for (const Alias& alias : knowledge.starting_with(first_chunk(name))) {
    const KnownActor& actor = knowledge.actors()[alias.actor];
    const std::string_view country = actor.kind == "country" ? actor.code : actor.country;
    if (alias.text == name && country.size() == kCountry && fits(alias, actor)) {
      return std::string(country);
    }
  }
  return {};
}

/// Of "New York Times - News" that of the New York Times: the longest beginning that is listed.
std::string of_outlet(const Knowledge& knowledge, std::string_view source) {
  std::string name = plain_text(source);
  while (!name.empty()) {
    std::string country =
        country_called(knowledge, name,
                       [](const Alias&, const KnownActor& actor) { return actor.kind == kMedia; });
    if (!country.empty()) return country;
    const std::size_t space = name.rfind(' ');
    name.resize(space == std::string::npos ? 0 : space);
  }
  return {};
}

/// "LA PAZ" as "La Paz".
std::string with_capitals(std::string_view name) {
  std::string out = lower_case(name);
  bool begins = true;
  for (char& letter : out) {
    if (begins && letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    begins = letter == ' ';
  }
  return out;
}

/// Of "LA PAZ, Bolivia" the country that is named, else that whose seat the town is.
std::string of_dateline(const Knowledge& knowledge, std::string_view dateline) {
  const auto place = [](const Alias& alias, const KnownActor& actor) {
    return actor.kind == "country" && alias.kind != AliasKind::kAdjective;
  };
  while (!dateline.empty()) {
    const std::size_t comma = dateline.rfind(',');
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
    const std::string_view last = dateline.substr(skip_white_space(dateline, begin));
    for (const std::string& name : {plain_text(last), with_capitals(plain_text(last))}) {
      std::string country = country_called(knowledge, name, place);
      if (!country.empty()) return country;
    }
    dateline = dateline.substr(0, comma == std::string_view::npos ? 0 : comma);
  }
  return {};
}

std::string of_story(const NamedText& text, const std::string& outlet) {
  std::map<std::string, double> named;
  double all = 0;
  for (const NameHit& hit : text.hits()) {
    const KnownActor& actor = text.actor(hit);
    if (actor.kind == kMedia) continue;
    const std::string_view country = actor.kind == "country" ? actor.code : actor.country;
    if (country.size() < kCountry) continue;
    ++named[std::string(country.substr(0, kCountry))];
    ++all;
  }
  const auto most = std::max_element(
      named.begin(), named.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const std::size_t times = 1 + text.document().sentences.size() / kSentencesEach;
  const auto enough = static_cast<double>(times);
  const bool found = most != named.end() && most->second >= std::max(kMostly * all, enough);
  if (found) return most->first;
  const bool home = most == named.end() || named[outlet] >= most->second;
  return home ? outlet : std::string();
}

}  // namespace

Setting setting_of(const NamedText& text) {
  const ReportInfo& info = text.document().info;
  std::string outlet = of_outlet(text.knowledge(), info.source);
  std::string story = of_story(text, outlet);
  return {std::move(outlet), of_dateline(text.knowledge(), info.dateline), std::move(story)};
}

}  // namespace verbale
