// SPDX-License-Identifier: Apache-2.0
#include <unicode/ucnv.h>

#include <array>
#include <memory>
#include <string>

#include "read/encoding.h"

namespace verbale {
namespace {

constexpr std::size_t kMostOut = 64 << 10;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open(const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  return {ucnv_open(name, &error), &ucnv_close};
}

/// By way of UTF-16, as ICU does it; what stands half converted at the end of a chunk waits there.
class ConvertedStream : public ByteStream {
 public:
  ConvertedStream(Input& input, const std::string& encoding)
      : input_(input), from_(open(encoding.c_str())), to_(open("UTF-8")), out_(kMostOut, '\0') {}

  Result<std::string_view> next() override {
    while (!ended_) {
      if (Status status = input_.look(1); !status && input_.ahead().empty()) {
        return tl::make_unexpected(std::move(status.error()));
      }
      const std::size_t length = convert();
      if (length > 0) return std::string_view(out_).substr(0, length);
    }
    return std::string_view();
  }

 private:
  /// Takes what it converts; the bytes that came out.
  std::size_t convert() {
    const std::string_view ahead = input_.ahead();
    const bool last = ahead.empty();
    const char* source = ahead.data();
    char* target = out_.data();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_convertEx(to_.get(), from_.get(), &target, out_.data() + out_.size(), &source,
                   ahead.data() + ahead.size(), between_.data(), &read_, &written_,
                   between_.data() + between_.size(), static_cast<UBool>(first_),
                   static_cast<UBool>(last), &error);
    first_ = false;
    input_.take(static_cast<std::size_t>(source - ahead.data()));
    const bool more = error == U_BUFFER_OVERFLOW_ERROR;
    ended_ = !more && (last || U_FAILURE(error) != 0);
    return static_cast<std::size_t>(target - out_.data());
  }

  Input& input_;
  Converter from_;
  Converter to_;
  std::string out_;
  std::array<UChar, 4096> between_{};
  UChar* read_ = between_.data();
  UChar* written_ = between_.data();
  bool first_ = true;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> converted_stream(Input& input, const std::string& encoding) {
  return std::make_unique<ConvertedStream>(input, encoding);
}

}  // namespace verbale
