// SPDX-License-Identifier: Apache-2.0
//
// The lists of actors that the server was given (--actors): which of them the page Actors adds to,
// and whom they name. They are read anew each time, because people edit them meanwhile.
#pragma once

#include <verbale/actors.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "server/http.h"

namespace verbale {

class OwnLists {
 public:
  explicit OwnLists(std::vector<std::filesystem::path> files) : files_(std::move(files)) {}
  /// What is wrong with them before anything is asked; the list that is added to may be missing.
  Status check() const;
  /// The list that actors are added to; empty: none.
  std::filesystem::path writable() const;
  /// Those that are there, in their order.
  std::vector<std::filesystem::path> present() const;
  /// Changes whenever one of them does.
  std::string stamp() const;
  /// Where each name stands in the list that is added to: "mine.toml:12".
  Result<std::map<std::string, std::string>> names() const;

 private:
  std::vector<std::filesystem::path> files_;
};

/// GET /api/actor_list: {"file", "recode", "serve"}. `ledger` is the one that is served.
Result<HttpResponse> tell_actor_list(const OwnLists& own, const std::filesystem::path& ledger);

/// POST /api/actor_list: `body` is a NewActor as JSON; answers with where it stands.
Result<HttpResponse> write_actor(const OwnLists& own, const std::filesystem::path& ledger,
                                 const std::filesystem::path& data, const std::string& body);

}  // namespace verbale
