// SPDX-License-Identifier: Apache-2.0
//
// The coder: a report in, its minutes out. Load once, share between threads; one Scratch a thread.
//
//   auto coder = verbale::Coder::load({});
//   auto report = verbale::read_report("France accused Iran of spying.");
//   auto minutes = coder->code(*report);            // minutes->events[0].cameo == "112"
#pragma once

#include <verbale/document.h>
#include <verbale/lexicon.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verbale {

struct CoderOptions {
  /// Folder with lexicon/, actors/, ontology/, models/. Empty: environment VERBALE_HOME, then the
  /// folders beside the program.
  std::filesystem::path data;
  /// Names of stages to leave out ("statements", ...); see stages(). Empty: all run.
  std::vector<std::string> without;
  /// Fill Minutes::traces. Costs time; default false.
  bool reasons = false;
  /// Lists of actors of the user's own, which go before those of the folder: TOML as in
  /// data/actors, or dictionaries of TABARI and PETRARCH (docs/actors.md).
  std::vector<std::filesystem::path> actors{};
  /// Entries of the user's own, which add to those of the folder or, with the same id, replace
  /// them: a folder of TOML, a TOML file, a verb dictionary of TABARI or PETRARCH
  /// (docs/lexicon.md).
  std::vector<std::filesystem::path> lexicon{};
};

/// A stage of the pipeline as it is listed by `verbale --version` and docs/architecture.
struct StageInfo {
  std::string name;
  std::string reads;
  std::string writes;
};

/// What a lexicon example said and what came out.
struct ExampleOutcome {
  std::string entry;
  std::string file;
  std::string text;
  bool passed = false;
  std::string difference;  ///< empty when passed
  std::string won_by;      ///< another entry that fired in its place; empty where none did
};

class Coder {
 public:
  static Result<Coder> load(const CoderOptions& options);
  /// Copies share what was loaded.
  Coder(const Coder&);
  Coder& operator=(const Coder&);
  Coder(Coder&&) noexcept;
  Coder& operator=(Coder&&) noexcept;
  ~Coder();

  /// Codes one report. Thread-safe. The document is analysed in place.
  Result<Minutes> code(Document& document) const;
  /// Only sentences, words, tags and trees. A document that has words already (from_conllu) keeps
  /// them.
  Status parse(Document& document) const;
  /// Did it happen? A value for each predicate of a parsed document (verb, noun, adjective), by
  /// word.
  std::vector<std::optional<Factuality>> factuality(const Document& document) const;
  /// Runs every example of every lexicon entry.
  std::vector<ExampleOutcome> test_lexicon() const;

  /// Codes the report and says which predicates between two of its actors gave no event, in the
  /// order of the text. Thread-safe.
  Result<std::vector<LexiconGap>> gaps(Document& document) const;

  /// CAMEO codes with their names, for Ledger::set_code_labels.
  std::vector<std::pair<std::string, std::string>> code_labels() const;

  /// The folder with the knowledge that load() would take: `given`, else as in CoderOptions.
  static Result<std::filesystem::path> find_data(const std::filesystem::path& given);

  CoderStamp stamp() const;
  std::filesystem::path data_folder() const;
  /// The index of the knowledge that was used, or why none was.
  std::string index_note() const;
  static std::vector<StageInfo> stages();

 private:
  struct Parts;
  explicit Coder(std::shared_ptr<const Parts> parts);
  std::shared_ptr<const Parts> parts_;
};

class Language;

/// Only sentences, words, tags and trees, as Coder::parse gives them: of the data folder it loads
/// the model and nothing else. Thread-safe; copies share what was loaded.
class Parser {
 public:
  /// `data` as in CoderOptions.
  static Result<Parser> load(const std::filesystem::path& data);
  Status parse(Document& document) const;
  const std::filesystem::path& data_folder() const { return data_; }

 private:
  std::filesystem::path data_;
  std::shared_ptr<const Language> language_;
};

/// CoNLL-U of an analysed document; `factuality`, where given, stands in MISC as Factuality=CT+.
std::string to_conllu(const Document& document,
                      const std::vector<std::optional<Factuality>>& factuality = {});

/// A document of pre-tokenised CoNLL-U: forms and sentences count, the rest is read anew by
/// parse().
Result<Document> from_conllu(std::string_view conllu, std::string_view origin = "memory");

}  // namespace verbale
