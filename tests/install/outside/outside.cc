// SPDX-License-Identifier: Apache-2.0
//
// What somebody else's program does with the installed library: a sentence in, an event out.
#include <verbale/coder.h>
#include <verbale/reader.h>

#include <cstdio>

int main(int, char** argv) {
  verbale::CoderOptions options;
  options.data = argv[1];
  const auto coder = verbale::Coder::load(options);
  if (!coder) {
    std::fprintf(stderr, "%s\n", verbale::to_string(coder.error()).c_str());
    return 1;
  }
  auto document = verbale::read_report("France criticized Iran.");
  if (!document) return 2;
  const auto minutes = coder->code(*document);
  if (!minutes || minutes->events.empty()) return 3;
  const verbale::Event& event = minutes->events.front();
  std::printf("%s %s %s\n", event.sources.front().code.c_str(), event.cameo.c_str(),
              event.targets.front().code.c_str());
  return 0;
}
