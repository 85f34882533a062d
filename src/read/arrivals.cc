// SPDX-License-Identifier: Apache-2.0
#include "read/arrivals.h"

namespace verbale {

void Arrivals::see(const std::string& path, const std::optional<FileLook>& look, Time now) {
  if (!look) {
    waiting_.erase(path);
    given_.erase(path);
    return;
  }
  const auto given = given_.find(path);
  if (given != given_.end() && given->second == *look) return;
  const auto [known, fresh] = waiting_.try_emplace(path, Waiting{*look, now});
  if (!fresh && known->second.look != *look) known->second = {*look, now};
}

std::vector<std::string> Arrivals::waiting() const {
  std::vector<std::string> paths;
  for (const auto& [path, waiting] : waiting_) paths.push_back(path);
  return paths;
}

std::vector<std::string> Arrivals::take(Time now) {
  std::vector<std::string> paths;
  for (auto at = waiting_.begin(); at != waiting_.end();) {
    if (now - at->second.since < settle_) {
      ++at;
      continue;
    }
    paths.push_back(at->first);
    given_[at->first] = at->second.look;
    at = waiting_.erase(at);
  }
  return paths;
}

}  // namespace verbale
