// SPDX-License-Identifier: Apache-2.0
#include "read/front_matter.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/plain.h"
#include "read/byline.h"
#include "read/date_line.h"
#include "read/dateline.h"
#include "read/headline.h"
#include "read/layout.h"
#include "read/report_dates.h"

namespace verbale {
namespace {

constexpr std::size_t kMostHeadlines = 3;    ///< with lines below it that have no full stop either
constexpr std::size_t kMostHeadBlocks = 12;  ///< a report whose front matter is longer has none
constexpr std::size_t kMostHeadLines = 40;   ///< of one block: a paragraph has more

/// Goes through the blocks from the top and gives each part of the front matter a block of its own.
class FrontMatter {
 public:
  FrontMatter(Document& document, const ReportRules* rules)
      : text_(document.text),
        info_(document.info),
        rules_(rules),
        given_(std::move(document.blocks)) {}

  std::vector<Block> blocks() {
    std::size_t at = 0;
    while (at < given_.size() && blocks_.size() < kMostHeadBlocks && !body_) read(given_[at++]);
    const std::size_t head = blocks_.size() - (body_ ? 1 : 0);
    blocks_.insert(blocks_.end(), given_.begin() + static_cast<std::ptrdiff_t>(at), given_.end());
    const auto body =
        std::find_if(blocks_.begin() + static_cast<std::ptrdiff_t>(head), blocks_.end(),
                     [](const Block& block) { return block.kind == BlockKind::kBody; });
    if (body == blocks_.end())
      headlines_are_body();
    else
      find_dateline(static_cast<std::size_t>(body - blocks_.begin()));
    return std::move(blocks_);
  }

  /// What was found, where the info does not have it yet.
  void tell() {
    if (info_.title.empty()) info_.title = title_;
    if (info_.author.empty()) info_.author = author_;
    dates_.tell(info_);
  }

 private:
  std::string_view of(TextRange range) const { return range.of(text_); }

  void add(TextRange range, BlockKind kind) { blocks_.push_back({range, kind}); }

  void read(const Block& block) {
    if (block.kind != BlockKind::kBody) {
      if (block.kind == BlockKind::kHeadline) note_headline(block.range);
      blocks_.push_back(block);
      return;
    }
    const std::vector<TextRange> lines = lines_in(text_, block.range);
    if (lines.size() > kMostHeadLines) return begin_body(block.range);
    for (std::size_t at = 0; at < lines.size();) {
      if (read_date_or_byline(lines[at])) {
        ++at;
        continue;
      }
      const std::size_t end = headline_end(lines, at);
      if (end == at) return begin_body({lines[at].begin, block.range.end});
      read_headline({lines[at].begin, lines[end - 1].end});
      at = end;
    }
  }

  void begin_body(TextRange range) {
    body_ = true;
    add(range, BlockKind::kBody);
  }

  bool read_date_or_byline(TextRange line) {
    if (rules_ == nullptr) return false;
    if (auto date = date_line(of(line), *rules_)) {
      if (!date->day.empty()) dates_.add(std::move(date->day), date->says, headlines_ == 0);
      add(line, BlockKind::kDateLine);
      return true;
    }
    if (auto found = byline(of(line), *rules_)) {
      if (author_.empty()) author_ = std::move(found->author);
      add(line, BlockKind::kByline);
      return true;
    }
    return false;
  }

  /// One past the last line of the headline that begins at lines[at]; `at` where none does.
  std::size_t headline_end(const std::vector<TextRange>& lines, std::size_t at) const {
    if (headlines_ >= kMostHeadlines || starts_with_dateline(lines[at])) return at;
    if (is_title(lines[at])) return at + 1;
    if (headlines_ > 0 && below_headline() && !is_outlet(lines[at])) return at;
    std::size_t end = at + 1;
    while (end < lines.size() && !is_date_or_byline(lines[end])) ++end;
    if (may_be_headline(of({lines[at].begin, lines[end - 1].end}))) return end;
    const bool alone = breaks_on_purpose(text_, lines, at) && end > at + 1;
    return alone && may_be_headline(of(lines[at])) ? at + 1 : at;
  }

  /// Something came after the headline: what follows is no second line of it.
  bool below_headline() const {
    return !blocks_.empty() && blocks_.back().kind != BlockKind::kHeadline;
  }

  bool is_outlet(TextRange line) const {
    return blocks_.back().kind == BlockKind::kByline && is_all_names(of(line), *rules_);
  }

  bool is_title(TextRange line) const {
    return !info_.title.empty() && plain_text(of(line)) == plain_text(info_.title);
  }

  bool starts_with_dateline(TextRange line) const {
    return rules_ != nullptr && dateline(of(line), *rules_).has_value();
  }

  bool is_date_or_byline(TextRange line) const {
    return rules_ != nullptr && (date_line(of(line), *rules_) || byline(of(line), *rules_));
  }

  void read_headline(TextRange range) {
    if (headlines_ > 0 && below_headline()) {
      add(range, BlockKind::kOther);  // the outlet under a byline
      return;
    }
    note_headline(range);
    add(range, BlockKind::kHeadline);
  }

  void note_headline(TextRange range) {
    if (headlines_++ > 0) return;
    for (TextRange line : lines_in(text_, range)) {
      title_ += (title_.empty() ? "" : " ") + std::string(of(line));
    }
  }

  /// All was short and without a full stop: a report of one line is no headline without a report.
  void headlines_are_body() {
    for (Block& block : blocks_) {
      if (block.kind == BlockKind::kHeadline) block.kind = BlockKind::kBody;
    }
    title_.clear();
  }

  void find_dateline(std::size_t body) {
    if (rules_ == nullptr) return;
    Block& block = blocks_[body];
    auto found = dateline(of(block.range), *rules_);
    if (!found) return;
    const std::uint32_t begin = block.range.begin;
    const TextRange range{begin, begin + static_cast<std::uint32_t>(found->bytes)};
    block.range.begin = begin + static_cast<std::uint32_t>(found->body);
    blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(body),
                   {range, BlockKind::kDateline});
    info_.dateline = std::move(found->city);
    dates_.add_from_dateline(std::move(found->day));
  }

  std::string_view text_;
  ReportInfo& info_;
  const ReportRules* rules_;
  std::vector<Block> given_;
  std::vector<Block> blocks_;
  ReportDates dates_;
  std::string title_, author_;
  std::size_t headlines_ = 0;
  bool body_ = false;
};

}  // namespace

void find_front_matter(Document& document, const ReportRules* rules) {
  FrontMatter front(document, rules);
  document.blocks = front.blocks();
  front.tell();
}

}  // namespace verbale
