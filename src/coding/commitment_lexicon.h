// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

enum class CommitmentVerbKind : std::uint8_t { kMake, kKeep, kBreak };

/// A verb that makes, keeps or breaks a promise.
struct CommitmentVerb {
  CommitmentVerbKind kind = CommitmentVerbKind::kMake;
  std::vector<std::string> words;
  std::string particle;
  std::vector<std::string> roles;  ///< make: to whom; keep, break: where the promise stands
  bool threat = false;
};

/// Words of promises, from data/lexicon/commitments.
class CommitmentLexicon {
 public:
  static Result<CommitmentLexicon> load(const std::filesystem::path& data);

  const std::vector<CommitmentVerb>& verbs() const { return verbs_; }
  bool names_promise(std::string_view lemma) const;
  bool names_agreement(std::string_view lemma) const;
  bool carries(std::string_view lemma) const;  ///< "gave a promise"
  bool conditional(std::string_view marker) const;

 private:
  std::vector<CommitmentVerb> verbs_;
  std::vector<std::string> nouns_, texts_, having_, conditions_;
};

}  // namespace verbale
