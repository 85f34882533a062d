// SPDX-License-Identifier: Apache-2.0
#include "apps/account.h"

#include <fmt/format.h>

#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {

std::string account_text(const Account& account, bool sharded, const std::string& ledger) {
  const Account& a = account;
  const std::int64_t all = a.coded + a.unchanged + a.rejected + a.elsewhere;
  std::string text = fmt::format("{} in = {} coded + {} unchanged + {} rejected",
                                 counted(all, "report"), a.coded, a.unchanged, a.rejected);
  if (sharded) text += fmt::format(" + {} in other shards", a.elsewhere);
  if (a.doubtful > 0) text += fmt::format(" ({} with a warning)", a.doubtful);
  return text + fmt::format("\n{}, {} -> {}\n", counted(a.events, "event"),
                            counted(a.statements, "statement"), one_line(ledger));
}

}  // namespace verbale::cli
