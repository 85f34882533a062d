// SPDX-License-Identifier: Apache-2.0
#include "apps/filters.h"

namespace verbale::cli {
namespace {

constexpr std::int64_t kRows = 50;

}  // namespace

ShowFilter filter_of(const Invocation& invocation) {
  ShowFilter filter;
  filter.source = invocation.text("source");
  filter.target = invocation.text("target");
  filter.actor = invocation.text("actor");
  filter.cameo = invocation.text("cameo");
  filter.plover = invocation.text("plover");
  filter.factuality = invocation.text("factuality");
  filter.speaker = invocation.text("speaker");
  filter.report = invocation.text("report");
  filter.words = invocation.text("words");
  filter.from = invocation.text("from");
  filter.to = invocation.text("to");
  if (const auto quad = invocation.whole("quad")) filter.quad = static_cast<int>(*quad);
  filter.min_confidence = invocation.share("min-confidence");
  filter.sort = invocation.text("sort");
  filter.count_by = invocation.text("count-by");
  filter.limit = invocation.whole("limit").value_or(kRows);
  return filter;
}

}  // namespace verbale::cli
