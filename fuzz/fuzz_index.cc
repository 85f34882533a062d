// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as an index of the knowledge. The first byte says what of it: the whole file as it is;
// or, because no changed byte gets past the checksum, one section under a checksum that fits.
#include <string>

#include "actors/knowledge.h"
#include "base/hash.h"
#include "check.h"
#include "coding/lexicon.h"
#include "when/when.h"
#include "where/gazetteer.h"

namespace verbale::fuzz {
namespace {

template <class T>
void check_loaded(const Result<T>& loaded) {
  if (loaded) return;
  check(loaded.error().code != ErrorCode::kInternal, "no mistake of our own");
  check(!loaded.error().where.empty(), "errors say where");
}

void walk(TomlNode node, std::size_t& nodes) {
  if (++nodes > 100'000) return;  // arrays that share their children can be walked very often
  node.text();
  node.key();
  for (const TomlNode child : node) walk(child, nodes);
}

void look_at(const Knowledge& knowledge) {
  for (const KnownActor& actor : knowledge.actors()) knowledge.code_on(actor, "2003-05-13");
  for (const Alias& alias : knowledge.starting_with("Iran")) {
    check(alias.actor < knowledge.actors().size(), "names belong to actors");
  }
}

void look_at(const Gazetteer& gazetteer) {
  for (const std::uint32_t index : gazetteer.named("Paris")) {
    check(index < gazetteer.size(), "names belong to places");
  }
}

}  // namespace
}  // namespace verbale::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  if (size == 0) return -1;
  const std::string_view bytes = fuzz::text_of(data + 1, size - 1);
  if (data[0] % 4 == 0) {
    fuzz::check_loaded(IndexFile::from_bytes(bytes, "fuzz"));
    return 0;
  }
  constexpr std::string_view kNames[] = {kPlaceSection, "actors", "time/english.toml"};
  const std::string_view name = kNames[data[0] % 3];
  const std::string file = IndexFile::build({{name, bytes}}, hash_hex(""));
  const auto index =
      std::make_shared<const IndexFile>(fuzz::must(IndexFile::from_bytes(file, "fuzz")));
  const DataFolder folder("/nowhere", index);
  std::size_t nodes = 0;
  if (const TomlNode root = TomlNode::root(bytes)) fuzz::walk(root, nodes);
  const auto knowledge = Knowledge::load(folder);
  const auto gazetteer = Gazetteer::load(folder);
  const auto times = TimeReader::load(folder);
  fuzz::check_loaded(knowledge);
  fuzz::check_loaded(gazetteer);
  fuzz::check_loaded(times);
  if (knowledge) fuzz::look_at(*knowledge);
  if (gazetteer) fuzz::look_at(*gazetteer);
  return 0;
}
