// SPDX-License-Identifier: Apache-2.0
#include "sample_minutes.h"

#include <stdexcept>

namespace verbale {
namespace {

constexpr std::string_view kText =
    "TEHRAN 🇮🇷 — Iran’s foreign minister, Rene\u0301 Şahin (شاهین), on Monday accused the United "
    "States of “piracy” 😀, the news agency Fars said.\n"
    "Washington denied it on 12 May.\n";

Report sample_report(const std::string& id) {
  Report report;
  report.id = id;
  report.title = "A \"pirate\" at sea";
  report.source = "Example Wire";
  report.published = "2003-05-13";
  report.published_from = "text";
  report.dateline = "TEHRAN";
  report.origin = "reports/a.txt";
  report.sentences = 2;
  report.words = 30;
  report.coder = {"verbale", "0.1.0", "00aa", "11bb"};
  report.first_reported_by = ActorRef{2, "IRNMED", range_of(kText, "the news agency Fars")};
  return report;
}

std::vector<Actor> sample_actors(const std::string& id) {
  return {{id + "/a1",
           "IRNGOV",
           "René Şahin",
           "person",
           "Iran’s foreign minister",
           ResolvedBy::kDescription,
           "",
           {range_of(kText, "Iran’s foreign minister"), range_of(kText, "Rene\u0301 Şahin")}},
          {id + "/a2",
           "USA",
           "United States",
           "country",
           "",
           ResolvedBy::kKnowledge,
           "USA",
           {range_of(kText, "the United States"), range_of(kText, "Washington")}},
          {id + "/a3",
           "IRNMED",
           "Fars",
           "media",
           "",
           ResolvedBy::kNone,
           "",
           {range_of(kText, "the news agency Fars")}}};
}

Event accusation(const std::string& id) {
  Event event;
  event.id = id + "/e1";
  event.evidence = range_of(kText, "accused the United States of “piracy” 😀");
  event.sources = {{0, "IRNGOV", range_of(kText, "Rene\u0301 Şahin")}};
  event.targets = {{1, "USA", range_of(kText, "the United States")}};
  event.trigger = range_of(kText, "accused");
  event.lemma = "accuse";
  event.cameo = "112";
  event.plover = {"ACCUSE", "disapprove", {"diplomatic", "legal"}};
  event.quad = 3;
  event.goldstein = -2;
  event.tense = Tense::kPast;
  event.attribution = {
      {{2, "IRNMED", range_of(kText, "the news agency Fars")}, range_of(kText, "said")}};
  event.time = {range_of(kText, "on Monday"), "2003-05-12", "2003-05-12", "2003-05-12", false};
  event.place = PlaceValue{range_of(kText, "TEHRAN"), "Tehran", "IRN", 35.7, 51.42};
  event.about = range_of(kText, "“piracy”");
  event.lexicon = "accuse-of";
  event.confidence = 0.85;
  return event;
}

Event denial(const std::string& id) {
  Event event;
  event.id = id + "/e2";
  event.sentence = 1;
  event.evidence = range_of(kText, "Washington denied it");
  event.sources = {{1, "USA", range_of(kText, "Washington")}};
  event.targets = {{-1, "", range_of(kText, "it on")}};
  event.trigger = range_of(kText, "denied");
  event.lemma = "deny";
  event.cameo = "015";
  event.factuality = Factuality::kUu;
  event.time = {std::nullopt, "2003-05-13", "2003-05-13", "2003-05-13", true};
  event.quad = 1;
  event.lexicon = "deny";
  event.confidence = 0.5;
  return event;
}

Statement sample_statement(const std::string& id) {
  Statement statement;
  statement.id = id + "/s1";
  statement.evidence = range_of(kText, "the news agency Fars said");
  statement.speakers = {{0, "IRNGOV", range_of(kText, "Rene\u0301 Şahin")}};
  statement.via = {{2, "IRNMED", range_of(kText, "the news agency Fars")}};
  statement.cue = range_of(kText, "said");
  statement.content = {range_of(kText, "accused the United States"),
                       range_of(kText, "“piracy” 😀")};
  statement.mode = SpeechMode::kMixed;
  statement.attitude = "accuse";
  statement.toward = {{1, "USA", range_of(kText, "the United States")}};
  statement.events = {id + "/e1"};
  return statement;
}

TimeRecord sample_time(const std::string& id) {
  TimeRecord time;
  time.id = id + "/t1";
  time.sentence = 1;
  time.evidence = range_of(kText, "12 May");
  time.timex_type = "DATE";
  time.value = "2003-05-12";
  time.begin = time.end = "2003-05-12";
  time.anchor = "report";
  return time;
}

std::vector<Relation> sample_relations(const std::string& id) {
  Relation held;
  held.id = id + "/r1";
  held.evidence = range_of(kText, "Iran’s foreign minister");
  held.kind = "position_held";
  held.subject = {0, "IRNGOV", range_of(kText, "Rene\u0301 Şahin")};
  held.value = "foreign minister";
  held.confidence = 0.8;
  Relation best;
  best.id = id + "/r2";
  best.evidence = range_of(kText, "accused");
  best.kind = "best_for_pair";
  best.pair = "p1";
  best.cameo = "112";
  best.plover = {"ACCUSE", "", {}};
  best.confidence = 0.7;
  return {held, best};
}

}  // namespace

TextRange range_of(std::string_view text, std::string_view words) {
  const std::size_t begin = text.find(words);
  if (begin == std::string_view::npos)
    throw std::logic_error("not in the text: " + std::string(words));
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

Commitment sample_commitment(const std::string& id) {
  Commitment commitment;
  commitment.id = id + "/c1";
  commitment.evidence = range_of(kText, "accused");
  commitment.debtors = {{0, "FRAGOV", range_of(kText, "accused")}};
  commitment.creditors = {{1, "", std::nullopt}};
  commitment.content = range_of(kText, "denied");
  commitment.cameo = "0871";
  commitment.condition = range_of(kText, "accused");
  commitment.made = {std::nullopt, "2003", "2003-01-01", "2003-12-31", true};
  commitment.status = "disputed";
  commitment.history = {{id, 0, "2003-05-13", "active", {}, range_of(kText, "accused")},
                        {id,
                         1,
                         "2003-05-13",
                         "disputed",
                         {{{1, "IRN", std::nullopt}, range_of(kText, "denied")}},
                         range_of(kText, "denied")}};
  return commitment;
}

Minutes sample_minutes(const std::string& id) {
  Minutes minutes;
  minutes.report = sample_report(id);
  minutes.text = kText;
  minutes.actors = sample_actors(id);
  minutes.events = {accusation(id), denial(id)};
  minutes.statements = {sample_statement(id)};
  minutes.times = {sample_time(id)};
  minutes.relations = sample_relations(id);
  minutes.commitments = {sample_commitment(id)};
  minutes.traces = {{0, range_of(kText, "accused"), "accuse-of", true, "fired: 112"},
                    {1, range_of(kText, "denied"), "", false, "no target"}};
  return minutes;
}

Minutes small_minutes(const std::string& id, const std::string& source, const std::string& cameo,
                      const std::string& target, const std::string& published) {
  Minutes minutes;
  minutes.text = source + " acted on " + target + " (" + id + ").";
  minutes.report.id = id;
  minutes.report.published = published;
  minutes.report.sentences = 1;
  minutes.report.words = 4;
  minutes.report.coder = {"verbale", "0.1.0", "00aa", "11bb"};
  minutes.actors = {{id + "/a1",
                     source,
                     source + " itself",
                     "country",
                     "",
                     ResolvedBy::kKnowledge,
                     source,
                     {range_of(minutes.text, source)}},
                    {id + "/a2",
                     target,
                     target + " itself",
                     "country",
                     "",
                     ResolvedBy::kKnowledge,
                     target,
                     {range_of(minutes.text, target + " (")}}};
  Event event;
  event.id = id + "/e1";
  event.evidence = range_of(minutes.text, "acted on");
  event.trigger = range_of(minutes.text, "acted");
  event.lemma = "act";
  event.sources = {{0, source, range_of(minutes.text, source)}};
  event.targets = {{1, target, range_of(minutes.text, target + " (")}};
  event.cameo = cameo;
  event.quad = cameo < "05" ? 1 : cameo < "09" ? 2 : cameo < "15" ? 3 : 4;
  event.time = {std::nullopt, published, published, published, true};
  event.lexicon = "act";
  event.confidence = 0.75;
  minutes.events = {event};
  return minutes;
}

}  // namespace verbale
