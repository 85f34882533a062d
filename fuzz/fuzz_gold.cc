// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a gold file: an error that says where and what to do, or texts with ids of their own
// and events with codes.
#include <verbale/validate.h>

#include <set>

#include "check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  const auto gold = parse_gold(fuzz::text_of(data, size), "fuzz");
  if (!gold) {
    fuzz::check(gold.error().where.starts_with("fuzz"), "the error says where");
    fuzz::check(!gold.error().to_do.empty(), "the error says what to do");
    return 0;
  }
  std::set<std::string> ids;
  for (const GoldText& text : *gold) {
    fuzz::check(!text.text.empty(), "there is something to code");
    fuzz::check(ids.insert(text.id).second, "ids differ");
    for (const JudgedEvent& event : text.events) {
      fuzz::check(!event.root().empty(), "an event has a class");
    }
  }
  return 0;
}
