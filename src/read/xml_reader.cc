// SPDX-License-Identifier: Apache-2.0
#include "read/xml_reader.h"

#include <algorithm>
#include <utility>

#include "read/place.h"
#include "read/xml_item.h"

namespace verbale {
namespace {

/// What a file says of all its items is short.
constexpr std::uint64_t kMostOfAll = 64 << 10;
/// Of an element's name, what an error shows.
constexpr std::size_t kShownName = 60;

bool has(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Error unknown_kind(std::string_view root, const std::string& place) {
  return {ErrorCode::kXmlUnknown,
          "XML of a kind that is not read: <" + std::string(root.substr(0, kShownName)) + ">",
          place, "give RSS, Atom, NITF, NewsML-G2 or PETRARCH's <Sentences>, or plain text"};
}

}  // namespace

XmlReader::XmlReader(const Delivery& to) : to_(to) {}

void XmlReader::attach(XmlParser& parser, std::uint64_t lines_before) {
  muted_ = broken_ = parser_ != nullptr;
  parser_ = &parser;
  lines_before_ = lines_before;
  open_.clear();
}

std::string_view XmlReader::own_name(std::string_view name) const {
  if (!shape_->keeps_prefixes) return local_name(name);
  const bool own = !prefix_.empty() && name.starts_with(prefix_);
  return own ? name.substr(prefix_.size()) : name;
}

bool XmlReader::is_item(std::string_view name) const {
  return has(shape_->items, name) || has(shape_->passed_over, name);
}

XmlFields* XmlReader::told() {
  if (muted_ || shape_ == nullptr) return nullptr;
  if (item_) return &*item_;
  return broken_ ? nullptr : &*of_all_;
}

void XmlReader::begin(std::string_view name, const XmlAttributes& attributes) {
  open_.emplace_back(name);
  if (muted_) return;
  if (shape_ == nullptr) begin_file(name);
  if (shape_ == nullptr) return;
  const std::string_view own = own_name(name);
  if (!item_ && is_item(own)) begin_item(name);
  if (XmlFields* fields = told()) fields->begin(own, attributes);
}

void XmlReader::begin_file(std::string_view name) {
  prefix_ = name.substr(0, name.size() - local_name(name).size());
  shape_ = xml_shape(local_name(name));
  if (shape_ != nullptr) {
    of_all_.emplace(shape_->file, kMostOfAll);
    return;
  }
  go_on_ = to_.reject(unknown_kind(name, to_.origin()));
  stop();
}

void XmlReader::begin_item(std::string_view name) {
  item_.emplace(shape_->item, to_.budget().report_bytes);
  if (!shape_->inner.empty()) item_->add_inner(shape_->inner, shape_->inside);
  item_depth_ = open_.size();
  item_line_ = lines_before_ + parser_->line();
  item_name_ = name;
  way_.clear();
  for (std::size_t i = 0; i + 1 < open_.size(); ++i) way_ += "<" + open_[i] + ">";
  ++items_;
}

void XmlReader::end(std::string_view name) {
  const bool ends_item = item_ && open_.size() == item_depth_;
  if (XmlFields* fields = told()) fields->end(own_name(name));
  if (ends_item) end_item();
  open_.pop_back();
}

void XmlReader::end_item() {
  const std::string place = this->place();
  const XmlItem item{*shape_, *item_, *of_all_, place};
  std::string reason = has(shape_->passed_over, own_name(item_name_)) ? std::string(item_name_)
                                                                      : item.reason_against();
  if (reason.empty())
    go_on_ = to_.deliver(item.report(to_.options()), place, item.id());
  else
    passed_over_.add(reason);
  item_.reset();
  if (!go_on_) stop();
}

void XmlReader::text(std::string_view text) {
  if (XmlFields* fields = told()) fields->text(text);
}

void XmlReader::entity(std::string_view name) {
  if (XmlFields* fields = told()) fields->entity(name);
}

/// A file that is one report is the place itself.
std::string XmlReader::place() const {
  const bool one_of_many = item_ && item_depth_ > 1;
  return one_of_many ? line_of(to_.origin(), item_line_) : to_.origin();
}

std::string XmlReader::id() const {
  const std::string place;
  return item_ ? XmlItem{*shape_, *item_, *of_all_, place}.id() : std::string();
}

void XmlReader::drop_item() { item_.reset(); }

void XmlReader::stop() {
  stopped_ = true;
  parser_->stop();
}

}  // namespace verbale
