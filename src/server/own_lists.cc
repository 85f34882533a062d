// SPDX-License-Identifier: Apache-2.0
#include "server/own_lists.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "actors/dictionary.h"
#include "base/plain.h"
#include "record/json_writer.h"
#include "server/routes.h"

namespace verbale {
namespace {

namespace fs = std::filesystem;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

bool is_toml(const fs::path& file) { return file.extension() == ".toml"; }

/// A word of a command line for a shell.
std::string shell_word(const std::string& text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view("/._-+,:=@").find(c) != std::string_view::npos;
  });
  if (plain && !text.empty()) return text;
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

std::string recode_command(const std::vector<fs::path>& lists, const fs::path& ledger) {
  std::string out = "verbale recode " + shell_word(ledger.string());
  for (const fs::path& file : lists) out += " --actors " + shell_word(file.string());
  return out;
}

/// Fields of a JSON object; the first that is wrong is kept.
class Fields {
 public:
  explicit Fields(const object& fields, std::string inside = {})
      : fields_(fields), inside_(std::move(inside)) {}

  void text(const char* name, std::string& to) {
    element value;
    if (fields_[name].get(value) != simdjson::SUCCESS || value.is_null()) return;
    std::string_view words;
    if (value.get(words) != simdjson::SUCCESS) return wrong(name, "give it as a JSON string");
    to = words;
  }

  template <class Take>
  void each(const char* name, const Take& take) {
    element value;
    if (fields_[name].get(value) != simdjson::SUCCESS || value.is_null()) return;
    array all;
    if (value.get(all) != simdjson::SUCCESS) return wrong(name, "give it as a JSON array");
    for (const element one : all) {
      if (!take(one)) return wrong(name, "see /api/openapi.json");
    }
  }

  void wrong(const std::string& name, std::string to_do) {
    if (!status) return;
    status = fail(ErrorCode::kJsonField, "the field is missing or wrong", inside_ + name,
                  std::move(to_do));
  }

  Status status;

 private:
  object fields_;
  std::string inside_;
};

Status take_role(const element& value, NewActor& actor) {
  object one;
  if (value.get(one) != simdjson::SUCCESS) {
    return fail(ErrorCode::kJsonField, "a role is no JSON object", "roles",
                "see /api/openapi.json");
  }
  Fields fields(one, "roles[" + std::to_string(actor.roles.size()) + "].");
  ProfileRole& role = actor.roles.emplace_back();
  fields.text("code", role.code);
  fields.text("title", role.title);
  fields.text("from", role.from);
  fields.text("to", role.to);
  return fields.status;
}

Result<NewActor> actor_of(const std::string& body) {
  simdjson::dom::parser parser;
  object all;
  if (parser.parse(body).get(all) != simdjson::SUCCESS) {
    return fail(ErrorCode::kJsonInvalid, "the body is not a JSON object", {},
                "see /api/openapi.json");
  }
  NewActor actor;
  Fields fields(all);
  Status roles;
  fields.text("kind", actor.kind);
  fields.text("code", actor.code);
  fields.text("country", actor.country);
  fields.text("source", actor.source);
  fields.each("names", [&](const element& one) {
    std::string_view name;
    const bool is_text = one.get(name) == simdjson::SUCCESS;
    if (is_text) actor.names.emplace_back(name);
    return is_text;
  });
  fields.each("roles", [&](const element& one) {
    if (roles) roles = take_role(one, actor);
    return true;
  });
  if (fields.status) fields.status = roles;
  if (!fields.status) return tl::unexpected(fields.status.error());
  return actor;
}

}  // namespace

Status OwnLists::check() const {
  for (const fs::path& file : files_) {
    std::error_code error;
    if (file == writable() && !fs::exists(file, error)) {
      const fs::path folder = fs::absolute(file, error).parent_path();
      if (fs::is_directory(folder, error)) continue;
      return fail(ErrorCode::kFileMissing, "there is no folder for the list", file.string(),
                  "check the path");
    }
    if (const auto list = read_own_list(file); !list) return tl::unexpected(list.error());
  }
  return {};
}

fs::path OwnLists::writable() const {
  const auto found = std::find_if(files_.begin(), files_.end(), is_toml);
  return found == files_.end() ? fs::path() : *found;
}

std::vector<fs::path> OwnLists::present() const {
  std::vector<fs::path> there;
  std::error_code error;
  std::copy_if(files_.begin(), files_.end(), std::back_inserter(there),
               [&](const fs::path& file) { return file != writable() || fs::exists(file, error); });
  return there;
}

std::string OwnLists::stamp() const {
  std::string out;
  for (const fs::path& file : files_) {
    std::error_code error;
    const auto time = fs::last_write_time(file, error).time_since_epoch().count();
    out += error ? "-" : std::to_string(time) + "/" + std::to_string(fs::file_size(file, error));
    out += ' ';
  }
  return out;
}

Result<std::map<std::string, std::string>> OwnLists::names() const {
  std::map<std::string, std::string> names;
  const fs::path file = writable();
  std::error_code error;
  if (file.empty() || !fs::exists(file, error)) return names;
  const auto list = read_own_list(file);
  if (!list) return tl::unexpected(list.error());
  for (const ListedActor& actor : list->actors) {
    const std::string where = actor.file + ":" + std::to_string(actor.line);
    for (const ListedName& name : actor.names) names.emplace(plain_text(name.text), where);
  }
  return names;
}

Result<HttpResponse> tell_actor_list(const OwnLists& own, const fs::path& ledger) {
  const auto names = own.names();
  if (!names) return tl::unexpected(names.error());
  JsonWriter json;
  json.begin_object();
  json.key("file");
  json.text_or_null(own.writable().string());
  json.key("recode");
  auto lists = own.present();
  if (lists.empty()) lists = {own.writable().empty() ? "mine.toml" : own.writable()};
  json.text(recode_command(lists, ledger));
  json.key("serve");
  json.text("verbale serve " + shell_word(ledger.string()) + " --actors mine.toml");
  json.end_object();
  return json_answer(json.take());
}

Result<HttpResponse> write_actor(const OwnLists& own, const fs::path& ledger, const fs::path& data,
                                 const std::string& body) {
  const auto actor = actor_of(body);
  if (!actor) return tl::unexpected(actor.error());
  const auto entry = add_actor(own.writable(), *actor, data);
  if (!entry) return tl::unexpected(entry.error());
  JsonWriter json;
  json.begin_object();
  json.key("id");
  json.text(entry->id);
  json.key("file");
  json.text(own.writable().string());
  json.key("line");
  json.integer(entry->line);
  json.key("added");
  json.boolean(entry->added);
  json.key("block");
  json.text(entry->text);
  json.key("recode");
  json.text(recode_command(own.present(), ledger));
  json.end_object();
  return json_answer(json.take());
}

}  // namespace verbale
