// SPDX-License-Identifier: Apache-2.0
#include "ledger/check.h"

#include <limits>
#include <optional>
#include <unordered_set>

#include "base/utf8.h"

namespace verbale {
namespace {

class Checker {
 public:
  explicit Checker(const Minutes& minutes) : minutes_(minutes) {}

  Status run() {
    report();
    if (minutes_.text.size() > std::numeric_limits<std::uint32_t>::max()) wrong("text over 4 GiB");
    if (first_invalid_utf8(minutes_.text)) wrong("text that is not UTF-8");
    for (const Actor& actor : minutes_.actors) {
      record(actor.id);
      for (TextRange mention : actor.mentions) span(mention);
    }
    for (const Event& event : minutes_.events) this->event(event);
    for (const Statement& statement : minutes_.statements) this->statement(statement);
    for (const TimeRecord& time : minutes_.times) base(time);
    for (const Relation& relation : minutes_.relations) {
      base(relation);
      ref(relation.subject);
      ref(relation.object);
    }
    for (const Commitment& commitment : minutes_.commitments) this->commitment(commitment);
    return std::move(status_);
  }

 private:
  void report() {
    record(minutes_.report.id);
    if (minutes_.report.first_reported_by) ref(*minutes_.report.first_reported_by);
  }

  void event(const Event& event) {
    base(event);
    refs(event.sources);
    refs(event.targets);
    span(event.trigger);
    for (const Attribution& link : event.attribution) {
      ref(link.source);
      span(link.cue);
    }
    span(event.time.text);
    if (event.place) span(event.place->text);
    span(event.about);
    events_.insert(event.id);
  }

  void statement(const Statement& statement) {
    base(statement);
    for (const auto* who :
         {&statement.speakers, &statement.via, &statement.addressees, &statement.toward}) {
      refs(*who);
    }
    span(statement.cue);
    for (TextRange content : statement.content) span(content);
    span(statement.time.text);
    for (const std::string& event : statement.events) {
      if (events_.count(event) == 0) wrong("names event '" + event + "', which is not there");
    }
  }

  void commitment(const Commitment& commitment) {
    base(commitment);
    refs(commitment.debtors);
    refs(commitment.creditors);
    ref(commitment.object);
    span(commitment.content);
    span(commitment.condition);
    span(commitment.made.text);
    span(commitment.due.text);
    for (const CommitmentStep& step : commitment.history) {
      span(step.evidence);
      for (const Attribution& link : step.said_by) {
        ref(link.source);
        span(link.cue);
      }
    }
  }

  void base(const RecordBase& base) {
    record(base.id);
    span(base.evidence);
  }

  void record(const std::string& id) {
    at_ = id;
    if (id.empty()) wrong("a record without id");
    if (!ids_.insert(id).second) wrong("two records with one id");
  }

  void refs(const std::vector<ActorRef>& refs) {
    for (const ActorRef& one : refs) ref(one);
  }

  void ref(const ActorRef& ref) {
    const auto count = static_cast<std::int64_t>(minutes_.actors.size());
    if (ref.actor >= count) wrong("refers to an actor that is not there");
    span(ref.mention);
  }

  void span(const std::optional<TextRange>& range) {
    if (!range || range->empty()) return;
    if (range->end > minutes_.text.size()) return wrong("a span beyond the end of the text");
    if (cuts(range->begin) || cuts(range->end)) wrong("a span that cuts a character");
  }

  bool cuts(std::size_t byte) const {
    return byte < minutes_.text.size() && (minutes_.text[byte] & 0xC0) == 0x80;
  }

  void wrong(std::string what) {
    if (status_) status_ = fail(ErrorCode::kInternal, std::move(what), at_, "please report it");
  }

  const Minutes& minutes_;
  std::string at_;
  std::unordered_set<std::string_view> ids_, events_;
  Status status_;
};

}  // namespace

Status check(const Minutes& minutes) { return Checker(minutes).run(); }

}  // namespace verbale
