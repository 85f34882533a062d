// SPDX-License-Identifier: Apache-2.0
//
// What the tree takes for something else than it is, where words tell so:
//
//   "had armed the rebels", "had" a verb with a clause      its auxiliary
//   "days after the leaders, in Geneva, agreed to wait"     the leaders are the subject of a clause
//
// The words are in data/grammar/english.toml. What needs no list of words is in
// src/language/second_look.h.
#pragma once

#include <verbale/document.h>
#include <verbale/result.h>

#include <string>
#include <vector>

#include "base/data_folder.h"

namespace verbale {

class TreeRepair {
 public:
  static Result<TreeRepair> load(const DataFolder& data);
  void run(Document& document) const;

 private:
  void perfect(std::uint32_t have, Document& document) const;
  void clause_of_time(std::uint32_t verb, Document& document) const;

  std::vector<std::string> perfect_, opening_;
};

}  // namespace verbale
