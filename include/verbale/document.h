// SPDX-License-Identifier: Apache-2.0
//
// A Document owns one report: its text as read, what the reader found out about it, and the
// analysis in flat arrays. Everything else (sentences, words, mentions, evidence) is a range into
// it.
//
//   text       "France accused Iran."          (UTF-8, never changed after reading)
//   words      [0,6) [7,14) [15,19) [19,20)    bytes of the text: text.substr(begin, end-begin) is
//   the form sentences  words [0,4)
//
// The text is the report as the caller gave it; line ends, soft hyphens, no-break spaces and curly
// quotes stay as they are and are read through base/utf8.h where a plain form is wanted, so that
// offsets never move.
#pragma once

#include <verbale/arena.h>
#include <verbale/result.h>
#include <verbale/text_range.h>
#include <verbale/ud.h>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// No word, no sentence, no actor.
inline constexpr std::int32_t kAbsent = -1;

/// Coarse type of a name (named-entity layer).
enum class NameType : std::uint8_t { kNone, kPerson, kPlace, kOrganisation, kOther };

/// Places in Word::part.
inline constexpr std::size_t kSourcePart = 0, kCuePart = 1, kContentPart = 2;

/// One syntactic word (UD). "don't" is two words that share a token.
struct Word {
  TextRange range;              ///< bytes of the word's own part of the token
  std::string_view lemma;       ///< lives in the document's arena or the model
  std::string_view feats;       ///< "Mood=Ind|Tense=Past", sorted, empty where none
  std::int32_t head = kAbsent;  ///< index into Document::words; kAbsent for the root
  std::uint32_t sentence = 0;   ///< index into Document::sentences
  Upos upos = Upos::kX;
  Deprel deprel = Deprel::kDep;
  NameType name = NameType::kNone;
  bool name_begins = false;  ///< first word of a name
  bool token_begins = true;  ///< first word of its surface token
  bool token_ends = true;    ///< last word of its surface token
  bool space_after = true;   ///< white space follows the token
  /// Log-odds that it belongs to the source, the cue, the content of a statement.
  std::array<float, 3> part{};
  /// How far readers would believe that it happened, if it is a predicate: 3 certainly, -3
  /// certainly not. The first judge as those of UW did, the second as those of UDS, who doubt more.
  std::array<float, 2> happened{};
  /// Log-odds of what it tells as a political event: nothing, then the twenty CAMEO roots.
  std::array<float, 21> deal{};
};

struct Sentence {
  std::uint32_t begin = 0;      ///< first word
  std::uint32_t end = 0;        ///< one past the last word
  TextRange range;              ///< bytes
  std::uint32_t paragraph = 0;  ///< index of the block of text (see Document::blocks) it stands in
};

/// What a block of the report is, as the reader found it. Only body and headline are read as
/// language.
enum class BlockKind : std::uint8_t { kBody, kHeadline, kDateLine, kByline, kDateline, kOther };

/// A run of the text without a blank line (or an HTML block).
struct Block {
  TextRange range;
  BlockKind kind = BlockKind::kBody;
};

enum class MentionKind : std::uint8_t { kName, kAdjective, kRole, kPronoun, kDescription };

/// A run of words that refers to an actor.
struct Mention {
  std::uint32_t begin = 0;  ///< first word
  std::uint32_t end = 0;    ///< one past the last word
  std::uint32_t head = 0;   ///< the word that the tree attaches it by
  MentionKind kind = MentionKind::kName;
  bool locative = false;         ///< names a place here ("in Geneva"), not somebody who acts
  std::int32_t actor = kAbsent;  ///< index into Minutes::actors
};

/// Where the publication date comes from.
enum class PublishedFrom : std::uint8_t {
  kNone,
  kInput,
  kText,
  kFetched,  ///< neither says it: the day on which a crawler fetched the page
};
/// "input", "text", "fetched"; empty for kNone.
std::string_view name_of(PublishedFrom value);
PublishedFrom published_from_named(std::string_view name);

/// A span pair for which the caller wants the one best relation (contract: `pairs`). Bytes.
struct PairQuery {
  std::string id;
  std::optional<TextRange> source;
  std::optional<TextRange> target;
};

/// What is known of the report as published. Dates are ISO 8601 ("2003-05-13"), empty where
/// unknown.
struct ReportInfo {
  std::string id;
  std::string title;
  std::string source;
  std::string author;
  std::string url;
  std::string language;
  std::string published;
  PublishedFrom published_from = PublishedFrom::kNone;
  std::string dateline;         ///< "WASHINGTON"
  std::string reposted;         ///< date on which an older report was posted again
  std::string origin;           ///< where it was read: file, line
  std::string kind;             ///< what it was read as, in a word: "text", "html"
  std::vector<Error> warnings;  ///< what is doubtful about it; it was read all the same
  std::vector<PairQuery> pairs;
};

class Document {
 public:
  Document() = default;
  Document(ReportInfo about, std::string body) : info(std::move(about)), text(std::move(body)) {}
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;

  ReportInfo info;
  std::string text;
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Word> words;
  std::vector<Mention> mentions;      ///< by begin
  Arena arena;                        ///< owns lemmas and other derived strings
  std::shared_ptr<const void> keeps;  ///< keeps the model alive while words point into it

  std::string_view form(std::uint32_t word) const { return words[word].range.of(text); }
  TextRange range_of(std::uint32_t first, std::uint32_t end) const {
    return {words[first].range.begin, words[end - 1].range.end};
  }
};

}  // namespace verbale
