// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as an XML file. The first byte chooses the element that it begins with, so that few
// inputs are lost to another reader.
#include <array>

#include "containers.h"

namespace {

constexpr auto kBegin = std::to_array<std::string_view>({
    "<?xml version='1.0'?>",
    "<rss><channel><item>",
    "<feed><entry>",
    "<nitf><body><body.content>",
    "<newsMessage><itemSet><newsItem guid='a'><contentSet><inlineXML>",
    "<Sentences><Sentence id='a'><Text>",
    "<?xml version='1.0' encoding='Shift_JIS'?><rss><channel><item>",
});

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  if (size == 0) return 0;
  std::string file(kBegin[data[0] % kBegin.size()]);
  file += fuzz::text_of(data + 1, size - 1);
  fuzz::read_container(file);
  return 0;
}
