// SPDX-License-Identifier: Apache-2.0
//
// What several commands need: the coder, errors shown, the kind of progress.
#pragma once

#include <verbale/coder.h>
#include <verbale/result.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "apps/commands.h"
#include "apps/progress.h"

namespace verbale::cli {

/// Entries of the user's own (--lexicon).
std::vector<std::filesystem::path> own_lexicon(const Invocation& invocation);
/// The coder of --data, --without, --actors and --lexicon.
Result<Coder> load_coder(const Invocation& invocation, bool reasons = false);
/// The parser of --data.
Result<Parser> load_parser(const Invocation& invocation);

/// Says what went wrong and returns the exit status for it.
int fail_with(const Context& context, const Error& error);

/// The same for the command line, before there is a context.
int fail_usage(const std::string& command, const Error& error);

/// Where progress goes, with --quiet and with records on the same terminal in mind.
ProgressKind progress_kind(const Invocation& invocation, bool prints_records);

/// Number of threads that --jobs asks for.
std::size_t jobs_of(const Invocation& invocation);

/// Now, as a ledger's log of runs has it.
std::string utc_now();

/// "1 report", "3 reports".
std::string counted(std::int64_t number, std::string_view one);

}  // namespace verbale::cli
