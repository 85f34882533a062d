// SPDX-License-Identifier: Apache-2.0
#include "export/choice.h"

#include <algorithm>
#include <array>

#include "ledger/selection.h"

namespace verbale {
namespace {

constexpr auto kKinds =
    std::to_array<std::string_view>({"events", "statements", "commitments", "relations"});

bool is_set(const ShowFilter& filter) {
  for (const std::string* text : {&filter.source, &filter.target, &filter.actor, &filter.cameo,
                                  &filter.plover, &filter.factuality, &filter.speaker,
                                  &filter.report, &filter.words, &filter.from, &filter.to}) {
    if (!text->empty()) return true;
  }
  return filter.quad.has_value() || filter.min_confidence.has_value();
}

Result<std::vector<std::int64_t>> keys_of(Database& db, const Selection& selection) {
  std::vector<std::int64_t> keys;
  Query query(db, "SELECT key FROM (" + selection.sql + ") ORDER BY key");
  query.with(selection);
  while (query.next()) keys.push_back(query.integer(0));
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return keys;
}

bool goes_out(Factuality factuality, ExportOf of) {
  if (of == ExportOf::kAll) return true;
  return factuality == Factuality::kCtPlus ||
         (of == ExportOf::kLikely && factuality == Factuality::kPrPlus);
}

}  // namespace

Result<Choice> Choice::make(Database& db, const ShowFilter& filter, ExportOf of) {
  Choice choice;
  choice.of_ = of;
  choice.filtered_ = is_set(filter);
  if (!choice.filtered_) return choice;
  for (std::string_view kind : kKinds) {
    const Result<Selection> selection = select_records(kind, filter);
    if (!selection) {
      const bool has_none = kind != "events" && selection.error().code == ErrorCode::kUsage;
      if (has_none) continue;
      return tl::unexpected(selection.error());
    }
    Result<std::vector<std::int64_t>> keys = keys_of(db, *selection);
    if (!keys) return tl::unexpected(keys.error());
    choice.keys_[std::string(kind)] = std::move(*keys);
  }
  return choice;
}

template <class Record>
void Choice::keep(std::string_view kind, std::vector<Record>& records,
                  const std::vector<std::int64_t>& keys) const {
  const auto chosen = keys_.find(kind);
  std::vector<Record> kept;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const bool in = chosen != keys_.end() &&
                    std::binary_search(chosen->second.begin(), chosen->second.end(), keys[i]);
    if (in) kept.push_back(std::move(records[i]));
  }
  records = std::move(kept);
}

bool Choice::keep_chosen(Loaded& loaded) {
  Minutes& minutes = loaded.minutes;
  if (filtered_) {
    keep("events", minutes.events, loaded.events);
    keep("statements", minutes.statements, loaded.statements);
    keep("commitments", minutes.commitments, loaded.commitments);
    keep("relations", minutes.relations, loaded.relations);
  }
  chosen_ += static_cast<std::int64_t>(minutes.events.size());
  const auto out = std::erase_if(
      minutes.events, [this](const Event& event) { return !goes_out(event.factuality, of_); });
  not_facts_ += static_cast<std::int64_t>(out);
  return !filtered_ || !minutes.events.empty() || !minutes.statements.empty() ||
         !minutes.commitments.empty() || !minutes.relations.empty();
}

}  // namespace verbale
