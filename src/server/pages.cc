// SPDX-License-Identifier: Apache-2.0
#include "server/pages.h"

#include "server/guard.h"

// NOLINTBEGIN(hicpp-no-assembler,bugprone-macro-parentheses): .incbin takes a file as it is; an
// array would be written out
#define VERBALE_CARRY(name, file)                                                     \
  asm(".section .rodata\n.global " #name "\n" #name ":\n.incbin \"" VERBALE_DIST file \
      "\"\n.global " #name "_end\n" #name "_end:\n.byte 0\n.previous\n");             \
  extern "C" const char name[], name##_end[];
VERBALE_CARRY(verbale_page_index, "/index.html")
VERBALE_CARRY(verbale_page_script, "/assets/app.js")
VERBALE_CARRY(verbale_page_style, "/assets/app.css")
// NOLINTEND(hicpp-no-assembler,bugprone-macro-parentheses)

namespace verbale {
namespace {

std::string carried(const char* begin, const char* end) { return {begin, end}; }

}  // namespace

HttpResponse page(const std::string& path) {
  if (path == "/assets/app.js") {
    return {200, "text/javascript; charset=utf-8",
            carried(verbale_page_script, verbale_page_script_end)};
  }
  if (path == "/assets/app.css") {
    return {200, "text/css; charset=utf-8", carried(verbale_page_style, verbale_page_style_end)};
  }
  if (path == "/favicon.ico") return {204, "text/plain", {}};
  if (path.starts_with("/assets/")) return problem(404, "V1000", "no such file");
  return {200, "text/html; charset=utf-8", carried(verbale_page_index, verbale_page_index_end)};
}

}  // namespace verbale
