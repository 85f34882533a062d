// SPDX-License-Identifier: Apache-2.0
#include "server/listener.h"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <optional>
#include <thread>
#include <vector>

namespace verbale {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;
using boost::system::error_code;

struct Shared {
  HttpBudget budget;
  HttpHandler handler;
  std::atomic<int> connections{0};
};

std::string header(const http::request<http::string_body>& request, http::field name) {
  return std::string(request[name]);
}

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Tcp::socket socket, Shared& shared) : stream_(std::move(socket)), shared_(shared) {
    ++shared_.connections;
  }
  ~Connection() { --shared_.connections; }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void read() {
    parser_.emplace();
    parser_->header_limit(shared_.budget.header_bytes);
    parser_->body_limit(shared_.budget.body_bytes);
    stream_.expires_after(std::chrono::seconds(shared_.budget.seconds));
    http::async_read(
        stream_, buffer_, *parser_,
        [self = shared_from_this()](error_code error, std::size_t) { self->on_read(error); });
  }

 private:
  void on_read(error_code error) {
    if (error == http::error::body_limit) return write({413, "text/plain", "too long\n"}, false);
    if (error == http::error::header_limit) return write({431, "text/plain", "too long\n"}, false);
    if (error) return;
    const auto& request = parser_->get();
    const HttpRequest asked{std::string(request.method_string()),
                            std::string(request.target()),
                            header(request, http::field::host),
                            header(request, http::field::origin),
                            request.body(),
                            header(request, http::field::content_type),
                            std::string(request["Verbale-Token"]),
                            header(request, http::field::cookie)};
    write(shared_.handler(asked), request.keep_alive());
  }

  void write(HttpResponse answer, bool stay) {
    response_ = {};
    response_.result(static_cast<unsigned>(answer.status));
    response_.set(http::field::content_type, answer.type);
    response_.set(http::field::cache_control, "no-store");
    response_.set("Content-Security-Policy", std::string(kContentPolicy));
    response_.set("X-Content-Type-Options", "nosniff");
    response_.set("Referrer-Policy", "no-referrer");
    response_.set("Cross-Origin-Resource-Policy", "same-origin");
    if (!answer.cookie.empty()) response_.set(http::field::set_cookie, answer.cookie);
    if (!answer.file.empty()) {
      response_.set(http::field::content_disposition,
                    "attachment; filename=\"" + answer.file + "\"");
    }
    response_.body() = std::move(answer.body);
    response_.keep_alive(stay);
    response_.prepare_payload();
    stream_.expires_after(std::chrono::seconds(shared_.budget.seconds));
    http::async_write(
        stream_, response_, [self = shared_from_this(), stay](error_code error, std::size_t) {
          if (!error && stay) return self->read();
          error_code ignored;
          ignored = self->stream_.socket().shutdown(Tcp::socket::shutdown_send, ignored);
        });
  }

  beast::tcp_stream stream_;
  Shared& shared_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  http::response<http::string_body> response_;
};

class BeastListener : public Listener {
 public:
  explicit BeastListener(HttpBudget budget) : acceptor_(context_) { shared_.budget = budget; }
  ~BeastListener() override {
    context_.stop();
    for (std::thread& thread : threads_) thread.join();
  }
  BeastListener(const BeastListener&) = delete;
  BeastListener& operator=(const BeastListener&) = delete;

  error_code bind(const std::string& address, std::uint16_t port) {
    error_code error;
    const asio::ip::address to =
        address.empty() ? asio::ip::address_v4::loopback() : asio::ip::make_address(address, error);
    if (error) return error;
    const Tcp::endpoint here(to, port);
    error = acceptor_.open(here.protocol(), error);
    if (!error) error = acceptor_.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) error = acceptor_.bind(here, error);
    if (!error) error = acceptor_.listen(asio::socket_base::max_listen_connections, error);
    return error;
  }
  std::uint16_t port() const override { return acceptor_.local_endpoint().port(); }
  void serve(HttpHandler handler) override {
    constexpr int kThreads = 4;
    shared_.handler = std::move(handler);
    accept();
    for (int i = 0; i < kThreads; ++i) threads_.emplace_back([this] { context_.run(); });
  }

 private:
  void accept() {
    acceptor_.async_accept(asio::make_strand(context_),
                           [this](error_code error, Tcp::socket socket) {
                             // Over the limit the socket is closed as it leaves this function.
                             if (!error && shared_.connections < shared_.budget.connections) {
                               std::make_shared<Connection>(std::move(socket), shared_)->read();
                             }
                             if (acceptor_.is_open()) accept();
                           });
  }

  Shared shared_;  ///< outlives the connections, which the context owns
  asio::io_context context_;
  Tcp::acceptor acceptor_;
  std::vector<std::thread> threads_;
};

}  // namespace

Result<std::unique_ptr<Listener>> Listener::open(const std::string& address, std::uint16_t port,
                                                 HttpBudget budget) {
  auto listener = std::make_unique<BeastListener>(budget);
  if (const error_code error = listener->bind(address, port)) {
    const std::string where = address.empty() ? "port " : address + ", port ";
    return fail(ErrorCode::kUsage, "cannot listen: " + error.message(),
                where + std::to_string(port), "verbale serve chronicle.db --port 0");
  }
  return std::unique_ptr<Listener>(std::move(listener));
}

}  // namespace verbale
