// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "actors/dictionary.h"
#include "actors/knowledge.h"
#include "actors/knowledge_pack.h"
#include "base/pack.h"
#include "base/plain.h"

namespace verbale {

/// Turns packed lists into a Knowledge of views.
class KnowledgeUnpacker {
 public:
  /// False where the bytes are damaged. `bytes` stays as long as `keeper`.
  bool add(std::string_view bytes, std::shared_ptr<const void> keeper, bool own) {
    PackReader in(bytes);
    own_ = own;
    first_actor_ = static_cast<std::uint32_t>(knowledge_.actors_.size());
    read_actors(in);
    read_names(in);
    read_words(in, knowledge_.roles_);
    read_words(in, knowledge_.patterns_);
    knowledge_.kept_.push_back(std::move(keeper));
    return in.ok() && in.at_end();
  }

  Knowledge finish(bool sorted) {
    const DatedRole* role = knowledge_.roles_held_.data();
    for (std::size_t i = 0; i < knowledge_.actors_.size(); ++i) {
      knowledge_.actors_[i].roles = {role, role_counts_[i]};
      role += role_counts_[i];
    }
    if (!sorted) sort();
    for (std::uint32_t i = 0; i < knowledge_.aliases_.size(); ++i) chunk(i);
    return std::move(knowledge_);
  }

 private:
  static Span1D span(PackReader& in) {
    const std::string_view from = in.text();
    return {from, in.text()};
  }

  void read_actors(PackReader& in) {
    std::vector<std::string_view> files(in.count());
    for (std::string_view& file : files) file = in.text();
    const std::size_t count = in.count();
    knowledge_.actors_.reserve(knowledge_.actors_.size() + count);
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
      KnownActor actor;
      for (std::string_view* text :
           {&actor.id, &actor.kind, &actor.name, &actor.code, &actor.country, &actor.gender}) {
        *text = in.text();
      }
      actor.when = span(in);
      const std::uint64_t file = in.number(files.empty() ? 0 : files.size() - 1);
      if (file < files.size()) actor.file = files[file];
      actor.line = static_cast<std::uint32_t>(in.number());
      read_roles(in);
      if (actor.kind == "country") {
        knowledge_.countries_.emplace(actor.code,
                                      static_cast<std::uint32_t>(knowledge_.actors_.size()));
      }
      knowledge_.actors_.push_back(actor);
    }
  }

  void read_roles(PackReader& in) {
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
      DatedRole role;
      role.code = in.text();
      role.title = in.text();
      role.when = span(in);
      knowledge_.roles_held_.push_back(role);
    }
    role_counts_.push_back(count);
  }

  void read_names(PackReader& in) {
    constexpr auto kLastKind = static_cast<std::uint64_t>(AliasKind::kGovernment);
    const std::size_t count = in.count();
    const std::size_t actors = knowledge_.actors_.size() - first_actor_;
    knowledge_.aliases_.reserve(knowledge_.aliases_.size() + count);
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
      Alias alias;
      const std::uint64_t actor = in.number(actors == 0 ? 0 : actors - 1);
      alias.actor = first_actor_ + static_cast<std::uint32_t>(actor);
      alias.kind = static_cast<AliasKind>(in.number(kLastKind));
      const std::uint64_t flags = in.number(3);
      alias.ambiguous = (flags & 1) != 0;
      alias.any_case = (flags & 2) != 0;
      alias.own = own_;
      alias.text = in.text();
      alias.when = span(in);
      if (actor < actors && !alias.text.empty()) knowledge_.aliases_.push_back(alias);
    }
  }

  void read_words(PackReader& in, std::unordered_map<std::string_view, Role>& to) {
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
      const std::string_view words = in.text();
      Role role;
      role.code = in.text();
      role.sector = in.text();
      role.kind = in.text();
      if (own_) to.erase(words);
      to.emplace(words, role);
      const auto length = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
      knowledge_.longest_role_ = std::max(knowledge_.longest_role_, std::min(length, kMostWords));
    }
  }

  /// A text of our own that stays as long as the knowledge.
  std::string_view kept(std::string text) {
    auto keeper = std::make_shared<const std::string>(std::move(text));
    knowledge_.kept_.push_back(keeper);
    return *keeper;
  }

  /// Several lists: one order over all, the user's own first among names of one length.
  void sort() {
    std::vector<std::pair<std::string, Alias>> all;
    for (const Alias& alias : knowledge_.aliases_) {
      const std::string_view chunk = first_chunk(alias.text);
      all.emplace_back(alias.any_case ? lower_case(chunk) : std::string(chunk), alias);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
      if (a.second.any_case != b.second.any_case) return b.second.any_case;
      if (a.first != b.first) return a.first < b.first;
      if (a.second.text.size() != b.second.text.size()) {
        return a.second.text.size() > b.second.text.size();
      }
      return a.second.own && !b.second.own;
    });
    for (std::size_t i = 0; i < all.size(); ++i) knowledge_.aliases_[i] = all[i].second;
  }

  void chunk(std::uint32_t index) {
    const Alias& alias = knowledge_.aliases_[index];
    auto& chunks = alias.any_case ? knowledge_.any_case_ : knowledge_.chunks_;
    const std::string_view first = first_chunk(alias.text);
    const std::string lower = alias.any_case ? lower_case(first) : std::string();
    const std::string_view text = alias.any_case ? std::string_view(lower) : first;
    if (chunks.empty() || chunks.back().text != text) {
      chunks.push_back({alias.any_case ? kept(lower) : text, index, 0});
    }
    ++chunks.back().count;
  }

  static constexpr std::size_t kMostWords = 16;  ///< of a role
  Knowledge knowledge_;
  std::vector<std::size_t> role_counts_;
  std::uint32_t first_actor_ = 0;
  bool own_ = false;
};

namespace {

Status damaged() { return tl::make_unexpected(damaged_section(kActorSection)); }

/// Packs a list and adds it; what was just packed is whole.
Status add_list(const ActorList& list, bool own, KnowledgeUnpacker& unpacker) {
  const auto bytes = std::make_shared<const std::string>(pack_actors(list));
  return unpacker.add(*bytes, bytes, own) ? Status{} : damaged();
}

Status add_folder(const DataFolder& data, KnowledgeUnpacker& unpacker) {
  if (const auto packed = data.section(kActorSection)) {
    return unpacker.add(*packed, data.index(), false) ? Status{} : damaged();
  }
  const auto list = read_actor_lists(data.path());
  if (!list) return tl::make_unexpected(list.error());
  return add_list(*list, false, unpacker);
}

}  // namespace

Result<Knowledge> Knowledge::load(const DataFolder& data,
                                  const std::vector<std::filesystem::path>& own) {
  KnowledgeUnpacker unpacker;
  Status status = add_folder(data, unpacker);
  for (const std::filesystem::path& file : own) {
    if (!status) break;
    const auto list = read_own_list(file);
    status = list ? add_list(*list, true, unpacker) : tl::make_unexpected(list.error());
  }
  if (!status) return tl::make_unexpected(status.error());
  return unpacker.finish(own.empty());
}

}  // namespace verbale
