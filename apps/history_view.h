// SPDX-License-Identifier: Apache-2.0
//
// The life of a commitment as minutes: on which day, who says what of it, through whom, in which
// words, in which report; and why it is where it is.
#pragma once

#include <verbale/history.h>

#include <string>

namespace verbale::cli {

/// `on` is the day that was asked for, empty where none was.
std::string history_text(const JoinedCommitment& one, const std::string& on, std::size_t columns);

}  // namespace verbale::cli
