// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as an index of the knowledge. The first byte says what of it: the whole file as it is;
// or, because no changed byte gets past the checksum, one section under a checksum that fits.
#include <iterator>
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
    gazetteer.place(index);
  }
}

void look_at(const Lexicon& lexicon) {
  for (const LexiconEntry& entry : lexicon.entries()) lexicon.with(entry.id, entry.pos);
  lexicon.each_lemma([](std::string_view, TriggerPos) {});
}

std::string empty_table() {
  TomlPacker packer;
  packer.parent(packer.add(1), 1, TomlPacker::Kind::kTable, 1, 0);
  return packer.packed();
}

}  // namespace
}  // namespace verbale::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  if (size == 0) return -1;
  const std::string_view bytes = fuzz::text_of(data + 1, size - 1);
  constexpr std::string_view kNames[] = {"actors", "time/english.toml", kPlaceSection,
                                         "lexicon/a.toml"};
  const std::size_t part = data[0] % (std::size(kNames) + 1);
  if (part == 0) {
    fuzz::check_loaded(IndexFile::from_bytes(bytes, "fuzz"));
    return 0;
  }
  const std::string_view name = kNames[part - 1];
  const std::string classes = fuzz::empty_table();
  const std::string file =
      IndexFile::build({{name, bytes}, {"lexicon/classes.toml", classes}}, hash_hex(""));
  const auto index =
      std::make_shared<const IndexFile>(fuzz::must(IndexFile::from_bytes(file, "fuzz")));
  const DataFolder folder("/nowhere", index);
  std::size_t nodes = 0;
  if (const TomlNode root = TomlNode::root(bytes)) fuzz::walk(root, nodes);
  const auto knowledge = Knowledge::load(folder);
  const auto gazetteer = Gazetteer::load(folder);
  const auto times = TimeReader::load(folder);
  const auto lexicon = Lexicon::read(folder);
  fuzz::check_loaded(knowledge);
  fuzz::check_loaded(gazetteer);
  fuzz::check_loaded(times);
  if (knowledge) fuzz::look_at(*knowledge);
  if (gazetteer) fuzz::look_at(*gazetteer);
  if (lexicon) fuzz::look_at(*lexicon);
  return 0;
}
