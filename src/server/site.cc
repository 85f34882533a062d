// SPDX-License-Identifier: Apache-2.0
#include "server/site.h"

#include <verbale/json.h>
#include <verbale/ledger.h>
#include <verbale/validate.h>

#include <algorithm>

#include "base/utf8.h"
#include "ledger/load.h"
#include "record/json_writer.h"
#include "server/guard.h"
#include "server/pages.h"
#include "server/reviews.h"
#include "server/routes.h"
#include "server/tables.h"

namespace verbale {
namespace {

HttpResponse told(const Error& error) {
  const bool asked_wrongly =
      error.code == ErrorCode::kUsage || error.code == ErrorCode::kDateInvalid ||
      error.code == ErrorCode::kEmptyReport || error.code == ErrorCode::kUtf8Invalid ||
      error.code == ErrorCode::kJsonInvalid || error.code == ErrorCode::kJsonField ||
      error.code == ErrorCode::kEntryRefused;
  const bool missing =
      error.code == ErrorCode::kFileMissing || error.code == ErrorCode::kNotInLedger;
  const int status = missing ? 404 : asked_wrongly ? 400 : 503;
  return problem(status, code_name(error.code), error.what, error.to_do, error.where);
}

/// {"1125": "Accuse of espionage, treason"}: the names of the codes that the events have.
std::string labels_json(const Coder& coder, const Minutes& minutes) {
  JsonWriter json;
  json.begin_object();
  for (const auto& [code, label] : coder.code_labels()) {
    const bool used = std::any_of(minutes.events.begin(), minutes.events.end(),
                                  [&](const Event& event) { return event.cameo == code; });
    if (!used) continue;
    json.key(code);
    json.text(label);
  }
  json.end_object();
  return json.take();
}

}  // namespace

HttpResponse Site::answer(const HttpRequest& request) {
  Address address = address_of(request.target);
  const bool data = address.path.ends_with(".json") || address.path.ends_with(".csv");
  // The data of a page stands beside it: /network?from=2003 and /network.csv?from=2003.
  if (data && !address.path.starts_with("/api/")) address.path = "/api" + address.path;
  if (!address.path.starts_with("/api/")) return page(address.path);
  const Result<HttpResponse> found =
      request.method == "GET" ? ask(address) : write(request, address);
  return found ? *found : told(found.error());
}

Result<HttpResponse> Site::write(const HttpRequest& request, const Address& address) {
  if (address.path == "/api/reviews") return review(request, address);
  if (address.path == "/api/actor_list") return write_actor(own_, ledger_, data_, request.body);
  return code(request.body);
}

Result<HttpResponse> Site::ask(const Address& address) {
  std::string name = address.path.substr(5);
  const Form form = name.ends_with(".csv") ? Form::kCsv : Form::kJson;
  name =
      name.substr(0, name.ends_with(".json") || form == Form::kCsv ? name.rfind('.') : name.npos);
  if (name == "report" && form == Form::kJson) return report(address.field("id")).map(json_answer);
  if (address.path == "/api/gold") return gold();
  if (address.path == "/api/actor_list") return tell_actor_list(own_, ledger_);
  const auto all = routes();
  const auto route =
      std::find_if(all.begin(), all.end(), [&](const Route& one) { return one.name == name; });
  if (route == all.end() || (form == Form::kCsv && !route->csv)) {
    return fail(ErrorCode::kFileMissing, "nothing of that name here", {}, "see /api/openapi.json");
  }
  const auto ledger = Ledger::open_readonly(ledger_);
  if (!ledger) return tl::unexpected(ledger.error());
  const auto added = [this] { return own_.names().value_or(std::map<std::string, std::string>()); };
  return route->answer({*ledger, address, form, [this] { return book(); }, added, reviewer_});
}

Result<HttpResponse> Site::gold() const {
  const auto ledger = Ledger::open_readonly(ledger_);
  if (!ledger) return tl::unexpected(ledger.error());
  return gold_of_reviews(*ledger).map([](std::string&& lines) {
    HttpResponse response{200, "application/x-ndjson; charset=utf-8", std::move(lines)};
    response.file = "gold.jsonl";
    return response;
  });
}

/// The lock is held for this one review only, so that reports can be coded in between.
Result<HttpResponse> Site::review(const HttpRequest& request, const Address& address) {
  const std::lock_guard lock(writing_);
  auto ledger = Ledger::open(ledger_);
  if (!ledger) return tl::unexpected(ledger.error());
  return request.method == "POST" ? write_review(*ledger, reviewer_, request.body)
                                  : undo_review(*ledger, reviewer_, address);
}

Result<std::shared_ptr<const ActorBook>> Site::book() {
  const std::lock_guard lock(loading_);
  const std::string stamp = own_.stamp();
  if (!book_ || book_stamp_ != stamp) {
    auto book = ActorBook::open({.data = data_, .actors = own_.present()});
    if (!book) return tl::unexpected(book.error());
    book_ = std::make_shared<const ActorBook>(std::move(*book));
    book_stamp_ = stamp;
  }
  return book_;
}

Result<std::shared_ptr<const Coder>> Site::coder() {
  const std::lock_guard lock(loading_);
  const std::string stamp = own_.stamp();
  if (!coder_ || coder_stamp_ != stamp) {
    auto coder =
        Coder::load({.data = data_, .without = {}, .reasons = true, .actors = own_.present()});
    if (!coder) return tl::unexpected(coder.error());
    coder_ = std::make_shared<const Coder>(std::move(*coder));
    coder_stamp_ = stamp;
  }
  return coder_;
}

Result<std::string> Site::report(const std::string& id) const {
  auto db = Database::open(ledger_, Database::Mode::kRead);
  if (!db) return tl::unexpected(db.error());
  Query known(*db, "SELECT key FROM reports WHERE id = ?");
  known.with(id);
  if (!known.next()) return fail(ErrorCode::kFileMissing, "no report has that id");
  const auto loaded = load(*db, known.integer(0));
  if (!loaded) return tl::unexpected(loaded.error());
  return as_array(to_jsonl(loaded->minutes, {.with_text = true}));
}

Result<HttpResponse> Site::code(const std::string& text) {
  if (Status sound = check_utf8(text, "typed"); !sound) return tl::unexpected(sound.error());
  const auto coder = this->coder();
  if (!coder) return tl::unexpected(coder.error());
  Document document({}, text);
  document.info.id = "typed";
  document.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::kBody});
  const auto minutes = (*coder)->code(document);
  if (!minutes) return tl::unexpected(minutes.error());
  return json_answer(
      "{\"records\":" + as_array(to_jsonl(*minutes, {.with_text = true, .with_traces = true})) +
      ",\"labels\":" + labels_json(**coder, *minutes) +
      ",\"tree\":" + text_json(to_conllu(document)) + "}");
}

}  // namespace verbale
