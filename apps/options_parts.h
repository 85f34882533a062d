// SPDX-License-Identifier: Apache-2.0
//
// Options and arguments that several commands share; part of the table of options_table.cc.
#pragma once

#include <string_view>
#include <vector>

#include "apps/options.h"

namespace verbale::cli {

Option text_option(std::string_view name, std::string_view value, std::string_view help);
Option date_option(std::string_view name, std::string_view help);
Option format_option(std::vector<std::string_view> formats, std::string_view fallback,
                     std::string_view help);
Option switch_option(std::string_view name, char letter, std::string_view help);
Option help_option();
Option data_option();
Option quiet_option();
Option jobs_option();
Option actors_option();
Option lexicon_option();
Option columns_option();
Argument file_argument(std::string_view name, std::string_view help);
Argument ledger_argument();
Argument reports_argument();
/// What narrows down the records that are shown or exported.
std::vector<Option> filter_options();
Option limit_option();

}  // namespace verbale::cli
