// SPDX-License-Identifier: Apache-2.0
//
// Looking after the lexicon: what is wrong with it, what it covers, what it lacks. The examples are
// run by Coder::test_lexicon(), gaps in reports are found by Coder::gaps(). docs/lexicon.md
// describes all four.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace verbale {

/// Something that is wrong with an entry.
struct LexiconFinding {
  std::string file;
  std::uint32_t line = 0;
  std::string check;  ///< id code needs value examples clash double mapping
  std::string entry;  ///< its id; of `mapping` what stands in the dictionary
  std::string what;
};

/// Checks every entry of the data folder and of the user's own (CoderOptions::lexicon), by file and
/// line; of verb dictionaries it says what could not be mapped. A file that cannot be read at all
/// is an error (kDataInvalid with the line).
Result<std::vector<LexiconFinding>> check_lexicon(
    const std::filesystem::path& data, const std::vector<std::filesystem::path>& own = {});

/// Entries with a code, and the different words that trigger them.
struct LexiconCount {
  std::string code, name;
  std::int64_t entries = 0, words = 0;
  bool composed = false;  ///< an illocution over a deed gives it, too ("threaten" + "blockade")
};

struct LexiconCoverage {
  LexiconCount all;                 ///< code and name are empty
  std::vector<LexiconCount> roots;  ///< by CAMEO root
  std::vector<LexiconCount> codes;  ///< every code of the ontology, in its order
  std::int64_t examples = 0;
};

Result<LexiconCoverage> lexicon_coverage(const std::filesystem::path& data,
                                         const std::vector<std::filesystem::path>& own = {});

/// A predicate between two actors that gave no event.
struct LexiconGap {
  std::string lemma, pos;    ///< pos: verb, noun
  std::string frame;         ///< what links it to the second actor: "object", "on", "step against"
  std::int64_t entries = 0;  ///< how many entries have the word, though none fits; 0: no entry
  std::string context;       ///< the sentence
};

}  // namespace verbale
