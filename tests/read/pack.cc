// SPDX-License-Identifier: Apache-2.0
#include "pack.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

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

}  // namespace

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
