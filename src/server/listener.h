// SPDX-License-Identifier: Apache-2.0
//
// HTTP/1.1 on one address. The only file that knows the network is listener.cc.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <memory>
#include <string>

#include "server/http.h"

namespace verbale {

/// Limits on every request; beyond, the connection is closed or told so.
struct HttpBudget {
  std::uint32_t header_bytes = 16u << 10;
  std::uint64_t body_bytes = 256u << 10;
  int seconds = 15;  ///< to send a request, or to take an answer
  int connections = 64;
};

class Listener {
 public:
  /// `address` is a number, empty for the loopback one. kUsage where it is none of this machine.
  static Result<std::unique_ptr<Listener>> open(const std::string& address, std::uint16_t port,
                                                HttpBudget budget);
  virtual ~Listener() = default;
  virtual std::uint16_t port() const = 0;
  /// Answers until the listener ends; `handler` is called from several threads.
  virtual void serve(HttpHandler handler) = 0;
};

/// What a browser is told with every answer: nothing from elsewhere, no guessing of types.
inline constexpr std::string_view kContentPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

}  // namespace verbale
