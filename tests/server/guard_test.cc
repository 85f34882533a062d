// SPDX-License-Identifier: Apache-2.0
#include "server/guard.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

int status(const HttpRequest& request) {
  const auto refusal = refused(request, Gate{.port = 8765});
  return refusal ? refusal->status : 200;
}

const std::string kToken(32, 'a');
const Gate kReviews{.port = 8765, .address = {}, .token = kToken, .reviews = true};
const Gate kElsewhere{.port = 80, .address = "192.0.2.5", .token = kToken, .reviews = false};

HttpRequest review(const std::string& method = "POST") {
  HttpRequest request{method, "/api/reviews", "127.0.0.1:8765", "", "{}"};
  request.type = "application/json";
  request.token = kToken;
  return request;
}

int status(const HttpRequest& request, const Gate& gate) {
  const auto refusal = refused(request, gate);
  return refusal ? refusal->status : 200;
}

TEST(Guard, AnswersTheLoopbackNamesWithTheirPort) {
  EXPECT_EQ(status({"GET", "/", "127.0.0.1:8765", "", ""}), 200);
  EXPECT_EQ(status({"GET", "/", "localhost:8765", "http://localhost:8765", ""}), 200);
}

TEST(Guard, RefusesOtherHosts) {
  for (const char* host : {"", "evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80",
                           "127.0.0.1:8765.evil.example", "localhost:87650"}) {
    EXPECT_EQ(status({"GET", "/", host, "", ""}), 421) << host;
  }
}

TEST(Guard, RefusesPagesFromElsewhere) {
  for (const char* origin : {"null", "https://evil.example", "http://127.0.0.1",
                             "http://localhost:80", "https://127.0.0.1:8765"}) {
    EXPECT_EQ(status({"POST", "/api/code", "127.0.0.1:8765", origin, "x"}), 403) << origin;
  }
}

TEST(Guard, NothingIsWritten) {
  for (const char* method : {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"}) {
    EXPECT_EQ(status({method, "/api/code", "127.0.0.1:8765", "", ""}), 405) << method;
  }
  EXPECT_EQ(status({"POST", "/api/events", "127.0.0.1:8765", "", ""}), 405);
  EXPECT_EQ(status({"POST", "/api/code", "127.0.0.1:8765", "", ""}), 200);
}

TEST(Guard, ReviewsAreWrittenWithTheToken) {
  EXPECT_EQ(status(review(), kReviews), 200);
  EXPECT_EQ(status(review("DELETE"), kReviews), 200);
  EXPECT_EQ(status(review(), Gate{.port = 8765, .address = {}, .token = kToken}), 405)
      << "not where no reviewer is named";
  for (const std::string& token : {std::string(), std::string(31, 'a'), std::string(33, 'a'),
                                   std::string(32, 'b'), kToken + " "}) {
    HttpRequest request = review();
    request.token = token;
    EXPECT_EQ(status(request, kReviews), 401) << token;
  }
  const Gate no_token{.port = 8765, .address = {}, .token = {}, .reviews = true};
  HttpRequest empty = review();
  empty.token.clear();
  EXPECT_EQ(status(empty, no_token), 401) << "an empty token opens nothing";
}

TEST(Guard, ActorsAreAddedWithTheTokenWhereAListIsOpen) {
  HttpRequest request = review();
  request.target = "/api/actor_list";
  EXPECT_EQ(status(request, kReviews), 405) << "reviews open no list";
  const Gate list{.port = 8765, .address = {}, .token = kToken, .reviews = false, .actors = true};
  EXPECT_EQ(status(request, list), 200);
  EXPECT_EQ(status(review(), list), 405) << "and a list opens no reviews";
  EXPECT_EQ(status({"GET", "/api/actor_list", "127.0.0.1:8765", "", ""}, list), 200);
  for (const char* method : {"DELETE", "PUT", "POS", ""}) {
    HttpRequest other = request;
    other.method = method;
    EXPECT_EQ(status(other, list), 405) << method;
  }
  request.type = "text/plain";
  EXPECT_EQ(status(request, list), 415);
  request.type = "application/json";
  request.token = std::string(32, 'b');
  EXPECT_EQ(status(request, list), 401);
}

TEST(Guard, NothingThatABrowserSendsByItselfWritesAReview) {
  HttpRequest request = review();
  request.token.clear();
  request.cookie = "verbale-8765=" + kToken;
  EXPECT_EQ(status(request, kReviews), 401) << "a cookie goes along with any site's form";
  request.target = "/api/reviews?token=" + kToken;
  EXPECT_EQ(status(request, kReviews), 401);
  HttpRequest form = review();
  form.type = "text/plain";
  EXPECT_EQ(status(form, kReviews), 415);
  HttpRequest from_elsewhere = review();
  from_elsewhere.origin = "https://evil.example";
  EXPECT_EQ(status(from_elsewhere, kReviews), 403);
  HttpRequest rebound = review();
  rebound.host = "evil.example:8765";
  EXPECT_EQ(status(rebound, kReviews), 421);
  EXPECT_EQ(status({"OPTIONS", "/api/reviews", "127.0.0.1:8765", "", ""}, kReviews), 405);
  EXPECT_EQ(status({"PUT", "/api/reviews", "127.0.0.1:8765", "", ""}, kReviews), 405);
}

TEST(Guard, ElsewhereEverythingNeedsTheToken) {
  for (const char* target : {"/", "/assets/app.js", "/api/summary", "/reviews.csv"}) {
    HttpRequest request{"GET", target, "192.0.2.5:80", "", ""};
    EXPECT_EQ(status(request, kElsewhere), 401) << target;
    request.cookie = "other=1; verbale-80=" + kToken;
    EXPECT_EQ(status(request, kElsewhere), 200) << target;
    request.cookie = "verbale-80=" + std::string(32, 'b');
    EXPECT_EQ(status(request, kElsewhere), 401) << target;
    request.token = kToken;
    EXPECT_EQ(status(request, kElsewhere), 200) << target;
  }
  EXPECT_EQ(status({"GET", "/?token=" + kToken, "192.0.2.5:80", "", ""}, kElsewhere), 200);
  EXPECT_EQ(status({"POST", "/api/code", "192.0.2.5:80", "", "x"}, kElsewhere), 401);
  EXPECT_EQ(status({"GET", "/?token=" + kToken, "127.0.0.1:80", "", ""}, kElsewhere), 421)
      << "it is not called so there";
}

TEST(Guard, ThePrintedAddressGivesTheCookieAndNoOther) {
  EXPECT_EQ(cookie_for({"GET", "/?token=" + kToken, "192.0.2.5:80", "", ""}, kElsewhere),
            "verbale-80=" + kToken + "; HttpOnly; SameSite=Strict; Path=/");
  EXPECT_EQ(cookie_for({"GET", "/?token=x", "192.0.2.5:80", "", ""}, kElsewhere), "");
  EXPECT_EQ(cookie_for({"GET", "/?token=" + kToken, "127.0.0.1:8765", "", ""}, kReviews), "");
}

TEST(Guard, TokensAreNew) {
  EXPECT_EQ(new_token().size(), 32u);
  EXPECT_NE(new_token(), new_token());
}

}  // namespace
}  // namespace verbale
