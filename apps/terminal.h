// SPDX-License-Identifier: Apache-2.0
//
// What is at the other end of standard output and standard error, and what we write there. Results
// go to output, everything that is said about them (progress, rejects, errors) to error, so that a
// pipe carries results only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verbale::cli {

bool output_is_terminal();
bool error_is_terminal();
bool input_is_terminal();

/// Columns of the terminal; environment COLUMNS, or 100, where there is none.
std::size_t terminal_columns();

/// Emphasis, only for a terminal and not with the environment variable NO_COLOR.
enum class Style : std::uint8_t { kPlain, kStrong, kFaint, kGood, kBad };

/// `text` with the escapes of `style` around it, or as it is where output takes no colour.
std::string styled(Style style, std::string_view text);

/// Standard output. Writing to a pipe whose reader has left ends quietly: `open` turns false.
class Output {
 public:
  Output();
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Keeps the text until there is enough of it, or flush.
  void write(std::string_view text);
  void flush();
  /// False as soon as writing makes no sense any more.
  bool open() const { return open_; }
  /// errno of a failure other than a closed pipe; 0 where there was none.
  int failure() const { return failure_; }

 private:
  std::string buffer_;
  bool open_ = true;
  bool at_once_ = false;
  int failure_ = 0;
};

/// Writes a line to standard error, made safe for a terminal.
void say(std::string_view line);
/// Writes to standard error as it is; for our own escapes.
void say_raw(std::string_view text);

}  // namespace verbale::cli
