// SPDX-License-Identifier: Apache-2.0
//
// Any bytes through the whole coder, and the records through JSON.
#include <verbale/coder.h>
#include <verbale/json.h>
#include <verbale/reader.h>

#include <string>

#include "base/utf8.h"
#include "check.h"

namespace verbale::fuzz {
namespace {

struct Loaded {
  Coder coder;
  ReadOptions options;
};

const Loaded& loaded() {
  static const Loaded kLoaded = [] {
    CoderOptions how;
    how.data = VERBALE_DATA_FOLDER;
    Loaded all{must(Coder::load(how)), {}};
    all.options.rules = must(load_report_rules(VERBALE_DATA_FOLDER));
    all.options.budget.report_bytes = 1 << 16;
    all.options.budget.unpacked_bytes = 1 << 16;
    return all;
  }();
  return kLoaded;
}

}  // namespace
}  // namespace verbale::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  auto document = read_report(fuzz::text_of(data, size), fuzz::loaded().options, "fuzz");
  if (!document) return 0;
  const auto minutes = fuzz::loaded().coder.code(*document);
  if (!minutes) {
    fuzz::check(minutes.error().code != ErrorCode::kInternal, "no mistake of our own");
    return 0;
  }
  const std::string lines = to_jsonl(*minutes, {.with_text = true});
  fuzz::check(!first_invalid_utf8(lines), "records are UTF-8");
  return 0;
}
