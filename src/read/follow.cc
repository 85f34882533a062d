// SPDX-License-Identifier: Apache-2.0
//
// A feed on standard input. Files are looked at before they are read (what kind they are, whether
// they are packed); a feed is not, because its next byte may take hours: it is JSON Lines or
// nothing.
#include <poll.h>
#include <unistd.h>
#include <verbale/reader.h>

#include <memory>
#include <utility>

#include "read/input.h"
#include "read/json_lines.h"
#include "read/place.h"
#include "read/text_check.h"

namespace verbale {
namespace {

constexpr int kBetweenCalls = 100;     ///< milliseconds
constexpr std::size_t kMarkBytes = 3;  ///< no line of JSON is shorter than a byte order mark

/// Standard input that says so while it waits.
class Feed : public ByteStream {
 public:
  explicit Feed(std::unique_ptr<ByteStream> input, const ReadSink& sink)
      : input_(std::move(input)), sink_(sink) {}

  Result<std::string_view> next() override {
    while (!has_bytes()) {
      if (sink_.waiting && !sink_.waiting()) return std::string_view();
    }
    return input_->next();
  }

 private:
  /// Also true at the end of the input and where it cannot be asked: reading tells then.
  static bool has_bytes() {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, kBetweenCalls) > 0 || (input.revents & POLLNVAL) != 0;
  }

  std::unique_ptr<ByteStream> input_;
  const ReadSink& sink_;
};

}  // namespace

void follow_lines(const ReadOptions& options, const ReadSink& sink) {
  auto stream = open_file(std::string(kStandardInput));
  if (!stream) {
    sink.reject(Reject{{}, name_of(kStandardInput), std::move(stream.error())});
    return;
  }
  Input input(std::make_unique<Feed>(std::move(*stream), sink));
  if (input.look(kMarkBytes)) input.take(byte_order_mark(input.ahead()));
  read_json_lines(input, Delivery(name_of(kStandardInput), options, sink));
}

}  // namespace verbale
