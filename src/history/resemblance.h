// SPDX-License-Identifier: Apache-2.0
//
// How much speaks for two commitments being one promise.
#pragma once

#include <string>

#include "history/told.h"

namespace verbale {

class PledgeResemblance {
 public:
  explicit PledgeResemblance(const Told& told) : told_(told) {}

  /// 0 or more where they are one. `a` is the earlier one.
  double score(const ToldCommitment& a, const ToldCommitment& b) const;
  /// What they have in common, in words.
  std::string reasons(const ToldCommitment& a, const ToldCommitment& b) const;

 private:
  bool is_bare(const ToldCommitment& one) const;
  double words(const ToldCommitment& a, const ToldCommitment& b) const;
  double acts(const ToldCommitment& a, const ToldCommitment& b) const;
  double parties(const ToldCommitment& a, const ToldCommitment& b) const;
  double names(const ToldCommitment& a, const ToldCommitment& b) const;
  bool recalls(const ToldCommitment& a, const ToldCommitment& b) const;
  std::string shared_words(const ToldCommitment& a, const ToldCommitment& b) const;

  const Told& told_;
};

}  // namespace verbale
