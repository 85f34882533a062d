// SPDX-License-Identifier: Apache-2.0
#include "base/output_file.h"

#include <system_error>

namespace verbale {

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)), part_(path_.parent_path() / ("." + name() + ".part")) {
  std::error_code error;
  // Never through a link that somebody else has put there.
  std::filesystem::remove(part_, error);
  stream_.open(part_, std::ios::binary | std::ios::trunc);
}

OutputFile::~OutputFile() {
  if (kept_) return;
  stream_.close();
  std::error_code error;
  std::filesystem::remove(part_, error);
}

void OutputFile::write(std::string_view bytes) {
  stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  hash_.add(bytes);
  size_ += bytes.size();
}

Status OutputFile::failed(const std::string& what) const {
  return fail(ErrorCode::kFileUnwritable, what, path_.string(),
              "check the folder, its permissions and the room on the disk");
}

Status OutputFile::close() {
  stream_.close();
  if (stream_.fail()) return failed("the file cannot be written");
  sha256_ = hash_.hex();
  return {};
}

Status OutputFile::keep() {
  std::error_code error;
  const std::filesystem::file_status before = std::filesystem::status(path_, error);
  if (std::filesystem::is_regular_file(before)) {
    std::filesystem::permissions(part_, before.permissions(), error);
  }
  std::filesystem::rename(part_, path_, error);
  if (error) return failed("the file cannot take its name: " + error.message());
  kept_ = true;
  return {};
}

}  // namespace verbale
