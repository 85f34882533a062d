// SPDX-License-Identifier: Apache-2.0
#include "coding/statement_candidates.h"

#include <algorithm>

#include "base/plain.h"
#include "coding/attributions.h"

namespace verbale {
namespace {

constexpr std::string_view kNone =
    "none";  ///< attitude of a verb that speaks, but not with its particle

}  // namespace

Statement make_statement(const Document& document, std::uint32_t sentence, TextRange cue,
                         std::vector<TextRange> content, const Cue& how,
                         std::vector<ActorRef> speakers) {
  Statement statement;
  statement.sentence = sentence;
  statement.cue = statement.evidence = cue;
  statement.content = std::move(content);
  statement.attitude = how.attitude;
  statement.speakers = std::move(speakers);
  statement.time.from_report = true;
  const TextRange whole = document.sentences[sentence].range;
  for (TextRange span : statement.content) {
    if (whole.overlaps(span)) statement.evidence = statement.evidence.join(span);
  }
  for (const ActorRef& speaker : statement.speakers) {
    if (speaker.mention && whole.contains(*speaker.mention)) {
      statement.evidence = statement.evidence.join(*speaker.mention);
    }
  }
  return statement;
}

std::vector<StatementCandidate> CandidateReader::run(bool unknown) {
  static const Cue kSays{.attitude = "assert"};
  for (std::uint32_t word = 0; word < document_.words.size(); ++word) {
    const Word& here = tree_.word(word);
    const Cue* cue = lexicon_.cue(here.lemma, here.upos);
    if (const Cue* with = with_particle(word)) cue = with->attitude == kNone ? nullptr : with;
    if (const Cue* state = state_of_mind(word)) cue = state;
    if (cue != nullptr && (!cue->via || cites(word)) && stands_under(word, *cue))
      read(word, *cue, true);
    if (cue == nullptr && unknown && may_speak(word)) read(word, kSays, false);
  }
  return std::move(found_);
}

/// "is determined to stay", "were convinced that": a participle that the lexicon has as an
/// adjective speaks of its subject, not of somebody who did that to it.
const Cue* CandidateReader::state_of_mind(std::uint32_t word) const {
  if (!speakers_.in_state(word)) return nullptr;
  return lexicon_.cue(lower_case(document_.form(word)), Upos::kAdj);
}

/// "The minister cited a lack of funds": he speaks himself, as no agency that quotes others does.
bool CandidateReader::cites(std::uint32_t word) const {
  const WordList speakers = roles_.subject(word);
  const std::vector<ActorRef> named = roles_.actors_in(speakers);
  const bool passing = std::any_of(named.begin(), named.end(),
                                   [&](const ActorRef& ref) { return roles_.outlet(ref); });
  if (speakers.empty() || passing || roles_.passive(word)) return false;
  if (!tree_.has_child(word, Deprel::kNsubj)) return false;
  const WordList objects = roles_.object(word);
  return tree_.has_child(word, Deprel::kCcomp) ||
         (!objects.empty() && roles_.actors_named(objects.front()).empty());
}

/// "who asked not to be named": how the report came about.
bool CandidateReader::asks_for_anonymity(std::uint32_t word) const {
  const std::int32_t clause = tree_.child(word, Deprel::kXcomp);
  return clause != kAbsent && roles_.passive(static_cast<std::uint32_t>(clause)) &&
         lexicon_.anonymity(tree_.word(static_cast<std::uint32_t>(clause)).lemma);
}

/// "pointed out", "called off": a verb and its particle are a word of their own.
const Cue* CandidateReader::with_particle(std::uint32_t word) const {
  const std::int32_t particle = tree_.exact_child(word, Deprel::kCompoundPrt);
  if (particle == kAbsent || tree_.word(word).upos != Upos::kVerb) return nullptr;
  const std::string both = std::string(tree_.word(word).lemma) + " " +
                           std::string(tree_.word(static_cast<std::uint32_t>(particle)).lemma);
  return lexicon_.cue(both, Upos::kVerb);
}

/// "made [clear] that": the word speaks below certain verbs only.
bool CandidateReader::stands_under(std::uint32_t word, const Cue& cue) const {
  if (cue.under.empty()) return true;
  const std::int32_t above = tree_.head(word);
  return above != kAbsent && universal(tree_.word(word).deprel) == Deprel::kXcomp &&
         has_word(cue.under, tree_.word(static_cast<std::uint32_t>(above)).lemma);
}

/// "repeated its accusation that ...": the cue that the object is.
const Cue* CandidateReader::repeated(std::uint32_t verb) const {
  const std::int32_t object = tree_.child(verb, Deprel::kObj);
  if (object == kAbsent) return nullptr;
  const Word& noun = tree_.word(static_cast<std::uint32_t>(object));
  return lexicon_.cue(noun.lemma, noun.upos);
}

/// A verb with a doer, and a finite clause or a quotation under it; or what the network takes for a
/// cue.
bool CandidateReader::may_speak(std::uint32_t word) const {
  const Upos upos = tree_.word(word).upos;
  const bool open = upos == Upos::kVerb || upos == Upos::kNoun || upos == Upos::kAdj;
  if (open && tree_.word(word).part[kCuePart] > 0) return true;
  if (upos != Upos::kVerb || roles_.subject(word).empty()) return false;
  if (tree_.has_child(word, Deprel::kCcomp)) return true;
  const auto children = tree_.children(word);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return universal(tree_.word(child).deprel) != Deprel::kPunct &&
           contents_.quoted(tree_.word(child).range) && !contents_.quoted(tree_.word(word).range);
  });
}

void CandidateReader::read(std::uint32_t word, const Cue& cue, bool known) {
  if (asks_for_anonymity(word)) return;
  WordList speakers = cue.under.empty()
                          ? speakers_.at(word)
                          : roles_.subject(static_cast<std::uint32_t>(tree_.head(word)));
  std::vector<TextRange> content = contents_.content(word, cue);
  const std::optional<Aside> inserted = aside_at(tree_, word, quotes_);
  const bool aside = inserted && set_aside(*inserted, speakers, content);
  if (content.empty() || (speakers.empty() && !nobody_speaks(word, cue))) return;
  const TextRange cue_span = cue_range(word, content.front());
  Statement statement =
      make_statement(document_, tree_.word(word).sentence, cue_span, std::move(content), cue,
                     cue.raising ? std::vector<ActorRef>() : speakers_.refs(speakers));
  add_via(word, speakers, statement);
  cite(word, statement);
  statement.addressees = speakers_.in_roles(word, cue.addressee);
  for (ActorRef& outlet : speakers_.outlets_among(statement.addressees)) {
    statement.via.push_back(std::move(outlet));
  }
  statement.toward = speakers_.in_roles(word, cue.toward);
  if (!cue.naming.empty() && says_what_it_is(word)) statement.attitude = cue.naming;
  if (const Cue* again = cue.repeats ? repeated(word) : nullptr)
    statement.attitude = again->attitude;
  if (statement.toward.empty()) statement.toward = spoken_of(word, statement.speakers);
  found_.push_back({std::move(statement), word, known, aside});
}

/// "Iran intends to leave, according to a diplomat": the diplomat speaks, of what Iran has in mind.
bool says(const Statement& statement) {
  static constexpr std::string_view kMinds[] = {"expect", "fear", "hope", "intend", "believe"};
  return !statement.speakers.empty() &&
         std::find(std::begin(kMinds), std::end(kMinds), statement.attitude) == std::end(kMinds);
}

void CandidateReader::add_via(std::uint32_t word, const WordList& speakers,
                              Statement& statement) const {
  for (const SpeechPhrase& phrase : phrases_) {
    if (phrase.governor != word || !says(statement)) continue;
    const std::vector<ActorRef> passing = speakers_.refs(tree_.conjuncts(phrase.word));
    statement.via.insert(statement.via.end(), passing.begin(), passing.end());
    const std::vector<ActorRef> carriers = speakers_.carriers_of(phrase.word);
    statement.via.insert(statement.via.end(), carriers.begin(), carriers.end());
  }
  // "X told Y, an envoy said, that ..."
  for (std::uint32_t child : tree_.children(word)) {
    const Word& aside = tree_.word(child);
    const bool inserted = aside.deprel == Deprel::kParataxis && child > word &&
                          lexicon_.cue(aside.lemma, aside.upos) != nullptr;
    if (!inserted || contents_.clause_under(word) < static_cast<std::int32_t>(child)) continue;
    const std::vector<ActorRef> teller = speakers_.refs(roles_.subject(child));
    statement.via.insert(statement.via.end(), teller.begin(), teller.end());
  }
  const std::vector<ActorRef> passed = speakers_.passed_on(word, speakers);
  statement.via.insert(statement.via.end(), passed.begin(), passed.end());
}

/// "The agency, citing the navy, reported": the navy speaks through the agency.
void CandidateReader::cite(std::uint32_t word, Statement& statement) const {
  const bool passing = std::any_of(statement.speakers.begin(), statement.speakers.end(),
                                   [&](const ActorRef& ref) { return roles_.outlet(ref); });
  if (!passing) return;
  WordList near = {word};
  for (std::uint32_t child : tree_.children(word)) {
    if (universal(tree_.word(child).deprel) == Deprel::kNsubj) near.push_back(child);
  }
  for (std::uint32_t holder : near) {
    for (std::uint32_t clause : tree_.children(holder)) {
      const Deprel plain = universal(tree_.word(clause).deprel);
      const bool cites = (plain == Deprel::kAdvcl || plain == Deprel::kAcl) &&
                         speakers_.passes_on(clause) &&
                         tree_.feature_of(clause, "VerbForm") != "Fin" && !roles_.passive(clause);
      const std::int32_t source = tree_.child(clause, Deprel::kObj);
      if (!cites || source == kAbsent) continue;
      statement.via.insert(statement.via.begin(), statement.speakers.begin(),
                           statement.speakers.end());
      statement.speakers = speakers_.refs(tree_.conjuncts(static_cast<std::uint32_t>(source)));
      return;
    }
  }
}

/// Speech set aside whose verb the tree gave to somebody else, or to which it gave nothing to
/// say.
bool CandidateReader::set_aside(const Aside& aside, WordList& speakers,
                                std::vector<TextRange>& content) const {
  const bool known = std::find(speakers.begin(), speakers.end(), aside.speaker) != speakers.end();
  if (known && !content.empty()) return false;
  if (!known) speakers = {aside.speaker};
  content = contents_.around(aside);
  return true;
}

/// "It was announced that ...", "a claim that ...": said by somebody whom the report does not
/// name.
bool CandidateReader::nobody_speaks(std::uint32_t word, const Cue& cue) const {
  if (cue.raising) return true;
  const bool clause = contents_.clause_under(word) != kAbsent;
  return tree_.word(word).upos == Upos::kVerb ? roles_.passive(word) : clause;
}

/// "called the raid [a provocation]": a second object, or a predicate of the object.
bool CandidateReader::says_what_it_is(std::uint32_t verb) const {
  return !roles_.fill(verb, "predicate").empty();
}

/// Whom the content is about: the subject of its clause, where it is not the speaker's own side.
std::vector<ActorRef> CandidateReader::spoken_of(std::uint32_t word,
                                                 const std::vector<ActorRef>& speakers) const {
  const std::int32_t clause = contents_.clause_under(word);
  if (clause == kAbsent) return {};
  std::vector<ActorRef> refs = roles_.actors_in(roles_.subject(static_cast<std::uint32_t>(clause)));
  std::erase_if(refs, [&](const ActorRef& ref) {
    return (ref.code.empty() && !speakers.empty()) || own_country(ref, speakers);
  });
  return refs;
}

/// The cue with what belongs to its verb: "has not said", "pointed out", "called for".
TextRange CandidateReader::cue_range(std::uint32_t word, TextRange content) const {
  TextRange range = tree_.word(word).range;
  for (std::uint32_t child : tree_.children(word)) {
    const Deprel deprel = tree_.word(child).deprel;
    const bool adverb = universal(deprel) == Deprel::kAdvmod && child + 1 == word;
    const bool before = child < word && (universal(deprel) == Deprel::kAux || adverb ||
                                         tree_.feature_of(child, "Polarity") == "Neg");
    if (before || (deprel == Deprel::kCompoundPrt && child == word + 1)) {
      range = range.join(tree_.word(child).range);
    }
  }
  for (std::uint32_t next = word + 1; next < document_.words.size(); ++next) {
    const Word& between = tree_.word(next);
    if (between.range.begin >= content.begin || next > word + 2) break;
    if (between.upos == Upos::kAdp && between.range.end <= content.begin) {
      range = range.join(between.range);
    }
  }
  return with_neighbours(word, range, content);
}

/// The words beside that the network takes for parts of the cue as well: "[was quoted as] saying",
/// "told [reporters]".
TextRange CandidateReader::with_neighbours(std::uint32_t word, TextRange range,
                                           TextRange content) const {
  const Sentence& sentence = document_.sentences[tree_.word(word).sentence];
  const auto belongs = [&](std::uint32_t other) {
    return tree_.word(other).part[kCuePart] > 0 && !content.contains(tree_.word(other).range);
  };
  for (std::uint32_t before = word; before > sentence.begin && belongs(before - 1); --before)
    range = range.join(tree_.word(before - 1).range);
  for (std::uint32_t after = word + 1; after < sentence.end && belongs(after); ++after)
    range = range.join(tree_.word(after).range);
  return range;
}

}  // namespace verbale
