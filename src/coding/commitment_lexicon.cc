// SPDX-License-Identifier: Apache-2.0
#include "coding/commitment_lexicon.h"

#include "coding/coding_grammar.h"

namespace verbale {
namespace {

CommitmentVerb verb_of(const TomlEntry& entry, CommitmentVerbKind kind) {
  CommitmentVerb verb;
  verb.kind = kind;
  verb.words = entry.texts("word");
  verb.particle = entry.text("particle");
  verb.roles = entry.texts(kind == CommitmentVerbKind::kMake ? "to" : "of");
  verb.content = entry.texts("content");
  if (verb.content.empty()) verb.content = {"clause", "object"};
  verb.threat = entry.flag("threat");
  verb.declares = entry.flag("declares");
  verb.again = entry.flag("again");
  verb.any = entry.flag("any");
  verb.state = entry.flag("state");
  verb.joint = entry.flag("joint");
  verb.willed = entry.flag("willed");
  verb.owner = entry.flag("owner");
  return verb;
}

}  // namespace

Result<CommitmentLexicon> CommitmentLexicon::load(const DataFolder& data) {
  CommitmentLexicon lexicon;
  const Status status =
      data.read("lexicon/commitments/english.toml", [&](const TomlEntry& root) -> Status {
        lexicon.nouns_ = root.texts("noun");
        lexicon.owned_ = root.texts("owned");
        lexicon.texts_ = root.texts("text");
        lexicon.having_ = root.texts("verb_of_having");
        lexicon.getting_ = root.texts("verb_of_getting");
        lexicon.alleging_ = root.texts("alleging");
        lexicon.conditions_ = root.texts("condition");
        lexicon.modals_ = root.texts("modal");
        lexicon.inverting_ = root.texts("inverting");
        lexicon.binding_ = root.texts("binding");
        lexicon.others_ = root.texts("other");
        lexicon.as_ = root.texts("as");
        lexicon.pro_verbs_ = root.texts("pro_verb");
        lexicon.pro_contents_ = root.texts("pro_content");
        lexicon.under_ = root.texts("under");
        lexicon.frames_ = root.texts("frame");
        lexicon.concluding_ = root.texts("verb_of_concluding");
        lexicon.again_ = root.texts("again");
        lexicon.breaches_ = root.texts("breach");
        lexicon.in_breach_ = root.texts("in_breach");
        lexicon.parts_ = root.texts("part");
        lexicon.no_deadline_ = root.texts("no_deadline");
        lexicon.within_ = root.texts("within");
        lexicon.asking_ = root.texts("asking");
        lexicon.willing_ = root.texts("willing");
        lexicon.intending_ = root.texts("intending");
        lexicon.idle_ = root.texts("idle");
        lexicon.forced_ = root.texts("forced");
        lexicon.effects_ = root.texts("effect");
        lexicon.courtesies_ = root.texts("courtesy");
        lexicon.unreal_ = root.texts("unreal");
        lexicon.perfect_ = root.texts("perfect");
        lexicon.duties_ = root.texts("duty");
        lexicon.threats_ = root.texts("threat");
        lexicon.plans_ = root.texts("plan");
        lexicon.announcing_ = root.texts("verb_of_announcing");
        lexicon.pointing_ = root.texts("pointing");
        lexicon.general_ = root.texts("general");
        lexicon.returns_ = root.texts("return");
        const auto verbs = [&](std::string_view key, CommitmentVerbKind kind) {
          root.each(key, [&](const TomlEntry& e) { lexicon.verbs_.push_back(verb_of(e, kind)); });
        };
        verbs("make", CommitmentVerbKind::kMake);
        verbs("keep", CommitmentVerbKind::kKeep);
        verbs("break", CommitmentVerbKind::kBreak);
        verbs("leave", CommitmentVerbKind::kLeave);
        verbs("bind", CommitmentVerbKind::kBind);
        return {};
      });
  if (!status) return tl::make_unexpected(status.error());
  return lexicon;
}

bool CommitmentLexicon::names_promise(std::string_view lemma) const {
  return has_word(nouns_, lemma);
}
bool CommitmentLexicon::names_agreement(std::string_view lemma) const {
  return has_word(texts_, lemma);
}
bool CommitmentLexicon::carries(std::string_view lemma) const { return has_word(having_, lemma); }

}  // namespace verbale
