// SPDX-License-Identifier: Apache-2.0
#include "apps/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>

#include "apps/safe_text.h"

namespace verbale::cli {
namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;
constexpr std::size_t kColumns = 100;

/// Writes all of `text`; 0 or the errno that ended it.
int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

std::size_t columns_from_environment() {
  const char* text = std::getenv("COLUMNS");
  if (text == nullptr) return 0;
  std::size_t columns = 0;
  const std::string_view view = text;
  std::from_chars(view.data(), view.data() + view.size(), columns);
  return columns;
}

bool takes_colour() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return output_is_terminal() && (no_color == nullptr || *no_color == '\0') &&
         (term == nullptr || std::string_view(term) != "dumb");
}

std::string_view escape_of(Style style) {
  switch (style) {
    case Style::kStrong:
      return "\x1b[1m";
    case Style::kFaint:
      return "\x1b[2m";
    case Style::kGood:
      return "\x1b[32m";
    case Style::kBad:
      return "\x1b[31m";
    case Style::kPlain:
      break;
  }
  return {};
}

}  // namespace

bool output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }
bool error_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }
bool input_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

std::size_t terminal_columns() {
  winsize size{};
  const int file = output_is_terminal() ? STDOUT_FILENO : STDERR_FILENO;
  if (::ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const std::size_t wanted = columns_from_environment();
  return wanted > 0 ? wanted : kColumns;
}

std::string styled(Style style, std::string_view text) {
  static const bool kColour = takes_colour();
  const std::string_view escape = escape_of(style);
  if (!kColour || escape.empty() || text.empty()) return std::string(text);
  return std::string(escape).append(text).append("\x1b[0m");
}

// On a terminal somebody is watching, so each write is seen at once.
Output::Output() : at_once_(output_is_terminal()) {}

Output::~Output() { flush(); }

void Output::write(std::string_view text) {
  if (!open_) return;
  buffer_ += text;
  if (at_once_ || buffer_.size() >= kBufferBytes) flush();
}

void Output::flush() {
  if (!open_ || buffer_.empty()) return;
  const int error = write_all(STDOUT_FILENO, buffer_);
  buffer_.clear();
  if (error == 0) return;
  open_ = false;
  if (error != EPIPE) failure_ = error;
}

void say(std::string_view line) { say_raw(safe_lines(line).append("\n")); }

// Nobody can be told that standard error itself is gone.
void say_raw(std::string_view text) { static_cast<void>(write_all(STDERR_FILENO, text)); }

}  // namespace verbale::cli
