// SPDX-License-Identifier: Apache-2.0
#include "coding/verb_pattern.h"

#include <algorithm>
#include <utility>

#include "base/plain.h"
#include "base/words.h"

namespace verbale {
namespace {

using Words = std::vector<std::string>;

tl::unexpected<Error> cannot(std::string what) {
  return fail(ErrorCode::kDataInvalid, std::move(what));
}

/// A word, phrase or mark, with the prepositions before it.
struct Piece {
  Words prepositions;
  std::vector<Words> words;  ///< what may stand for each; the head is the last
  char mark = 0;             ///< $ + % ^
};

Words split(std::string_view text, std::string_view at) {
  Words parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(at), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// Brackets stand for themselves: "(TO +)" is four tokens.
Words tokens_of(std::string_view pattern) {
  std::string spaced;
  for (const char c : pattern) {
    const bool bracket = std::string_view("(){}").find(c) != std::string_view::npos;
    spaced += bracket ? std::string(" ") + c + " " : std::string(1, c);
  }
  return split(spaced, " \t");
}

std::string joined(const Words& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : "|") + word;
  return all;
}

class PatternReader {
 public:
  PatternReader(const Synonyms& synonyms, const DictionaryWords& words, LexiconEntry& entry)
      : synonyms_(synonyms), words_(words), entry_(entry) {}

  Status run(std::string_view pattern) {
    tokens_ = tokens_of(pattern);
    while (at_ < tokens_.size()) {
      if (Status status = read(); !status) return status;
    }
    if (!after_) return cannot("no * for the verb");
    return place_sides();
  }

 private:
  Status read() {
    const std::string token = tokens_[at_];
    if (token == "*" || token == "**") {
      if (std::exchange(after_, true)) return cannot("two verbs");
      ++at_;
      return {};
    }
    if (token == "(") return read_bracket();
    Piece piece;
    if (makes_phrase()) {
      piece.prepositions = read_prepositions();
    } else if (is_particle()) {
      return particle(lower_case(tokens_[at_++]));
    }
    Status status = read_words(piece, "");
    return status ? take(piece) : status;
  }

  /// "(TO BORDER)", "(ASIDE RIFT)", "(GUNFIRE)"
  Status read_bracket() {
    ++at_;
    Piece piece;
    piece.prepositions = read_prepositions();
    Status status;
    if (piece.prepositions.empty() && is_particle()) status = particle(lower_case(tokens_[at_++]));
    if (status) status = read_words(piece, ")");
    if (status && piece.prepositions.empty() && piece.words.size() > 1) {
      return cannot("a bracket that begins with no preposition");
    }
    return status ? take(piece) : status;
  }

  bool is_particle() const {
    return at_ < tokens_.size() && has_word(words_.particle, lower_case(tokens_[at_]));
  }

  /// "TO +" without brackets, or a preposition alone at the end.
  bool makes_phrase() const {
    const std::string word = lower_case(tokens_[at_]);
    const bool last = at_ + 1 == tokens_.size();
    return has_word(words_.preposition, word) && (!last || !has_word(words_.particle, word));
  }

  Words read_prepositions() {
    Words found;
    if (at_ == tokens_.size()) return found;
    for (const std::string& one : split(tokens_[at_], "/")) {
      const std::string word = lower_case(one);
      if (has_word(words_.preposition, word)) found.push_back(word);
    }
    if (!found.empty()) ++at_;
    return found;
  }

  /// One word or mark, or all up to the closing bracket.
  Status read_words(Piece& piece, const std::string& close) {
    while (at_ < tokens_.size()) {
      const std::string token = tokens_[at_];
      if (close.empty() && (token == "(" || token == "*" || token == "**")) return {};
      ++at_;
      if (token == close) return {};
      if (token == "{") {
        if (Status status = read_words(piece, "}"); !status) return status;
      } else if (token.size() == 1 &&
                 std::string_view("$+%^").find(token) != std::string_view::npos) {
        piece.mark = token.front();
      } else if (!has_word(words_.skip, lower_case(token))) {
        if (Status status = add_word(piece, token); !status) return status;
      }
      if (close.empty() && (piece.mark != 0 || !piece.words.empty())) return {};
    }
    return close.empty() ? Status{} : Status(cannot("no closing " + close));
  }

  Status add_word(Piece& piece, const std::string& token) const {
    if (token.front() != '&') {
      for (const std::string& part : split(token, "_")) piece.words.push_back(words_.forms(part));
      return {};
    }
    const auto found = synonyms_.find(token.substr(1));
    if (found == synonyms_.end()) return cannot("no such set of synonyms: " + token);
    piece.words.push_back(found->second);
    return {};
  }

  Status take(const Piece& piece) {
    if (!piece.words.empty() && piece.mark != 0 && piece.mark != '^') {
      return cannot("a word and an actor in one phrase");
    }
    if (!piece.words.empty()) return condition(piece);
    if (piece.mark != 0) return side(piece);
    if (piece.prepositions.empty()) return {};
    if (!after_) return cannot("a preposition alone before the verb");
    entry_.target = piece.prepositions;
    return {};
  }

  Status condition(const Piece& piece) {
    std::string role = role_of(piece.prepositions);
    const bool thing = piece.prepositions.empty();
    if (thing && std::exchange(after_ ? has_object_ : has_subject_, true)) {
      return cannot(after_ ? "two words in a row behind the verb"
                           : "two words in a row before the verb");
    }
    const std::string inside = thing ? std::string(after_ ? "object" : "subject") : role;
    entry_.when.push_back({std::move(role), piece.words.back()});
    for (std::size_t word = 0; word + 1 < piece.words.size(); ++word) {
      entry_.when.push_back({inside + ".modifier", piece.words[word]});
    }
    return {};
  }

  std::string role_of(const Words& prepositions) const {
    if (prepositions.empty()) return after_ ? "object|indirect|clause" : "subject";
    const bool verb = has_word(words_.infinitive, prepositions.front());
    return joined(prepositions) + (verb ? "|clause" : "");
  }

  Status particle(std::string word) {
    if (!after_) return cannot("a particle before the verb");
    if (!entry_.particle.empty()) return cannot("two particles");
    entry_.particle = std::move(word);
    return {};
  }

  Status side(const Piece& piece) {
    const Words& where = piece.prepositions;
    const Words plain{after_ ? "object" : "subject"};
    switch (piece.mark) {
      case '$':
        if (after_ && where.empty()) return cannot("a source behind the verb");
        source_ = where.empty() ? plain : where;
        break;
      case '+':
        target_ = where.empty() ? plain : where;
        break;
      case '%':
        entry_.reciprocal = true;
        break;
      default:  // ^ skips words, which roles do by themselves
        break;
    }
    return {};
  }

  Status place_sides() {
    const bool passive = target_ == Words{"subject"};
    if (passive && (source_.empty() || source_ == target_)) {
      return cannot("a target before the verb, and no source behind it");
    }
    const bool by_agent = !source_.empty() && has_word(words_.agent, source_.front());
    if (passive && by_agent) {
      entry_.target = {"object"};
      return {};
    }
    if (!source_.empty()) entry_.source = source_;
    if (!target_.empty()) entry_.target = target_;
    return {};
  }

  const Synonyms& synonyms_;
  const DictionaryWords& words_;
  LexiconEntry& entry_;
  Words tokens_, source_, target_;
  std::size_t at_ = 0;
  bool after_ = false, has_subject_ = false, has_object_ = false;
};

}  // namespace

Status add_pattern(std::string_view pattern, const Synonyms& synonyms, const DictionaryWords& words,
                   LexiconEntry& entry) {
  return PatternReader(synonyms, words, entry).run(pattern);
}

Status add_verb(std::string_view phrase, const DictionaryWords& words, LexiconEntry& entry) {
  Words parts = split(phrase, "_ ");
  const bool marked_later = std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return part.starts_with('+') && part != parts.front();
  });
  if (parts.empty() || marked_later) return cannot("the verb is not the first word");
  for (std::string& part : parts) part = lower_case(part.substr(part.starts_with('+') ? 1 : 0));
  entry.words = {parts.front()};
  for (std::size_t at = 1; at < parts.size(); ++at) {
    const bool last = at + 1 == parts.size();
    if (last && has_word(words.preposition, parts[at])) {
      entry.target = {parts[at]};
    } else if (has_word(words.particle, parts[at]) && entry.particle.empty()) {
      entry.particle = parts[at];
    } else if (last && parts.size() == 2) {
      entry.when.push_back({"object", words.forms(parts[at])});
    } else {
      return cannot("a verb of several words that are no particle, preposition or object");
    }
  }
  return {};
}

}  // namespace verbale
