// SPDX-License-Identifier: Apache-2.0
#include "server/guard.h"

#include <algorithm>
#include <array>
#include <random>
#include <vector>

#include "record/json_writer.h"

namespace verbale {

HttpResponse problem(int status, std::string_view code, std::string_view what,
                     std::string_view to_do, std::string_view where) {
  JsonWriter json;
  json.begin_object();
  json.key("error");
  json.begin_object();
  json.key("code");
  json.text(code);
  json.key("what");
  json.text(what);
  json.key("where");
  json.text_or_null(where);
  json.key("to_do");
  json.text_or_null(to_do);
  json.end_object();
  json.end_object();
  return {status, "application/json; charset=utf-8", json.take()};
}

namespace {

/// In time that tells nothing of where the two differ.
bool same_token(std::string_view given, std::string_view token) {
  unsigned differ = given.size() == token.size() && !token.empty() ? 0 : 1;
  for (std::size_t i = 0; i < std::min(given.size(), token.size()); ++i) {
    differ |= static_cast<unsigned char>(given[i]) ^ static_cast<unsigned char>(token[i]);
  }
  return differ == 0;
}

std::string cookie_name(const Gate& gate) { return "verbale-" + std::to_string(gate.port) + "="; }

std::string kept_token(const HttpRequest& request, const Gate& gate) {
  const std::size_t at = request.cookie.find(cookie_name(gate));
  if (at == std::string::npos) return {};
  const std::string rest = request.cookie.substr(at + cookie_name(gate).size());
  return rest.substr(0, rest.find(';'));
}

bool from_printed_address(const HttpRequest& request, const Gate& gate) {
  return same_token(address_of(request.target).field("token"), gate.token);
}

bool knows_token(const HttpRequest& request, const Gate& gate) {
  return same_token(request.token, gate.token) ||
         same_token(kept_token(request, gate), gate.token) || from_printed_address(request, gate);
}

std::optional<HttpResponse> refused_name(const HttpRequest& request, const Gate& gate) {
  const std::string number = ":" + std::to_string(gate.port);
  bool known = false;
  bool own = request.origin.empty();
  const std::vector<std::string> names = gate.address.empty()
                                             ? std::vector<std::string>{"127.0.0.1", "localhost"}
                                             : std::vector<std::string>{gate.address};
  for (const std::string& name : names) {
    const std::string host = name + number;
    known = known || request.host == host;
    own = own || request.origin == "http://" + host;
  }
  if (!known)
    return problem(421, "V0001", "this server is not that host", "open the printed address");
  if (!own) return problem(403, "V0001", "another site may not ask here");
  return std::nullopt;
}

/// What may be written, and what opens it.
struct Writing {
  std::string_view method, path;
  bool Gate::* open;
  std::string_view to_do;
};
constexpr std::string_view kOpensReviews =
    "verbale serve LEDGER --review NAME opens it for reviews";
constexpr std::array<Writing, 3> kWritings{{
    {"POST", "/api/reviews", &Gate::reviews, kOpensReviews},
    {"DELETE", "/api/reviews", &Gate::reviews, kOpensReviews},
    {"POST", "/api/actor_list", &Gate::actors,
     "verbale serve LEDGER --actors mine.toml opens a list for actors"},
}};

const Writing* writing_of(const HttpRequest& request) {
  const std::string path = address_of(request.target).path;
  const auto* found = std::find_if(kWritings.begin(), kWritings.end(), [&](const Writing& one) {
    return one.method == request.method && one.path == path;
  });
  return found == kWritings.end() ? nullptr : found;
}

std::optional<HttpResponse> refused_write(const HttpRequest& request, const Gate& gate,
                                          const Writing& writing) {
  if (!(gate.*writing.open)) {
    return problem(405, "V0001", "only reading is possible here", writing.to_do);
  }
  if (!same_token(request.token, gate.token)) {
    return problem(401, "V0001", "the token is missing or wrong", "open the printed address anew");
  }
  if (request.method == "POST" && !request.type.starts_with("application/json")) {
    return problem(415, "V0001", "what is written is a JSON object", "send it as application/json");
  }
  return std::nullopt;
}

}  // namespace

std::optional<HttpResponse> refused(const HttpRequest& request, const Gate& gate) {
  if (auto refusal = refused_name(request, gate)) return refusal;
  const bool codes = request.method == "POST" && request.target == "/api/code";
  if (const Writing* one = writing_of(request)) return refused_write(request, gate, *one);
  if (request.method != "GET" && !codes)
    return problem(405, "V0001", "only reading is possible here");
  if (!gate.address.empty() && !knows_token(request, gate)) {
    return problem(401, "V0001", "the token is missing or wrong", "open the printed address");
  }
  return std::nullopt;
}

std::string cookie_for(const HttpRequest& request, const Gate& gate) {
  if (gate.address.empty() || !from_printed_address(request, gate)) return {};
  return cookie_name(gate) + gate.token + "; HttpOnly; SameSite=Strict; Path=/";
}

std::string new_token() {
  constexpr int kWords = 4;
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::random_device system;  // the kernel's generator
  std::string token;
  for (int i = 0; i < kWords; ++i) {
    for (std::uint32_t word = system(), digit = 0; digit < 8; ++digit, word >>= 4) {
      token += kDigits[word & 15u];
    }
  }
  return token;
}

}  // namespace verbale
