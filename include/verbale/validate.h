// SPDX-License-Identifier: Apache-2.0
//
// Coding held against what people say is right: a gold file read, the coder's events judged by it.
//
//   auto gold = verbale::read_gold("gold.jsonl");
//   verbale::Validator validator;
//   for (const auto& text : *gold) validator.add(text, minutes_of(text));   // coded as you like
//   auto validation = validator.take();   // validation.measures.back(): all of an event right
//
// The formats and what is counted how: docs/validate.md.
#pragma once

#include <verbale/ledger.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verbale {

/// An event as gold or coder have it. Codes of actors ascending; a gold code may end in "*".
struct JudgedEvent {
  std::optional<std::vector<std::string>> sources, targets;  ///< absent: not judged
  std::string cameo;       ///< empty where only PLOVER's event is given
  std::string plover;      ///< PLOVER's event; of gold only where it has no cameo
  std::string factuality;  ///< empty: not judged
  std::string words;       ///< that carry it; empty: not judged
  std::optional<std::pair<std::uint32_t, std::uint32_t>> span;  ///< of these, in code points

  /// Its class in the confusion: CAMEO's root, or PLOVER's event.
  std::string root() const;
};

struct GoldText {
  std::string id, text, title, source, published;
  std::vector<JudgedEvent> events;
  std::vector<JudgedEvent> wrong;  ///< that must not come
  bool complete = true;            ///< `events` are all that there are: what else is coded is wrong
  bool pairs = false;              ///< each event has one source and one target, as in PETRARCH
  bool plover = false;             ///< judged by PLOVER's events, not by CAMEO codes
};

/// Our JSON Lines, PLOVER's JSON, PETRARCH's validation file; known by the content. kFileMissing,
/// kReportTooLong, kUtf8Invalid, kJsonInvalid, kJsonField: with the line.
Result<std::vector<GoldText>> read_gold(const std::filesystem::path& file);
/// The same from memory; `name` stands in errors.
Result<std::vector<GoldText>> parse_gold(std::string_view bytes, const std::string& name);

/// The reviewed events of a ledger as a gold file in our JSON Lines: what was accepted, with what
/// was changed, and as `wrong` what was rejected. Of several people the last has the last word.
Result<std::string> gold_of_reviews(const Ledger& ledger);

/// One way to count an event as right, each stricter than the one before.
enum class Measure : std::uint8_t {
  kFound,  ///< the coder has an event there
  kRoot,   ///< of the right class
  kCode,   ///< with the right code
  kSides,  ///< and the right actors on both sides
  kAll,    ///< and the right factuality, where the gold gives one
};
inline constexpr std::size_t kMeasures = 5;
std::string_view name_of(Measure value);  ///< "found"

struct Score {
  std::int64_t right = 0, coded = 0, gold = 0;
  double precision() const;  ///< 0 where nothing was coded
  double recall() const;
  double f1() const;
};

/// Gold and coder do not say the same.
struct Difference {
  std::string text;                  ///< id
  std::string words;                 ///< that it is about
  std::optional<JudgedEvent> gold;   ///< absent: the coder has one too many
  std::optional<JudgedEvent> coded;  ///< absent: the coder missed it
  std::vector<std::string> fields;   ///< where both are there: what differs
  std::string key;                   ///< the same in the next run
};

struct Validation {
  std::int64_t texts = 0;
  std::array<Score, kMeasures> scores{};
  /// How often the coder said the second where the first is right; "none" for missed and one too
  /// many.
  std::map<std::pair<std::string, std::string>, std::int64_t> confusion;
  std::vector<Difference> differences;
  std::vector<std::string> right;  ///< keys of gold events that are right in all

  const Score& score(Measure measure) const { return scores[static_cast<std::size_t>(measure)]; }
};

class Validator {
 public:
  /// `minutes` are what a coder gave for the text.
  void add(const GoldText& gold, const Minutes& minutes);
  Validation take() { return std::move(all_); }

 private:
  void judge(const GoldText& gold, const JudgedEvent& wanted, const JudgedEvent& coded,
             const std::string& evidence);

  void missed(const GoldText& gold, const JudgedEvent& wanted);
  void one_too_many(const GoldText& gold, const JudgedEvent& coded, const std::string& evidence);

  Validation all_;
};

/// What is kept of a run, to compare the next one with.
struct LastRun {
  std::array<Score, kMeasures> scores{};
  std::vector<std::string> right, wrong;  ///< keys, ascending
};
LastRun remembered(const Validation& validation);
std::string to_json(const LastRun& run);
/// kJsonInvalid, kJsonField where the file is something else.
Result<LastRun> read_last_run(const std::filesystem::path& file);

}  // namespace verbale
