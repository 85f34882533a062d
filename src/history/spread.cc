// SPDX-License-Identifier: Apache-2.0
#include <verbale/spread.h>

#include "history/copies.h"
#include "history/spread_impl.h"

namespace verbale {

Spread::Spread(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Spread::Spread(Spread&&) noexcept = default;
Spread::~Spread() = default;

Result<Spread> Spread::open(const Labels& labels) {
  Result<Scratch> scratch = Scratch::open(labels);
  if (!scratch) return tl::unexpected(scratch.error());
  return Spread(std::make_unique<Impl>(std::move(*scratch)));
}

Result<ReportDigest> Spread::digest(const Minutes& minutes) {
  Minutes needed = minutes;
  needed.statements.clear();
  needed.times.clear();
  needed.relations.clear();
  if (Status held = impl_->scratch.hold({needed}); !held) return tl::unexpected(held.error());
  const Result<Told> told = read_told(impl_->scratch.db());
  if (!told) return tl::unexpected(told.error());
  const ToldReport& report = told->reports.front();
  ReportDigest digest{
      report.id, report.published, report.words, report.sample, copy_keys(report.sample), {}, {}};
  for (const ToldEvent& event : told->events) digest.events.push_back(event.id);
  digest.told = told_bytes(report, told->events, told->commitments);
  return digest;
}

void Spread::weigh(std::int64_t reports, const std::vector<std::uint32_t>& words,
                   const std::vector<std::uint32_t>& counts) {
  impl_->told.weights = WordWeights();
  impl_->told.weights.set_reports(reports);
  for (std::size_t i = 0; i < std::min(words.size(), counts.size()); ++i) {
    impl_->told.weights.set(words[i], counts[i]);
  }
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Spread::copies(
    const std::vector<std::vector<std::uint64_t>>& samples) {
  std::vector<const std::vector<std::uint64_t>*> all;
  for (const auto& sample : samples) all.push_back(&sample);
  return copies_of(all);
}

Minutes keep(Minutes minutes, const std::set<std::string>& ids) {
  const auto other = [&](const RecordBase& record) { return ids.count(record.id) == 0; };
  std::erase_if(minutes.events, other);
  std::erase_if(minutes.commitments, other);
  minutes.statements.clear();
  minutes.times.clear();
  minutes.relations.clear();
  for (Actor& actor : minutes.actors) actor.mentions.clear();
  return minutes;
}

std::uint32_t Spread::Impl::report_of(const Standing& at) {
  if (told.reports.empty() || told.reports.back().id != at.report) {
    ToldReport& report = told.reports.emplace_back();
    report.id = at.report;
    report.published = at.published;
    report.day = day_of(at.published);
  }
  return static_cast<std::uint32_t>(told.reports.size() - 1);
}

Result<ToldParts> told_parts(std::string_view told) {
  ToldParts parts;
  Status read = read_told_bytes(told, parts.report, parts.events, parts.commitments);
  if (!read) return tl::unexpected(read.error());
  return parts;
}

std::vector<Standing> standings_of(const std::vector<PlacedLink>& links) {
  std::vector<Standing> all;
  for (const PlacedLink& link : links) all.insert(all.end(), {link.a, link.b});
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::uint32_t index_in(const std::vector<Standing>& all, const Standing& one) {
  return static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), one) - all.begin());
}

std::vector<std::uint32_t> reports_of(const std::vector<Standing>& all) {
  std::map<std::string_view, std::uint32_t> numbers;
  std::vector<std::uint32_t> reports;
  for (const Standing& one : all) {
    const auto next = static_cast<std::uint32_t>(numbers.size());
    reports.push_back(numbers.emplace(one.report, next).first->second);
  }
  return reports;
}

}  // namespace verbale
