// SPDX-License-Identifier: Apache-2.0
#include "read/archive_reports.h"

#include <string_view>
#include <utility>

#include "read/archive_members.h"
#include "read/member_name.h"
#include "read/tally.h"
#include "read/unpack.h"

namespace verbale {
namespace {

/// Why a member is no report; empty where it is to be read.
std::string_view reason_against(const Member& member) {
  switch (member.kind) {
    case MemberKind::kLink:
      return "link";
    case MemberKind::kDevice:
      return "not a regular file";
    default:
      return is_hidden(member.name) ? "hidden file" : "";
  }
}

/// Word processors and e-books keep their text in a zip file that begins with one of these.
bool begins_document(const std::string& name) {
  return name == "[Content_Types].xml" || name == "mimetype" || name.starts_with("_rels/");
}

class ArchiveReports {
 public:
  ArchiveReports(Input& input, Container kind, const Delivery& to, const Nest& nest)
      : members_(input, kind, to.origin()), zip_(kind == Container::kZip), to_(to), nest_(nest) {}

  bool read() {
    const bool go_on = nest_.depth < to_.budget().archive_depth ? read_members() : too_deep();
    to_.pass_over(passed_over_);
    return go_on;
  }

 private:
  bool read_members() {
    for (bool first = true;; first = false) {
      auto member = members_.next();
      if (!member) return to_.reject(std::move(member.error()));
      if (!*member) return true;
      if (first && zip_ && begins_document((*member)->name)) return document();
      if (Status status = nest_.meter.add_member(to_.origin()); !status) {
        return to_.reject(std::move(status.error()));
      }
      if (!read_member(**member)) return false;
      if (nest_.meter.spent()) return broken_off();
    }
  }

  bool read_member(const Member& member) {
    if (member.kind == MemberKind::kFolder) return true;
    if (const std::string_view reason = reason_against(member); !reason.empty()) {
      passed_over_.add(reason);
      return true;
    }
    auto stream = members_.stream();
    // What a zip file's members unpack to counts; a tar file's were counted with the file.
    if (zip_) stream = metered(std::move(stream), nest_.meter, to_.origin());
    return read_nested(std::make_unique<Input>(std::move(stream)), to_.inside(member.name),
                       Nest{nest_.meter, nest_.depth + 1});
  }

  bool too_deep() {
    return to_.reject(
        {ErrorCode::kArchiveDepth,
         "archives inside of archives, deeper than " + std::to_string(to_.budget().archive_depth),
         to_.origin(), "unpack the outer ones and give what is in them"});
  }

  bool document() {
    return to_.reject({ErrorCode::kNotText, "a document of an office program or an e-book",
                       to_.origin(), "save it as plain text or HTML and give that"});
  }

  bool broken_off() {
    return to_.reject({ErrorCode::kArchiveBudget, "the rest of the archive is not read",
                       to_.origin(),
                       "if the file is to be trusted, unpack it and give the result"});
  }

  ArchiveMembers members_;
  bool zip_;
  const Delivery& to_;
  const Nest& nest_;
  Tally passed_over_;
};

}  // namespace

bool read_archive(Input& input, Container kind, const Delivery& to, const Nest& nest) {
  return ArchiveReports(input, kind, to, nest).read();
}

}  // namespace verbale
