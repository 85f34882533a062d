// SPDX-License-Identifier: Apache-2.0
//
// Who may ask. A page of another site can make a browser send requests here, under a name of its
// own that leads to this machine (DNS rebinding) or as a form; so only requests that call us by the
// loopback name and come from no other page are answered.
//
// Who knows the token may do more. It is made anew for each run and stands in the address that is
// printed. Reviews and actors are written only with the token in a header, which no page of another
// site can send without being asked first (and it is told no). Away from the loopback address
// everything needs it; there a browser that came by the printed address keeps it as a cookie, so
// that files and links work.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/http.h"

namespace verbale {

struct Gate {
  std::uint16_t port = 0;
  std::string address{};  ///< that it listens on, as it stands in a URL; empty: loopback
  std::string token{};
  bool reviews = false;  ///< may be written
  bool actors = false;   ///< may be added to a list
};

/// The refusal, or nothing where the request may go on.
std::optional<HttpResponse> refused(const HttpRequest& request, const Gate& gate);

/// What the browser is to keep where it came by the printed address; empty where it keeps nothing.
std::string cookie_for(const HttpRequest& request, const Gate& gate);

/// A new token that nobody can guess.
std::string new_token();

/// {"error": {"code", "what", "where", "to_do"}}.
HttpResponse problem(int status, std::string_view code, std::string_view what,
                     std::string_view to_do = {}, std::string_view where = {});

}  // namespace verbale
