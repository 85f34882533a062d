// SPDX-License-Identifier: Apache-2.0
#include "coding/modals.h"

#include <algorithm>

#include "base/words.h"
#include "coding/attributions.h"

namespace verbale {
namespace {

constexpr double kShare = 0.9;  ///< of the deed's confidence

ModalRule rule_of(const TomlEntry& entry) {
  ModalRule rule;
  rule.words = entry.texts("word");
  rule.over = entry.texts("over");
  rule.family = entry.text("family");
  rule.negated = entry.text("negated");
  rule.by_doer = entry.text("speaker", "doer") == "doer";
  rule.reported = entry.flag("reported");
  return rule;
}

/// The auxiliary of the rule at the deed's verb, or kAbsent.
std::int32_t modal_at(std::uint32_t trigger, const Tree& tree, const ModalRule& rule) {
  for (std::uint32_t child : tree.children(trigger)) {
    const bool aux = universal(tree.word(child).deprel) == Deprel::kAux;
    if (aux && has_word(rule.words, tree.word(child).lemma))
      return static_cast<std::int32_t>(child);
  }
  return kAbsent;
}

bool negated(std::uint32_t trigger, const Tree& tree) {
  const auto children = tree.children(trigger);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return universal(tree.word(child).deprel) == Deprel::kAdvmod &&
           tree.feature_of(child, "Polarity") == "Neg";
  });
}

bool works_on(const ModalRule& rule, const std::string& cameo) {
  return std::any_of(rule.over.begin(), rule.over.end(),
                     [&](const std::string& root) { return cameo.starts_with(root); });
}

/// Who the illocution is by and to; false where the rule finds nobody.
bool set_sides(const Event& deed, const ModalRule& rule, Event& event) {
  const std::vector<ActorRef> speaker =
      innermost_speaker(deed.attribution, [](const ActorRef& ref) { return ref.actor != kAbsent; });
  if (rule.by_doer) {
    event.sources = deed.sources;
    event.targets = deed.targets;
    return !deed.sources.empty() && (!rule.reported || same_party(speaker, deed.sources));
  }
  event.sources = speaker;
  event.targets = deed.sources;
  return !speaker.empty() && !deed.sources.empty() && !same_party(speaker, deed.sources);
}

}  // namespace

Result<ModalLexicon> ModalLexicon::load(const DataFolder& data) {
  ModalLexicon lexicon;
  const Status status = data.read("lexicon/modals.toml", [&](const TomlEntry& root) -> Status {
    root.each("modal", [&](const TomlEntry& entry) { lexicon.rules_.push_back(rule_of(entry)); });
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return lexicon;
}

std::optional<Event> modal_over(const Event& deed, std::uint32_t trigger, const Tree& tree,
                                const ModalLexicon& lexicon, const Ontology& ontology) {
  if (of_nothing(trigger, tree)) return std::nullopt;
  for (const ModalRule& rule : lexicon.rules()) {
    const std::int32_t modal = modal_at(trigger, tree, rule);
    if (modal == kAbsent || !works_on(rule, deed.cameo)) continue;
    const std::string& family = negated(trigger, tree) ? rule.negated : rule.family;
    const std::string code = ontology.compose(family, deed.cameo);
    const CameoCode* cameo = ontology.find(code);
    Event event = deed;
    if (cameo == nullptr || !set_sides(deed, rule, event)) continue;
    const Word& word = tree.word(static_cast<std::uint32_t>(modal));
    event.trigger = event.evidence = word.range;
    event.lemma = std::string(word.lemma);
    const TextRange sentence = tree.document().sentences[word.sentence].range;
    for (const ActorRef& ref : event.sources) {
      const bool before =
          ref.mention && sentence.contains(*ref.mention) && ref.mention->begin < word.range.begin;
      if (before) event.evidence = event.evidence.join(*ref.mention);
    }
    event.cameo = code;
    event.plover = cameo->plover;
    event.quad = cameo->quad;
    event.goldstein = cameo->goldstein;
    event.factuality = Factuality::kCtPlus;
    event.lexicon = "modal-" + rule.words.front();
    event.confidence = kShare * deed.confidence;
    return event;
  }
  return std::nullopt;
}

}  // namespace verbale
