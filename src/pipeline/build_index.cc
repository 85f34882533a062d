// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>
#include <verbale/actors.h>

#include <fstream>

#include "pipeline/data_folder.h"
#include "pipeline/index.h"

namespace verbale {
namespace {

tl::unexpected<Error> unwritable(const std::filesystem::path& file) {
  return fail(ErrorCode::kFileUnwritable, "the index cannot be written", file.string(),
              "check the permissions, or name another file with -o");
}

/// Another process may read the old file meanwhile, or write a new one as we do.
Status write_whole(const std::filesystem::path& file, const std::string& bytes) {
  std::filesystem::path beside = file;
  beside += "." + std::to_string(::getpid());
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out << bytes;
  out.close();
  std::error_code error;
  if (out) std::filesystem::rename(beside, file, error);
  if (out && !error) return {};
  std::filesystem::remove(beside, error);
  return unwritable(file);
}

}  // namespace

Result<IndexBuilt> build_index(const std::filesystem::path& data,
                               const std::filesystem::path& file) {
  const auto folder = find_data_folder(data);
  if (!folder) return tl::make_unexpected(folder.error());
  const auto bytes = make_index(*folder);
  if (!bytes) return tl::make_unexpected(bytes.error());
  IndexBuilt built{file.empty() ? *folder / kIndexName : file, bytes->size()};
  if (Status status = write_whole(built.file, *bytes); !status) {
    return tl::make_unexpected(status.error());
  }
  return built;
}

}  // namespace verbale
