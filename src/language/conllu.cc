// SPDX-License-Identifier: Apache-2.0
#include "language/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/plain.h"

namespace verbale {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"O", "PER", "LOC", "ORG", "OTHER"};

/// A form on one line: white space inside becomes a space, other control characters U+FFFD.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == '\t' || byte == '\n' || byte == '\r')
      out += ' ';
    else if (byte < 0x20 || byte == 0x7F)
      out += "\xEF\xBF\xBD";
    else
      out += c;
  }
  return out.empty() ? "_" : out;
}

std::string_view or_blank(std::string_view text) { return text.empty() ? "_" : text; }

class Writer {
 public:
  Writer(const Document& document, std::span<const std::string> extra)
      : document_(document), extra_(extra) {}

  std::string run() {
    out_ += "# newdoc id = " + one_line(document_.info.id) + "\n";
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) sentence(i);
    return std::move(out_);
  }

 private:
  void sentence(std::size_t index) {
    const Sentence& here = document_.sentences[index];
    if (index == 0 || document_.sentences[index - 1].paragraph != here.paragraph)
      out_ += "# newpar\n";
    out_ += "# sent_id = " + std::to_string(index + 1) + "\n";
    out_ += "# text = " + one_line(here.range.of(document_.text)) + "\n";
    for (std::uint32_t word = here.begin; word < here.end; ++word) {
      if (!document_.words[word].token_ends && document_.words[word].token_begins)
        token(here, word);
      line(here, word);
    }
    out_ += '\n';
  }

  void token(const Sentence& here, std::uint32_t first) {
    std::uint32_t last = first;
    while (!document_.words[last].token_ends) ++last;
    const TextRange range = document_.range_of(first, last + 1);
    out_ += std::to_string(first - here.begin + 1) + "-" + std::to_string(last - here.begin + 1) +
            "\t" + one_line(range.of(document_.text)) + "\t_\t_\t_\t_\t_\t_\t_\t" +
            (document_.words[last].space_after ? "_" : "SpaceAfter=No") + "\n";
  }

  void line(const Sentence& here, std::uint32_t index) {
    const Word& word = document_.words[index];
    const std::string head =
        word.head == kAbsent
            ? "0"
            : std::to_string(static_cast<std::uint32_t>(word.head) - here.begin + 1);
    out_ += std::to_string(index - here.begin + 1) + "\t" +
            one_line(word.range.of(document_.text)) + "\t" + one_line(word.lemma) + "\t" +
            std::string(name_of(word.upos)) + "\t_\t" + std::string(or_blank(word.feats)) + "\t" +
            head + "\t" + std::string(name_of(word.deprel)) + "\t_\t" + misc(index) + "\n";
  }

  std::string misc(std::uint32_t index) const {
    const Word& word = document_.words[index];
    std::string misc;
    const auto add = [&](const std::string& entry) { misc += (misc.empty() ? "" : "|") + entry; };
    if (!extra_.empty() && !extra_[index].empty()) add(extra_[index]);
    if (word.name != NameType::kNone) {
      add(std::string("Name=") + (word.name_begins ? "B-" : "I-") +
          std::string(kNames[static_cast<std::size_t>(word.name)]));
    }
    if (word.token_begins && word.token_ends && !word.space_after) add("SpaceAfter=No");
    return misc.empty() ? "_" : misc;
  }

  const Document& document_;
  std::span<const std::string> extra_;
  std::string out_;
};

std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Builds a document from pre-tokenised lines.
class Reader {
 public:
  Result<Document> run(std::string_view conllu, std::string_view origin) {
    for (std::size_t number = 1; !conllu.empty(); ++number) {
      const std::string_view line = next_line(conllu);
      if (line.empty())
        end_sentence();
      else if (line[0] != '#' && !word(line)) {
        return fail(ErrorCode::kDataInvalid, "not a line of CoNLL-U",
                    std::string(origin) + ", line " + std::to_string(number),
                    "a word's line has ten columns separated by tabs and begins with its number");
      }
    }
    end_sentence();
    return std::move(document_);
  }

 private:
  bool word(std::string_view line) {
    std::array<std::string_view, 10> columns;
    for (std::string_view& column : columns) {
      const std::size_t tab = line.find('\t');
      column = line.substr(0, tab);
      line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    }
    if (columns[0].empty() || columns[1].empty()) return false;
    const bool plain = std::all_of(columns[0].begin(), columns[0].end(),
                                   [](char c) { return c >= '0' && c <= '9'; });
    if (!plain) return columns[0].find_first_not_of("0123456789-.") == std::string_view::npos;
    append(columns[1], columns[9].find("SpaceAfter=No") == std::string_view::npos);
    return true;
  }

  void append(std::string_view form, bool space) {
    Word word;
    word.range.begin = static_cast<std::uint32_t>(document_.text.size());
    document_.text += form;
    word.range.end = static_cast<std::uint32_t>(document_.text.size());
    word.sentence = static_cast<std::uint32_t>(document_.sentences.size());
    word.space_after = space;
    if (space) document_.text += ' ';
    document_.words.push_back(word);
  }

  void end_sentence() {
    const auto end = static_cast<std::uint32_t>(document_.words.size());
    if (end == begin_) return;
    Sentence sentence;
    sentence.begin = begin_;
    sentence.end = end;
    sentence.range = document_.range_of(begin_, end);
    document_.sentences.push_back(sentence);
    begin_ = end;
  }

  Document document_;
  std::uint32_t begin_ = 0;
};

}  // namespace

std::string write_conllu(const Document& document, std::span<const std::string> extra) {
  return Writer(document, extra).run();
}

Result<Document> read_conllu(std::string_view conllu, std::string_view origin) {
  return Reader().run(conllu, origin);
}

}  // namespace verbale
