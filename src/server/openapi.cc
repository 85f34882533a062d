// SPDX-License-Identifier: Apache-2.0
#include "server/routes.h"

// NOLINTBEGIN(hicpp-no-assembler): .incbin takes the file as it is
asm(".section .rodata\n.global verbale_openapi\nverbale_openapi:\n.incbin \"" VERBALE_OPENAPI
    "\"\n.global verbale_openapi_end\nverbale_openapi_end:\n.byte 0\n.previous\n");
extern "C" const char verbale_openapi[], verbale_openapi_end[];
// NOLINTEND(hicpp-no-assembler)

namespace verbale {

Result<HttpResponse> answer_openapi(const Asked& /*asked*/) {
  return json_answer({verbale_openapi, verbale_openapi_end});
}

}  // namespace verbale
