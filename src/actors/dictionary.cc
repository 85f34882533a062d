// SPDX-License-Identifier: Apache-2.0
#include "actors/dictionary.h"

#include <algorithm>
#include <map>

#include "actors/dictionary_line.h"
#include "base/plain.h"
#include "base/utf8.h"
#include "base/word_list_lines.h"

namespace verbale {
namespace {

/// What kind of actor a code speaks of; people cannot be told from bodies by their codes.
std::string_view kind_of(std::string_view code) {
  const std::string_view first = code.substr(0, 3);
  if (first == "IGO") return "igo";
  if (first == "NGO" || first == "NGM") return "ngo";
  if (first == "IMG") return "armed_group";
  if (code.size() == 3) return "country";
  const std::string_view role = code.substr(std::min<std::size_t>(3, code.size()), 3);
  if (role == "ELI") return "person";
  if (role == "GOV") return "government";
  if (role == "REB" || role == "UAF" || role == "SEP") return "armed_group";
  return role == "MED" ? "media" : "organisation";
}

class DictionaryReader {
 public:
  explicit DictionaryReader(std::string file) : file_(std::move(file)) {}

  Result<ActorList> run(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string line = comments_.without(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      ++number_;
      if (line.find("---STOP---") != std::string::npos) break;
      if (Status status = read(line); !status) return tl::make_unexpected(status.error());
    }
    finish_actor();
    return std::move(list_);
  }

 private:
  tl::unexpected<Error> bad(const std::string& what) const {
    return fail(ErrorCode::kDataInvalid, what, file_ + ", line " + std::to_string(number_),
                "correct the line, or make it a comment with # (format: docs/actors.md)");
  }

  Status read(const std::string& line) {
    const std::string_view plain = trimmed(line);
    if (plain.empty()) return {};
    if (plain.front() == '[') return read_codes(plain);
    if (plain.front() == '+') return read_synonym(plain.substr(1));
    if (plain.find('!') != plain.npos && plain.find('=') != plain.npos) return read_set(plain);
    const std::size_t bracket = std::min(plain.find('['), plain.size());
    const std::string_view codes = plain.substr(bracket);
    if (codes.find('~') != codes.npos) return read_agent(plain.substr(0, bracket), codes);
    return read_actor(plain.substr(0, bracket), codes);
  }

  Status read_actor(std::string_view phrase, std::string_view codes) {
    finish_actor();
    actor_.file = file_;
    actor_.line = number_;
    const Status status = read_synonym(phrase);
    if (!status) return status;
    open_ = true;
    return codes.empty() ? Status{} : read_codes(codes);
  }

  Status read_synonym(std::string_view phrase) {
    std::string name = words_of(phrase);
    if (name.empty()) return bad("a name without letters");
    actor_.names.push_back({std::move(name), AliasKind::kName, false, true, {}, {}, number_});
    return {};
  }

  Status read_codes(std::string_view text) {
    if (actor_.names.empty()) return bad("a code that belongs to no name");
    const auto codes = codes_of(text);
    if (!codes) return bad(codes.error().what);
    for (const DatedCode& code : *codes) {
      if (code.from.empty() && code.to.empty()) {
        actor_.code = code.code;
      } else {
        actor_.roles.push_back({code.code, {}, code.from, code.to, number_});
      }
    }
    return {};
  }

  void finish_actor() {
    if (open_) {
      const ListedRole* first = actor_.roles.empty() ? nullptr : &actor_.roles.front();
      const std::string& code = actor_.code.empty() && first ? first->code : actor_.code;
      actor_.id = file_ + ":" + std::to_string(actor_.line);
      actor_.kind = kind_of(code);
      const bool body = actor_.kind == "igo" || actor_.kind == "ngo";
      actor_.country = body ? std::string() : code.substr(0, 3);
      list_.actors.push_back(std::move(actor_));
    }
    actor_ = {};
    open_ = false;
  }

  /// "!MINIST! = MINISTER, MINISTRY"
  Status read_set(std::string_view line) {
    const std::size_t end = line.find('!', 1);
    const std::size_t equals = line.find('=');
    if (line.front() != '!' || end == line.npos || equals < end) {
      return bad("a set of words is written !NAME! = WORD, WORD");
    }
    std::vector<std::string>& words = sets_[std::string(line.substr(1, end - 1))];
    for (std::string_view rest = line.substr(equals + 1); !rest.empty();) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      words.emplace_back(trimmed(rest.substr(0, comma)));
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return {};
  }

  Status read_agent(std::string_view phrase, std::string_view codes) {
    const auto code = agent_code(codes);
    if (!code) return bad(code.error().what);
    const std::size_t brace = std::min(phrase.find('{'), phrase.size());
    const std::size_t close = phrase.find('}', brace);
    if (brace < phrase.size() && close == phrase.npos) return bad("a plural without }");
    ListedWords entry;
    entry.code = *code;
    entry.kind = "group";
    entry.file = file_;
    entry.line = number_;
    Status status = add_words(phrase.substr(0, brace), entry);
    if (status && brace < phrase.size()) {
      const std::string_view plural = trimmed(phrase.substr(brace + 1, close - brace - 1));
      if (!plural.empty()) status = add_words(plural, entry);
    }
    if (status) list_.words.push_back(std::move(entry));
    return status;
  }

  Status add_words(std::string_view phrase, ListedWords& entry) {
    const std::size_t begin = phrase.find('!');
    if (begin == phrase.npos) {
      entry.words.push_back(lower_case(words_of(phrase)));
      return entry.words.back().empty() ? Status(bad("a name without letters")) : Status{};
    }
    const std::size_t end = phrase.find('!', begin + 1);
    const auto set = sets_.find(std::string(phrase.substr(begin + 1, end - begin - 1)));
    if (end == phrase.npos || set == sets_.end()) return bad("no such set of words");
    for (const std::string& word : set->second) {
      std::string one(phrase.substr(0, begin));
      one.append(word).append(phrase.substr(end + 1));
      if (one.find('!') != std::string::npos) return bad("more than one set of words");
      entry.words.push_back(lower_case(words_of(one)));
    }
    return {};
  }

  std::string file_;
  std::uint32_t number_ = 0;
  Comments comments_;
  ListedActor actor_;
  bool open_ = false;
  std::map<std::string, std::vector<std::string>> sets_;
  ActorList list_;
};

}  // namespace

Result<ActorList> read_dictionary(std::string_view text, const std::string& file) {
  if (Status status = check_utf8(text, file); !status) return tl::make_unexpected(status.error());
  return DictionaryReader(file).run(text);
}

Result<ActorList> read_own_list(const std::filesystem::path& file) {
  const auto bytes = read_word_list(file);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return read_own_text(*bytes, file.filename().string());
}

Result<ActorList> read_own_text(std::string_view bytes, const std::string& name) {
  if (!name.ends_with(".toml")) return read_dictionary(bytes, name);
  ActorList list;
  const Status status = read_toml_text(
      bytes, name, [&](const TomlEntry& root) { return read_actor_file(root, name, list); });
  if (!status) return tl::make_unexpected(status.error());
  return list;
}

}  // namespace verbale
