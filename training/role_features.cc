// SPDX-License-Identifier: Apache-2.0
//
// Prints what the models of roles and of happening see of the events that VERBALE_EVENTS lists
// (training/events.tsv), a line each: "happened", report, begin of the trigger, features; "role",
// report, begin of the trigger, begins of the words that stand for a candidate, features. Begins
// are code points; tabs between.
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "base/code_points.h"
#include "each_report.h"

namespace {

using Listed = std::map<std::string, std::map<std::uint32_t, std::string>>;

/// Root of the code by report and begin.
Listed listed_events() {
  Listed listed;
  const char* file = std::getenv("VERBALE_EVENTS");
  std::ifstream lines(file == nullptr ? "" : file);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line);
    std::string report, begin, code;
    std::getline(cells, report, '\t');
    std::getline(cells, begin, '\t');
    std::getline(cells, code, '\t');
    listed[report][static_cast<std::uint32_t>(std::stoul(begin))] = code.substr(0, 2);
  }
  return listed;
}

}  // namespace

int main(int count, char** words) {
  using namespace verbale;
  const Listed listed = listed_events();
  return each_report(
      count, words, [&](const Coding& coding, const Document& document, const Minutes& minutes) {
        const auto report = listed.find(document.info.id);
        if (report == listed.end()) return;
        const CodePointIndex index(document.text);
        const auto begin_of = [&](std::uint32_t word) {
          return index.code_point(document.words[word].range.begin);
        };
        for (std::uint32_t word = 0; word < document.words.size(); ++word) {
          const auto event = report->second.find(begin_of(word));
          if (event == report->second.end()) continue;
          std::cout << "happened\t" << document.info.id << '\t' << event->first;
          print_features(coding.happening_features(document, word));
          for (const auto& one : coding.role_features(document, minutes, word, event->second)) {
            std::cout << "role\t" << document.info.id << '\t' << event->first << '\t';
            for (std::uint32_t part = one.begin; part < one.end; ++part) {
              std::cout << (part == one.begin ? "" : " ") << begin_of(part);
            }
            print_features(one.names);
          }
        }
      });
}
