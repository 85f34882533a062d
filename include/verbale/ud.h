// SPDX-License-Identifier: Apache-2.0
//
// Universal Dependencies v2: the closed sets of word classes and relations, as enums with their
// names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace verbale {

enum class Upos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX,
};

enum class Deprel : std::uint8_t {
  kAcl,
  kAclRelcl,
  kAdvcl,
  kAdvclRelcl,
  kAdvmod,
  kAdvmodEmph,
  kAmod,
  kAppos,
  kAux,
  kAuxPass,
  kCase,
  kCc,
  kCcPreconj,
  kCcomp,
  kClf,
  kCompound,
  kCompoundPrt,
  kConj,
  kCop,
  kCsubj,
  kCsubjOuter,
  kCsubjPass,
  kDep,
  kDet,
  kDetPredet,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kFlatForeign,
  kGoeswith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNmodDesc,
  kNmodPoss,
  kNmodUnmarked,
  kNsubj,
  kNsubjOuter,
  kNsubjPass,
  kNummod,
  kObj,
  kObl,
  kOblAgent,
  kOblUnmarked,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kRoot,
  kVocative,
  kXcomp,
};

std::string_view name_of(Upos upos);      ///< "VERB"
std::string_view name_of(Deprel deprel);  ///< "nsubj:pass"
std::optional<Upos> upos_from(std::string_view name);
/// A subtype that is not listed falls back to its universal relation.
std::optional<Deprel> deprel_from(std::string_view name);
/// The relation without its subtype: nsubj:pass -> nsubj.
Deprel universal(Deprel deprel);

/// Value of one feature in "Mood=Ind|Tense=Past"; empty where absent.
std::string_view feature(std::string_view feats, std::string_view key);
/// "killing": a gerund or present participle, which treebanks tell apart differently.
bool gerund(std::string_view feats);

}  // namespace verbale
