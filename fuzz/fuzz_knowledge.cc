// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a knowledge file. The first byte says which; the rest of the folder is the tree's
// own.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "actors/knowledge.h"
#include "check.h"
#include "coding/lexicon.h"
#include "coding/ontology.h"
#include "read/rules.h"

namespace verbale::fuzz {
namespace {

namespace fs = std::filesystem;

/// A folder with data/ontology, data/grammar and one file that changes.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "verbale-fuzz-XXXXXX").string();
    check(::mkdtemp(name.data()) != nullptr, "a folder can be made");
    path_ = name;
    for (const char* folder : {"actors", "lexicon", "reading"})
      fs::create_directory(path_ / folder);
    fs::copy(fs::path(VERBALE_DATA_FOLDER) / "ontology", path_ / "ontology");
    fs::copy(fs::path(VERBALE_DATA_FOLDER) / "grammar", path_ / "grammar");
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  const fs::path& with(const char* file, std::string_view bytes) const {
    std::ofstream(path_ / file, std::ios::binary | std::ios::trunc) << bytes;
    return path_;
  }

 private:
  fs::path path_;
};

template <class T>
void check_loaded(const Result<T>& loaded) {
  if (loaded) return;
  check(loaded.error().code != ErrorCode::kInternal, "no mistake of our own");
  check(!loaded.error().where.empty(), "errors say where");
}

}  // namespace
}  // namespace verbale::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  static const fuzz::Folder kFolder;
  static const Ontology kOntology = fuzz::must(Ontology::load(VERBALE_DATA_FOLDER));
  if (size == 0) return -1;
  const std::string_view bytes = fuzz::text_of(data + 1, size - 1);
  switch (data[0] % 3) {
    case 0:
      fuzz::check_loaded(Knowledge::load(kFolder.with("actors/fuzz.toml", bytes)));
      break;
    case 1:
      fuzz::check_loaded(Lexicon::load(kFolder.with("lexicon/fuzz.toml", bytes), kOntology));
      break;
    default:
      fuzz::check_loaded(load_report_rules(kFolder.with("reading/fuzz.toml", bytes)));
      break;
  }
  return 0;
}
