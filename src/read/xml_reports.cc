// SPDX-License-Identifier: Apache-2.0
//
// Going on where the XML breaks. XML says that a reader must stop at the first byte that is not
// well-formed; in an archive of feeds of gigabytes, one bare "&" must not cost the rest:
//
//   <rss><channel>             the way to the items, kept
//     <item>...</item>         read
//     <item>... AT&T</item>    one reject
//     <item>...                found by its tag: a new parser is led the way, and reads on here
//
// What is found so inside of a comment or a text is a reject at worst.
#include "read/xml_reports.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "read/encoding.h"
#include "read/xml_parser.h"
#include "read/xml_reader.h"

namespace verbale {
namespace {

constexpr std::size_t kLook = 64 << 10;

std::uint64_t lines_in(std::string_view bytes) {
  return static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

class XmlReports {
 public:
  XmlReports(Input& input, const Delivery& to) : input_(input), to_(to), reader_(to) {}

  bool read() {
    start({}, 0);
    bool reading = true;
    while (reading && !reader_.stopped()) reading = read_more();
    to_.pass_over(reader_.passed_over());
    if (!reader_.go_on() || !go_on_) return false;
    const bool empty = reader_.items() == 0 && !failed_ && !reader_.stopped();
    return !empty || no_items();
  }

 private:
  void start(std::string_view way, std::uint64_t lines_before) {
    parser_ = std::make_unique<XmlParser>(reader_, to_.budget().xml_depth);
    reader_.attach(*parser_, lines_before);
    began_ = input_.taken() - way.size();
    (void)parser_->parse(way, false);  // tags that were read before
    reader_.resume();
  }

  /// False at the end of what can be read.
  bool read_more() {
    if (Status status = input_.look(1); !status && input_.ahead().empty()) {
      return fail(std::move(status.error()));
    }
    const std::string_view ahead = input_.ahead();
    const bool last = ahead.empty();
    if (Status status = parser_->parse(ahead, last); !status) {
      return recover(std::move(status.error()));
    }
    input_.take(ahead.size());
    return !last;
  }

  bool fail(Error&& error) {
    failed_ = true;
    const std::string place = reader_.place();
    error.where = place;
    if (error.to_do.empty()) error.to_do = remedy(error.code);
    go_on_ = to_.reject(std::move(error), place, reader_.id());
    return false;
  }

  static std::string remedy(ErrorCode code) {
    if (code == ErrorCode::kXmlEntities) return "take the declarations out of its <!DOCTYPE>";
    if (code == ErrorCode::kXmlTooDeep) return "give the text of the report instead";
    return "correct it there, e.g. with xmllint --recover";
  }

  /// One reject for what broke; then on at the next item.
  bool recover(Error&& error) {
    const bool lost = error.code == ErrorCode::kXmlEntities;
    const std::uint64_t line = lines_before_ + parser_->line();
    error.what += ", line " + std::to_string(line);
    fail(std::move(error));
    reader_.drop_item();
    if (lost || !go_on_ || reader_.item_name().empty()) return false;
    const std::uint64_t struck = began_ + parser_->byte();
    const std::size_t at = struck > input_.taken() ? struck - input_.taken() : 0;
    // Behind it, so that a broken tag of an item is not found once more.
    return go_to_item(std::min<std::size_t>(at + 1, input_.ahead().size()), line);
  }

  /// Takes what stands before the next item's tag, from `at` on, which is on `line`.
  bool go_to_item(std::size_t at, std::uint64_t line) {
    const std::string tag = "<" + reader_.item_name();
    input_.take(at);
    while (true) {
      if (Status status = input_.look(kLook); !status) return fail(std::move(status.error()));
      const std::string_view ahead = input_.ahead();
      if (ahead.size() <= tag.size()) return false;
      const std::size_t found = find_tag(ahead, tag);
      const std::size_t passed = std::min(found, ahead.size() - tag.size());
      line += lines_in(ahead.substr(0, passed));
      input_.take(passed);
      if (found != std::string_view::npos) break;
    }
    lines_before_ = line - 1;
    start(reader_.way_to_item(), lines_before_);
    return true;
  }

  static std::size_t find_tag(std::string_view bytes, std::string_view tag) {
    std::size_t at = bytes.find(tag);
    while (at != std::string_view::npos && at + tag.size() < bytes.size() &&
           std::string_view(" \t\r\n/>").find(bytes[at + tag.size()]) == std::string_view::npos) {
      at = bytes.find(tag, at + 1);
    }
    return at != std::string_view::npos && at + tag.size() < bytes.size() ? at
                                                                          : std::string_view::npos;
  }

  bool no_items() const {
    return to_.reject({ErrorCode::kEmptyReport, "no report in the file", to_.origin(),
                       "check that it is what you meant to give"});
  }

  Input& input_;
  const Delivery& to_;
  XmlReader reader_;
  std::unique_ptr<XmlParser> parser_;
  std::uint64_t began_ = 0;  ///< the byte of the input that the parser's byte 0 would be
  std::uint64_t lines_before_ = 0;
  bool failed_ = false;
  bool go_on_ = true;
};

}  // namespace

bool read_xml(Input& input, const Delivery& to) { return XmlReports(input, to).read(); }

}  // namespace verbale
