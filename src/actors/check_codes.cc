// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "actors/check.h"

namespace verbale {
namespace {

constexpr std::size_t kPart = 3;
constexpr const char* kCodeFile = "ontology/actor_codes.toml";
constexpr const char* kKinds[] = {"country",     "government",    "person", "organisation",
                                  "armed_group", "igo",           "ngo",    "media",
                                  "group",       "place_as_actor"};

using Codes = std::unordered_set<std::string>;

struct KnownCodes {
  Codes countries, alone, behind, international;

  void add(const TomlEntry& root, std::string_view key, std::initializer_list<Codes*> to) {
    for (const std::string& code : root.texts(key)) {
      for (Codes* codes : to) codes->insert(code);
    }
  }

  void read(const TomlEntry& root) {
    add(root, "countries", {&countries, &alone});
    add(root, "countries_besides", {&countries, &alone});
    add(root, "international", {&international, &alone});
    add(root, "regions", {&alone});
    add(root, "peoples", {&alone, &behind});
    add(root, "faiths", {&alone, &behind});
    add(root, "parts", {&behind});
    add(root, "agents", {&behind});
  }

  /// What is wrong with a code; empty where nothing is.
  std::string wrong(const std::string& code) const {
    if (code.size() % kPart != 0) return "its length is no multiple of three";
    const std::string first = code.substr(0, kPart),
                      second = code.substr(0, 2 * kPart).substr(kPart);
    if (!alone.contains(first)) return first + " is no country or body";
    const bool role = !second.empty() && countries.contains(first);
    if (role && !behind.contains(second)) return second + " is no role";
    return {};
  }
};

class CodeCheck {
 public:
  CodeCheck(const KnownCodes& codes, ActorFindings& findings)
      : codes_(codes), findings_(findings) {}

  void actor(const ListedActor& actor) {
    if (std::find(std::begin(kKinds), std::end(kKinds), actor.kind) == std::end(kKinds)) {
      add(actor, actor.line, "kind", "no such kind: " + actor.kind);
    }
    if (!actor.country.empty() && !codes_.countries.contains(actor.country)) {
      add(actor, actor.line, "code", "no such country: " + actor.country);
    }
    code(actor, actor.code, actor.line);
    for (const ListedRole& role : actor.roles) code(actor, role.code, role.line);
  }

  void words(const ListedWords& words) {
    const std::string code = words.code.ends_with('~') ? std::string() : words.code;
    for (std::size_t at = 0; at < code.size(); at += kPart) {
      if (codes_.behind.contains(code.substr(at, kPart))) continue;
      findings_.push_back({words.file, words.line, "code",
                           words.words.empty() ? "" : words.words[0],
                           "no such role: " + words.code});
    }
  }

 private:
  void code(const ListedActor& actor, const std::string& code, std::uint32_t line) {
    if (code.empty()) return;
    const std::string wrong = codes_.wrong(code);
    if (!wrong.empty()) add(actor, line, "code", "no such code: " + code + " (" + wrong + ")");
  }

  void add(const ListedActor& actor, std::uint32_t line, const char* check, std::string what) {
    findings_.push_back({actor.file, line, check, actor.id, std::move(what)});
  }

  const KnownCodes& codes_;
  ActorFindings& findings_;
};

}  // namespace

Status check_codes(const DataFolder& data, const ActorList& list, ActorFindings& findings) {
  KnownCodes codes;
  const Status status = data.read(kCodeFile, [&](const TomlEntry& root) {
    codes.read(root);
    return Status{};
  });
  if (!status) return status;
  CodeCheck check(codes, findings);
  for (const ListedActor& actor : list.actors) check.actor(actor);
  for (const ListedWords& words : list.words) check.words(words);
  return {};
}

}  // namespace verbale
