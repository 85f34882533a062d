// SPDX-License-Identifier: Apache-2.0
#include "apps/tree_view.h"

#include <algorithm>
#include <array>

#include "apps/safe_text.h"
#include "apps/terminal.h"

namespace verbale::cli {
namespace {

/// Lines that leave the middle of a cell.
enum Arm : unsigned { kUp = 1, kDown = 2, kRight = 4, kLeft = 8 };

std::string_view glyph(unsigned arms) {
  static constexpr std::array<std::string_view, 16> kGlyphs{" ", "╵", "╷", "│", "╶", "╰", "╭", "├",
                                                            "╴", "╯", "╮", "┤", "─", "┴", "┬", "┼"};
  return kGlyphs[arms];
}

/// The vertical line of a head: from its first to its last dependent, itself included.
struct Stem {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t column = 0;
  bool used = false;
};

class Drawing {
 public:
  Drawing(const Document& document, const Sentence& sentence)
      : document_(document), begin_(sentence.begin), size_(sentence.end - sentence.begin) {
    for (std::size_t i = 0; i < size_; ++i) heads_.push_back(head_of(i));
    stems_.resize(size_);
    measure();
    place();
    grid_.assign(size_, std::vector<unsigned>(columns_ + 1, 0));
    for (std::size_t i = 0; i < size_; ++i) draw(i);
  }

  std::vector<std::string> lines() const {
    std::vector<std::string> out;
    for (const auto& row : grid_) {
      std::string line;
      for (const unsigned arms : row) {
        line.append(glyph(arms)).append((arms & kRight) != 0 ? "─" : " ");
      }
      out.push_back(std::move(line));
    }
    return out;
  }

 private:
  static constexpr std::size_t kRoot = static_cast<std::size_t>(-1);

  /// Position in the sentence; a head outside of it counts as none.
  std::size_t head_of(std::size_t i) const {
    const std::int32_t head = document_.words[begin_ + i].head;
    const auto at = static_cast<std::size_t>(head) - begin_;
    return head < 0 || at >= size_ ? kRoot : at;
  }

  void measure() {
    for (std::size_t i = 0; i < size_; ++i) stems_[i] = {i, i, 0, false};
    for (std::size_t i = 0; i < size_; ++i) {
      if (heads_[i] == kRoot) continue;
      Stem& stem = stems_[heads_[i]];
      stem.first = std::min(stem.first, i);
      stem.last = std::max(stem.last, i);
      stem.used = true;
    }
  }

  /// Heads before dependents, so that lines only go to the right. Words on a ring of heads, which a
  /// sound tree does not have, are left at the first column.
  void place() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < size_; ++i) {
      if (heads_[i] == kRoot) order.push_back(i);
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
      const std::size_t head = order[next];
      if (stems_[head].used) place(stems_[head], heads_[head]);
      for (std::size_t i = 0; i < size_; ++i) {
        if (heads_[i] == head) order.push_back(i);
      }
    }
  }

  void place(Stem& stem, std::size_t head) {
    stem.column = head == kRoot ? 0 : stems_[head].column + 1;
    const auto taken = [&](const Stem* other) {
      return other->column == stem.column && other->first <= stem.last && stem.first <= other->last;
    };
    while (std::any_of(placed_.begin(), placed_.end(), taken)) ++stem.column;
    placed_.push_back(&stem);
    columns_ = std::max(columns_, stem.column + 1);
  }

  /// The line of word i: from the stem of its head to the right, and its own stem.
  void draw(std::size_t i) {
    const Stem& own = stems_[i];
    const std::size_t from = heads_[i] == kRoot ? own.column : stems_[heads_[i]].column;
    grid_[i][from] |= kRight;
    for (std::size_t column = from + 1; column <= columns_; ++column) {
      grid_[i][column] |= kLeft | kRight;
    }
    if (!own.used) return;
    for (std::size_t row = own.first; row <= own.last; ++row) {
      if (row > own.first) grid_[row][own.column] |= kUp;
      if (row < own.last) grid_[row][own.column] |= kDown;
    }
  }

  const Document& document_;
  std::size_t begin_;
  std::size_t size_;
  std::vector<std::size_t> heads_;
  std::vector<Stem> stems_;
  std::vector<const Stem*> placed_;
  std::size_t columns_ = 0;
  std::vector<std::vector<unsigned>> grid_;
};

}  // namespace

std::vector<std::string> draw_tree(const Document& document, const Sentence& sentence) {
  return Drawing(document, sentence).lines();
}

std::string tree_text(const Document& document, const Sentence& sentence, std::size_t columns) {
  const auto drawing = draw_tree(document, sentence);
  std::size_t form_columns = 0;
  std::size_t relation_columns = 0;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    form_columns = std::max(form_columns, columns_of(one_line(document.form(i))));
    relation_columns = std::max(relation_columns, name_of(document.words[i].deprel).size());
  }
  std::string out;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Word& word = document.words[i];
    const std::string left = "  " + drawing[i - sentence.begin] + " ";
    const std::string form = pad(one_line(document.form(i)), form_columns);
    std::string right = "  " + pad(name_of(word.upos), 5) + "  " +
                        pad(name_of(word.deprel), relation_columns) + "  " + one_line(word.lemma);
    if (!word.feats.empty()) right += "  " + one_line(word.feats);
    const std::size_t used = columns_of(left) + form_columns;
    right = cut(right, columns > used ? columns - used : 0);
    out += left + styled(Style::kStrong, form) + styled(Style::kFaint, right) + "\n";
  }
  return out;
}

}  // namespace verbale::cli
