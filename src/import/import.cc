// SPDX-License-Identifier: Apache-2.0
#include <verbale/import.h>
#include <verbale/reader.h>

#include <utility>

#include "base/hash.h"
#include "import/event_files.h"
#include "import/imported.h"
#include "read/input.h"
#include "read/place.h"
#include "read/rows.h"
#include "read/text_check.h"
#include "read/unpack.h"
#include "read/unpack_meter.h"

namespace verbale {
namespace {

tl::unexpected<Error> unknown_kind(const std::string& file) {
  return fail(ErrorCode::kTableColumns, "no event file of ICEWS, POLECAT or PETRARCH2", file,
              "give the file with tabs between its columns and the header that it came with");
}

/// The rows of one file, from its first on, which may be the header.
class Import {
 public:
  Import(RowReader& rows, const std::string& file, EventColumns columns,
         const EventMeaning& meaning, Ledger& ledger)
      : rows_(rows), file_(file), columns_(std::move(columns)), meaning_(meaning), ledger_(ledger) {
    account.dataset = columns_.file().dataset;
  }

  Status run(const Row& first) {
    Status status;
    if (!columns_.file().has_header) status = this->row(first, line_of(file_, first.line));
    while (status) {
      const auto row = rows_.next();
      if (!row) return reject(at_place(row.error(), line_of(file_, rows_.line())));
      if (!*row) break;
      status = this->row(**row, line_of(file_, (*row)->line));
    }
    return status;
  }

  ImportAccount account;
  std::function<void(const RejectRecord&)> rejected;

 private:
  Status row(const Row& row, const std::string& place) {
    if (row.is_blank()) return {};
    ++account.rows;
    if (row.fault != RowFault::kNone) {
      return reject(
          {ErrorCode::kTableRow, "a row that cannot be read", place, "look at its quotes"});
    }
    const EventRow values = columns_.values(row.fields);
    for (const auto& [field, value] : values) {
      if (Status text = check_text(value, place); !text) return reject(text.error());
    }
    auto minutes = meaning_.minutes(values, columns_.file(), id_of(row, values), place);
    if (!minutes) return reject(minutes.error());
    return add(*minutes);
  }

  /// The data set's own, or, where it has none, a hash of the row.
  std::string id_of(const Row& row, const EventRow& values) const {
    const auto own = values.find(EventField::kId);
    std::string all;
    for (const std::string& field : row.fields) all += field + '\t';
    return std::string(columns_.file().prefix) + "/" +
           (own != values.end() ? own->second : hash_hex(all));
  }

  Status add(const Minutes& minutes) {
    const Result<Added> added = ledger_.add(minutes);
    if (!added) return tl::make_unexpected(added.error());
    ++(*added == Added::kUnchanged ? account.unchanged : account.imported);
    return {};
  }

  Status reject(const Error& error) {
    ++account.rejected;
    const RejectRecord record{{},         error.where, code_name(error.code),
                              error.what, error.where, error.to_do};
    if (rejected) rejected(record);
    return ledger_.add_reject(record);
  }

  RowReader& rows_;
  const std::string& file_;
  EventColumns columns_;
  const EventMeaning& meaning_;
  Ledger& ledger_;
};

}  // namespace

Result<ImportAccount> import_events(const std::string& file, const std::filesystem::path& data,
                                    Ledger& ledger,
                                    const std::function<void(const RejectRecord&)>& rejected) {
  const auto meaning = EventMeaning::load(data);
  if (!meaning) return tl::make_unexpected(meaning.error());
  auto stream = open_file(file);
  if (!stream) return tl::make_unexpected(stream.error());
  const ReadBudget budget;
  auto packed = std::make_unique<Input>(std::move(*stream));
  UnpackMeter meter(*packed, budget);
  auto input = unpacked(std::move(packed), meter, file);
  if (!input) return tl::make_unexpected(input.error());
  if ((*input)->look(3)) (*input)->take(byte_order_mark((*input)->ahead()));
  RowReader rows(**input, '\t', budget.line_bytes);
  auto row = rows.next();
  if (!row) return tl::make_unexpected(row.error());
  auto columns = *row ? EventColumns::of((*row)->fields) : std::nullopt;
  if (!columns) return unknown_kind(file);
  Import import(rows, file, std::move(*columns), *meaning, ledger);
  import.rejected = rejected;
  return import.run(**row).map([&] { return std::move(import.account); });
}

}  // namespace verbale
