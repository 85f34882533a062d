// SPDX-License-Identifier: Apache-2.0
#include "history/knowledge_text.h"

#include <algorithm>

#include "history/words.h"

namespace verbale {

std::vector<std::vector<std::string>> lines_of(std::string_view text) {
  std::vector<std::vector<std::string>> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    std::vector<std::string> words;
    each_word(line.substr(0, line.find('#')),
              [&](std::string_view word) { words.emplace_back(word); });
    if (!words.empty()) lines.push_back(std::move(words));
  }
  return lines;
}

}  // namespace verbale
