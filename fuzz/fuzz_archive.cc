// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as an archive: zip, tar, packed tar, and archives inside of them.
#include "containers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  verbale::fuzz::read_container(verbale::fuzz::text_of(data, size));
  return 0;
}
