// SPDX-License-Identifier: Apache-2.0
#include "read/rules.h"

#include <utility>

#include "base/plain.h"
#include "base/toml_file.h"
#include "read/columns.h"

namespace verbale {
namespace {

constexpr std::size_t kMonths = 12;

TomlEntry section(const TomlEntry& root, std::string_view name) {
  return {root.sub(name), root.file};
}

void add_words(const TomlEntry& entry, std::string_view key, WordSet& to) {
  for (const std::string& word : entry.texts(key)) to.insert(rule_form(word));
}

void add_date_words(const TomlEntry& entry, std::string_view key, DateWord meaning,
                    ReportRules& rules) {
  for (const std::string& word : entry.texts(key)) rules.date_words[rule_form(word)] = meaning;
}

Status add_months(const TomlEntry& dates, ReportRules& rules) {
  const TomlNode months = dates.table.get("months");
  if (!months.is_array() || months.size() != kMonths) {
    return fail(ErrorCode::kDataInvalid, "[dates] months is not a list of twelve lists of names",
                dates.file, "list the names of each month, January first");
  }
  for (std::size_t month = 0; month < kMonths; ++month) {
    for (const std::string& name : months[month].texts()) {
      rules.months[rule_form(name)] = static_cast<int>(month + 1);
    }
  }
  return {};
}

Status add_dates(const TomlEntry& dates, ReportRules& rules) {
  add_words(dates, "weekdays", rules.weekdays);
  add_words(dates, "ordinals", rules.ordinals);
  add_date_words(dates, "fillers", DateWord::kFiller, rules);
  add_date_words(dates, "published", DateWord::kPublished, rules);
  add_date_words(dates, "updated", DateWord::kUpdated, rules);
  add_date_words(dates, "reposted", DateWord::kReposted, rules);
  return add_months(dates, rules);
}

void append(std::vector<std::string> from, std::vector<std::string>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

Status add_rules(const TomlEntry& root, ReportRules& rules) {
  const TomlEntry byline = section(root, "byline");
  add_words(byline, "openers", rules.byline_openers);
  add_words(byline, "joiners", rules.byline_joiners);
  add_words(byline, "small_words", rules.small_words);
  const TomlEntry dateline = section(root, "dateline");
  append(dateline.texts("dashes"), rules.dashes);
  append(dateline.texts("tight_dashes"), rules.tight_dashes);
  add_words(dateline, "agencies", rules.agencies);
  add_words(dateline, "not_places", rules.not_places);
  for (std::string_view field : report_fields()) {
    append(section(root, "columns").texts(field), rules.columns[std::string(field)]);
  }
  add_words(section(root, "page"), "left_out", rules.left_out);
  return add_dates(section(root, "dates"), rules);
}

}  // namespace

std::string rule_form(std::string_view word) {
  std::string form = lower_case(plain_text(word));
  if (form.size() > 1 && form.ends_with('.')) form.pop_back();
  return form;
}

Result<std::shared_ptr<const ReportRules>> load_report_rules(const std::filesystem::path& data) {
  const auto files = toml_files(data / "reading");
  if (!files) return tl::make_unexpected(files.error());
  auto rules = std::make_shared<ReportRules>();
  for (const std::filesystem::path& file : *files) {
    const auto add = [&](const TomlEntry& root) { return add_rules(root, *rules); };
    if (Status status = read_toml(file, add); !status) return tl::make_unexpected(status.error());
  }
  return std::shared_ptr<const ReportRules>(std::move(rules));
}

}  // namespace verbale
