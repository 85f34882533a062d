// SPDX-License-Identifier: Apache-2.0
//
// One column (or the whole table: a column of records) in Arrow's layout, filled from Python
// objects.
#pragma once

#include <nanobind/nanobind.h>

#include <cstdint>
#include <string>
#include <vector>

#include "binding/arrow_shape.h"

namespace verbale::python {

class Column {
 public:
  explicit Column(const Shape& shape);

  /// TypeError where the value is not of the column's type.
  void add(nanobind::handle value);

  /// Hands the contents over; the column is empty afterwards. `out` is then the receiver's to
  /// release.
  void export_to(ArrowArray* out);

 private:
  struct Owned;

  void add_null();
  void add_valid(nanobind::handle value);
  void add_text(nanobind::handle value);
  void add_record(nanobind::handle value);
  void add_items(nanobind::handle value);
  void add_counts(nanobind::handle value);
  void end_list();
  void mark(bool valid);
  template <class T>
  void put(T value);
  [[noreturn]] void refuse(nanobind::handle value) const;

  std::string name_, format_;
  std::int64_t length_ = 0, nulls_ = 0;
  std::vector<std::uint8_t> valid_;   ///< a bit a value
  std::vector<std::uint8_t> data_;    ///< numbers, bits, or the bytes of texts
  std::vector<std::int64_t> ends_;    ///< of texts in data_
  std::vector<std::int32_t> bounds_;  ///< of lists in the child
  std::vector<Column> children_;
};

}  // namespace verbale::python
