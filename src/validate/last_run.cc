// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>
#include <verbale/validate.h>

#include <algorithm>

#include "record/json_writer.h"
#include "validate/text_file.h"

namespace verbale {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

void keys_json(JsonWriter& json, std::string_view name, const std::vector<std::string>& keys) {
  json.key(name);
  json.begin_array();
  for (const std::string& key : keys) json.text(key);
  json.end_array();
}

void score_json(JsonWriter& json, Measure measure, const Score& score) {
  json.key(name_of(measure));
  json.begin_object();
  for (const auto& [name, value] :
       {std::pair{"right", score.right}, {"coded", score.coded}, {"gold", score.gold}}) {
    json.key(name);
    json.integer(value);
  }
  json.end_object();
}

bool take_keys(const element& root, std::string_view name, std::vector<std::string>& to) {
  simdjson::dom::array keys;
  if (root[name].get(keys) != simdjson::SUCCESS) return false;
  for (const element key : keys) {
    std::string_view text;
    if (key.get(text) != simdjson::SUCCESS) return false;
    to.emplace_back(text);
  }
  std::sort(to.begin(), to.end());
  return true;
}

bool take_score(const element& root, Measure measure, Score& to) {
  object score;
  if (root["scores"][name_of(measure)].get(score) != simdjson::SUCCESS) return false;
  return score["right"].get(to.right) == simdjson::SUCCESS &&
         score["coded"].get(to.coded) == simdjson::SUCCESS &&
         score["gold"].get(to.gold) == simdjson::SUCCESS;
}

}  // namespace

LastRun remembered(const Validation& validation) {
  LastRun run;
  run.scores = validation.scores;
  run.right = validation.right;
  for (const Difference& one : validation.differences) run.wrong.push_back(one.key);
  std::sort(run.right.begin(), run.right.end());
  std::sort(run.wrong.begin(), run.wrong.end());
  return run;
}

std::string to_json(const LastRun& run) {
  JsonWriter json;
  json.begin_object();
  json.key("scores");
  json.begin_object();
  for (std::size_t i = 0; i < kMeasures; ++i) {
    score_json(json, static_cast<Measure>(i), run.scores[i]);
  }
  json.end_object();
  keys_json(json, "right", run.right);
  keys_json(json, "wrong", run.wrong);
  json.end_object();
  json.end_line();
  return json.take();
}

Result<LastRun> read_last_run(const std::filesystem::path& file) {
  const auto text = text_of_file(file);
  if (!text) return tl::unexpected(text.error());
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(*text).get(root) != simdjson::SUCCESS) {
    return fail(ErrorCode::kJsonInvalid, "not a run of verbale validate", file.string(),
                "name another file, or delete this one");
  }
  LastRun run;
  bool whole = take_keys(root, "right", run.right) && take_keys(root, "wrong", run.wrong);
  for (std::size_t i = 0; i < kMeasures; ++i) {
    whole = whole && take_score(root, static_cast<Measure>(i), run.scores[i]);
  }
  if (whole) return run;
  return fail(ErrorCode::kJsonField, "not a run of verbale validate", file.string(),
              "name another file, or delete this one");
}

}  // namespace verbale
