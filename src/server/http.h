// SPDX-License-Identifier: Apache-2.0
//
// A request and an answer, as much of HTTP as the workbench needs. Only listener.cc knows the
// network.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace verbale {

struct HttpRequest {
  std::string method = "GET";
  std::string target = "/";
  std::string host;    ///< as the browser names us
  std::string origin;  ///< of the page that asks; empty where the browser sends none
  std::string body;
  std::string type{};    ///< of the body
  std::string token{};   ///< of the header Verbale-Token
  std::string cookie{};  ///< all of the header
};

struct HttpResponse {
  int status = 200;
  std::string type = "application/json; charset=utf-8";
  std::string body;
  std::string cookie{};  ///< that the browser is to keep; empty: none
  std::string file{};    ///< name under which the answer is to be saved; empty: it is shown
};

using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

/// The target taken apart: "/api/ties?a=USA" is "/api/ties" and {a: USA}, percent signs resolved.
struct Address {
  std::string path;
  std::map<std::string, std::string> fields;
  std::string field(const std::string& name) const;
};
Address address_of(std::string_view target);

}  // namespace verbale
