// SPDX-License-Identifier: Apache-2.0
#include "read/html_tidy.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "read/html_elements.h"
#include "read/html_tags.h"

namespace verbale {
namespace {

using Role = ElementRole;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Where "</name" begins at or after `at`, in any case of letters.
std::size_t find_end_tag(std::string_view html, std::string_view name, std::size_t at) {
  for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 2)) {
    const std::string_view there = html.substr(at + 2, name.size());
    const bool same = std::equal(there.begin(), there.end(), name.begin(), name.end(),
                                 [](char a, char b) { return lower(a) == b; });
    const std::size_t behind = at + 2 + name.size();
    if (same && (behind >= html.size() ||
                 std::string_view(" \t\n\f\r/>").find(html[behind]) != std::string_view::npos)) {
      return at;
    }
  }
  return std::string_view::npos;
}

/// True where an end tag of `role` may not close anything beyond an element of role `open`.
bool is_wall(Role open, Role role) {
  if (role == Role::kTable) return false;
  if (role == Role::kCell || role == Role::kRow || role == Role::kRowGroup)
    return open == Role::kTable;
  return open == Role::kCell || open == Role::kTable;
}

/// What a start tag of `role` closes first, and up to where it looks for it.
bool is_closed_by(Role open, Role role) {
  switch (role) {
    case Role::kItem:
      return open == Role::kItem || open == Role::kParagraph;
    case Role::kTerm:
      return open == Role::kTerm || open == Role::kParagraph;
    case Role::kCell:
      return open == Role::kCell;
    case Role::kRow:
      return open == Role::kRow || open == Role::kCell;
    case Role::kRowGroup:
      return open == Role::kRowGroup || open == Role::kRow || open == Role::kCell;
    case Role::kAnchor:
      return open == Role::kAnchor;
    case Role::kHeading:
      return open == Role::kHeading || open == Role::kParagraph;
    default:
      return open == Role::kParagraph;
  }
}

bool stops_search(Role open, Role role) {
  if (role == Role::kItem && open == Role::kList) return true;
  if (role == Role::kTerm && open == Role::kTerms) return true;
  return is_wall(open, role);
}

class Tidier {
 public:
  Tidier(std::string_view html, std::uint32_t most_depth)
      : html_(html), scanner_(html), most_depth_(most_depth) {}

  /// False where the page is too deep.
  bool run() {
    while (auto tag = scanner_.next([this](std::string_view text) { add_text(text); })) {
      if (tag->is_end)
        close(*tag);
      else
        open(*tag);
      if (open_.size() > most_depth_) return false;
    }
    close_down_to(0);
    return true;
  }

  TidyHtml result() { return {std::move(out_), std::move(json_ld_)}; }

 private:
  struct Open {
    std::string name;
    Role role;
  };

  void add_text(std::string_view text) {
    for (char c : text) {
      if (c == '<')
        out_ += "&lt;";
      else
        out_ += c;
    }
  }

  /// The name that gumbo gets to see.
  static std::string_view written_name(const std::string& name, Role role) {
    switch (role) {
      case Role::kInline:
        return {};
      case Role::kTable:
      case Role::kRowGroup:
      case Role::kRow:
      case Role::kCell:
        return "div";
      case Role::kForm:
        return "fieldset";
      default:
        return name;
    }
  }

  void write_start(std::string_view name, std::string_view attributes) {
    out_ += '<';
    out_ += name;
    if (!attributes.empty()) out_ += ' ';
    out_ += attributes;
    // Without the space, an unquoted value would be written together with what follows.
    out_ += attributes.empty() ? ">" : " >";
  }

  void open(const HtmlTag& tag) {
    const Role role = role_of(tag.name);
    switch (role) {
      case Role::kNothing:
        return;
      case Role::kRaw:
      case Role::kLeftOut:
        return leave_out(tag, role);
      case Role::kTitle:
        return keep_title(tag);
      case Role::kRoot:
        if (!std::exchange(root_, true)) write_start(tag.name, tag.attributes);
        return;
      default:
        break;
    }
    close_before(role);
    const std::string_view written = written_name(tag.name, role);
    if (!written.empty()) write_start(written, tag.attributes);
    if (role == Role::kVoid) return;
    open_.push_back({tag.name, role});
  }

  void close_before(Role role) {
    if (role == Role::kInline || role == Role::kTime || role == Role::kVoid) return;
    for (std::size_t at = open_.size(); at > 0; --at) {
      const Role open = open_[at - 1].role;
      if (stops_search(open, role)) return;
      if (is_closed_by(open, role)) close_down_to(at - 1);
    }
  }

  void close(const HtmlTag& tag) {
    const Role role = role_of(tag.name);
    for (std::size_t at = open_.size(); at > 0; --at) {
      const bool same = open_[at - 1].name == tag.name ||
                        (role == Role::kHeading && open_[at - 1].role == Role::kHeading);
      if (same) return close_down_to(at - 1);
      if (is_wall(open_[at - 1].role, role)) return;
    }
  }

  void close_down_to(std::size_t size) {
    while (open_.size() > size) {
      const Open& last = open_.back();
      const std::string_view name = written_name(last.name, last.role);
      if (!name.empty()) ((out_ += "</") += name) += '>';
      open_.pop_back();
    }
  }

  void leave_out(const HtmlTag& tag, Role role) {
    if (unended_.contains(tag.name)) return;
    const std::size_t end = find_end_tag(html_, tag.name, tag.end);
    if (end == std::string_view::npos) {
      unended_.insert(tag.name);
      if (role == Role::kRaw) scanner_.skip_to(html_.size());
      return;
    }
    if (tag.name == "script" && tag.attributes.find("ld+json") != std::string_view::npos) {
      json_ld_.push_back(html_.substr(tag.end, end - tag.end));
    }
    scanner_.skip_to(end);
  }

  void keep_title(const HtmlTag& tag) {
    const std::size_t end = std::min(find_end_tag(html_, tag.name, tag.end), html_.size());
    scanner_.skip_to(end);
    if (std::exchange(title_, true)) return;
    out_ += "<title>";
    add_text(html_.substr(tag.end, end - tag.end));
    out_ += "</title>";
  }

  std::string_view html_;
  TagScanner scanner_;
  std::uint32_t most_depth_;
  std::string out_;
  std::vector<std::string_view> json_ld_;
  std::vector<Open> open_;
  std::set<std::string, std::less<>> unended_;  ///< elements that no end tag follows any more
  bool root_ = false;
  bool title_ = false;
};

}  // namespace

Result<TidyHtml> tidy_html(std::string_view html, std::uint32_t most_depth,
                           std::string_view origin) {
  Tidier tidier(html, most_depth);
  if (tidier.run()) return tidier.result();
  return fail(ErrorCode::kHtmlTooDeep,
              "more than " + std::to_string(most_depth) + " HTML elements inside each other",
              std::string(origin), "give the text of the page instead");
}

}  // namespace verbale
