// SPDX-License-Identifier: Apache-2.0
//
// The workbench: a ledger in the browser. Listens on the loopback address, unless told otherwise,
// answers requests that name it as their host, and writes nothing but reviews, and those only for
// a named reviewer, and entries of a list of actors, where one is given. The ledger may be written
// by another process meanwhile; every answer reads it anew, and the lock of the writer is held only
// while a review is written.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace verbale {

struct ServerOptions {
  std::filesystem::path ledger;
  std::uint16_t port = 8765;   ///< 0: any that is free
  std::filesystem::path data;  ///< as CoderOptions::data; needed when a text is first coded
  std::string reviewer{};      ///< in whose name reviews are written; empty: none are
  /// As CoderOptions::actors. The first that ends in .toml is where actors are added; it may be
  /// missing until then.
  std::vector<std::filesystem::path> actors{};
  /// Address of this machine, as a number ("192.168.1.5"), to listen on instead of the loopback
  /// one; everything then needs the token that is in url(). Not one that stands for all addresses.
  std::string listen{};
};

class Server {
 public:
  /// Listens from here on. What is wrong with the ledger or a list of actors, or kUsage where
  /// address or port cannot be had.
  static Result<Server> start(const ServerOptions& options);
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  /// Ends it; connections are closed.
  ~Server();

  std::uint16_t port() const;
  /// Where actors are added; empty: nowhere.
  std::filesystem::path actor_list() const;
  /// "http://127.0.0.1:8765/", with the token of this run where one is needed ("?token=...").
  std::string url() const;

 private:
  struct Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace verbale
