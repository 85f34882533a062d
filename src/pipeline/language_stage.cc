// SPDX-License-Identifier: Apache-2.0
#include "pipeline/language_stage.h"

namespace verbale {

Status run_language(const Knowing& knowing, Document& document, Minutes&) {
  return run_engine(knowing.language, document);
}

Status run_engine(const std::shared_ptr<const Language>& language, Document& document) {
  thread_local Scratch scratch;
  document.keeps = language;
  if (!document.words.empty()) {
    language->annotate(document, scratch);
    return {};
  }
  if (Status status = language->analyse(document, scratch); !status) return status;
  if (document.words.empty()) {
    return fail(ErrorCode::kEmptyReport, "no words left in the report", document.info.origin,
                "check that the file holds the text of a report");
  }
  return {};
}

}  // namespace verbale
