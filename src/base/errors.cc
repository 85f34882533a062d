// SPDX-License-Identifier: Apache-2.0
//
// The table below is checked by tests against the comments in result.h and against docs/errors.md,
// so that a new code cannot be forgotten in one of the three places.
#include <verbale/errors.h>

#include <array>
#include <cstdio>

namespace verbale {
namespace {

using enum ErrorCode;

constexpr auto kTable = std::to_array<ErrorMeaning>({
    {kUsage, "wrong command line or option", "see --help of the command"},
    {kInternal, "our own mistake; please report", "report it with the command and the input"},
    {kFileMissing, "no such file or folder", "check the path"},
    {kFileUnreadable, "the system refuses to read it", "check the permissions of file and folder"},
    {kFileUnwritable, "the system refuses to write it",
     "check the permissions and the room on the disk"},
    {kUtf8Invalid, "bytes that are not UTF-8", "convert the file, e.g. with iconv"},
    {kNotText, "binary data where text is expected", "give text, HTML or JSON Lines"},
    {kEmptyReport, "no words left in the report", "leave the report out"},
    {kReportTooLong, "more bytes than the budget allows", "split the report"},
    {kConverted, "warning: read from another encoding than UTF-8",
     "look at the text; convert the file yourself where it reads wrong"},
    {kBreaksOff, "warning: the text ends before its end", "fetch the report again"},
    {kJsonInvalid, "a line that is not a JSON object", "write one object a line, nothing else"},
    {kJsonField, "a field is missing or has the wrong type", "see docs/ledger.md for the fields"},
    {kTableColumns, "a table without the column that is needed",
     "name the column of the text with --columns"},
    {kTableRow, "a row that does not fit its table", "correct the quotes of the row"},
    {kXmlInvalid, "XML that is not well-formed", "correct the line that is named"},
    {kXmlUnknown, "XML of a kind that is not read",
     "give RSS, Atom, NITF, NewsML-G2 or plain text"},
    {kXmlEntities, "XML that declares entities of its own",
     "take the declarations out of its <!DOCTYPE>"},
    {kXmlTooDeep, "nesting of XML over the budget", "give the text of the report instead"},
    {kHtmlTooDeep, "nesting over the budget", "give the text of the page instead"},
    {kHtmlNoText, "a page without main text", "give the text of the page instead"},
    {kArchiveInvalid, "damaged compressed data", "fetch or pack the file again"},
    {kArchiveBudget, "unpacks to more than the budget or ratio allows",
     "unpack it yourself and give the files"},
    {kArchiveDepth, "archives inside of archives, deeper than the budget allows",
     "unpack the outer ones"},
    {kWarcInvalid, "a damaged record of a WARC file", "fetch the file again"},
    {kDateInvalid, "not an ISO 8601 date", "write 2003-05-13, 2003-05 or 2003"},
    {kDuplicateId, "two different reports with one id", "give each report an id of its own"},
    {kModelMissing, "model file not found", "give the data folder with --data or VERBALE_HOME"},
    {kModelDamaged, "header, size or checksum wrong", "install the model again"},
    {kModelVersion, "made for another version of the program",
     "install program and model together"},
    {kModelSelfTest, "loads, but does not reproduce its own samples", "install the model again"},
    {kDataMissing, "knowledge folder or file not found",
     "give the data folder with --data or VERBALE_HOME"},
    {kDataInvalid, "a knowledge file that cannot be read", "correct the line that is named"},
    {kIndexDamaged, "index of the knowledge: header, size, checksum or contents wrong",
     "run verbale actors build, or delete the index"},
    {kIndexVersion, "index of the knowledge made for another version of the program",
     "run verbale actors build"},
    {kEntryRefused, "an entry for a list of one's own that is refused by its check",
     "correct the field that is named"},
    {kSentenceTooLong, "more words in one sentence than the budget allows",
     "check whether the text is prose"},
    {kLedgerOpen, "the ledger cannot be opened or created", "check path, permissions and disk"},
    {kLedgerLocked, "another process writes to it", "wait until the other run has ended"},
    {kLedgerNewer, "written by a newer Verbale", "install that version"},
    {kLedgerForeign, "a file that is not a ledger", "give another name for the ledger"},
    {kLedgerWrite, "writing failed (disk full, read-only)",
     "make room, then run the same command again"},
    {kLedgerQuery, "reading failed", "check the disk; restore the file from a copy"},
    {kNotInLedger, "the ledger has no record of that name",
     "verbale commitments and verbale show list the ids"},
    {kPackedInvalid, "packed minutes: damaged, or of another version of the program",
     "code the report again"},
});

}  // namespace

std::span<const ErrorMeaning> all_errors() { return kTable; }

std::string code_name(ErrorCode code) {
  std::array<char, 8> name{};
  std::snprintf(name.data(), name.size(), "V%04u", static_cast<unsigned>(code));
  return name.data();
}

std::string to_string(const Error& error) {
  std::string text = code_name(error.code) + ' ' + error.what;
  if (!error.where.empty()) text += " (" + error.where + ')';
  if (!error.to_do.empty()) text += "; " + error.to_do;
  return text;
}

}  // namespace verbale
