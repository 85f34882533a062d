// SPDX-License-Identifier: Apache-2.0
#include "coding/own_lexicon.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/word_list_lines.h"

namespace verbale {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEntries = ".toml";
constexpr std::string_view kClasses = "classes.toml";

Result<OwnPaths> files_of(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    if (fs::exists(path, error)) return OwnPaths{path};
    return fail(ErrorCode::kFileMissing, "no such lexicon", path.string(), "check the path");
  }
  OwnPaths files;
  for (const auto& file : fs::directory_iterator(path, error)) {
    if (file.path().extension() == kEntries) files.push_back(file.path());
  }
  if (files.empty()) {
    return fail(ErrorCode::kDataMissing, "no *.toml in this lexicon", path.string(),
                "give a folder with entries (docs/lexicon.md)");
  }
  std::sort(files.begin(), files.end());
  return files;
}

class OwnReader {
 public:
  OwnReader(const DataFolder& data, WordClasses classes)
      : data_(data), classes_(std::move(classes)) {}

  Result<OwnEntries> run(const OwnPaths& files) {
    Status status;
    for (const fs::path& file : files) {
      if (status && file.filename() == kClasses) {
        status = read_toml(file, [&](const TomlEntry& root) {
          add_classes(root, classes_);
          return Status{};
        });
      }
    }
    for (const fs::path& file : files) {
      if (status && file.filename() != kClasses) {
        status = file.extension() == kEntries ? entries(file) : dictionary(file);
      }
    }
    if (!status) return tl::make_unexpected(status.error());
    return std::move(own_);
  }

 private:
  Status entries(const fs::path& file) {
    return read_toml(file, [&](const TomlEntry& root) -> Status {
      auto entries = entries_of(root, classes_);
      if (!entries) return tl::make_unexpected(entries.error());
      std::move(entries->begin(), entries->end(), std::back_inserter(own_.entries));
      return {};
    });
  }

  Status dictionary(const fs::path& file) {
    const auto text = read_word_list(file);
    if (!text) return tl::make_unexpected(text.error());
    const auto words = DictionaryWords::load(data_);
    if (!words) return tl::make_unexpected(words.error());
    const auto ontology = Ontology::load(data_);
    if (!ontology) return tl::make_unexpected(ontology.error());
    auto more = read_verb_dictionary(*text, file.filename().string(), *words, *ontology);
    if (!more) return tl::make_unexpected(more.error());
    std::move(more->entries.begin(), more->entries.end(), std::back_inserter(own_.entries));
    std::move(more->unmapped.begin(), more->unmapped.end(), std::back_inserter(own_.unmapped));
    return {};
  }

  const DataFolder& data_;
  WordClasses classes_;
  OwnEntries own_;
};

}  // namespace

Result<OwnPaths> own_lexicon_files(const OwnPaths& paths) {
  OwnPaths all;
  for (const fs::path& path : paths) {
    auto files = files_of(path);
    if (!files) return files;
    std::move(files->begin(), files->end(), std::back_inserter(all));
  }
  return all;
}

Result<OwnEntries> read_own_lexicon(const DataFolder& data, const OwnPaths& paths,
                                    WordClasses classes) {
  const auto files = own_lexicon_files(paths);
  if (!files) return tl::make_unexpected(files.error());
  return OwnReader(data, std::move(classes)).run(*files);
}

}  // namespace verbale
