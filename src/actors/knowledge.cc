// SPDX-License-Identifier: Apache-2.0
#include "actors/knowledge.h"

#include <algorithm>

#include "base/plain.h"
#include "base/toml_file.h"
#include "base/words.h"

namespace verbale {

bool Span1D::holds(std::string_view date) const {
  // Dates of different precision are compared as far as both go: "1997" covers all of 1997.
  const auto before = [](std::string_view a, std::string_view b) {
    const std::size_t both = std::min(a.size(), b.size());
    return a.substr(0, both) < b.substr(0, both);
  };
  if (date.empty()) return to.empty();
  return (from.empty() || !before(date, from)) && (to.empty() || !before(to, date));
}

std::string_view first_chunk(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const auto c = static_cast<unsigned char>(text[end]);
    const bool letter =
        c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    if (!letter) break;
    ++end;
  }
  return text.substr(0, std::max<std::size_t>(end, std::min<std::size_t>(1, text.size())));
}

struct KnowledgeLoader {
  Knowledge& knowledge;

  void alias(std::string text, std::uint32_t actor, AliasKind kind, const Span1D& when,
             const std::vector<std::string>& ambiguous) {
    if (text.empty()) return;
    const bool unsure = has_word(ambiguous, text);
    const std::string chunk(first_chunk(text));
    knowledge.aliases_[chunk].push_back({std::move(text), actor, kind, unsure, when});
  }

  void roles(const TomlEntry& entry, KnownActor& actor) {
    entry.each("roles", [&](const TomlEntry& role) {
      actor.roles.push_back(
          {role.text("code"), role.text("title"), {role.text("from"), role.text("to")}});
    });
  }

  Status actor(const TomlEntry& entry) {
    KnownActor actor;
    actor.id = entry.text("id");
    actor.kind = entry.text("kind");
    const std::vector<std::string> names = entry.texts("names");
    if (actor.id.empty() || actor.kind.empty() || names.empty()) {
      return fail(ErrorCode::kDataInvalid, "an actor needs id, kind and names", entry.where(),
                  "see data/actors/README.md");
    }
    actor.name = names.front();
    actor.country = entry.text("country");
    actor.gender = entry.text("gender");
    actor.code = entry.text("code", actor.kind == "country" ? actor.id : actor.country);
    actor.when = {entry.text("from"), entry.text("to")};
    roles(entry, actor);
    add(entry, std::move(actor), names);
    return {};
  }

  void add(const TomlEntry& entry, KnownActor actor, const std::vector<std::string>& names) {
    const auto index = static_cast<std::uint32_t>(knowledge.actors_.size());
    const std::vector<std::string> unsure = entry.texts("ambiguous");
    const auto all = [&](const std::vector<std::string>& texts, AliasKind kind) {
      for (const std::string& text : texts) alias(text, index, kind, actor.when, unsure);
    };
    all(names, AliasKind::kName);
    all(entry.texts("adjectives"), AliasKind::kAdjective);
    all(entry.texts("people"), AliasKind::kPeople);
    all(entry.texts("government"), AliasKind::kGovernment);
    entry.each("former", [&](const TomlEntry& former) {
      const Span1D when{former.text("from"), former.text("to")};
      alias(former.text("name"), index, AliasKind::kName, when, unsure);
      alias(former.text("adjective"), index, AliasKind::kAdjective, when, unsure);
    });
    if (actor.kind == "country") knowledge.countries_.emplace(actor.code, index);
    knowledge.actors_.push_back(std::move(actor));
  }

  template <class Map, class Value>
  void words(const TomlEntry& entry, Map& map, const Value& value) {
    for (const std::string& words : entry.texts("words")) {
      const std::string lower = lower_case(words);
      const auto count = static_cast<std::size_t>(std::count(lower.begin(), lower.end(), ' ')) + 1;
      knowledge.longest_role_ = std::max(knowledge.longest_role_, count);
      map.emplace(lower, value);
    }
  }

  Status file(const TomlEntry& root) {
    Status status;
    root.each("actor", [&](const TomlEntry& entry) {
      if (Status one = actor(entry); !one && status) status = one;
    });
    root.each("role", [&](const TomlEntry& entry) {
      words(entry, knowledge.roles_,
            Role{entry.text("code"), entry.text("sector"), entry.text("kind")});
    });
    root.each("pattern", [&](const TomlEntry& entry) {
      words(entry, knowledge.patterns_, Pattern{entry.text("code"), entry.text("kind")});
    });
    return status;
  }

  void finish() {
    for (auto& [chunk, aliases] : knowledge.aliases_) {
      std::stable_sort(aliases.begin(), aliases.end(), [](const Alias& a, const Alias& b) {
        return a.text.size() > b.text.size();
      });
    }
  }
};

Result<Knowledge> Knowledge::load(const std::filesystem::path& data) {
  Knowledge knowledge;
  KnowledgeLoader loader{knowledge};
  auto files = toml_files(data / "actors");
  if (!files) return tl::make_unexpected(files.error());
  files->push_back(data / "ontology" / "agents.toml");
  for (const auto& file : *files) {
    const Status status = read_toml(file, [&](const TomlEntry& root) { return loader.file(root); });
    if (!status) return tl::make_unexpected(status.error());
  }
  loader.finish();
  return knowledge;
}

const std::vector<Alias>* Knowledge::starting_with(std::string_view chunk) const {
  const auto found = aliases_.find(std::string(chunk));
  return found == aliases_.end() ? nullptr : &found->second;
}

const Role* Knowledge::role(std::string_view lemmas) const {
  const auto found = roles_.find(std::string(lemmas));
  return found == roles_.end() ? nullptr : &found->second;
}

const Pattern* Knowledge::pattern(std::string_view lower_words) const {
  const auto found = patterns_.find(std::string(lower_words));
  return found == patterns_.end() ? nullptr : &found->second;
}

const DatedRole* Knowledge::role_on(const KnownActor& actor, std::string_view date) const {
  const DatedRole* last = nullptr;
  for (const DatedRole& role : actor.roles) {
    if (!date.empty() && role.when.holds(date)) return &role;
    if (date.empty() && (last == nullptr || !role.former())) last = &role;
  }
  return last;
}

std::string Knowledge::code_on(const KnownActor& actor, std::string_view date) const {
  const DatedRole* role = role_on(actor, date);
  return role != nullptr ? role->code : actor.code;
}

std::string_view Knowledge::title_on(const KnownActor& actor, std::string_view date) const {
  const DatedRole* role = role_on(actor, date);
  return role != nullptr ? std::string_view(role->title) : std::string_view();
}

bool Knowledge::is_country(std::string_view code) const {
  return countries_.count(std::string(code)) > 0;
}

}  // namespace verbale
