// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "read/rules.h"

namespace verbale::reading {

const ReadOptions& options() {
  static const ReadOptions kOptions = [] {
    ReadOptions how;
    how.rules = load_report_rules(VERBALE_DATA_FOLDER).value();
    return how;
  }();
  return kOptions;
}

const ReportRules& rules() { return *options().rules; }

std::vector<std::string> Outcome::ids() const {
  std::vector<std::string> ids;
  for (const Document& document : reports) ids.push_back(document.info.id);
  return ids;
}

Outcome read(const std::vector<std::string>& paths, const ReadOptions& how) {
  Outcome run;
  ReadSink sink;
  sink.report = [&](Document&& document) {
    run.reports.push_back(std::move(document));
    return true;
  };
  sink.reject = [&](Reject&& reject) {
    run.rejects.push_back(std::move(reject));
    return true;
  };
  sink.passed_over = [&](PassedOver&& what) {
    for (const auto& [reason, count] : what.reasons) run.passed_over[reason] += count;
  };
  read_paths(paths, how, sink);
  return run;
}

Document report(std::string_view bytes, const ReadOptions& how) {
  auto document = read_report(bytes, how);
  EXPECT_TRUE(document.has_value()) << to_string(document.error());
  return document ? std::move(*document) : Document();
}

Error rejection(std::string_view bytes, const ReadOptions& how) {
  auto document = read_report(bytes, how);
  EXPECT_FALSE(document.has_value()) << "was read: " << document->text.substr(0, 200);
  return document ? Error() : document.error();
}

std::vector<std::string> blocks(const Document& document, BlockKind kind) {
  std::vector<std::string> texts;
  for (const Block& block : document.blocks) {
    if (block.kind == kind) texts.emplace_back(block.range.of(document.text));
  }
  return texts;
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "verbale-read-XXXXXX").string();
  path_ = ::mkdtemp(name.data());
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::file(const std::string& name, std::string_view bytes) const {
  const std::filesystem::path file = path_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file.string();
}

}  // namespace verbale::reading
