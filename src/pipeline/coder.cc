// SPDX-License-Identifier: Apache-2.0
#include <verbale/coder.h>
#include <verbale/version.h>

#include <algorithm>
#include <future>

#include "base/hash.h"
#include "coding/factuality.h"
#include "coding/own_lexicon.h"
#include "language/conllu.h"
#include "pipeline/data_folder.h"
#include "pipeline/examples.h"
#include "pipeline/index.h"
#include "pipeline/language_stage.h"
#include "pipeline/stages.h"

namespace verbale {

struct Coder::Parts {
  Knowing knowing;
  std::vector<const Stage*> stages;
  CoderStamp stamp;
  std::string index;
};

namespace {

Result<std::shared_ptr<const Language>> load_language(const std::filesystem::path& data) {
  return Language::load(data / "models" / "english.model");
}

using LanguageToCome = std::future<Result<std::shared_ptr<const Language>>>;

/// Loading the language takes as long as all the rest, and neither needs the other: where there is
/// another processor, they are done at the same time.
Result<Knowing> load_knowing(const DataFolder& data, const CoderOptions& options,
                             LanguageToCome language_to_come) {
  auto actors = ActorFinder::load(data, options.actors);
  auto coding = Coding::load(data, options.lexicon);
  auto places = PlaceReader::load(data);
  auto times = TimeReader::load(data);
  auto language = language_to_come.get();
  if (!language) return tl::make_unexpected(language.error());
  if (!actors) return tl::make_unexpected(actors.error());
  if (!coding) return tl::make_unexpected(coding.error());
  if (!places) return tl::make_unexpected(places.error());
  if (!times) return tl::make_unexpected(times.error());
  return Knowing{data.path(),        std::move(*language), std::move(*actors), std::move(*coding),
                 std::move(*places), std::move(*times),    options.reasons};
}

Status run(const std::vector<const Stage*>& stages, const Knowing& knowing, Document& document,
           Minutes& minutes) {
  for (const Stage* stage : stages) {
    if (Status status = stage->run(knowing, document, minutes); !status) return status;
  }
  return {};
}

}  // namespace

Coder::Coder(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Coder::Coder(const Coder&) = default;
Coder& Coder::operator=(const Coder&) = default;
Coder::Coder(Coder&&) noexcept = default;
Coder& Coder::operator=(Coder&&) noexcept = default;
Coder::~Coder() = default;

Result<std::filesystem::path> Coder::find_data(const std::filesystem::path& given) {
  return find_data_folder(given);
}

Result<Coder> Coder::load(const CoderOptions& options) {
  if (Status status = check_stages(options.without); !status) {
    return tl::make_unexpected(status.error());
  }
  auto data = find_data_folder(options.data);
  if (!data) return tl::make_unexpected(data.error());
  LanguageToCome language = std::async([&] { return load_language(*data); });
  auto lexicon = hash_of_knowledge(*data);
  if (!lexicon) return tl::make_unexpected(lexicon.error());
  std::string note;
  const auto folder = open_data_folder(*data, *lexicon, note);
  if (!folder) return tl::make_unexpected(folder.error());
  auto knowing = load_knowing(*folder, options, std::move(language));
  if (!knowing) return tl::make_unexpected(knowing.error());
  const auto own = own_lexicon_files(options.lexicon);
  if (!own) return tl::make_unexpected(own.error());
  auto parts = std::make_shared<Parts>(Parts{std::move(*knowing), {}, {}, std::move(note)});
  for (const Stage& stage : all_stages()) {
    const auto& without = options.without;
    if (std::find(without.begin(), without.end(), stage.info.name) == without.end()) {
      parts->stages.push_back(&stage);
    }
  }
  parts->stamp = {
      "verbale", std::string(version()),
      hash_hex(parts->knowing.language->hash() + parts->knowing.coding.model_hashes()),
      hash_with_lists(hash_with_lists(*lexicon, "actors", options.actors), "lexicon", *own)};
  return Coder(std::move(parts));
}

Result<Minutes> Coder::code(Document& document) const {
  Minutes minutes;
  minutes.report.coder = parts_->stamp;
  if (Status status = run(parts_->stages, parts_->knowing, document, minutes); !status) {
    return tl::make_unexpected(status.error());
  }
  minutes.text = document.text;
  return minutes;
}

Status Coder::parse(Document& document) const {
  return run_engine(parts_->knowing.language, document);
}

Result<Parser> Parser::load(const std::filesystem::path& data) {
  Parser parser;
  auto folder = find_data_folder(data);
  if (!folder) return tl::make_unexpected(folder.error());
  auto language = load_language(*folder);
  if (!language) return tl::make_unexpected(language.error());
  parser.data_ = std::move(*folder);
  parser.language_ = std::move(*language);
  return parser;
}

Status Parser::parse(Document& document) const { return run_engine(language_, document); }

std::vector<ExampleOutcome> Coder::test_lexicon() const {
  return run_examples(parts_->knowing.coding.lexicon(),
                      [this](Document& document) { return code(document); });
}

Result<std::vector<LexiconGap>> Coder::gaps(Document& document) const {
  const auto minutes = code(document);
  if (!minutes) return tl::make_unexpected(minutes.error());
  return parts_->knowing.coding.gaps(document, *minutes);
}

std::vector<std::pair<std::string, std::string>> Coder::code_labels() const {
  return parts_->knowing.coding.ontology().labels();
}

CoderStamp Coder::stamp() const { return parts_->stamp; }
std::string Coder::index_note() const { return parts_->index; }
std::filesystem::path Coder::data_folder() const { return parts_->knowing.data; }

std::vector<StageInfo> Coder::stages() {
  std::vector<StageInfo> infos;
  for (const Stage& stage : all_stages()) infos.push_back(stage.info);
  return infos;
}

std::vector<std::optional<Factuality>> Coder::factuality(const Document& document) const {
  return parts_->knowing.coding.factuality(document);
}

std::string to_conllu(const Document& document,
                      const std::vector<std::optional<Factuality>>& factuality) {
  std::vector<std::string> misc;
  for (std::size_t word = 0; word < factuality.size(); ++word) {
    const std::optional<Factuality>& value = factuality[word];
    misc.push_back(value ? "Asserted=" + std::string(name_of(*value)) + "|Factuality=" +
                               std::string(name_of(judged_factuality(document.words[word])))
                         : "");
  }
  return write_conllu(document, misc);
}

Result<Document> from_conllu(std::string_view conllu, std::string_view origin) {
  return read_conllu(conllu, origin);
}

}  // namespace verbale
