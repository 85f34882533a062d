// SPDX-License-Identifier: Apache-2.0
#include <verbale/ledger.h>
#include <verbale/server.h>

#include "server/guard.h"
#include "server/listener.h"
#include "server/site.h"

namespace verbale {

namespace {

/// An address as it stands in a URL and a Host header: IPv6 in brackets, loopback empty.
std::string name_of_address(const std::string& address) {
  if (address == "127.0.0.1") return {};
  return address.find(':') == std::string::npos ? address : "[" + address + "]";
}

Status check_listen(const std::string& address) {
  if (address != "0.0.0.0" && address != "::") return {};
  return fail(ErrorCode::kUsage, "this address stands for all of them", address,
              "give the one under which browsers reach this machine, as 192.168.1.5");
}

/// The ledger can be written, and is up to date.
Status check_writable(const std::filesystem::path& ledger) {
  std::error_code error;
  if (!std::filesystem::exists(ledger, error)) {
    return fail(ErrorCode::kLedgerOpen, "there is no such file", ledger.string(), "check the path");
  }
  return Ledger::open(ledger).map([](const Ledger&) {});
}

}  // namespace

struct Server::Impl {
  Site site;
  Gate gate;
  std::unique_ptr<Listener> listener;  ///< ends first
  Impl(const ServerOptions& options, std::unique_ptr<Listener> open)
      : site(options), listener(std::move(open)) {
    gate.port = listener->port();
    gate.address = name_of_address(options.listen);
    gate.reviews = !options.reviewer.empty();
    gate.actors = !site.own().writable().empty();
    if (gate.reviews || gate.actors || !gate.address.empty()) gate.token = new_token();
  }

  HttpResponse answer(const HttpRequest& request) {
    if (auto refusal = refused(request, gate)) return *std::move(refusal);
    HttpResponse response = site.answer(request);
    response.cookie = cookie_for(request, gate);
    return response;
  }
};

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::start(const ServerOptions& options) {
  Status sound = check_listen(options.listen);
  if (sound && !options.reviewer.empty()) sound = check_writable(options.ledger);
  if (sound) sound = OwnLists(options.actors).check();
  if (!sound) return tl::unexpected(sound.error());
  if (auto ledger = Ledger::open_readonly(options.ledger); !ledger) {
    return tl::unexpected(ledger.error());
  }
  auto listener = Listener::open(options.listen, options.port, {});
  if (!listener) return tl::unexpected(listener.error());
  auto impl = std::make_unique<Impl>(options, std::move(*listener));
  impl->listener->serve(
      [all = impl.get()](const HttpRequest& request) { return all->answer(request); });
  return Server(std::move(impl));
}

std::uint16_t Server::port() const { return impl_->listener->port(); }

std::filesystem::path Server::actor_list() const { return impl_->site.own().writable(); }

std::string Server::url() const {
  const Gate& gate = impl_->gate;
  const std::string host = gate.address.empty() ? "127.0.0.1" : gate.address;
  const std::string url = "http://" + host + ":" + std::to_string(port()) + "/";
  return gate.token.empty() ? url : url + "?token=" + gate.token;
}

}  // namespace verbale
