// SPDX-License-Identifier: Apache-2.0
#include "apps/party_text.h"

namespace verbale::cli {
namespace {

template <class One>
std::string joined(const std::vector<Party>& parties, const One& one) {
  std::string out;
  for (const Party& party : parties) out += (out.empty() ? "" : "; ") + one(party);
  return out;
}

}  // namespace

std::string codes_of(const std::vector<Party>& parties) {
  return joined(parties, [](const Party& one) { return one.code.empty() ? one.name : one.code; });
}

std::string name_with_code(const Party& party) {
  if (party.code.empty()) return party.name;
  return party.name.empty() ? party.code : party.name + " [" + party.code + "]";
}

std::string names_of(const std::vector<Party>& parties) { return joined(parties, name_with_code); }

}  // namespace verbale::cli
