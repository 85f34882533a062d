// SPDX-License-Identifier: Apache-2.0
//
// Items of an XML file from the events of its parser.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/delivery.h"
#include "read/tally.h"
#include "read/xml_fields.h"
#include "read/xml_parser.h"

namespace verbale {

class XmlReader : public XmlEvents {
 public:
  /// `to` outlives the reader.
  explicit XmlReader(const Delivery& to);

  /// The parser that tells the events, and how many lines of the file stand before what it sees.
  /// Events are told to nobody but the stack of open elements until resume().
  void attach(XmlParser& parser, std::uint64_t lines_before);
  void resume() { muted_ = false; }

  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;
  void entity(std::string_view name) override;

  /// Of the item that is open, or of the input.
  std::string place() const;
  std::string id() const;
  /// Nothing more can be read: the file is of no known kind, or the sink wants no more.
  bool stopped() const { return stopped_; }
  bool go_on() const { return go_on_; }
  std::uint64_t items() const { return items_; }
  const Tally& passed_over() const { return passed_over_; }

  /// Tags that lead to an item, and the names of the elements that items are: what reading needs to
  /// go on at a later one. Empty where none was seen yet.
  const std::string& way_to_item() const { return way_; }
  const std::string& item_name() const { return item_name_; }
  void drop_item();

 private:
  void begin_file(std::string_view name);
  void begin_item(std::string_view name);
  void end_item();
  void stop();
  XmlFields* told();
  std::string_view own_name(std::string_view name) const;
  bool is_item(std::string_view name) const;

  const Delivery& to_;
  XmlParser* parser_ = nullptr;
  std::uint64_t lines_before_ = 0;
  const XmlShape* shape_ = nullptr;
  std::string prefix_;             ///< of the root, "atom:"
  std::vector<std::string> open_;  ///< names as written
  std::optional<XmlFields> of_all_;
  std::optional<XmlFields> item_;
  std::size_t item_depth_ = 0;
  std::uint64_t item_line_ = 0;
  std::string way_;
  std::string item_name_;
  std::uint64_t items_ = 0;
  Tally passed_over_;
  bool muted_ = false;
  bool broken_ = false;  ///< what stands around items is not whole any more
  bool stopped_ = false;
  bool go_on_ = true;
};

}  // namespace verbale
