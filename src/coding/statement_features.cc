// SPDX-License-Identifier: Apache-2.0
#include "coding/statement_features.h"

#include <algorithm>
#include <array>

#include "coding/feature_names.h"

namespace verbale {
namespace {

using Features = std::vector<std::string>;

/// Upper bounds of the classes of length, in bytes.
constexpr std::array<std::uint32_t, 6> kLengths{10, 25, 50, 100, 200, 400};

constexpr int kMostOdds = 4;  ///< bound of the log-odds that are told apart

std::string length_class(std::uint32_t size) {
  const auto bound = std::lower_bound(kLengths.begin(), kLengths.end(), size);
  return std::to_string(bound - kLengths.begin());
}

class CandidateFeatures {
 public:
  CandidateFeatures(const std::vector<StatementCandidate>& all, const StatementCandidate& one,
                    const Roles& roles, const ContentReader& contents)
      : all_(all), one_(one), tree_(roles.tree()), roles_(roles), contents_(contents) {}

  Features run() {
    lemma_ = std::string(word().lemma);
    kind_ = one_.aside ? "aside" : content_kind();
    speaker_ = speaker_kind();
    of_cue();
    of_place();
    of_content();
    of_parts();
    return std::move(features_);
  }

 private:
  const Word& word() const { return tree_.word(one_.cue); }
  void say(std::string name) { features_.push_back(std::move(name)); }

  void of_cue() {
    const std::string upos = feature_number(word().upos), deprel = feature_number(word().deprel);
    say("lemma:" + lemma_ + "/" + upos);
    say("attitude:" + one_.statement.attitude);
    say(one_.known ? "known" : "unknown");
    say("deprel:" + upos + deprel);
    say("kind:" + kind_ + "/" + upos);
    say("speaker:" + speaker_ + "/" + upos);
    say("lemma+kind:" + lemma_ + "/" + kind_);
    say("lemma+speaker:" + lemma_ + "/" + speaker_);
    say("attitude+kind:" + one_.statement.attitude + "/" + kind_ + upos);
    say("kind+speaker:" + kind_ + "/" + speaker_ + upos);
    say("form:" + std::string(feature(word().feats, "VerbForm")) +
        std::string(feature(word().feats, "Tense")) + (roles_.passive(one_.cue) ? "pass" : ""));
    for (std::uint32_t child : tree_.children(one_.cue)) {
      const Deprel plain = universal(tree_.word(child).deprel);
      if (plain == Deprel::kAux) say("aux:" + std::string(tree_.word(child).lemma));
      if (plain == Deprel::kAdvmod || plain == Deprel::kMark || plain == Deprel::kDet) {
        say("with:" + feature_number(plain) + std::string(tree_.word(child).lemma));
      }
    }
  }

  void of_place() {
    const std::int32_t above = tree_.head(one_.cue);
    if (above != kAbsent) {
      const Word& head = tree_.word(static_cast<std::uint32_t>(above));
      say("under:" + std::string(head.lemma) + feature_number(universal(word().deprel)));
      say("under-upos:" + feature_number(head.upos) + feature_number(universal(word().deprel)));
    } else {
      say("root");
    }
    const bool quoted = contents_.quoted(word().range);
    say(quoted ? "quoted" : "not quoted");
    if (quoted) say("quoted+lemma:" + lemma_);
    nested();
  }

  void nested() {
    for (const StatementCandidate& outer : all_) {
      const auto& spans = outer.statement.content;
      const bool inside = &outer != &one_ &&
                          std::any_of(spans.begin(), spans.end(),
                                      [&](TextRange span) { return span.contains(word().range); });
      if (!inside) continue;
      say("inside:" + outer.statement.attitude);
      say(std::string("inside+speaker:") + speaker_ + (outer.known ? "k" : "u"));
      say("inside+kind:" + kind_ + feature_number(word().upos));
    }
  }

  void of_content() {
    std::uint32_t size = 0;
    for (TextRange span : one_.statement.content) size += span.size();
    const std::string mode = feature_number(contents_.mode(one_.statement.content));
    say("length:" + length_class(size) + kind_);
    say("mode:" + mode);
    say("mode+lemma:" + mode + lemma_);
    say("mode+kind:" + mode + kind_ + speaker_);
    say("spans:" + feature_number(std::min<std::size_t>(one_.statement.content.size(), 3)));
  }

  /// What the network took the words for: cue, content, source.
  void of_parts() {
    const float cue = word().part[kCuePart];
    at_least("cue", cue);
    at_least("content", mean(one_.statement.content, kContentPart));
    at_least("cue in content", word().part[kContentPart]);
    std::vector<TextRange> who;
    for (const ActorRef& ref : one_.statement.speakers) {
      if (ref.mention) who.push_back(*ref.mention);
    }
    if (!who.empty()) at_least("source", mean(who, kSourcePart));
    say("cue/" + level(cue) + lemma_);
    say("cue/" + level(cue) + kind_);
  }

  void at_least(const std::string& name, float odds) {
    add_reached(features_, name + ">=", odds, kMostOdds);
  }

  static std::string level(float odds) {
    return odds >= 1 ? "yes" : odds >= -1 ? "perhaps" : odds >= -3 ? "hardly" : "no";
  }

  float mean(const std::vector<TextRange>& spans, std::size_t part) const {
    float sum = 0, count = 0;
    const std::vector<Word>& words = tree_.document().words;
    for (TextRange span : spans) {
      const auto first =
          std::lower_bound(words.begin(), words.end(), span.begin,
                           [](const Word& w, std::uint32_t at) { return w.range.begin < at; });
      for (auto at = first; at != words.end() && at->range.begin < span.end; ++at) {
        if (at->upos == Upos::kPunct) continue;
        sum += at->part[part];
        ++count;
      }
    }
    return count > 0 ? sum / count : -static_cast<float>(kMostOdds);
  }

  /// By which way the content hangs from the cue.
  std::string content_kind() const {
    const std::int32_t clause = contents_.clause_under(one_.cue);
    if (clause == kAbsent) {
      const std::int32_t object = tree_.child(one_.cue, Deprel::kObj);
      return object == kAbsent
                 ? "none"
                 : "obj" + feature_number(tree_.word(static_cast<std::uint32_t>(object)).upos);
    }
    const auto at = static_cast<std::uint32_t>(clause);
    std::string kind = feature_number(tree_.word(at).deprel);
    kind += feature(tree_.word(at).feats, "VerbForm");
    if (const std::int32_t mark = tree_.child(at, Deprel::kMark); mark != kAbsent) {
      kind += tree_.word(static_cast<std::uint32_t>(mark)).lemma;
    }
    return kind;
  }

  std::string speaker_kind() const {
    if (one_.statement.speakers.empty()) return "nobody";
    const ActorRef& ref = one_.statement.speakers.front();
    std::string kind = ref.actor == kAbsent ? "words" : ref.code.empty() ? "uncoded" : "coded";
    if (!ref.mention) return kind;
    const std::optional<std::uint32_t> last = word_at(tree_.document(), ref.mention->begin);
    if (last && tree_.word(*last).upos == Upos::kPron) {
      kind = "pron:" + std::string(tree_.word(*last).lemma);
    }
    return kind;
  }

  const std::vector<StatementCandidate>& all_;
  const StatementCandidate& one_;
  const Tree& tree_;
  const Roles& roles_;
  const ContentReader& contents_;
  std::string lemma_, kind_, speaker_;
  Features features_;
};

}  // namespace

std::vector<std::vector<std::string>> features_of_candidates(
    const std::vector<StatementCandidate>& candidates, const Roles& roles,
    const ContentReader& contents) {
  std::vector<Features> all;
  for (const StatementCandidate& one : candidates) {
    all.push_back(CandidateFeatures(candidates, one, roles, contents).run());
  }
  return all;
}

}  // namespace verbale
