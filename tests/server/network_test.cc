// SPDX-License-Identifier: Apache-2.0
//
// The server as a browser meets it: bytes over a socket.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>
#include <verbale/ledger.h>
#include <verbale/server.h>

#include <filesystem>
#include <fstream>

namespace verbale {
namespace {

class Network : public testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        std::filesystem::temp_directory_path() / ("verbale-server-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder_);
    {
      auto ledger = Ledger::open(folder_ / "l.db");
      ASSERT_TRUE(ledger);
      Minutes minutes;
      minutes.report.id = "r";
      minutes.report.title = "<script>alert(1)</script>";
      minutes.text = "<b>Bold</b> text";
      minutes.events.emplace_back();
      minutes.events[0].id = "r/e1";
      minutes.events[0].evidence = minutes.events[0].trigger = {3, 7};
      minutes.events[0].cameo = "112";
      ASSERT_TRUE(ledger->add(minutes));
      ASSERT_TRUE(ledger->flush());
    }
    start({folder_ / "l.db", 0, VERBALE_DATA_FOLDER});
  }
  void start(const ServerOptions& options) {
    server_.reset();
    auto server = Server::start(options);
    ASSERT_TRUE(server) << to_string(server.error());
    server_.emplace(std::move(*server));
  }
  void TearDown() override {
    server_.reset();
    std::filesystem::remove_all(folder_);
  }

  std::string send(const std::string& bytes) const {
    const int to = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_port = htons(server_->port());
    at.sin_addr.s_addr = inet_addr(address_);
    if (::connect(to, reinterpret_cast<sockaddr*>(&at), sizeof at) != 0) return "no connection";
    static_cast<void>(::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL));
    std::string out;
    char buffer[4096];
    for (ssize_t n = 0; (n = ::recv(to, buffer, sizeof buffer, 0)) > 0;) {
      out.append(buffer, static_cast<std::size_t>(n));
    }
    ::close(to);
    return out;
  }
  std::string host() const {
    return "Host: " + std::string(address_) + ":" + std::to_string(server_->port()) + "\r\n";
  }
  std::string get(const std::string& target) const {
    return send("GET " + target + " HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n");
  }

  std::filesystem::path folder_;
  std::optional<Server> server_;
  const char* address_ = "127.0.0.1";
};

TEST_F(Network, EveryAnswerForbidsWhatComesFromElsewhere) {
  for (const char* target :
       {"/", "/assets/app.js", "/assets/none.js", "/api/summary", "/api/none"}) {
    const std::string answer = get(target);
    EXPECT_NE(answer.find("Content-Security-Policy: default-src 'none'; script-src 'self'"),
              std::string::npos)
        << answer.substr(0, 300);
    EXPECT_NE(answer.find("X-Content-Type-Options: nosniff"), std::string::npos) << target;
  }
}

TEST_F(Network, ReportsAreDataAndNeverPages) {
  const std::string answer = get("/api/report?id=r");
  EXPECT_NE(answer.find("200 OK"), std::string::npos);
  EXPECT_NE(answer.find("Content-Type: application/json"), std::string::npos);
  EXPECT_NE(answer.find("<b>Bold</b> text"), std::string::npos);
  EXPECT_NE(get("/api/report?id=none").find("404 Not Found"), std::string::npos);
}

TEST_F(Network, EveryRouteAnswers) {
  for (const char* target :
       {"/api/summary", "/api/reports", "/api/events", "/api/statements", "/api/actors",
        "/api/relations", "/api/rejects", "/api/commitments", "/api/ties?a=USA&b=IRN",
        "/api/events.csv", "/api/reviews.csv", "/api/queue", "/api/reviewer", "/", "/ties",
        "/commitments", "/report?id=r", "/try", "/assets/app.css"}) {
    EXPECT_NE(get(target).find("200 OK"), std::string::npos)
        << target << get(target).substr(0, 600);
  }
  EXPECT_NE(get("/api/ties").find("400 Bad Request"), std::string::npos);
}

TEST_F(Network, AnotherHostIsRefused) {
  EXPECT_NE(send("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").find("421"),
            std::string::npos);
}

TEST_F(Network, TooMuchIsRefused) {
  const std::string post =
      "POST /api/code HTTP/1.1\r\n" + host() + "Content-Length: 300000\r\n\r\n";
  EXPECT_NE(send(post).find("413"), std::string::npos);
  EXPECT_NE(send("GET / HTTP/1.1\r\nA: " + std::string(20'000, 'x')).find("431"),
            std::string::npos);
  EXPECT_EQ(send("no http at all\r\n\r\n"), "");
}

TEST_F(Network, BrokenUtf8IsToldAndNothingIsLost) {
  EXPECT_NE(send("POST /api/code HTTP/1.1\r\n" + host() +
                 "Connection: close\r\nContent-Length: 1\r\n\r\n\xff")
                .find("V1010"),
            std::string::npos);
  EXPECT_NE(get("/api/summary").find("\"reports\":1"), std::string::npos);
}

class Reviewing : public Network {
 protected:
  void SetUp() override {
    Network::SetUp();
    ServerOptions options{folder_ / "l.db", 0, VERBALE_DATA_FOLDER};
    options.reviewer = "Ada";
    start(options);
  }
  std::string token() const {
    const std::string url = server_->url();
    return url.substr(url.find("token=") + 6);
  }
  std::string write(const std::string& method, const std::string& target, const std::string& body,
                    const std::string& headers) const {
    return send(method + " " + target + " HTTP/1.1\r\n" + host() + headers +
                "Connection: close\r\nContent-Type: application/json\r\nContent-Length: " +
                std::to_string(body.size()) + "\r\n\r\n" + body);
  }
  std::string post(const std::string& body) const {
    return write("POST", "/api/reviews", body, "Verbale-Token: " + token() + "\r\n");
  }
};

constexpr const char* kAccept =
    R"({"report":"r","kind":"event","record_id":"r/e1","verdict":"accept","drawn":"random"})";

TEST_F(Reviewing, AReviewIsKeptShownAndTakenBack) {
  const std::string kept = post(kAccept);
  EXPECT_NE(kept.find("200 OK"), std::string::npos) << kept;
  EXPECT_NE(kept.find(R"("reviewer":"Ada")"), std::string::npos) << kept;
  EXPECT_NE(get("/api/reviews?report=r").find(R"("verdict":"accept")"), std::string::npos);
  EXPECT_NE(get("/api/precision").find(R"("reviewed":1,"accepted":1,"share":1.00)"),
            std::string::npos)
      << get("/api/precision");
  const std::string id = kept.substr(kept.find(R"("id":")") + 6, 32);
  EXPECT_NE(get("/api/queue").find("[]"), std::string::npos) << "nothing is left to judge";
  const std::string undone =
      write("DELETE", "/api/reviews?id=" + id, "", "Verbale-Token: " + token() + "\r\n");
  EXPECT_NE(undone.find("200 OK"), std::string::npos) << undone;
  EXPECT_EQ(get("/api/reviews").find("accept"), std::string::npos);
  EXPECT_NE(get("/api/reviews?undone=1").find("accept"), std::string::npos) << "it is kept";
}

TEST_F(Reviewing, WhatIsWrongIsToldAndNothingIsWritten) {
  EXPECT_NE(write("POST", "/api/reviews", kAccept, "").find("401"), std::string::npos);
  for (
      const char* body :
      {"", "[]", "{}", "{\"report\":1}", R"({"report":"r","kind":"event","record_id":"r/e1"})",
       R"({"report":"r","kind":"event","record_id":"r/e1","verdict":"perhaps"})",
       R"({"report":"r","kind":"event","record_id":"r/e1","verdict":"accept","drawn":"lots"})",
       R"({"report":"r","kind":"event","record_id":"r/e1","verdict":"change"})",
       R"({"report":"r","kind":"event","record_id":"r/e1","verdict":"change","changes":{"cameo":1}})"}) {
    const std::string answer = post(body);
    EXPECT_NE(answer.find("400 Bad Request"), std::string::npos) << body << answer;
  }
  EXPECT_NE(
      post(R"({"report":"r","kind":"event","record_id":"r/e7","verdict":"accept"})").find("404"),
      std::string::npos);
  EXPECT_NE(post(std::string(300'000, ' ')).find("413"), std::string::npos);
  EXPECT_NE(get("/api/reviews?undone=1").find("[]"), std::string::npos);
}

TEST_F(Reviewing, AWriterMayBeThereBetweenReviews) {
  {
    const auto other = Ledger::open(folder_ / "l.db");
    ASSERT_TRUE(other) << "the server holds no lock while nobody reviews";
    EXPECT_NE(post(kAccept).find("V3001"), std::string::npos) << "and says who is in its way";
  }
  EXPECT_NE(post(kAccept).find("200 OK"), std::string::npos);
}

TEST_F(Network, WithoutAReviewerNothingIsWritten) {
  const std::string answer = send("POST /api/reviews HTTP/1.1\r\n" + host() +
                                  "Connection: close\r\nContent-Length: 0\r\n\r\n");
  EXPECT_NE(answer.find("405"), std::string::npos) << answer;
  EXPECT_EQ(server_->url().find("token"), std::string::npos);
}

class Adding : public Reviewing {
 protected:
  void SetUp() override {
    Reviewing::SetUp();
    options_ = {folder_ / "l.db", 0, VERBALE_DATA_FOLDER};
    options_.actors = {folder_ / "mine.toml"};
    start(options_);
  }
  std::string add(const std::string& body) const {
    return write("POST", "/api/actor_list", body, "Verbale-Token: " + token() + "\r\n");
  }
  ServerOptions options_;
};

constexpr const char* kNew =
    R"({"kind":"person","names":["Mira Castellan"],"code":"FRAGOV","source":"site"})";

TEST_F(Adding, AnActorIsAddedOnceAndKnownAtOnce) {
  const std::string said = get("/api/actor_list");
  EXPECT_NE(said.find("mine.toml"), std::string::npos) << said;
  const std::string first = add(kNew);
  EXPECT_NE(first.find(R"("id":"own-mira-castellan")"), std::string::npos) << first;
  EXPECT_NE(first.find(R"("added":true)"), std::string::npos) << first;
  EXPECT_NE(first.find("verbale recode "), std::string::npos) << first;
  EXPECT_NE(add(kNew).find(R"("added":false)"), std::string::npos);
  EXPECT_NE(get("/api/actor?name=Mira+Castellan").find("own-mira-castellan"), std::string::npos);
  const std::string text = "Mira Castellan accused Iran of spying.";
  const std::string coded = write("POST", "/api/code", text, "");
  EXPECT_NE(coded.find("FRAGOV"), std::string::npos) << "Try codes by the list as it is now";
}

TEST_F(Adding, WhatIsWrongIsToldAndNothingIsWritten) {
  EXPECT_NE(write("POST", "/api/actor_list", kNew, "").find("401"), std::string::npos);
  for (const char* body :
       {"", "[]", "{}", R"({"names":"Mira"})", R"({"names":[1]})", R"({"kind":1})",
        R"({"kind":"person","names":["A B"],"source":"s","roles":[1]})",
        R"({"kind":"person","names":["A B"],"source":"s","roles":[{"code":1}]})",
        R"({"kind":"person","names":["A B"],"code":"FRAGOV"})"}) {
    EXPECT_NE(add(body).find("400 Bad Request"), std::string::npos) << body << add(body);
  }
  const std::string wrong =
      add(R"({"kind":"person","names":["A B"],"code":"FRAGVO","source":"site"})");
  for (const char* part : {R"("code":"V2104")", "GVO is no role", R"("where":"code")", "to_do"}) {
    EXPECT_NE(wrong.find(part), std::string::npos) << wrong;
  }
  EXPECT_FALSE(std::filesystem::exists(folder_ / "mine.toml"));
  EXPECT_NE(add(std::string(300'000, ' ')).find("413"), std::string::npos);
}

TEST_F(Adding, WithoutAListNothingIsWritten) {
  options_.actors = {folder_ / "old.txt"};
  std::ofstream(folder_ / "old.txt") << "MIRA_CASTELLAN_ [FRAGOV]\n";
  start(options_);
  EXPECT_NE(get("/api/actor_list").find(R"("file":null)"), std::string::npos);
  EXPECT_EQ(server_->url().find("token"), std::string::npos);
  const std::string answer = write("POST", "/api/actor_list", kNew, "");
  EXPECT_NE(answer.find("405"), std::string::npos) << answer;
  EXPECT_NE(answer.find("--actors mine.toml"), std::string::npos) << "and says how to start";
  for (const char* file : {"none.txt", "none/mine.toml"}) {
    options_.actors = {folder_ / file};
    EXPECT_FALSE(Server::start(options_)) << file;
  }
}

TEST_F(Network, AnAddressForAllIsRefusedAndOneOfAnotherMachineToo) {
  for (const char* address : {"0.0.0.0", "::", "192.0.2.1", "no address"}) {
    ServerOptions options{folder_ / "l.db", 0, {}};
    options.listen = address;
    const auto server = Server::start(options);
    ASSERT_FALSE(server) << address;
    EXPECT_EQ(server.error().code, ErrorCode::kUsage) << address;
  }
}

TEST_F(Network, ReviewsNeedALedgerThatIsThere) {
  ServerOptions options{folder_ / "none.db", 0, {}};
  options.reviewer = "Ada";
  EXPECT_FALSE(Server::start(options));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "none.db"));
}

TEST_F(Network, ElsewhereABrowserThatCameByThePrintedAddressMayReadAndNobodyElse) {
  address_ = "127.0.0.2";  // an address of this machine that is not the usual one
  ServerOptions options{folder_ / "l.db", 0, {}};
  options.listen = address_;
  start(options);
  for (const char* target : {"/", "/assets/app.js", "/api/summary", "/?token=0"}) {
    EXPECT_NE(get(target).find("401"), std::string::npos) << target;
  }
  const std::string url = server_->url();
  ASSERT_TRUE(url.starts_with("http://127.0.0.2:")) << url;
  const std::string opened = get(url.substr(url.rfind('/')));
  EXPECT_NE(opened.find("200 OK"), std::string::npos) << opened.substr(0, 300);
  const std::size_t at = opened.find("Set-Cookie: ");
  ASSERT_NE(at, std::string::npos) << opened.substr(0, 600);
  const std::string cookie = opened.substr(at + 12, opened.find(';', at) - at - 12);
  const std::string asked = "GET /api/summary HTTP/1.1\r\n" + host() + "Connection: close\r\n";
  EXPECT_NE(send(asked + "Cookie: " + cookie + "\r\n\r\n").find("200 OK"), std::string::npos);
  EXPECT_NE(send(asked + "Cookie: " + cookie + "x\r\n\r\n").find("401"), std::string::npos);
}

TEST_F(Network, ATakenPortIsSaid) {
  const auto second = Server::start({folder_ / "l.db", server_->port(), {}});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().where, "port " + std::to_string(server_->port()));
}

}  // namespace
}  // namespace verbale
