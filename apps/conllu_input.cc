// SPDX-License-Identifier: Apache-2.0
#include "apps/conllu_input.h"

#include <fstream>

namespace verbale::cli {
namespace {

constexpr std::size_t kSentencesAPiece = 200;
constexpr std::size_t kMostBytes = 16u << 20;  ///< of one piece

bool word_line(std::string_view line) {
  const std::size_t tab = line.find('\t');
  return tab != 0 && tab != std::string_view::npos &&
         line.substr(0, tab).find_first_not_of("0123456789-.") == std::string_view::npos;
}

}  // namespace

bool is_conllu(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return false;
  std::ifstream in(file);
  constexpr std::size_t kPeek = 4096;
  std::string head(kPeek, '\0');
  in.read(head.data(), kPeek);
  head.resize(static_cast<std::size_t>(in.gcount()));
  std::string_view rest = head;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (!line.empty() && line[0] != '#') return word_line(line);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return false;
}

Status each_piece(const std::filesystem::path& file,
                  const std::function<bool(std::string_view, std::size_t)>& visit) {
  std::ifstream in(file);
  std::string piece, line;
  std::size_t sentences = 0, number = 0, first = 1;
  while (std::getline(in, line)) {
    ++number;
    piece += line + "\n";
    if (piece.size() > kMostBytes) {
      return fail(ErrorCode::kReportTooLong, "a sentence of CoNLL-U over the budget",
                  file.string() + ", line " + std::to_string(first),
                  "end sentences with an empty line");
    }
    if (!line.empty() || ++sentences < kSentencesAPiece) continue;
    if (!visit(piece, first)) return {};
    piece.clear();
    sentences = 0;
    first = number + 1;
  }
  if (!piece.empty()) visit(piece, first);
  return {};
}

}  // namespace verbale::cli
