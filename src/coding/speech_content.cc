// SPDX-License-Identifier: Apache-2.0
#include "coding/speech_content.h"

#include <algorithm>

#include "base/words.h"

namespace verbale {
namespace {

/// Share of a content that must stand in quotation marks for it to be direct.
constexpr double kDirectShare = 0.8;
constexpr std::string_view kDeny = "deny";  ///< attitude

TextRange common(TextRange a, TextRange b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  return {begin, std::max(begin, std::min(a.end, b.end))};
}

}  // namespace

std::vector<TextRange> ContentReader::spans(std::uint32_t head, std::int32_t without) const {
  std::vector<TextRange> spans;
  WordList words = tree_.subtree(head, without);
  leave_out_asides(head, words);
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin + 1;
    while (end < words.size() && words[end] == words[end - 1] + 1) ++end;
    add_run(words[begin], words[end - 1], spans);
    begin = end;
  }
  return spans;
}

/// "that Iran builds a weapon, which Tehran denies": what comes behind a comma and a relative
/// pronoun is the report's own remark, unless it is quoted.
void ContentReader::leave_out_asides(std::uint32_t head, WordList& words) const {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::uint32_t pronoun = words[i];
    if (pronoun != head && remark(pronoun)) {
      std::erase_if(words, [&](std::uint32_t word) { return tree_.dominates(pronoun, word); });
      i = 0;
      continue;
    }
    if (tree_.word(pronoun).upos != Upos::kPron || tree_.feature_of(pronoun, "PronType") != "Rel" ||
        tree_.word(words[i - 1]).upos != Upos::kPunct) {
      continue;
    }
    std::int32_t clause = static_cast<std::int32_t>(pronoun);
    while (clause != kAbsent &&
           tree_.word(static_cast<std::uint32_t>(clause)).deprel != Deprel::kAclRelcl) {
      clause = tree_.head(static_cast<std::uint32_t>(clause));
    }
    if (clause == kAbsent || quoted(tree_.word(pronoun).range)) continue;
    const auto top = static_cast<std::uint32_t>(clause);
    std::erase_if(words, [&](std::uint32_t word) { return tree_.dominates(top, word); });
    i = 0;
  }
}

/// "that Iran denies", "Iran denies"
bool ContentReader::described(std::uint32_t noun) const {
  const auto children = tree_.children(noun);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return universal(tree_.word(child).deprel) == Deprel::kAcl &&
           (tree_.word(child).deprel == Deprel::kAclRelcl ||
            tree_.has_child(child, Deprel::kNsubj));
  });
}

/// ", a charge that Iran denies": the report's own word for what was said.
bool ContentReader::remark(std::uint32_t noun) const {
  const Word& word = tree_.word(noun);
  return word.deprel == Deprel::kAppos && lexicon_.remark(word.lemma) && !quoted(word.range) &&
         described(noun);
}

std::vector<TextRange> ContentReader::around(const Aside& aside) const {
  const Sentence& sentence = document_.sentences[tree_.word(aside.begin).sentence];
  std::vector<TextRange> spans;
  if (aside.begin > sentence.begin) add_run(sentence.begin, aside.begin - 1, spans);
  if (aside.end < sentence.end) add_run(aside.end, sentence.end - 1, spans);
  add_whole_quotes(spans);
  return spans;
}

void ContentReader::add_run(std::uint32_t first, std::uint32_t last,
                            std::vector<TextRange>& spans) const {
  const auto punct = [&](std::uint32_t word) { return tree_.word(word).upos == Upos::kPunct; };
  while (first < last && punct(first)) ++first;
  while (last > first && punct(last)) --last;
  if (!punct(first)) spans.push_back(document_.range_of(first, last + 1));
}

bool ContentReader::quoted(TextRange range) const { return in_quotation(range, quotes_); }

bool ContentReader::complement(std::uint32_t child, bool noun) const {
  const Word& word = tree_.word(child);
  const Deprel plain = universal(word.deprel);
  const bool infinitive = feature(word.feats, "VerbForm") == "Inf";
  if (plain == Deprel::kAdvcl) return infinitive && !noun;
  if (plain == Deprel::kAcl && noun) {
    return infinitive || roles_.noun_content(child) || word.deprel != Deprel::kAclRelcl;
  }
  return plain == Deprel::kParataxis && quoted(word.range);
}

std::int32_t ContentReader::clause_under(std::uint32_t cue) const {
  for (const Deprel deprel : {Deprel::kCcomp, Deprel::kXcomp}) {
    if (const std::int32_t child = tree_.child(cue, deprel); child != kAbsent) return child;
  }
  const Upos upos = tree_.word(cue).upos;
  for (std::uint32_t child : tree_.children(cue)) {
    if (complement(child, upos == Upos::kNoun)) return static_cast<std::int32_t>(child);
  }
  return upos == Upos::kVerb ? misplaced_clause(cue) : clause_apart(cue);
}

/// "the announcement last week that it would leave": the parser may hang the clause from the verb
/// before the noun, which says nothing itself. "The fear is that it might leave": from nothing.
std::int32_t ContentReader::clause_apart(std::uint32_t noun) const {
  const std::int32_t above = tree_.head(noun);
  if (tree_.word(noun).upos != Upos::kNoun || above == kAbsent) return kAbsent;
  const auto verb = static_cast<std::uint32_t>(above);
  const std::int32_t clause = tree_.child(verb, Deprel::kCcomp);
  const Deprel plain = universal(tree_.word(noun).deprel);
  if (plain == Deprel::kNsubj && tree_.has_child(verb, Deprel::kCop) && noun < verb) {
    const bool sentence = tree_.has_child(verb, Deprel::kMark);
    return sentence ? above : kAbsent;
  }
  if (clause == kAbsent || static_cast<std::uint32_t>(clause) < noun) return kAbsent;
  const bool object = plain == Deprel::kObj || plain == Deprel::kObl;
  const bool said = tree_.has_child(static_cast<std::uint32_t>(clause), Deprel::kMark) &&
                    lexicon_.cue(tree_.word(verb).lemma, Upos::kVerb) == nullptr;
  return object && said ? clause : kAbsent;
}

/// "said at the meeting that ...": the parser may hang the clause from the noun before it. A noun
/// that is a cue itself ("concerns that") keeps it.
std::int32_t ContentReader::misplaced_clause(std::uint32_t cue) const {
  for (std::uint32_t noun : tree_.children(cue)) {
    const Deprel plain = universal(tree_.word(noun).deprel);
    if (noun < cue || (plain != Deprel::kObl && plain != Deprel::kObj && plain != Deprel::kIobj))
      continue;
    if (lexicon_.cue(tree_.word(noun).lemma, tree_.word(noun).upos) != nullptr) continue;
    for (std::uint32_t clause : tree_.children(noun)) {
      const bool content =
          universal(tree_.word(clause).deprel) == Deprel::kAcl && roles_.noun_content(clause);
      if (content) return static_cast<std::int32_t>(clause);
    }
  }
  return kAbsent;
}

/// Quotations in the cue's sentence.
std::vector<TextRange> ContentReader::beside(std::uint32_t cue_word) const {
  const TextRange sentence = document_.sentences[tree_.word(cue_word).sentence].range;
  std::vector<TextRange> spans;
  for (const Quotation& quote : quotes_) {
    if (quote.range.overlaps(sentence)) spans.push_back(common(quote.range, sentence));
  }
  return spans;
}

/// The object and what it is made out to be ("described the raid as a crime").
std::vector<TextRange> ContentReader::of_object(std::uint32_t word) const {
  const WordList objects = roles_.object(word);
  if (objects.empty()) return {};
  std::vector<TextRange> all = spans(objects.front(), static_cast<std::int32_t>(word));
  for (std::uint32_t child : tree_.children(word)) {
    if (child <= objects.front() || !completes_object(child)) continue;
    for (TextRange span : spans(child, kAbsent)) all.push_back(span);
  }
  return all;
}

/// "a crime", "as a crime", "of hiding it", "for hiding it". A second object is what the first is
/// called.
bool ContentReader::completes_object(std::uint32_t child) const {
  const Deprel plain = universal(tree_.word(child).deprel);
  if (plain == Deprel::kXcomp || plain == Deprel::kObj) return true;
  if (lexicon_.predicative(tree_.preposition(child))) return true;
  const std::int32_t mark = tree_.child(child, Deprel::kMark);
  return plain == Deprel::kAdvcl && mark != kAbsent &&
         lexicon_.predicative(tree_.word(static_cast<std::uint32_t>(mark)).lemma);
}

/// In the roles that the cue names for it.
std::vector<TextRange> ContentReader::in_roles(std::uint32_t word, const Cue& cue) const {
  // "a conference called by the president" is no speech, "was called a traitor" is.
  const bool convened =
      !cue.naming.empty() && roles_.passive(word) && roles_.fill(word, "predicate").empty();
  if (cue.takes_object && !convened) {
    if (std::vector<TextRange> all = of_object(word); !all.empty()) return all;
  }
  for (const std::string& selector : cue.content) {
    if (selector == "object") {
      if (std::vector<TextRange> all = of_object(word); !all.empty()) return all;
      continue;
    }
    const WordList fillers = roles_.fill(word, selector);
    if (!fillers.empty()) return without_case(spans(fillers.front(), kAbsent), fillers.front());
  }
  return {};
}

/// "argued for a policy of patience", "spoke about the talks".
std::vector<TextRange> ContentReader::in_phrase(std::uint32_t word) const {
  for (const std::string& preposition : lexicon_.subject_matter()) {
    const WordList fillers = roles_.fill(word, preposition);
    if (!fillers.empty()) return without_case(spans(fillers.front(), kAbsent), fillers.front());
  }
  return {};
}

/// "for peace" -> "peace": the preposition belongs to the cue.
std::vector<TextRange> ContentReader::without_case(std::vector<TextRange> spans,
                                                   std::uint32_t head) const {
  for (std::uint32_t child : tree_.children(head)) {
    const Word& word = tree_.word(child);
    if (spans.empty() || word.deprel != Deprel::kCase || word.range.begin != spans.front().begin) {
      continue;
    }
    if (child + 1 < document_.words.size()) {
      spans.front().begin = document_.words[child + 1].range.begin;
    }
  }
  return spans;
}

/// A quotation of which a part belongs to the content belongs to it whole, in other sentences too.
void ContentReader::add_whole_quotes(std::vector<TextRange>& spans) const {
  const std::size_t own = spans.size();
  for (const Quotation& quote : quotes_) {
    for (std::size_t i = 0; i < own; ++i) {
      if (!quote.range.overlaps(spans[i]) || spans[i].contains(quote.range)) continue;
      const bool most = 2 * common(spans[i], quote.range).size() >= spans[i].size();
      if (most) spans[i] = spans[i].join(quote.range);
    }
  }
}

/// "said that it was late and that he would go": the parser may hang the second clause from the
/// cue.
void ContentReader::add_second_clause(std::uint32_t word, std::uint32_t clause,
                                      std::vector<TextRange>& all) const {
  const std::int32_t mark = tree_.child(clause, Deprel::kMark);
  if (mark == kAbsent) return;
  const std::string_view lemma = tree_.word(static_cast<std::uint32_t>(mark)).lemma;
  for (std::uint32_t child : tree_.children(word)) {
    if (child < clause || tree_.word(child).deprel != Deprel::kConj) continue;
    const std::int32_t own = tree_.child(child, Deprel::kMark);
    if (own == kAbsent || tree_.word(static_cast<std::uint32_t>(own)).lemma != lemma) continue;
    for (TextRange span : spans(child, kAbsent)) all.push_back(span);
  }
}

/// "denies that it has blocked the road and says that trucks pass": the second verb of saying is
/// the speaker's, not what he denies.
std::int32_t ContentReader::said_instead(std::uint32_t clause) const {
  for (std::uint32_t child : tree_.children(clause)) {
    const bool says =
        tree_.word(child).deprel == Deprel::kConj && tree_.word(child).upos == Upos::kVerb &&
        !tree_.has_child(child, Deprel::kNsubj) && tree_.has_child(child, Deprel::kCcomp) &&
        lexicon_.cue(tree_.word(child).lemma, Upos::kVerb) != nullptr;
    if (says) return static_cast<std::int32_t>(child);
  }
  return kAbsent;
}

/// "the fear is [that it might leave]"
std::vector<TextRange> ContentReader::in_predicate(std::uint32_t noun, std::uint32_t clause) const {
  std::vector<TextRange> all = spans(clause, static_cast<std::int32_t>(noun));
  const std::int32_t mark = tree_.child(clause, Deprel::kMark);
  if (mark == kAbsent || all.empty()) return all;
  const TextRange from = tree_.word(static_cast<std::uint32_t>(mark)).range;
  if (all.front().contains(from)) all.front().begin = from.begin;
  return all;
}

/// The clause with the one it is about: "wants [Iran to withdraw]", "[Iran] is said [to withdraw]".
std::vector<TextRange> ContentReader::of_clause(std::uint32_t word, std::uint32_t clause,
                                                const Cue& cue) const {
  if (tree_.head(word) == static_cast<std::int32_t>(clause)) return in_predicate(word, clause);
  std::vector<TextRange> all =
      spans(clause, cue.attitude == kDeny ? said_instead(clause) : kAbsent);
  add_second_clause(word, clause, all);
  if (tree_.word(clause).deprel != Deprel::kXcomp) return all;
  std::int32_t about = tree_.child(word, Deprel::kObj);
  const bool spoken_to = has_word(cue.addressee, "object");
  if (spoken_to) about = kAbsent;
  if (cue.raising) about = tree_.child(word, Deprel::kNsubj);
  if (about == kAbsent) return all;
  std::vector<TextRange> with = spans(static_cast<std::uint32_t>(about), kAbsent);
  with.insert(with.end(), all.begin(), all.end());
  return with;
}

/// The words behind the cue, or else before it, that the network takes for its content.
std::vector<TextRange> ContentReader::taken_for_content(std::uint32_t cue) const {
  const Sentence& sentence = document_.sentences[tree_.word(cue).sentence];
  const auto said = [&](std::uint32_t word) { return tree_.word(word).part[kContentPart] > 0; };
  std::vector<TextRange> found;
  for (std::uint32_t first = cue + 1; first < sentence.end && found.empty(); ++first) {
    if (!said(first)) continue;
    std::uint32_t last = first;
    while (last + 1 < sentence.end && said(last + 1)) ++last;
    add_run(first, last, found);
  }
  return found;
}

std::vector<TextRange> ContentReader::content(std::uint32_t word, const Cue& cue) const {
  std::vector<TextRange> found;
  const Word& here = tree_.word(word);
  if (const std::int32_t clause = clause_under(word); clause != kAbsent) {
    found = of_clause(word, static_cast<std::uint32_t>(clause), cue);
  } else if (universal(here.deprel) == Deprel::kParataxis && here.head != kAbsent) {
    found = spans(static_cast<std::uint32_t>(here.head), static_cast<std::int32_t>(word));
  } else {
    found = in_roles(word, cue);
    if (found.empty() && here.upos == Upos::kVerb) found = beside(word);
    if (found.empty() && here.upos == Upos::kVerb) found = in_phrase(word);
    if (found.empty() && here.part[kCuePart] > 0) found = taken_for_content(word);
  }
  add_whole_quotes(found);
  return found;
}

SpeechMode ContentReader::mode(const std::vector<TextRange>& content) const {
  std::uint32_t all = 0, inside = 0;
  for (TextRange span : content) {
    all += span.size();
    for (const Quotation& quote : quotes_) inside += common(span, quote.range).size();
  }
  if (inside == 0) return SpeechMode::kIndirect;
  return inside >= kDirectShare * all ? SpeechMode::kDirect : SpeechMode::kMixed;
}

}  // namespace verbale
