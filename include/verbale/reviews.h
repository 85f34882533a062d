// SPDX-License-Identifier: Apache-2.0
//
// What people say of the machine's records: accepted, rejected, or changed. A review is a record of
// its own and never overwrites; one that is taken back is kept. Described in docs/ledger.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

enum class Verdict : std::uint8_t { kAccept, kReject, kChange };
/// Whether the record that was reviewed is there in the present coding of its report.
enum class Standing : std::uint8_t {
  kSame,     ///< it says the same
  kChanged,  ///< it stands in the same words, but says something else
  kGone,
};
/// How the record came to be reviewed. Only what was drawn at random tells how good the rest is.
enum class Drawn : std::uint8_t {
  kChosen,
  kRandom,        ///< from all records of its kind
  kRandomInCode,  ///< from those of some codes: tells of these codes, not of all records
  kConfidence,    ///< the least certain first
};

std::string_view name_of(Verdict value);   ///< "accept"
std::string_view name_of(Standing value);  ///< "same"
std::string_view name_of(Drawn value);     ///< "chosen"
std::optional<Verdict> verdict_from(std::string_view name);
std::optional<Standing> standing_from(std::string_view name);
std::optional<Drawn> drawn_from(std::string_view name);

struct Review {
  std::string id;          ///< made from the rest
  std::string report;      ///< id of the report
  std::string kind;        ///< of the record: event statement commitment relation actor
  std::string record_id;   ///< its id when it was reviewed
  std::string record_now;  ///< its id in the present coding; empty where it is gone
  Standing standing = Standing::kSame;
  Verdict verdict = Verdict::kAccept;
  /// JSON object: the fields that a person gives another value, in the words of the record
  /// ({"cameo":"111"}); "{}" but for Verdict::kChange.
  std::string changes = "{}";
  std::string reason;
  std::string reviewer;
  std::string reviewed;  ///< when: ISO 8601 with time, UTC
  std::string undone;    ///< when it was taken back or replaced; empty while it holds
  Drawn drawn = Drawn::kChosen;
  std::string machine;  ///< the record as it stood then, one JSON object
};

/// Empty fields do not filter.
struct ReviewFilter {
  std::string report, reviewer;
  bool with_undone = false;
};

/// Which records wait for a reviewer.
struct QueueQuery {
  std::string kind = "event";  ///< event, statement or commitment
  Drawn by = Drawn::kRandom;   ///< kConfidence: events only, the least certain first
  std::string reviewer;        ///< whose reviews are left out
  std::string cameo;           ///< a pattern ("19*"); events only
  /// The same seed draws the same records for everybody, so that two reviewers can be compared.
  std::string seed = "1";
  std::int64_t limit = 50;
};

struct Queued {
  std::string report, id;
};

/// The share of right records among `reviewed`, with the interval that holds it in 95 of 100 draws
/// (Wilson, Probable inference, the law of succession, and statistical inference, 1927).
struct Precision {
  std::string code;  ///< CAMEO; empty: all
  std::int64_t reviewed = 0, accepted = 0;
  double share = 0, low = 0, high = 0;
};

/// Two reviewers over the records that both have judged (Cohen, A coefficient of agreement for
/// nominal scales, 1960). A kappa of 0 is what chance gives, 1 is full agreement; it is absent
/// where both gave one verdict to everything, because chance then explains all.
struct ReviewerPair {
  std::string a, b;
  std::int64_t records = 0, agreed = 0;
  std::optional<double> kappa;
};

struct ReviewFigures {
  /// Of what was drawn at random: first from all, then by code, also from those of the code alone.
  std::vector<Precision> precision;
  std::vector<ReviewerPair> agreement;
};

Precision precision_of(std::int64_t accepted, std::int64_t reviewed);
/// Of the reviews of one kind of record that hold, but for those whose record has changed since or
/// is gone: they say nothing of the present coding.
ReviewFigures review_figures(const std::vector<Review>& reviews, std::string_view kind = "event");

/// One line of JSON: {"record":"review",...}.
std::string to_jsonl(const Review& review);

}  // namespace verbale
