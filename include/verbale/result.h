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
  kConverted = 1014,        ///< warning: read from another encoding than UTF-8
  kBreaksOff = 1015,        ///< warning: the text ends before its end
  kJsonInvalid = 1020,      ///< a line that is not a JSON object
  kJsonField = 1021,        ///< a field is missing or has the wrong type
  kTableColumns = 1022,     ///< a table without the column that is needed
  kTableRow = 1023,         ///< a row that does not fit its table
  kXmlInvalid = 1024,       ///< XML that is not well-formed
  kXmlUnknown = 1025,       ///< XML of a kind that is not read
  kXmlEntities = 1026,      ///< XML that declares entities of its own
  kXmlTooDeep = 1027,       ///< nesting of XML over the budget
  kHtmlTooDeep = 1030,      ///< nesting over the budget
  kHtmlNoText = 1031,       ///< a page without main text
  kArchiveInvalid = 1040,   ///< damaged compressed data
  kArchiveBudget = 1041,    ///< unpacks to more than the budget or ratio allows
  kArchiveDepth = 1042,     ///< archives inside of archives, deeper than the budget allows
  kWarcInvalid = 1043,      ///< a damaged record of a WARC file
  kDateInvalid = 1050,      ///< not an ISO 8601 date
  kDuplicateId = 1060,      ///< two different reports with one id
  kModelMissing = 2000,     ///< model file not found
  kModelDamaged = 2001,     ///< header, size or checksum wrong
  kModelVersion = 2002,     ///< made for another version of the program
  kModelSelfTest = 2003,    ///< loads, but does not reproduce its own samples
  kDataMissing = 2100,      ///< knowledge folder or file not found
  kDataInvalid = 2101,      ///< a knowledge file that cannot be read
  kIndexDamaged = 2102,     ///< index of the knowledge: header, size, checksum or contents wrong
  kIndexVersion = 2103,     ///< index of the knowledge made for another version of the program
  kEntryRefused = 2104,     ///< an entry for a list of one's own that is refused by its check
  kSentenceTooLong = 2200,  ///< more words in one sentence than the budget allows
  kLedgerOpen = 3000,       ///< the ledger cannot be opened or created
  kLedgerLocked = 3001,     ///< another process writes to it
  kLedgerNewer = 3002,      ///< written by a newer Verbale
  kLedgerForeign = 3003,    ///< a file that is not a ledger
  kLedgerWrite = 3004,      ///< writing failed (disk full, read-only)
  kLedgerQuery = 3005,      ///< reading failed
  kNotInLedger = 3006,      ///< the ledger has no record of that name
  kPackedInvalid = 3007,    ///< packed minutes: damaged, or of another version of the program
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
