// SPDX-License-Identifier: Apache-2.0
//
// One way through the ledger, report by report in the order of date and id (not of arrival, so that
// two ledgers with the same reports give the same files); every table of the format takes its rows
// on the way. Nothing takes its name before everything is written.
#include <verbale/export.h>

#include <memory>

#include "export/choice.h"
#include "export/codebook.h"
#include "export/formats.h"
#include "ledger/load.h"
#include "ledger/review_rows.h"
#include "ledger/schema.h"

namespace verbale {
namespace {

/// A table on its way into its file.
struct Output {
  Output(const std::filesystem::path& path, FileKind kind, const Sheet& rows)
      : table(rows), file(path), writer(make_writer(kind, file, rows)) {
    writer->begin();
  }
  void row(const Row& row) { count += writer->row(row); }

  const Sheet& table;
  OutputFile file;
  std::unique_ptr<RowWriter> writer;
  std::int64_t count = 0;
};

class Export {
 public:
  Export(Database& db, const Format& format, const ExportOptions& options)
      : db_(db), format_(format), options_(options) {}

  Result<ExportAccount> run() {
    Status status = prepare();
    if (status) status = all_reports();
    if (status) status = reviews();
    if (status) status = rejects();
    if (status) status = periods();
    if (status) status = close();
    if (status) status = keep();
    if (!status) return tl::unexpected(status.error());
    return account_;
  }

 private:
  ExportOf of() const {
    if (options_.of != ExportOf::kFormat) return options_.of;
    return format_.face.facts_only ? ExportOf::kFacts : ExportOf::kAll;
  }

  Status prepare();
  Status labels();
  Status open();
  Status all_reports();
  void report(Loaded& loaded);
  Output* output_of(const Sheet& table);
  Status reviews();
  Status rejects();
  Status periods();
  Status close();
  Status keep();
  Result<PackageFacts> facts();
  Status side_files();

  bool is_file() const {
    return format_.face.one_file && options_.output.extension() == format_.face.ending;
  }

  Database& db_;
  const Format& format_;
  const ExportOptions& options_;
  Common common_;
  std::optional<Choice> choice_;
  std::optional<Periods> periods_;
  std::vector<std::unique_ptr<Output>> outputs_;
  std::vector<std::unique_ptr<OutputFile>> beside_;  ///< codebook and package
  ExportAccount account_;
};

Status Export::prepare() {
  Result<Reference> reference = Reference::load(options_.data);
  if (!reference) return tl::unexpected(reference.error());
  common_.reference = std::move(*reference);
  if (Status status = labels(); !status) return status;
  Result<Choice> choice = Choice::make(db_, options_.filter, of());
  if (!choice) return tl::unexpected(choice.error());
  choice_ = std::move(*choice);
  if (format_.cut) {
    periods_.emplace(*format_.cut, options_.ids, common_.reference);
    periods_->between(options_.filter.from, options_.filter.to);
  }
  return open();
}

Status Export::labels() {
  Query query(db_, "SELECT code, label FROM codes");
  while (query.next()) common_.labels.emplace(query.text(0), query.text(1));
  return query.status();
}

Status Export::open() {
  if (is_file()) {
    outputs_.push_back(
        std::make_unique<Output>(options_.output, format_.kind, *format_.tables.front()));
    return {};
  }
  std::error_code error;
  std::filesystem::create_directories(options_.output, error);
  if (error) {
    return fail(ErrorCode::kFileUnwritable, "the folder cannot be made: " + error.message(),
                options_.output.string(), "give another name with -o");
  }
  for (const Sheet* table : format_.tables) {
    const std::string name = std::string(table->name) + std::string(format_.face.ending);
    outputs_.push_back(std::make_unique<Output>(options_.output / name, format_.kind, *table));
    if (format_.face.one_file) break;
  }
  return {};
}

Status Export::all_reports() {
  std::vector<std::int64_t> keys;
  Query query(db_, "SELECT key FROM reports ORDER BY published, id");
  while (query.next()) keys.push_back(query.integer(0));
  if (Status status = query.status(); !status) return status;
  for (const std::int64_t key : keys) {
    Result<Loaded> loaded = load(db_, key);
    if (!loaded) return tl::unexpected(loaded.error());
    if (choice_->keep_chosen(*loaded)) report(*loaded);
  }
  return {};
}

void Export::report(Loaded& loaded) {
  const ReportView view(loaded.minutes, common_);
  if (periods_) return periods_->add(view);
  for (const auto& output : outputs_) {
    if (output->table.each == nullptr) continue;
    const Event* last = nullptr;
    output->table.each(view, [&](const Row& row) {
      if (row.event != nullptr && row.event != last) ++account_.written;
      last = row.event;
      output->row(row);
    });
  }
  if (format_.kind == FileKind::kRecords) {
    account_.written += static_cast<std::int64_t>(loaded.minutes.events.size());
  }
}

/// Of a table that does not come from reports; filters leave it out.
Output* Export::output_of(const Sheet& table) {
  for (const auto& output : outputs_) {
    if (output->table.name == table.name && !choice_->filtered()) return output.get();
  }
  return nullptr;
}

Status Export::reviews() {
  Output* output = output_of(reviews_table());
  if (output == nullptr) return {};
  const auto all = select_reviews(db_, {.report = {}, .reviewer = {}, .with_undone = true});
  if (!all) return tl::unexpected(all.error());
  for (const Review& review : *all) output->row({.review = &review});
  return {};
}

Status Export::rejects() {
  Output* output = output_of(rejects_table());
  if (output == nullptr) return {};
  Query query(db_,
              "SELECT report, origin, code, what, found_at, to_do FROM rejects "
              "ORDER BY report, origin, code, what, found_at");
  while (query.next()) {
    RejectRecord reject;
    int column = 0;
    for (std::string* field :
         {&reject.id, &reject.origin, &reject.code, &reject.what, &reject.where, &reject.to_do}) {
      *field = query.text(column++);
    }
    output->row({.reject = &reject});
  }
  return query.status();
}

Status Export::periods() {
  account_.chosen = choice_->chosen_events();
  account_.not_facts = choice_->not_facts();
  if (periods_) {
    account_.written = account_.chosen - account_.not_facts - periods_->left_out();
    Status status = periods_->rows([this](const Row& row) { outputs_.front()->row(row); });
    if (!status) return status;
  }
  account_.no_place_in_it = account_.chosen - account_.not_facts - account_.written;
  return {};
}

Status Export::close() {
  for (const auto& output : outputs_) {
    output->writer->end();
    if (Status status = output->file.close(); !status) return status;
    account_.files.push_back({output->file.name(), output->count, output->file.sha256()});
  }
  return is_file() ? Status() : side_files();
}

Result<PackageFacts> Export::facts() {
  PackageFacts facts;
  facts.account = account_;
  for (const auto& output : outputs_) facts.sizes.push_back(output->file.size());
  Query query(db_,
              "SELECT name, version, model, lexicon FROM coders WHERE key IN "
              "(SELECT coder_key FROM reports) ORDER BY 1, 2, 3, 4");
  while (query.next()) {
    facts.coders.push_back({std::string(query.text(0)), std::string(query.text(1)),
                            std::string(query.text(2)), std::string(query.text(3))});
  }
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  facts.command = options_.command;
  facts.of = of();
  facts.ids = options_.ids;
  return facts;
}

Status Export::side_files() {
  const Result<PackageFacts> known = facts();
  if (!known) return tl::unexpected(known.error());
  const std::pair<std::string_view, std::string> files[] = {
      {"codebook.md", codebook(format_)}, {"datapackage.json", datapackage(format_, *known)}};
  for (const auto& [name, text] : files) {
    auto& file = beside_.emplace_back(std::make_unique<OutputFile>(options_.output / name));
    file->write(text);
    if (Status status = file->close(); !status) return status;
  }
  return {};
}

Status Export::keep() {
  for (const auto& output : outputs_) {
    if (Status status = output->file.keep(); !status) return status;
  }
  for (const auto& file : beside_) {
    if (Status status = file->keep(); !status) return status;
  }
  return {};
}

}  // namespace

Result<ExportAccount> export_ledger(const std::filesystem::path& ledger,
                                    const ExportOptions& options) {
  const Format* format = find_format(options.format);
  if (format == nullptr) {
    return fail(ErrorCode::kUsage, "there is no format '" + options.format + "'", {},
                "verbale export --help lists them");
  }
  Result<Database> db = Database::open(ledger, Database::Mode::kRead);
  if (!db) return tl::unexpected(db.error());
  if (Status status = check_version(*db, migrations(), ledger.string()); !status) {
    return tl::unexpected(status.error());
  }
  // One view of the ledger from beginning to end, whoever writes to it meanwhile.
  if (Status begun = db->execute("BEGIN"); !begun) return tl::unexpected(begun.error());
  return Export(*db, *format, options).run();
}

}  // namespace verbale
