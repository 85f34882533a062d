// SPDX-License-Identifier: Apache-2.0
//
// The commands. Each returns the exit status; what they have in common is in session.h.
#pragma once

#include <string>

#include "apps/command_line.h"
#include "apps/terminal.h"

namespace verbale::cli {

/// A command's surroundings.
struct Context {
  const Invocation& invocation;
  std::string command_line;  ///< as it was typed, quoted for a shell
  Output& output;
};

int run_code(const Context& context);
int run_watch(const Context& context);
int run_recode(const Context& context);
int run_read(const Context& context);
int run_parse(const Context& context);
int run_explain(const Context& context);
int run_show(const Context& context);
int run_export(const Context& context);
int run_import(const Context& context);
int run_search(const Context& context);
int run_rejects(const Context& context);
int run_doctor(const Context& context);
int run_backup(const Context& context);
int run_merge(const Context& context);
int run_actors(const Context& context);
int run_commitments(const Context& context);
int run_history(const Context& context);
int run_ties(const Context& context);
int run_lexicon(const Context& context);
int run_serve(const Context& context);
int run_validate(const Context& context);
int run_errors(const Context& context);
int run_completion(const Context& context);
int run_man(const Context& context);
int run_version(const Context& context);

}  // namespace verbale::cli
