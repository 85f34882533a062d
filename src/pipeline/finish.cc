// SPDX-License-Identifier: Apache-2.0
#include "pipeline/finish.h"

#include <algorithm>

namespace verbale {
namespace {

template <class Records>
void number(Records& records, const std::string& report, char letter) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    records[i].id = report + "/" + letter + std::to_string(i + 1);
  }
}

void fall_back_to_report(TimeValue& time, const std::string& published) {
  if (!time.from_report || published.empty()) return;
  time.value = time.begin = time.end = published.substr(0, 10);
}

void describe_report(const Document& document, Report& report) {
  const ReportInfo& info = document.info;
  report.id = info.id;
  report.title = info.title;
  report.source = info.source;
  report.author = info.author;
  report.url = info.url;
  report.language = info.language;
  report.published = info.published;
  report.published_from = name_of(info.published_from);
  report.dateline = info.dateline;
  report.reposted = info.reposted;
  report.origin = info.origin;
  report.sentences = static_cast<std::uint32_t>(document.sentences.size());
  report.words = static_cast<std::uint32_t>(document.words.size());
}

void date_steps(Minutes& minutes) {
  for (Commitment& commitment : minutes.commitments) {
    for (CommitmentStep& step : commitment.history) {
      step.report = minutes.report.id;
      step.date = minutes.report.published.substr(0, 10);
    }
  }
}

void link_statements(Minutes& minutes) {
  for (Statement& statement : minutes.statements) {
    for (const Event& event : minutes.events) {
      const bool inside =
          std::any_of(statement.content.begin(), statement.content.end(),
                      [&](TextRange content) { return content.contains(event.trigger); });
      if (inside) statement.events.push_back(event.id);
    }
  }
}

}  // namespace

void finish(const Document& document, Minutes& minutes) {
  describe_report(document, minutes.report);
  const std::string& report = minutes.report.id;
  number(minutes.actors, report, 'a');
  number(minutes.events, report, 'e');
  number(minutes.statements, report, 's');
  number(minutes.times, report, 't');
  number(minutes.relations, report, 'r');
  number(minutes.commitments, report, 'c');
  date_steps(minutes);
  for (Event& event : minutes.events) fall_back_to_report(event.time, minutes.report.published);
  for (Statement& said : minutes.statements)
    fall_back_to_report(said.time, minutes.report.published);
  for (Commitment& promise : minutes.commitments) {
    if (promise.made.from_report) fall_back_to_report(promise.made, minutes.report.published);
  }
  link_statements(minutes);
}

}  // namespace verbale
