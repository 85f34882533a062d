// SPDX-License-Identifier: Apache-2.0
#include "binding/arrow_array.h"

#include <cstring>
#include <limits>
#include <memory>
#include <utility>

namespace nb = nanobind;

namespace verbale::python {
namespace {

void set_bit(std::vector<std::uint8_t>& bits, std::int64_t index, bool value) {
  const auto byte = static_cast<std::size_t>(index / 8);
  if (bits.size() <= byte) bits.resize(byte + 1, 0);
  if (value) bits[byte] = static_cast<std::uint8_t>(bits[byte] | (1U << (index % 8)));
}

bool is_list(std::string_view format) { return format == "+l" || format == "+m"; }

}  // namespace

/// What an exported array points to.
struct Column::Owned {
  std::vector<std::uint8_t> valid, data;
  std::vector<std::int64_t> ends;
  std::vector<std::int32_t> bounds;
  std::vector<const void*> buffers;
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;

  static void release(ArrowArray* array) {
    const std::unique_ptr<Owned> owned(static_cast<Owned*>(array->private_data));
    for (ArrowArray& child : owned->children) {
      if (child.release != nullptr) child.release(&child);
    }
    array->release = nullptr;
  }
};

Column::Column(const Shape& shape) : name_(shape.name), format_(shape.format) {
  for (const Shape& child : shape.children) children_.emplace_back(child);
  if (format_ == "U") ends_.push_back(0);
  if (is_list(format_)) bounds_.push_back(0);
}

void Column::add(nb::handle value) {
  if (value.is_none()) return add_null();
  add_valid(value);
  mark(true);
}

void Column::mark(bool valid) {
  set_bit(valid_, length_, valid);
  ++length_;
  if (!valid) ++nulls_;
}

template <class T>
void Column::put(T value) {
  const std::size_t at = data_.size();
  data_.resize(at + sizeof(T));
  std::memcpy(data_.data() + at, &value, sizeof(T));
}

void Column::add_null() {
  if (format_ == "U") ends_.push_back(static_cast<std::int64_t>(data_.size()));
  if (format_ == "l") put(std::int64_t{0});
  if (format_ == "g") put(0.0);
  if (format_ == "b") set_bit(data_, length_, false);
  if (format_ == "+s") {
    for (Column& child : children_) child.add_null();
  }
  if (is_list(format_)) end_list();
  mark(false);
}

void Column::refuse(nb::handle value) const {
  const std::string type = nb::type_name(value.type()).c_str();
  throw nb::type_error(("the column " + name_ + " cannot hold a " + type).c_str());
}

void Column::add_valid(nb::handle value) {
  if (format_ == "U") return add_text(value);
  if (format_ == "+s") return add_record(value);
  if (format_ == "+l") return add_items(value);
  if (format_ == "+m") return add_counts(value);
  if (format_ == "b") return set_bit(data_, length_, PyObject_IsTrue(value.ptr()) == 1);
  if (!PyLong_Check(value.ptr()) && !PyFloat_Check(value.ptr())) refuse(value);
  if (format_ == "g") put(PyFloat_AsDouble(value.ptr()));
  if (format_ == "l") put(static_cast<std::int64_t>(PyLong_AsLongLong(value.ptr())));
  if (PyErr_Occurred() != nullptr) throw nb::python_error();
}

void Column::add_text(nb::handle value) {
  if (!PyUnicode_Check(value.ptr())) refuse(value);
  Py_ssize_t size = 0;
  const char* text = PyUnicode_AsUTF8AndSize(value.ptr(), &size);
  if (text == nullptr) throw nb::python_error();
  data_.insert(data_.end(), text, text + size);
  ends_.push_back(static_cast<std::int64_t>(data_.size()));
}

void Column::add_record(nb::handle value) {
  if (!PyDict_Check(value.ptr())) refuse(value);
  for (Column& child : children_) {
    const PyObject* found = PyDict_GetItemString(value.ptr(), child.name_.c_str());
    found == nullptr ? child.add_null() : child.add(found);
  }
}

void Column::add_items(nb::handle value) {
  if (!PyList_Check(value.ptr())) refuse(value);
  for (nb::handle item : nb::borrow<nb::list>(value)) children_[0].add(item);
  end_list();
}

/// {"claim": 3, ...}: the one child holds records of a name and a count.
void Column::add_counts(nb::handle value) {
  if (!PyDict_Check(value.ptr())) refuse(value);
  Column& entry = children_[0];
  for (auto [name, count] : nb::borrow<nb::dict>(value)) {
    entry.children_[0].add(name);
    entry.children_[1].add(count);
    entry.mark(true);
  }
  end_list();
}

void Column::end_list() {
  if (children_[0].length_ > std::numeric_limits<std::int32_t>::max()) {
    throw nb::value_error(("the lists of the column " + name_ + " are too long").c_str());
  }
  bounds_.push_back(static_cast<std::int32_t>(children_[0].length_));
}

void Column::export_to(ArrowArray* out) {
  auto owned = std::make_unique<Owned>();
  owned->valid = std::exchange(valid_, {});
  owned->data = std::exchange(data_, {});
  owned->ends = std::exchange(ends_, {});
  owned->bounds = std::exchange(bounds_, {});
  owned->buffers.push_back(nulls_ > 0 ? owned->valid.data() : nullptr);
  if (format_ == "U") owned->buffers.push_back(owned->ends.data());
  if (is_list(format_)) owned->buffers.push_back(owned->bounds.data());
  if (!format_.starts_with('+')) owned->buffers.push_back(owned->data.data());
  owned->children.resize(children_.size());
  for (std::size_t i = 0; i < children_.size(); ++i) {
    children_[i].export_to(&owned->children[i]);
    owned->pointers.push_back(&owned->children[i]);
  }
  *out = {std::exchange(length_, 0),
          std::exchange(nulls_, 0),
          0,
          static_cast<std::int64_t>(owned->buffers.size()),
          static_cast<std::int64_t>(owned->children.size()),
          owned->buffers.data(),
          owned->pointers.data(),
          nullptr,
          &Owned::release,
          nullptr};
  out->private_data = owned.release();
}

}  // namespace verbale::python
