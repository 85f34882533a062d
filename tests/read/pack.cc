// SPDX-License-Identifier: Apache-2.0
#include "pack.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include "read/member_name.h"

namespace verbale::reading {
namespace {

la_ssize_t append(archive*, void* to, const void* bytes, std::size_t size) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

int filter_of(Packing packing) {
  switch (packing) {
    case Packing::kGz:
      return ARCHIVE_FILTER_GZIP;
    case Packing::kXz:
      return ARCHIVE_FILTER_XZ;
    case Packing::kBz2:
      return ARCHIVE_FILTER_BZIP2;
    case Packing::kZst:
      return ARCHIVE_FILTER_ZSTD;
    default:
      return ARCHIVE_FILTER_NONE;
  }
}

void add_member(archive* out, const std::string& name, const std::string& bytes) {
  const bool link = bytes.starts_with("-> ");
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname_utf8(entry, name.c_str());
  archive_entry_set_perm(entry, 0644);
  archive_entry_set_filetype(entry, link ? AE_IFLNK : name.ends_with('/') ? AE_IFDIR : AE_IFREG);
  if (link) archive_entry_set_symlink_utf8(entry, bytes.c_str() + 3);
  archive_entry_set_size(entry, link ? 0 : static_cast<la_int64_t>(bytes.size()));
  EXPECT_EQ(archive_write_header(out, entry), ARCHIVE_OK) << archive_error_string(out);
  if (!link) archive_write_data(out, bytes.data(), bytes.size());
  archive_entry_free(entry);
}

std::string archive_of(const Members& members, int (*set_format)(archive*)) {
  const Utf8Names names;
  std::string packed;
  archive* out = archive_write_new();
  EXPECT_EQ(set_format(out), ARCHIVE_OK);
  archive_write_set_bytes_in_last_block(out, 1);
  EXPECT_EQ(archive_write_open(out, &packed, nullptr, &append, nullptr), ARCHIVE_OK);
  for (const auto& [name, bytes] : members) add_member(out, name, bytes);
  archive_write_close(out);
  archive_write_free(out);
  return packed;
}

}  // namespace

std::string zip_of(const Members& members) {
  return archive_of(members, &archive_write_set_format_zip);
}

std::string tar_of(const Members& members) {
  return archive_of(members, &archive_write_set_format_ustar);
}

std::string pack(std::string_view bytes, Packing packing) {
  std::string packed;
  archive* out = archive_write_new();
  EXPECT_EQ(archive_write_set_format_raw(out), ARCHIVE_OK);
  EXPECT_EQ(archive_write_add_filter(out, filter_of(packing)), ARCHIVE_OK);
  archive_write_set_bytes_in_last_block(out, 1);
  EXPECT_EQ(archive_write_open(out, &packed, nullptr, &append, nullptr), ARCHIVE_OK);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(out, entry);
  archive_write_data(out, bytes.data(), bytes.size());
  archive_entry_free(entry);
  archive_write_free(out);
  return packed;
}

}  // namespace verbale::reading
