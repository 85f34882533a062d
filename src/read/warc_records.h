// SPDX-License-Identifier: Apache-2.0
//
// A WARC file (ISO 28500; 1.0 and 1.1) is a row of records, each a header, an empty line, and a
// block of as many bytes as the header says:
//
//   WARC/1.0
//   WARC-Type: response
//   WARC-Target-URI: https://news.example/1
//   WARC-Record-ID: <urn:uuid:…>
//   WARC-Date: 2017-12-16T08:00:00Z
//   Content-Length: 5120
//
//   HTTP/1.1 200 OK …
//
// Packed files have a gzip member a record; unpacked on the way, they read the same. Whatever is no
// record costs one error and is passed over up to the next line that begins one.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "read/header_fields.h"
#include "read/input.h"

namespace verbale {

class WarcRecords {
 public:
  /// `input` outlives the records. `name` is the file's, for errors.
  WarcRecords(Input& input, std::string name) : input_(input), name_(std::move(name)) {}

  /// The header of the next record; nothing at the end. An error is a damaged record, and next()
  /// may be called again unless at_end().
  Result<std::optional<HeaderFields>> next();
  /// The block of the record given last; to be read before next() is called again.
  std::unique_ptr<ByteStream> block();

  /// True where the file ended, or broke off, before the block was whole.
  bool cut_off() const { return cut_off_; }
  bool at_end() const { return at_end_; }
  /// Of the record given last, from 1.
  std::uint64_t number() const { return number_; }
  /// "a.warc.gz, record 12"
  std::string place() const { return name_ + ", record " + std::to_string(number_); }

 private:
  class Block;
  Result<std::string_view> block_bytes();
  Status pass_block();
  Status pass_line_ends();
  Status find_next();
  Result<bool> go_to_record();
  tl::unexpected<Error> pass_over(std::string what);
  tl::unexpected<Error> damaged_record(std::string what) const;

  Input& input_;
  std::string name_;
  std::uint64_t number_ = 0;
  std::uint64_t left_ = 0;      ///< bytes of the block that were not given yet
  std::size_t to_take_ = 0;     ///< bytes given last
  std::optional<Error> broke_;  ///< what the block failed with
  bool cut_off_ = false;
  bool at_end_ = false;
};

}  // namespace verbale
