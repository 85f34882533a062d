// SPDX-License-Identifier: Apache-2.0
#include "apps/session.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <thread>

#include "apps/exit_codes.h"
#include "apps/terminal.h"

namespace verbale::cli {
namespace {

/// What lasts as long as the process is not taken apart at its end: the system takes the memory
/// back in one piece, and sooner.
template <class Loaded>
Result<Loaded> kept_to_the_end(Result<Loaded> loaded) {
  static const Loaded* kept = nullptr;
  if (loaded && kept == nullptr) kept = new Loaded(*loaded);
  return loaded;
}

}  // namespace

Result<Coder> load_coder(const Invocation& invocation, bool reasons) {
  CoderOptions options;
  options.data = invocation.text("data");
  options.without = invocation.all("without");
  options.reasons = reasons;
  for (const std::string& file : invocation.all("actors")) options.actors.emplace_back(file);
  options.lexicon = own_lexicon(invocation);
  return kept_to_the_end(Coder::load(options));
}

Result<Parser> load_parser(const Invocation& invocation) {
  return kept_to_the_end(Parser::load(invocation.text("data")));
}

std::vector<std::filesystem::path> own_lexicon(const Invocation& invocation) {
  std::vector<std::filesystem::path> paths;
  for (const std::string& path : invocation.all("lexicon")) paths.emplace_back(path);
  return paths;
}

int fail_usage(const std::string& command, const Error& error) {
  const std::string name = command.empty() ? "verbale" : "verbale " + command;
  say(fmt::format("{}: {}", name, error.what));
  if (!error.to_do.empty()) say("  for example:  " + error.to_do);
  say(fmt::format("  all of it:    {} --help", name));
  return kUsageWrong;
}

int fail_with(const Context& context, const Error& error) {
  context.output.flush();
  if (error.code == ErrorCode::kUsage) {
    return fail_usage(std::string(context.invocation.command().name), error);
  }
  say("verbale: " + to_string(error));
  return exit_code(error.code);
}

ProgressKind progress_kind(const Invocation& invocation, bool prints_records) {
  if (invocation.has("quiet")) return ProgressKind::kNone;
  if (!error_is_terminal()) return ProgressKind::kLines;
  return prints_records && output_is_terminal() ? ProgressKind::kNone : ProgressKind::kBar;
}

std::size_t jobs_of(const Invocation& invocation) {
  constexpr std::int64_t kMost = 256;
  const std::int64_t wanted = invocation.whole("jobs").value_or(0);
  const std::int64_t processors = std::max<std::int64_t>(1, std::thread::hardware_concurrency());
  return static_cast<std::size_t>(std::min(wanted > 0 ? wanted : processors, kMost));
}

std::string utc_now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

std::string counted(std::int64_t number, std::string_view one) {
  return fmt::format("{} {}{}", number, one, number == 1 ? "" : "s");
}

}  // namespace verbale::cli
