// SPDX-License-Identifier: Apache-2.0
#include "read/warc_records.h"

#include <algorithm>
#include <utility>

namespace verbale {
namespace {

constexpr std::string_view kBegin = "WARC/";

}  // namespace

class WarcRecords::Block : public ByteStream {
 public:
  explicit Block(WarcRecords& records) : records_(records) {}
  Result<std::string_view> next() override { return records_.block_bytes(); }

 private:
  WarcRecords& records_;
};

std::unique_ptr<ByteStream> WarcRecords::block() { return std::make_unique<Block>(*this); }

tl::unexpected<Error> WarcRecords::damaged_record(std::string what) const {
  return fail(ErrorCode::kWarcInvalid, std::move(what), place(),
              "get the file again; the records around it are read");
}

Result<std::string_view> WarcRecords::block_bytes() {
  input_.take(std::exchange(to_take_, 0));
  if (broke_) return tl::unexpected<Error>(*broke_);
  if (left_ == 0) return std::string_view();
  if (input_.ahead().empty()) {
    const Result<bool> came = input_.more();
    if (!came || !*came) {
      cut_off_ = at_end_ = true;
      broke_ = came ? damaged_record("the file ends inside of a record").value() : came.error();
      return tl::unexpected<Error>(*broke_);
    }
  }
  const std::string_view bytes =
      input_.ahead().substr(0, std::min<std::uint64_t>(left_, input_.ahead().size()));
  left_ -= bytes.size();
  to_take_ = bytes.size();
  return bytes;
}

Status WarcRecords::pass_block() {
  while (true) {
    const Result<std::string_view> bytes = block_bytes();
    if (!bytes) return tl::make_unexpected(bytes.error());
    if (bytes->empty()) return {};
  }
}

Status WarcRecords::pass_line_ends() {
  while (true) {
    const std::size_t ends = input_.ahead().find_first_not_of("\r\n");
    input_.take(std::min(ends, input_.ahead().size()));
    if (!input_.ahead().empty()) return {};
    const Result<bool> came = input_.more();
    if (!came) return tl::make_unexpected(came.error());
    if (!*came) return {};
  }
}

/// Up to the next line that begins a record, or the end. What is passed over is never held whole.
Status WarcRecords::find_next() {
  constexpr std::string_view kLine = "\nWARC/1.";
  input_.take(std::min<std::size_t>(1, input_.ahead().size()));
  while (true) {
    const std::size_t at = input_.ahead().find(kLine);
    if (at != std::string_view::npos) {
      input_.take(at + 1);
      return {};
    }
    const std::size_t keep = std::min(input_.ahead().size(), kLine.size() - 1);
    input_.take(input_.ahead().size() - keep);
    const Result<bool> came = input_.more();
    if (!came) return tl::make_unexpected(came.error());
    if (*came) continue;
    input_.take(input_.ahead().size());
    return {};
  }
}

/// False at the end of the file.
Result<bool> WarcRecords::go_to_record() {
  const bool told = cut_off_;
  if (Status status = pass_block(); !status) {
    if (told) return false;
    return tl::make_unexpected(std::move(status.error()));
  }
  if (Status status = pass_line_ends(); !status) return tl::make_unexpected(status.error());
  if (Status status = input_.look(kBegin.size()); !status) {
    return tl::make_unexpected(status.error());
  }
  return !input_.ahead().empty();
}

Result<std::optional<HeaderFields>> WarcRecords::next() {
  const Result<bool> there = go_to_record();
  at_end_ = !there || !*there;
  if (!there) return tl::make_unexpected(there.error());
  if (!*there) return std::optional<HeaderFields>();
  ++number_;
  if (!input_.ahead().starts_with(kBegin)) return pass_over("no record begins here");
  auto header = take_header(input_);
  at_end_ = !header;
  if (!header) return header;
  const auto length = *header ? (*header)->number("content-length") : std::nullopt;
  if (!length) return pass_over("a record that does not say how long it is");
  left_ = *length;
  return header;
}

tl::unexpected<Error> WarcRecords::pass_over(std::string what) {
  if (Status status = find_next(); !status) {
    at_end_ = true;
    return tl::unexpected<Error>(std::move(status.error()));
  }
  return damaged_record(std::move(what));
}

}  // namespace verbale
