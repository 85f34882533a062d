// SPDX-License-Identifier: Apache-2.0
//
// A report as it was read, and the minutes of a report, as bytes: to be carried to another process
// and coded, or put into a ledger, there. What comes out is what went in, so that many processes
// give what one gives. (JSON Lines, json.h, are for people and other programs; they leave out where
// the words of a time and of a place stand.)
//
// Not a format to keep: it may change with each version, and another version's bytes are refused.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <string>
#include <string_view>

namespace verbale {

/// Everything but the traces, and the stories, which only a ledger knows.
std::string pack(const Minutes& minutes);
/// As it was read: without its analysis and the reader's warnings.
std::string pack(const Document& document);

/// kPackedInvalid where the bytes are damaged, or of another version.
Result<Minutes> unpack_minutes(std::string_view bytes);
Result<Document> unpack_document(std::string_view bytes);

}  // namespace verbale
