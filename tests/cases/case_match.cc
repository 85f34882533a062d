// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include "case_file.h"

namespace verbale::cases {
namespace {

using Check = std::function<bool(const std::string& wanted)>;
using Checks = std::map<std::string, Check>;

bool pattern_fits(std::string_view code, std::string_view pattern) {
  if (pattern.ends_with('*')) return code.starts_with(pattern.substr(0, pattern.size() - 1));
  return code == pattern;
}

class Matching {
 public:
  Matching(const Minutes& minutes, const Expectation& wanted)
      : minutes_(minutes), wanted_(wanted) {}

  Result<bool> run() {
    if (wanted_.record == "event") return any(minutes_.events, &Matching::event);
    if (wanted_.record == "statement") return any(minutes_.statements, &Matching::statement);
    if (wanted_.record == "actor") return any(minutes_.actors, &Matching::actor);
    if (wanted_.record == "relation") return any(minutes_.relations, &Matching::relation);
    if (wanted_.record == "commitment") return any(minutes_.commitments, &Matching::commitment);
    if (wanted_.record == "report") return all(report(minutes_.report));
    return unknown("record", wanted_.record);
  }

 private:
  static Result<bool> unknown(const std::string& key, const std::string& value) {
    return fail(ErrorCode::kDataInvalid, "unknown " + key + " '" + value + "' in a case", {},
                "see tests/cases/README.md");
  }

  template <class Record>
  Result<bool> any(const std::vector<Record>& records,
                   Checks (Matching::*checks)(const Record&) const) const {
    // A misspelt key must be seen even where there is no record to hold against it.
    const Record nothing;
    if (const Result<bool> valid = all((this->*checks)(nothing)); !valid) return valid;
    for (const Record& record : records) {
      const Result<bool> met = all((this->*checks)(record));
      if (!met || *met) return met;
    }
    return false;
  }

  Result<bool> all(const Checks& checks) const {
    bool met = true;
    for (const auto& [key, value] : wanted_.fields) {
      const auto check = checks.find(key);
      if (check == checks.end()) return unknown("key", key);
      met = met && check->second(value);
    }
    return met;
  }

  std::string text(TextRange range) const { return std::string(range.of(minutes_.text)); }

  /// "USA*" against codes, "~asefi" against names and words.
  bool some(const std::vector<ActorRef>& refs, const std::string& wanted) const {
    if (wanted == "-") return refs.empty();
    for (const ActorRef& ref : refs) {
      if (wanted.starts_with('~') ? named(ref, wanted.substr(1)) : pattern_fits(ref.code, wanted)) {
        return true;
      }
    }
    return false;
  }

  bool named(const ActorRef& ref, const std::string& name) const {
    if (ref.mention && text(*ref.mention).find(name) != std::string::npos) return true;
    if (ref.actor < 0) return false;
    const Actor& actor = minutes_.actors[static_cast<std::size_t>(ref.actor)];
    return actor.name.find(name) != std::string::npos;
  }

  std::vector<ActorRef> chain(const Event& event) const {
    std::vector<ActorRef> refs;
    for (const Attribution& link : event.attribution) refs.push_back(link.source);
    return refs;
  }

  Checks event(const Event& e) const {
    return {
        {"trigger", [&](const std::string& w) { return text(e.trigger) == w; }},
        {"source", [&](const std::string& w) { return some(e.sources, w); }},
        {"target", [&](const std::string& w) { return some(e.targets, w); }},
        {"cameo", [&](const std::string& w) { return pattern_fits(e.cameo, w); }},
        {"plover", [&](const std::string& w) { return e.plover.event == w; }},
        {"factuality", [&](const std::string& w) { return name_of(e.factuality) == w; }},
        {"tense", [&](const std::string& w) { return name_of(e.tense) == w; }},
        {"said_by", [&](const std::string& w) { return some(chain(e), w); }},
        {"time", [&](const std::string& w) { return e.time.begin == w; }},
    };
  }

  Checks statement(const Statement& s) const {
    return {
        {"cue", [&](const std::string& w) { return s.cue && text(*s.cue) == w; }},
        {"speaker", [&](const std::string& w) { return some(s.speakers, w); }},
        {"via", [&](const std::string& w) { return some(s.via, w); }},
        {"addressee", [&](const std::string& w) { return some(s.addressees, w); }},
        {"mode", [&](const std::string& w) { return name_of(s.mode) == w; }},
        {"attitude", [&](const std::string& w) { return s.attitude == w; }},
        {"content",
         [&](const std::string& w) {
           for (TextRange span : s.content) {
             if (text(span) == w) return true;
           }
           return false;
         }},
    };
  }

  Checks actor(const Actor& a) const {
    return {
        {"name", [&](const std::string& w) { return a.name == w; }},
        {"code", [&](const std::string& w) { return pattern_fits(a.code, w); }},
        {"kind", [&](const std::string& w) { return a.kind == w; }},
        {"mention",
         [&](const std::string& w) {
           for (TextRange span : a.mentions) {
             if (text(span) == w) return true;
           }
           return false;
         }},
    };
  }

  Checks relation(const Relation& r) const {
    return {
        {"kind", [&](const std::string& w) { return r.kind == w; }},
        {"subject", [&](const std::string& w) { return some({r.subject}, w); }},
        {"object", [&](const std::string& w) { return some({r.object}, w); }},
        {"value", [&](const std::string& w) { return r.value.find(w) != std::string::npos; }},
    };
  }

  Checks commitment(const Commitment& c) const {
    return {
        {"debtor", [&](const std::string& w) { return some(c.debtors, w); }},
        {"creditor", [&](const std::string& w) { return some(c.creditors, w); }},
        {"content",
         [&](const std::string& w) { return text(c.content).find(w) != std::string::npos; }},
        {"status", [&](const std::string& w) { return c.status == w; }},
        {"condition", [&](const std::string& w) { return c.condition && text(*c.condition) == w; }},
        {"made", [&](const std::string& w) { return c.made.begin == w; }},
        {"due", [&](const std::string& w) { return c.due.end == w; }},
    };
  }

  Checks report(const Report& r) const {
    return {
        {"published", [&](const std::string& w) { return r.published == w; }},
        {"published_from", [&](const std::string& w) { return r.published_from == w; }},
        {"dateline", [&](const std::string& w) { return r.dateline == w; }},
        {"reposted", [&](const std::string& w) { return r.reposted == w; }},
        {"first_reported_by",
         [&](const std::string& w) {
           return r.first_reported_by && some({*r.first_reported_by}, w);
         }},
        {"title", [&](const std::string& w) { return r.title == w; }},
    };
  }

  const Minutes& minutes_;
  const Expectation& wanted_;
};

}  // namespace

Result<bool> some_record_meets(const Minutes& minutes, const Expectation& expectation) {
  return Matching(minutes, expectation).run();
}

}  // namespace verbale::cases
