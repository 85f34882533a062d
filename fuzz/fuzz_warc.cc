// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a WARC file. The first line is given, so that no input is lost to another reader.
#include "containers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  const std::string file = "WARC/1.0\r\n" + std::string(fuzz::text_of(data, size));
  fuzz::read_container(file);
  return 0;
}
