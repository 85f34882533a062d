// SPDX-License-Identifier: Apache-2.0
//
// How Verbale says that something went wrong. Bad input, files, models and databases are expected
// to fail, so failure is a value: Result<T> holds a T or an Error. An Error tells a stable code,
// what failed, where, and what to do about it. `verbale errors` (docs/errors.md) lists the codes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace verbale {

/// Stable numbers; the text form is "V" and four digits, e.g. V1001. Never renumber, only add.
enum class ErrorCode : std::uint16_t {
  kUsage = 1,               ///< wrong command line or option
  kInternal = 2,            ///< our own mistake; please report
  kFileMissing = 1000,      ///< no such file or folder
  kFileUnreadable = 1001,   ///< the system refuses to read it
  kFileUnwritable = 1002,   ///< the system refuses to write it
  kUtf8Invalid = 1010,      ///< bytes that are not UTF-8
  kNotText = 1011,          ///< binary data where text is expected
  kEmptyReport = 1012,      ///< no words left in the report
  kReportTooLong = 1013,    ///< more bytes than the budget allows
  kJsonInvalid = 1020,      ///< a line that is not a JSON object
  kJsonField = 1021,        ///< a field is missing or has the wrong type
  kHtmlTooDeep = 1030,      ///< nesting over the budget
  kHtmlNoText = 1031,       ///< a page without main text
  kArchiveInvalid = 1040,   ///< damaged compressed data
  kArchiveBudget = 1041,    ///< unpacks to more than the budget or ratio allows
  kDateInvalid = 1050,      ///< not an ISO 8601 date
  kDuplicateId = 1060,      ///< two different reports with one id
  kModelMissing = 2000,     ///< model file not found
  kModelDamaged = 2001,     ///< header, size or checksum wrong
  kModelVersion = 2002,     ///< made for another version of the program
  kModelSelfTest = 2003,    ///< loads, but does not reproduce its own samples
  kDataMissing = 2100,      ///< knowledge folder or file not found
  kDataInvalid = 2101,      ///< a knowledge file that cannot be read
  kSentenceTooLong = 2200,  ///< more words in one sentence than the budget allows
  kLedgerOpen = 3000,       ///< the ledger cannot be opened or created
  kLedgerLocked = 3001,     ///< another process writes to it
  kLedgerNewer = 3002,      ///< written by a newer Verbale
  kLedgerForeign = 3003,    ///< a file that is not a ledger
  kLedgerWrite = 3004,      ///< writing failed (disk full, read-only)
  kLedgerQuery = 3005,      ///< reading failed
};

/// One failure, complete enough to be shown to a person as it is.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string what;   ///< what failed, in words
  std::string where;  ///< file, line, byte, report: whatever is known; may be empty
  std::string to_do;  ///< what the reader can do about it
};

/// "V1010": the stable name of a code.
std::string code_name(ErrorCode code);

/// "V1010 bytes that are not UTF-8 (a.txt, byte 17); convert the file, e.g. with iconv"
std::string to_string(const Error& error);

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string what, std::string where = {},
                                  std::string to_do = {}) {
  return tl::unexpected<Error>(Error{code, std::move(what), std::move(where), std::move(to_do)});
}

}  // namespace verbale
