// SPDX-License-Identifier: Apache-2.0
#include "coding/verb_dictionary.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "base/word_list_lines.h"

namespace verbale {
namespace {

constexpr std::string_view kHeader = "---";

/// A line with the code in [ ] at its end.
struct Coded {
  std::string text, code, back;
  bool given = false;  ///< there is a code, if only the null code
};

bool is_null(std::string_view code) { return code == "---" || code == "###" || code == "+++"; }

Coded coded(std::string_view line) {
  const std::size_t open = std::min(line.rfind('['), line.size());
  const std::size_t close = std::min(line.find(']', open), line.size());
  Coded found{std::string(trimmed(line.substr(0, open))), {}, {}, open < line.size()};
  if (!found.given) return found;
  const std::string_view inside = trimmed(line.substr(open + 1, close - open - 1));
  const std::size_t colon = std::min(inside.find(':'), inside.size());
  const std::string_view forth = trimmed(inside.substr(0, colon));
  const std::string_view back = trimmed(inside.substr(std::min(colon + 1, inside.size())));
  if (!is_null(forth)) found.code = forth;
  if (!is_null(back)) found.back = back;
  return found;
}

class DictionaryReader {
 public:
  explicit DictionaryReader(const DictionaryContext& context) : context_(context) {}

  Result<OwnEntries> run(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string line = comments_.without(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      ++number_;
      read(trimmed(line));
    }
    finish_block();
    if (!some_verb_) {
      return fail(ErrorCode::kDataInvalid, "no verb in this dictionary", context_.file,
                  "give TOML entries or a verb dictionary (docs/lexicon.md)");
    }
    return std::move(own_);
  }

 private:
  void read(std::string_view line) {
    if (line.empty()) {
      label_.clear();
    } else if (line.front() == '&') {
      label_ = line.substr(1);
      synonyms_[label_];
    } else if (line.front() == '+' && !label_.empty()) {
      synonym(line.substr(1));
    } else if (line.starts_with(kHeader)) {
      finish_block();
      label_.clear();
      first_ = coded(line.substr(kHeader.size()));
      has_header_ = true;
    } else if (line.front() == '-') {
      const Coded pattern = coded(line.substr(1));
      block_.patterns.push_back({number_, pattern.text, pattern.code, pattern.back});
    } else if (line.front() == '~') {
      add_finding(context_, {number_, std::string(line), {}, {}},
                  "a rule over two verbs, which families of entries do here", own_);
    } else {
      verb(line);
    }
  }

  void synonym(std::string_view phrase) {
    std::string plain(phrase);
    std::replace(plain.begin(), plain.end(), '_', ' ');
    const std::string_view whole = trimmed(plain);
    const std::size_t space = whole.rfind(' ');
    const auto last = space == whole.npos ? whole : whole.substr(space + 1);
    for (std::string& form : context_.words.forms(last)) {
      synonyms_[label_].push_back(std::move(form));
    }
  }

  /// One without a code has that of the block, or of the block's first verb.
  void verb(std::string_view line) {
    label_.clear();
    if (!block_.patterns.empty()) finish_block();
    Coded verb = coded(line);
    if (!has_header_ && block_.verbs.empty()) first_ = verb;
    if (!verb.given) {
      verb.code = first_.code;
      verb.back = first_.back;
    }
    const std::string_view word = std::string_view(verb.text).substr(0, verb.text.find('{'));
    block_.verbs.push_back({number_, std::string(trimmed(word)), verb.code, verb.back});
    some_verb_ = true;
  }

  void finish_block() {
    add_block(block_, synonyms_, context_, own_);
    block_ = {};
    has_header_ = false;
    first_ = {};
  }

  const DictionaryContext& context_;
  std::uint32_t number_ = 0;
  Comments comments_;
  Synonyms synonyms_;
  std::string label_;  ///< of the set of synonyms that is being read
  Coded first_;        ///< whose code the verbs of the block share
  bool has_header_ = false, some_verb_ = false;
  VerbBlock block_;
  OwnEntries own_;
};

}  // namespace

Result<OwnEntries> read_verb_dictionary(std::string_view text, const std::string& file,
                                        const DictionaryWords& words, const Ontology& ontology) {
  if (Status status = check_utf8(text, file); !status) return tl::make_unexpected(status.error());
  return DictionaryReader(DictionaryContext{file, words, ontology}).run(text);
}

}  // namespace verbale
