// SPDX-License-Identifier: Apache-2.0
#include "coding/open_events.h"

#include <algorithm>
#include <cmath>

#include "coding/event_features.h"

namespace verbale {
namespace {

constexpr std::size_t kNothing = 0;  ///< the class of words that are no event
/// Probabilities of being an event: where somebody is seen to take part, where nobody is, and where
/// an entry is near by its own words.
constexpr double kEnough = 0.6, kBare = 0.7, kEnoughNamed = 0.4;
constexpr int kNamed = 2;              ///< conditions that such an entry meets
constexpr double kWorthTelling = 0.2;  ///< probability at which a word left out is told of
constexpr float kSurelyNothing = 4;    ///< log-odds of the network at which nobody asks further
constexpr double kNearRoot = 0.2;      ///< probability at which a near entry's root is believed

std::string root_code(std::size_t root) { return (root < 10 ? "0" : "") + std::to_string(root); }

std::size_t root_of(const std::string& cameo) {
  return static_cast<std::size_t>(cameo[0] - '0') * 10 + static_cast<std::size_t>(cameo[1] - '0');
}

class OpenReader {
 public:
  OpenReader(const OpenLexicon& open, const Matcher& matcher, const Roles& roles,
             const Lexicon& lexicon, const ParticipantReader& participants,
             std::vector<Trace>* traces)
      : open_(open),
        matcher_(matcher),
        roles_(roles),
        lexicon_(lexicon),
        traces_(traces),
        features_(roles, lexicon),
        participants_(participants) {}

  void run(std::vector<Match>& matches, const std::vector<Match>& near) const {
    const Tree& tree = roles_.tree();
    std::vector<bool> taken(tree.document().words.size());
    for (const Match& match : matches) {
      taken[match.trigger] = true;
      for (const std::uint32_t word : match.consumed) taken[word] = true;
    }
    for (std::uint32_t word = 0; word < taken.size(); ++word) {
      if (taken[word] || !may_be_event(tree, word)) continue;
      const Match* nearest = match_at(near, word);
      if (nearest == nullptr && tree.word(word).deal[kNothing] > kSurelyNothing) continue;
      read(word, nearest, matches);
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const Match& a, const Match& b) { return a.trigger < b.trigger; });
    join_twins(matches);
  }

 private:
  void read(std::uint32_t word, const Match* near, std::vector<Match>& found) const {
    const std::vector<double> likely = open_.model().probabilities(features_.run(word, near));
    const double event = 1 - likely[kNothing];
    // An entry whose own words stand there lacks nothing but an actor.
    const bool named = near != nullptr && near->conditions >= kNamed;
    if (event < (named ? kEnoughNamed : kEnough)) return doubt(word, event);
    const auto best = std::max_element(likely.begin() + 1, likely.end());
    Match match;
    if (near != nullptr && likely[root_of(near->entry->cameo)] >= kNearRoot) {
      match = *near;
      match.certainty = likely[root_of(near->entry->cameo)];
      match.of_reader = open_.entry(root_of(near->entry->cameo), TriggerPos::kVerb).id;
    } else {
      const auto root = static_cast<std::size_t>(best - likely.begin());
      match.entry = &open_.entry(root, *trigger_pos(roles_.tree().word(word).upos));
      match.trigger = word;
      match.code = code_of(word, root);
      match.of_reader = match.entry->id;
      match.certainty = *best;
      if (participants_.knows()) {
        participants_.read(match);
      } else {
        matcher_.fill_roles(word, *match.entry, match);
      }
    }
    if (!named && event < kBare && match.sources.empty() && match.targets.empty()) {
      return doubt(word, event);
    }
    found.push_back(std::move(match));
  }

  /// "imposed sanctions", "the talks were held": a verb and its noun that tell of one event, where
  /// at least one of them is the model's, are one.
  void join_twins(std::vector<Match>& matches) const {
    const Tree& tree = roles_.tree();
    std::vector<bool> gone(matches.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {
      const Deprel relation = universal(tree.word(matches[i].trigger).deprel);
      const std::int32_t above = tree.head(matches[i].trigger);
      if (above == kAbsent || (relation != Deprel::kObj && relation != Deprel::kNsubj)) continue;
      const Match* found = match_at(matches, static_cast<std::uint32_t>(above));
      if (found == nullptr || !twins(matches[i], *found)) continue;
      const auto verb = static_cast<std::size_t>(found - matches.data());
      const bool noun_stays = matches[i].of_reader.empty();
      const std::size_t stays = noun_stays ? i : verb, goes = noun_stays ? verb : i;
      take_over(matches[stays], matches[goes]);
      gone[goes] = true;
    }
    std::size_t index = 0;
    std::erase_if(matches, [&](const Match&) { return gone[index++]; });
  }

  bool twins(const Match& noun, const Match& verb) const {
    const bool ours = noun.of_reader.empty() && verb.of_reader.empty();
    return !ours && root_of(noun.own_code()) == root_of(verb.own_code()) &&
           roles_.tree().word(verb.trigger).upos == Upos::kVerb;
  }

  static void take_over(Match& stays, const Match& goes) {
    stays.consumed.push_back(goes.trigger);
    if (stays.sources.empty() && !share_actor(goes.sources, stays.targets)) {
      stays.sources = goes.sources;
      stays.source_words = goes.source_words;
    }
    if (stays.targets.empty() && !share_actor(goes.targets, stays.sources)) {
      stays.targets = goes.targets;
      stays.target_words = goes.target_words;
    }
  }

  /// A word that the model nearly took for an event.
  void doubt(std::uint32_t word, double event) const {
    if (traces_ == nullptr || event < kWorthTelling) return;
    const Word& here = roles_.tree().word(word);
    constexpr double kHundred = 100;
    traces_->push_back({here.sentence, here.range, std::string(kEventModel), false,
                        "the event model is not sure enough: " +
                            std::to_string(std::lround(event * kHundred)) + " of 100"});
  }

  /// The code of the word's plainest entry of that root, else the root's own.
  std::string code_of(std::uint32_t word, std::size_t root) const {
    const std::string prefix = root_code(root);
    const LexiconEntry* plainest = nullptr;
    if (const auto* entries = lexicon_.with(roles_.tree().word(word).lemma,
                                            *trigger_pos(roles_.tree().word(word).upos))) {
      for (const std::uint32_t index : *entries) {
        const LexiconEntry& entry = lexicon_.entries()[index];
        if (!entry.cameo.starts_with(prefix)) continue;
        if (plainest == nullptr || conditions(entry) < conditions(*plainest)) plainest = &entry;
      }
    }
    return plainest != nullptr && conditions(*plainest) == 0 ? plainest->cameo : prefix + "0";
  }

  static std::size_t conditions(const LexiconEntry& entry) {
    return entry.when.size() + entry.when_code.size() + entry.when_actor.size() +
           (entry.particle.empty() ? 0 : 1);
  }

  const OpenLexicon& open_;
  const Matcher& matcher_;
  const Roles& roles_;
  const Lexicon& lexicon_;
  std::vector<Trace>* traces_;
  EventFeatureReader features_;
  const ParticipantReader& participants_;
};

}  // namespace

Result<OpenLexicon> OpenLexicon::load(const DataFolder& data) {
  OpenLexicon open;
  for (auto& [place, name] : {std::pair<ChoiceModel*, const char*>{&open.model_, "events.model"},
                              {&open.roles_, "roles.model"},
                              {&open.happening_, "happening.model"},
                              {&open.confidence_, "confidence.model"}}) {
    auto model = ChoiceModel::load(data.path() / "models" / name);
    if (!model) return tl::make_unexpected(model.error());
    *place = std::move(*model);
  }
  if (open.empty()) return open;
  if (open.model_.classes().size() != kDeals) {
    return fail(ErrorCode::kModelDamaged, "the event model has other classes than the network",
                "models/events.model", "install the model again");
  }
  open.entries_.resize(kDeals * kPos);
  constexpr std::array<std::string_view, kPos> names{"verb", "noun", "adj"};
  const Status status =
      data.read("lexicon/open/english.toml", [&](const TomlEntry& file) -> Status {
        file.each("open", [&](const TomlEntry& kind) {
          const std::vector<std::string> roots = kind.texts("roots");
          for (std::size_t root = 1; root < kDeals; ++root) {
            const std::string code = root_code(root);
            if (!roots.empty() && std::find(roots.begin(), roots.end(), code) == roots.end())
              continue;
            for (std::size_t pos = 0; pos < kPos; ++pos) {
              LexiconEntry& entry = open.entries_[root * kPos + pos];
              if (names[pos] != kind.text("pos") || !entry.id.empty()) continue;
              entry.id = std::string(kEventModel) + "-" + code;
              entry.cameo = code + "0";
              entry.pos = static_cast<TriggerPos>(pos);
              entry.source = kind.texts("source");
              entry.target = kind.texts("target");
              entry.reciprocal = kind.flag("reciprocal");
            }
          }
        });
        return {};
      });
  if (!status) return tl::make_unexpected(status.error());
  return open;
}

void add_open_events(const OpenLexicon& open, const Matcher& matcher, const Roles& roles,
                     const Lexicon& lexicon, const ParticipantReader& participants,
                     const std::vector<Match>& near, std::vector<Match>& matches,
                     std::vector<Trace>* traces) {
  if (!open.empty())
    OpenReader(open, matcher, roles, lexicon, participants, traces).run(matches, near);
}

}  // namespace verbale
