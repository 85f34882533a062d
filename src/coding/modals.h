// SPDX-License-Identifier: Apache-2.0
//
// Illocutions that only a modal carries, from data/lexicon/modals.toml:
//
//   The ELN said it will release the hostages     03  ELN -> ...       (intent, beside the deed
//   084) Lebanon will not accept more refugees         12  Lebanon -> ...   (refusal) Eritrea said
//   Qatar must mediate               10  Eritrea -> Qatar (demand)
//
// The deed keeps its own event, with the factuality that the modal gives it. The illocution's words
// end at the modal, so that nobody takes them for the deed.
#pragma once

#include <verbale/records.h>
#include <verbale/result.h>

#include <optional>
#include <string>
#include <vector>

#include "base/data_folder.h"
#include "coding/ontology.h"
#include "document/tree.h"

namespace verbale {

struct ModalRule {
  std::vector<std::string> words, over;
  std::string family, negated;
  bool by_doer = true;    ///< else by who says so
  bool reported = false;  ///< only inside what somebody says
};

class ModalLexicon {
 public:
  static Result<ModalLexicon> load(const DataFolder& data);
  const std::vector<ModalRule>& rules() const { return rules_; }

 private:
  std::vector<ModalRule> rules_;
};

/// The illocution over a deed that is coded already; nothing where no rule holds.
std::optional<Event> modal_over(const Event& deed, std::uint32_t trigger, const Tree& tree,
                                const ModalLexicon& lexicon, const Ontology& ontology);

}  // namespace verbale
