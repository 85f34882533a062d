// SPDX-License-Identifier: Apache-2.0
//
// Every field of a document and of the records once, in one order. `Way` writes what it is shown or
// fills it (packed_ways.h), so that what is written and what is read cannot drift apart.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace verbale {

template <class T, class Wanted>
concept Is = std::same_as<std::remove_const_t<T>, Wanted>;

template <class Way>
class PackedFields {
 public:
  explicit PackedFields(Way& way) : way_(way) {}

  void one(Is<Minutes> auto& m) {
    way_.over(m.text);
    each(m.actors, m.report, m.events, m.statements, m.times, m.relations, m.commitments);
  }
  void one(Is<Document> auto& d) {
    way_.over(d.text);
    each(d.info, d.blocks);
  }

 private:
  void each(auto&... values) { (one(values), ...); }

  template <class T>
  void one(std::vector<T>& items) {
    way_.items(items, [this](auto& item) { one(item); });
  }
  template <class T>
  void one(const std::vector<T>& items) {
    way_.items(items, [this](auto& item) { one(item); });
  }
  template <class T>
  void one(std::optional<T>& item) {
    way_.maybe(item, [this](auto& value) { one(value); });
  }
  template <class T>
  void one(const std::optional<T>& item) {
    way_.maybe(item, [this](auto& value) { one(value); });
  }
  void one(auto& plain) { way_.one(plain); }

  void one(Is<ReportInfo> auto& i) {
    each(i.id, i.title, i.source, i.author, i.url, i.language, i.published, i.published_from);
    each(i.dateline, i.reposted, i.origin, i.kind, i.pairs);
  }
  void one(Is<PairQuery> auto& pair) { each(pair.id, pair.source, pair.target); }
  void one(Is<Block> auto& block) { each(block.range, block.kind); }
  void one(Is<ActorRef> auto& ref) { each(ref.actor, ref.code, ref.mention); }
  void one(Is<Attribution> auto& link) { each(link.source, link.cue); }
  void one(Is<TimeValue> auto& t) { each(t.text, t.value, t.begin, t.end, t.from_report); }
  void one(Is<PlaceValue> auto& place) {
    each(place.text, place.name, place.country, place.latitude, place.longitude);
  }
  void one(Is<Plover> auto& plover) { each(plover.event, plover.mode, plover.context); }
  void one(Is<CoderStamp> auto& coder) {
    each(coder.name, coder.version, coder.model, coder.lexicon);
  }
  void one(Is<Report> auto& r) {
    each(r.id, r.title, r.source, r.author, r.url, r.language, r.published, r.published_from);
    each(r.dateline, r.reposted, r.origin, r.sentences, r.words, r.coder, r.first_reported_by);
  }
  void one(Is<Actor> auto& a) {
    each(a.id, a.code, a.name, a.kind, a.description, a.resolved_by, a.knowledge, a.mentions);
  }
  void base(auto& record) { each(record.id, record.sentence, record.evidence); }
  void one(Is<Event> auto& e) {
    base(e);
    each(e.sources, e.targets, e.trigger, e.lemma, e.cameo, e.plover, e.quad, e.goldstein);
    each(e.factuality, e.tense, e.attribution, e.time, e.place, e.about, e.lexicon, e.confidence);
  }
  void one(Is<Statement> auto& s) {
    base(s);
    each(s.speakers, s.via, s.addressees, s.cue, s.content, s.mode, s.attitude, s.toward);
    each(s.events, s.time);
  }
  void one(Is<TimeRecord> auto& t) {
    base(t);
    each(t.timex_type, t.value, t.mod, t.begin, t.end, t.anchor);
  }
  void one(Is<Relation> auto& r) {
    base(r);
    each(r.kind, r.subject, r.object, r.value, r.pair, r.cameo, r.plover, r.factuality,
         r.confidence);
  }
  void one(Is<CommitmentStep> auto& s) {
    each(s.report, s.sentence, s.date, s.status, s.said_by, s.evidence);
  }
  void one(Is<Commitment> auto& c) {
    base(c);
    each(c.debtors, c.creditors, c.content, c.cameo, c.object, c.condition, c.made, c.due);
    each(c.status, c.history);
  }

  Way& way_;
};

}  // namespace verbale
