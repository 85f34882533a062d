// SPDX-License-Identifier: Apache-2.0
#include <verbale/lexicon.h>

#include "coding/lexicon_check.h"
#include "coding/lexicon_coverage.h"
#include "pipeline/data_folder.h"

namespace verbale {
namespace {

/// Calls `ask` with the entries as the files hold them, whatever an index may hold, and the codes.
template <class Ask>
auto with_lexicon(const std::filesystem::path& data, const OwnPaths& own, Ask ask)
    -> Result<decltype(ask(std::declval<Lexicon>(), std::declval<Ontology>()))> {
  const auto path = find_data_folder(data);
  if (!path) return tl::make_unexpected(path.error());
  const DataFolder folder(*path);
  const auto ontology = Ontology::load(folder);
  if (!ontology) return tl::make_unexpected(ontology.error());
  const auto lexicon = Lexicon::read(folder, own);
  if (!lexicon) return tl::make_unexpected(lexicon.error());
  return ask(*lexicon, *ontology);
}

}  // namespace

Result<std::vector<LexiconFinding>> check_lexicon(const std::filesystem::path& data,
                                                  const OwnPaths& own) {
  return with_lexicon(data, own, check_entries);
}

Result<LexiconCoverage> lexicon_coverage(const std::filesystem::path& data, const OwnPaths& own) {
  return with_lexicon(data, own, coverage_of);
}

}  // namespace verbale
