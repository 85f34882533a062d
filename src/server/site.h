// SPDX-License-Identifier: Apache-2.0
//
// What the workbench asks for: pages, GET under /api (routes.h, report?id= with its text and
// records, gold, a file, and actor_list), POST /api/code, which codes the text in the body, POST
// and DELETE /api/reviews, and POST /api/actor_list. The words are those of docs/ledger.md.
#pragma once

#include <verbale/actors.h>
#include <verbale/coder.h>
#include <verbale/server.h>

#include <filesystem>
#include <memory>
#include <mutex>

#include "server/http.h"
#include "server/own_lists.h"

namespace verbale {

class Site {
 public:
  explicit Site(const ServerOptions& options)
      : ledger_(options.ledger),
        data_(options.data),
        reviewer_(options.reviewer),
        own_(options.actors) {}
  /// From several threads at once.
  HttpResponse answer(const HttpRequest& request);
  const OwnLists& own() const { return own_; }

 private:
  Result<HttpResponse> ask(const Address& address);
  Result<std::shared_ptr<const ActorBook>> book();
  Result<std::shared_ptr<const Coder>> coder();
  Result<HttpResponse> write(const HttpRequest& request, const Address& address);
  Result<std::string> report(const std::string& id) const;
  Result<HttpResponse> gold() const;
  Result<HttpResponse> code(const std::string& text);
  Result<HttpResponse> review(const HttpRequest& request, const Address& address);

  std::filesystem::path ledger_, data_;
  std::string reviewer_;
  std::mutex loading_, writing_;
  OwnLists own_;
  /// Made anew where the lists of one's own have changed; whoever answers with the old ones goes
  /// on.
  std::shared_ptr<const Coder> coder_;
  std::shared_ptr<const ActorBook> book_;
  std::string coder_stamp_, book_stamp_;
};

}  // namespace verbale
