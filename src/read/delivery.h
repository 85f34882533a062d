// SPDX-License-Identifier: Apache-2.0
//
// Where the reader of one kind of input puts what it finds. A reader of many reports
// ("record-wise": JSON Lines, tables, XML) is a function `bool read_…(Input&, const Delivery&)`
// over a stream of bytes: it gives reports and rejects in the order of the input and says false
// where the sink wants no more.
#pragma once

#include <verbale/reader.h>

#include <optional>
#include <string>
#include <utility>

#include "read/tally.h"

namespace verbale {

class Delivery {
 public:
  /// `origin` names the input: a file, or a member of an archive. The rest outlives the delivery.
  Delivery(std::string origin, const ReadOptions& options, const ReadSink& sink)
      : origin_(std::move(origin)), options_(options), sink_(sink) {}

  /// To a member of this input, which is an archive.
  Delivery inside(const std::string& member) const {
    Delivery to(*this);
    const std::string archive = origin_.substr(origin_.find_last_of('/') + 1);
    to.member_ = (member_.empty() ? archive : member_) + "!" + member;
    to.origin_ += "!" + member;
    return to;
  }

  /// To a part of this input that is named so.
  Delivery at(std::string place) const {
    Delivery to(*this);
    to.origin_ = std::move(place);
    return to;
  }

  const std::string& origin() const { return origin_; }
  /// "a.zip!b/c.txt": the member of an archive that is read, without the folders that the archive
  /// stands in; empty for a file of its own.
  const std::string& member() const { return member_; }
  const ReadOptions& options() const { return options_; }
  const ReadBudget& budget() const { return options_.budget; }

  /// Told with the first report of the input.
  void warn(Error&& warning) { warning_ = std::move(warning); }
  void pass_over(const Tally& tally) const { tally.tell(origin_, sink_); }

  /// What struck at `place`; at the input as a whole where it is empty. Each says false where the
  /// sink wants no more.
  bool reject(Error&& error, std::string place = {}, std::string id = {}) const {
    if (place.empty()) place = origin_;
    return sink_.reject(Reject{std::move(id), std::move(place), std::move(error)});
  }

  bool deliver(Result<Document>&& document, const std::string& place,
               const std::string& id = {}) const {
    if (!document) return reject(std::move(document.error()), place, id);
    if (warning_) document->info.warnings.push_back(*std::exchange(warning_, std::nullopt));
    return sink_.report(std::move(*document));
  }

 private:
  std::string origin_;
  std::string member_;
  mutable std::optional<Error> warning_;
  const ReadOptions& options_;
  const ReadSink& sink_;
};

}  // namespace verbale
