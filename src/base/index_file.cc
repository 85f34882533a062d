// SPDX-License-Identifier: Apache-2.0
#include "base/index_file.h"

#include <algorithm>
#include <cstring>

#include "base/hash.h"
#include "base/pack.h"

namespace verbale {
namespace {

constexpr std::string_view kMagic = "VRBINDEX";
constexpr std::size_t kSections = 12;
constexpr std::size_t kSize = 16;
constexpr std::size_t kChecksum = 24;
constexpr std::size_t kSources = 56;
constexpr std::size_t kHash = 32;
constexpr std::size_t kHeader = 96;

template <class T>
T read_at(std::string_view bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

template <class T>
void write_at(std::string& bytes, std::size_t at, T value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

tl::unexpected<Error> damaged(const std::string& origin, const std::string& how) {
  return fail(ErrorCode::kIndexDamaged, "the index of the knowledge is damaged: " + how, origin,
              "run verbale actors build, or delete the file: the sources are read then");
}

}  // namespace

Error damaged_section(std::string_view section) {
  return damaged("section " + std::string(section), "its contents do not fit together").value();
}

namespace {

Status check_header(std::string_view bytes, const std::string& origin) {
  if (bytes.size() < kHeader) return damaged(origin, "shorter than its header");
  if (!bytes.starts_with(kMagic)) return damaged(origin, "not an index");
  const auto format = read_at<std::uint32_t>(bytes, kMagic.size());
  if (format != IndexFile::kFormat) {
    return fail(ErrorCode::kIndexVersion,
                "the index has format " + std::to_string(format) + ", this program reads format " +
                    std::to_string(IndexFile::kFormat),
                origin, "run verbale actors build");
  }
  return {};
}

Status check_contents(std::string_view bytes, const std::string& origin) {
  if (read_at<std::uint64_t>(bytes, kSize) != bytes.size()) return damaged(origin, "wrong size");
  if (hash_hex(bytes.substr(kHeader)) != bytes.substr(kChecksum, kHash)) {
    return damaged(origin, "its checksum does not fit");
  }
  return {};
}

}  // namespace

Result<IndexFile> IndexFile::from_bytes(std::string_view bytes, const std::string& origin) {
  Status status = check_header(bytes, origin);
  if (status) status = check_contents(bytes, origin);
  if (!status) return tl::make_unexpected(status.error());
  PackReader directory(bytes.substr(kHeader));
  const auto count = read_at<std::uint32_t>(bytes, kSections);
  std::vector<std::pair<std::string_view, std::uint64_t>> named;
  for (std::uint32_t i = 0; i < count && directory.ok(); ++i) {
    const std::string_view name = directory.text();
    named.emplace_back(name, directory.number(bytes.size()));
  }
  IndexFile file;
  for (const auto& [name, size] : named) {
    file.sections_.emplace_back(name, directory.bytes(static_cast<std::size_t>(size)));
  }
  if (!directory.ok()) return damaged(origin, "a section lies outside the file");
  return file;
}

Result<std::shared_ptr<const IndexFile>> IndexFile::open(const std::filesystem::path& file,
                                                         std::string_view sources) {
  auto failure = MappedFile::Failure::kNone;
  const auto mapping = MappedFile::open(file, &failure);
  if (failure == MappedFile::Failure::kMissing) return nullptr;
  if (mapping == nullptr) return damaged(file.string(), "empty, or no plain file");
  const std::string_view bytes(reinterpret_cast<const char*>(mapping->bytes().data()),
                               mapping->bytes().size());
  if (Status status = check_header(bytes, file.string()); !status) {
    return tl::make_unexpected(status.error());
  }
  if (bytes.substr(kSources, kHash) != sources) return nullptr;
  auto index = from_bytes(bytes, file.string());
  if (!index) return tl::make_unexpected(index.error());
  index->mapping_ = mapping;
  return std::make_shared<const IndexFile>(std::move(*index));
}

std::string IndexFile::build(const std::vector<Section>& sections, std::string_view sources) {
  PackWriter directory;
  for (const auto& [name, bytes] : sections) {
    directory.text(name);
    directory.number(bytes.size());
  }
  std::string file(kHeader, '\0');
  file += directory.bytes();
  for (const auto& [name, bytes] : sections) file += bytes;
  file.replace(0, kMagic.size(), kMagic);
  write_at(file, kMagic.size(), kFormat);
  write_at(file, kSections, static_cast<std::uint32_t>(sections.size()));
  write_at(file, kSize, std::uint64_t{file.size()});
  file.replace(kChecksum, kHash, hash_hex(std::string_view(file).substr(kHeader)));
  file.replace(kSources, kHash, sources.substr(0, kHash));
  return file;
}

std::optional<std::string_view> IndexFile::section(std::string_view name) const {
  const auto found = std::find_if(sections_.begin(), sections_.end(),
                                  [&](const Section& section) { return section.first == name; });
  if (found == sections_.end()) return std::nullopt;
  return found->second;
}

}  // namespace verbale
