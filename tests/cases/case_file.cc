// SPDX-License-Identifier: Apache-2.0
#include "case_file.h"

#include "base/toml_file.h"

namespace verbale::cases {
namespace {

Expectation expectation_of(const TomlEntry& entry) {
  Expectation expectation;
  expectation.record = entry.text("record", "event");
  for (const TomlNode value : entry.table) {
    if (value.key() != "record") {
      expectation.fields[std::string(value.key())] = value.text().value_or("");
    }
  }
  return expectation;
}

}  // namespace

std::string Expectation::text() const {
  std::string all = record;
  for (const auto& [key, value] : fields) all += " " + key + "=" + value;
  return all;
}

Result<Case> load_case(const std::filesystem::path& file) {
  Case loaded;
  const Status status = read_toml(file, [&](const TomlEntry& root) -> Status {
    loaded.title = root.text("title");
    loaded.report = root.text("report");
    loaded.published = root.text("published");
    loaded.source = root.text("source");
    root.each("expect", [&](const TomlEntry& e) { loaded.expect.push_back(expectation_of(e)); });
    root.each("forbid", [&](const TomlEntry& e) { loaded.forbid.push_back(expectation_of(e)); });
    if (loaded.report.empty() || loaded.expect.size() + loaded.forbid.size() == 0) {
      return fail(ErrorCode::kDataInvalid, "a case needs a report and something to hold against it",
                  file.string(), "see tests/cases/README.md");
    }
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return loaded;
}

}  // namespace verbale::cases
