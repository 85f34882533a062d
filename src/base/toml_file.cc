// SPDX-License-Identifier: Apache-2.0
#include "base/toml_file.h"

#define TOML_IMPLEMENTATION
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>

namespace verbale {
namespace {

/// Copies the tree that toml++ made, children beside each other.
class Packing {
 public:
  std::string run(const toml::table& root) {
    node(packer_.add(1), root);
    return packer_.packed();
  }

 private:
  void node(std::uint32_t at, const toml::node& from) {
    const auto line = static_cast<std::uint32_t>(from.source().begin.line);
    if (const toml::table* table = from.as_table()) {
      std::uint32_t child = packer_.add(table->size());
      packer_.parent(at, line, TomlPacker::Kind::kTable, child, table->size());
      for (const auto& [key, value] : *table) {
        packer_.key(child, key.str());
        node(child++, value);
      }
    } else if (const toml::array* array = from.as_array()) {
      std::uint32_t child = packer_.add(array->size());
      packer_.parent(at, line, TomlPacker::Kind::kArray, child, array->size());
      for (const toml::node& value : *array) node(child++, value);
    } else {
      value(at, line, from);
    }
  }

  void value(std::uint32_t at, std::uint32_t line, const toml::node& from) {
    if (from.is_string()) {
      packer_.text(at, line, from.value<std::string_view>().value_or(""));
    } else if (from.is_number()) {
      packer_.number(at, line, from.value<double>().value_or(0));
    } else if (from.is_boolean()) {
      packer_.flag(at, line, from.value<bool>().value_or(false));
    } else {
      packer_.other(at, line);
    }
  }

  TomlPacker packer_;
};

}  // namespace

std::string TomlEntry::where() const { return file + ", line " + std::to_string(table.line()); }

std::string TomlEntry::text(std::string_view key, std::string_view otherwise) const {
  return std::string(table.get(key).text().value_or(otherwise));
}

double TomlEntry::number(std::string_view key, double otherwise) const {
  return table.get(key).number().value_or(otherwise);
}

bool TomlEntry::flag(std::string_view key, bool otherwise) const {
  return table.get(key).flag().value_or(otherwise);
}

std::vector<std::string> TomlEntry::texts(std::string_view key) const {
  return table.get(key).texts();
}

TomlNode TomlEntry::sub(std::string_view key) const {
  const TomlNode node = table.get(key);
  return node.is_table() ? node : TomlNode{};
}

void TomlEntry::each(std::string_view key,
                     const std::function<void(const TomlEntry&)>& visit) const {
  const TomlNode array = table.get(key);
  if (!array.is_array()) return;
  for (const TomlNode entry : array) {
    if (entry.is_table()) visit(TomlEntry{entry, file});
  }
}

Result<std::string> pack_toml(const std::filesystem::path& file) {
  toml::parse_result parsed = toml::parse_file(file.string());
  if (!parsed) {
    const toml::parse_error& error = parsed.error();
    return fail(ErrorCode::kDataInvalid, std::string(error.description()),
                file.filename().string() + ", line " + std::to_string(error.source().begin.line),
                "correct the file; it must be TOML 1.0");
  }
  return Packing().run(parsed.table());
}

Status read_toml(const std::filesystem::path& file, const TomlVisit& visit) {
  const Result<std::string> packed = pack_toml(file);
  if (!packed) return tl::make_unexpected(packed.error());
  return visit(TomlEntry{TomlNode::root(*packed), file.filename().string()});
}

Result<std::vector<std::filesystem::path>> knowledge_files(
    const std::filesystem::path& folder, std::initializer_list<std::string_view> endings) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  auto walk = std::filesystem::recursive_directory_iterator(folder, error);
  for (; !error && walk != std::filesystem::recursive_directory_iterator(); walk.increment(error)) {
    const std::filesystem::path ending = walk->path().extension();
    const bool wanted = std::any_of(endings.begin(), endings.end(),
                                    [&](std::string_view one) { return ending.native() == one; });
    if (wanted) files.push_back(walk->path());
  }
  if (error || files.empty()) {
    return fail(ErrorCode::kDataMissing, "no knowledge files found", folder.string(),
                "give the data folder with --data or VERBALE_HOME");
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::vector<std::filesystem::path>> toml_files(const std::filesystem::path& folder) {
  return knowledge_files(folder, {".toml"});
}

}  // namespace verbale
