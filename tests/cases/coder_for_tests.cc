// SPDX-License-Identifier: Apache-2.0
#include "coder_for_tests.h"

#include <cstdio>
#include <cstdlib>

namespace verbale::cases {
namespace {

template <class T>
T must(Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", to_string(result.error()).c_str());
  std::exit(1);
}

}  // namespace

const Coder& coder_for_tests() {
  static const Coder coder = must(Coder::load({VERBALE_DATA_FOLDER, {}, true}));
  return coder;
}

const ReadOptions& read_options_for_tests() {
  static const ReadOptions options{{}, {}, must(load_report_rules(VERBALE_DATA_FOLDER))};
  return options;
}

}  // namespace verbale::cases
