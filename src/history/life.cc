// SPDX-License-Identifier: Apache-2.0
#include "history/life.h"

#include <algorithm>
#include <tuple>

#include "record/sides.h"

namespace verbale {
namespace {

/// Whose word a step is.
enum class Voice : std::uint8_t { kReport, kDebtor, kCreditor, kBody, kThird, kUnknown };

struct Judged {
  std::string status;  ///< empty: it stays
  std::string why;
};

bool is_party(const Party& who, const std::vector<Party>& parties) {
  return std::any_of(parties.begin(), parties.end(), [&](const Party& party) {
    return same_side(who.code, party.code) || (who.code.empty() && who == party);
  });
}

class Life {
 public:
  Life(JoinedCommitment& commitment, Day on)
      : commitment_(commitment), on_(on), due_(day_of(commitment.due)) {}

  void run() {
    std::vector<LifeStep> told = std::move(commitment_.steps);
    commitment_.steps.clear();
    std::stable_sort(told.begin(), told.end(), earlier);
    for (LifeStep& step : told) {
      const Day day = day_of(step.date);
      if (day != kNoDay && on_ != kNoDay && day > on_) continue;
      if (day != kNoDay) expire_before(day);
      take(std::move(step));
    }
    if (!commitment_.steps.empty() && on_ != kNoDay) expire_before(on_);
    commitment_.status = status_;
    commitment_.why = why_;
  }

 private:
  /// Undated steps come last, as undated reports do; a promise before what is said of it that day.
  static bool earlier(const LifeStep& a, const LifeStep& b) {
    const auto key = [](const LifeStep& step) {
      return std::tuple(step.date.empty(), std::string_view(step.date),
                        step.kind == StepKind::kDeed, std::string_view(step.report), step.sentence,
                        step.begin);
    };
    return key(a) < key(b);
  }

  void take(LifeStep step) {
    const Judged judged = commitment_.steps.empty() ? first(step) : judge(step);
    const Voice who = voice(step);
    const bool no_party = who == Voice::kReport || who == Voice::kBody || who == Voice::kThird;
    const bool settles = step.claims == "fulfilled" || step.claims == "broken";
    if (step.kind == StepKind::kClaim && settles && no_party) step.kind = StepKind::kFinding;
    step.why = judged.why;
    const bool makes = step.kind == StepKind::kPromise && !made_;
    made_ = made_ || makes;
    step.moved = !judged.status.empty() && (judged.status != status_ || makes);
    if (step.moved) {
      status_ = judged.status;
      why_ = judged.why;
    }
    step.status = status_;
    commitment_.steps.push_back(std::move(step));
  }

  void expire_before(Day day) {
    if (due_ == kNoDay || due_ >= day || expired_ || commitment_.steps.empty()) return;
    expired_ = true;
    if (!is_open(status_) || status_ == "disputed") return;
    LifeStep step;
    step.kind = StepKind::kExpiry;
    step.date = iso_of(due_ + 1);
    step.claims = "expired";
    take(std::move(step));
  }

  static Judged first(const LifeStep& step) {
    if (step.claims == "conditional") return {"conditional", "it is promised on a condition"};
    if (step.claims == "active") return {"active", "it is promised"};
    if (step.claims == "mentioned") return {"active", "it is spoken of as a promise"};
    return {step.claims, "the first report that has it says so"};
  }

  Voice voice(const LifeStep& step) const {
    if (step.said_by.empty()) return Voice::kReport;
    const Party& who = step.said_by.back().who;
    if (is_party(who, commitment_.debtors)) return Voice::kDebtor;
    if (is_party(who, commitment_.creditors)) return Voice::kCreditor;
    if (who.code.empty()) return Voice::kUnknown;
    if (is_body(who.code)) return Voice::kBody;
    return Voice::kThird;
  }

  Judged judge(const LifeStep& step) const {
    if (step.kind == StepKind::kExpiry) {
      return {"expired", "its last day, " + commitment_.due + ", passed and nothing was heard"};
    }
    if (step.kind == StepKind::kPromise) {
      if (!made_) return {step.claims, "it is promised"};
      return {"", "the promise is told again; nothing is said of what became of it"};
    }
    if (step.claims == "reaffirmed") return reaffirmed("the debtor says that it keeps its word");
    if (step.claims == "fulfilled") return fulfilled(step);
    if (step.claims == "broken") return broken(step);
    if (step.claims == "disputed") return disputed("a party says that it is not kept");
    if (step.claims == "withdrawn") return {"withdrawn", "the debtor takes it back"};
    return {"", "it is mentioned; nothing is said of what became of it"};
  }

  Judged reaffirmed(const std::string& why) const {
    if (status_ == "disputed") return {"", why + ", which settles no dispute"};
    if (status_ == "broken" || status_ == "fulfilled" || status_ == "withdrawn") {
      return {"", why + ", which changes nothing any more"};
    }
    return {"reaffirmed", why};
  }

  Judged disputed(const std::string& why) const {
    if (status_ == "broken") return {"", why + "; it is broken already"};
    return {"disputed", why};
  }

  static std::string who_says(const LifeStep& step) { return step.said_by.back().who.name; }

  Judged fulfilled(const LifeStep& step) const {
    const bool deed = step.kind == StepKind::kDeed;
    const std::string what = deed ? step.why : "it is said to be kept";
    switch (voice(step)) {
      case Voice::kReport:
        return {"fulfilled",
                deed ? what + "; the report asserts it" : "the report says that it is kept"};
      case Voice::kDebtor:
        return reaffirmed(what + ", but only the debtor says so");
      case Voice::kCreditor:
        return {"fulfilled", what + "; the creditor itself says so"};
      case Voice::kUnknown:
        return {"", what + ", but who says so is not known"};
      default:
        return {"fulfilled", what + "; " + who_says(step) + ", who is no party, says so"};
    }
  }

  Judged broken(const LifeStep& step) const {
    const bool deed = step.kind == StepKind::kDeed;
    const std::string what = deed ? step.why : "it is said to be broken";
    switch (voice(step)) {
      case Voice::kReport:
        return {"broken",
                deed ? what + "; the report asserts it" : "the report says that it is broken"};
      case Voice::kDebtor:
        return {"broken", what + "; the debtor itself says so"};
      case Voice::kCreditor:
        return disputed(what + ", but only the creditor says so");
      case Voice::kBody:
        return {"broken", what + "; " + who_says(step) + ", an international body, says so"};
      case Voice::kThird:
        // Whose promise it was is not known: this may be the creditor.
        if (commitment_.creditors.empty())
          return disputed(what + ", but only " + who_says(step) + " says so");
        return {"broken", what + "; " + who_says(step) + ", who is no party, says so"};
      default:
        return disputed(what + ", but who says so is not known");
    }
  }

  JoinedCommitment& commitment_;
  const Day on_;
  const Day due_;
  std::string status_, why_;
  bool made_ = false;  ///< a promise was told, not only spoken of
  bool expired_ = false;
};

}  // namespace

bool is_open(std::string_view status) {
  return status == "active" || status == "conditional" || status == "reaffirmed" ||
         status == "disputed";
}

void live(JoinedCommitment& commitment, Day on) { Life(commitment, on).run(); }

}  // namespace verbale
