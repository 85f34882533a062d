// SPDX-License-Identifier: Apache-2.0
#include "export/row.h"

namespace verbale {

std::string_view Common::label(std::string_view cameo) const {
  const auto found = labels.find(cameo);
  return found == labels.end() ? std::string_view() : std::string_view(found->second);
}

const Actor* ReportView::actor(const ActorRef& ref) const {
  const auto at = static_cast<std::size_t>(ref.actor);
  return ref.actor >= 0 && at < minutes.actors.size() ? &minutes.actors[at] : nullptr;
}

std::string ReportView::name(const ActorRef& ref) const {
  const Actor* known = actor(ref);
  if (known != nullptr && !known->name.empty()) return known->name;
  if (ref.mention) return std::string(words(*ref.mention));
  return ref.code;
}

std::string ReportView::code(const ActorRef& ref) const {
  if (!ref.code.empty()) return ref.code;
  const Actor* known = actor(ref);
  return known == nullptr ? std::string() : known->code;
}

}  // namespace verbale
