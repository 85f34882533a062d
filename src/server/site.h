// SPDX-License-Identifier: Apache-2.0
//
// What the workbench asks for: pages, GET under /api (routes.h, report?id= with its text and
// records, and gold, a file), POST /api/code, which codes the text in the body, and POST and DELETE
// /api/reviews. The words are those of docs/ledger.md.
#pragma once

#include <verbale/actors.h>
#include <verbale/coder.h>
#include <verbale/server.h>

#include <filesystem>
#include <mutex>
#include <optional>

#include "server/http.h"

namespace verbale {

class Site {
 public:
  explicit Site(const ServerOptions& options)
      : ledger_(options.ledger), data_(options.data), reviewer_(options.reviewer) {}
  /// From several threads at once.
  HttpResponse answer(const HttpRequest& request);

 private:
  Result<HttpResponse> ask(const Address& address);
  Result<const ActorBook*> book();
  Result<std::string> report(const std::string& id) const;
  Result<HttpResponse> gold() const;
  Result<HttpResponse> code(const std::string& text);
  Result<HttpResponse> review(const HttpRequest& request, const Address& address);

  std::filesystem::path ledger_, data_;
  std::string reviewer_;
  std::mutex loading_, writing_;
  std::optional<Coder> coder_;
  std::optional<ActorBook> book_;
};

}  // namespace verbale
