// SPDX-License-Identifier: Apache-2.0
#include "pipeline/examples.h"

#include <algorithm>

namespace verbale {
namespace {

bool some_fits(const std::vector<ActorRef>& refs, const std::string& pattern) {
  return pattern.empty() || std::any_of(refs.begin(), refs.end(), [&](const ActorRef& ref) {
           return fits_pattern(ref.code, pattern);
         });
}

std::string codes(const std::vector<ActorRef>& refs) {
  std::string all;
  for (const ActorRef& ref : refs)
    all += (all.empty() ? "" : "+") + (ref.code.empty() ? "?" : ref.code);
  return all.empty() ? "-" : all;
}

std::string describe(const Event& event) {
  return codes(event.sources) + " " + event.cameo + " " + codes(event.targets) + " " +
         std::string(name_of(event.factuality));
}

bool between(const Event& event, const LexiconExample& example) {
  const bool straight =
      some_fits(event.sources, example.source) && some_fits(event.targets, example.target);
  const bool together =
      some_fits(event.sources, example.source) && some_fits(event.sources, example.target);
  return straight || together;
}

bool as_expected(const Event& event, const LexiconExample& example) {
  return between(event, example) && event.cameo == example.cameo &&
         name_of(event.factuality) == example.factuality;
}

/// The entry that took the example in place of its own, where that gave nothing.
std::string winner(const std::vector<Event>& events, const LexiconEntry& entry,
                   const LexiconExample& example) {
  std::string other;
  for (const Event& event : events) {
    if (event.lexicon == entry.id) return {};
    if (other.empty() && between(event, example)) other = event.lexicon;
  }
  return other;
}

std::string compare(const std::vector<Event>& events, const LexiconEntry& entry,
                    const LexiconExample& example) {
  std::string got;
  for (const Event& event : events) {
    if (event.lexicon != entry.id) continue;
    if (!example.never && as_expected(event, example)) return {};
    got += (got.empty() ? "" : "; ") + describe(event);
  }
  if (example.never) return got.empty() ? "" : "must not fire, got " + got;
  return "expected " + example.source + " " + example.cameo + " " + example.target + " " +
         example.factuality + ", got " + (got.empty() ? "nothing" : got);
}

}  // namespace

bool fits_pattern(std::string_view code, std::string_view pattern) {
  if (pattern.ends_with('*')) return code.starts_with(pattern.substr(0, pattern.size() - 1));
  return code == pattern;
}

std::vector<ExampleOutcome> run_examples(const Lexicon& lexicon,
                                         const std::function<Result<Minutes>(Document&)>& code) {
  std::vector<ExampleOutcome> outcomes;
  for (const LexiconEntry& entry : lexicon.entries()) {
    for (const LexiconExample& example : entry.examples) {
      ReportInfo info;
      info.id = entry.id;
      Document document(std::move(info), example.text);
      const Result<Minutes> minutes = code(document);
      ExampleOutcome outcome{entry.id, entry.file, example.text, false, {}, {}};
      outcome.difference =
          minutes ? compare(minutes->events, entry, example) : to_string(minutes.error());
      outcome.passed = outcome.difference.empty();
      if (minutes && !outcome.passed && !example.never) {
        outcome.won_by = winner(minutes->events, entry, example);
      }
      outcomes.push_back(std::move(outcome));
    }
  }
  return outcomes;
}

}  // namespace verbale
