// SPDX-License-Identifier: Apache-2.0
#include "ledger/stored_row.h"

#include <algorithm>

#include "record/record_parts.h"

namespace verbale {

std::int32_t position_of(std::int64_t key, const std::vector<std::int64_t>& keys) {
  const auto found = std::lower_bound(keys.begin(), keys.end(), key);
  if (found == keys.end() || *found != key) return -1;
  return static_cast<std::int32_t>(found - keys.begin());
}

StoredRow::StoredRow(const Query& query, const CodePointIndex& index,
                     const std::vector<std::int64_t>& actors)
    : query_(query), index_(index), actors_(actors) {}

std::optional<double> StoredRow::optional_real() {
  const int column = column_++;
  if (query_.is_null(column)) return std::nullopt;
  return query_.real(column);
}

std::vector<std::string> StoredRow::list() {
  std::vector<std::string> parts;
  std::string_view rest = query_.text(column_++);
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    parts.emplace_back(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return parts;
}

std::optional<TextRange> StoredRow::span() {
  const int column = column_;
  column_ += 3;
  if (query_.is_null(column)) return std::nullopt;
  return TextRange{index_.byte(static_cast<std::uint32_t>(query_.integer(column))),
                   index_.byte(static_cast<std::uint32_t>(query_.integer(column + 1)))};
}

ActorRef StoredRow::ref() {
  ActorRef ref;
  const std::int64_t key = integer();  // NULL reads as 0, which is no key
  ref.actor = position_of(key, actors_);
  ref.code = text();
  ref.mention = span();
  return ref;
}

TimeValue StoredRow::time() {
  TimeValue time;
  time.text = span();
  time.value = text();
  time.begin = text();
  time.end = text();
  time.from_report = !text().empty();
  return time;
}

std::optional<PlaceValue> StoredRow::place() {
  PlaceValue place;
  place.text = span();
  place.name = text();
  place.country = text();
  place.latitude = optional_real();
  place.longitude = optional_real();
  if (is_absent(place)) return std::nullopt;
  return place;
}

Plover StoredRow::plover() {
  Plover plover;
  plover.event = text();
  plover.mode = text();
  plover.context = list();
  return plover;
}

void StoredRow::base(RecordBase& record) {
  record.id = text();
  record.sentence = static_cast<std::uint32_t>(integer());
  record.evidence = span_or_empty();
}

}  // namespace verbale
