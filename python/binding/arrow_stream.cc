// SPDX-License-Identifier: Apache-2.0
//
// Tables out by Arrow's PyCapsule interface: pyarrow, polars, pandas and DuckDB take them over
// without a copy. A table is laid out as a whole before it is handed over, so that whoever reads it
// needs neither the GIL nor our objects.
#include <memory>
#include <vector>

#include "binding/arrow_array.h"
#include "binding/arrow_shape.h"
#include "binding/bind.h"

namespace nb = nanobind;

namespace verbale::python {
namespace {

constexpr std::int64_t kRowsABatch = 64 * 1024;

struct Stream {
  Shape shape;
  std::vector<ArrowArray> batches;
  std::size_t next = 0;

  Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream() {
    for (; next < batches.size(); ++next) batches[next].release(&batches[next]);
  }
};

Stream& stream_of(ArrowArrayStream* stream) { return *static_cast<Stream*>(stream->private_data); }

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  export_shape(stream_of(stream).shape, out);
  return 0;
}

/// Moves the next batch to the receiver; one that is released already says that it was the last.
int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  Stream& own = stream_of(stream);
  *out = own.next < own.batches.size() ? own.batches[own.next++] : ArrowArray{};
  return 0;
}

const char* get_last_error(ArrowArrayStream* /*stream*/) { return nullptr; }

void release_stream(ArrowArrayStream* stream) {
  delete &stream_of(stream);
  stream->release = nullptr;
}

/// A capsule that releases what nobody has taken over.
template <class Struct>
nb::object capsule_of(std::unique_ptr<Struct> content, const char* name) {
  PyObject* capsule = PyCapsule_New(content.get(), name, [](PyObject* self) {
    const std::unique_ptr<Struct> held(
        static_cast<Struct*>(PyCapsule_GetPointer(self, PyCapsule_GetName(self))));
    if (held->release != nullptr) held->release(held.get());
  });
  if (capsule == nullptr) throw nb::python_error();
  static_cast<void>(content.release());
  return nb::steal(capsule);
}

std::unique_ptr<Stream> fill(const nb::list& rows, nb::handle shape) {
  auto stream = std::make_unique<Stream>();
  stream->shape = shape_of(shape);
  Column table(stream->shape);
  std::int64_t count = 0;
  for (nb::handle row : rows) {
    table.add(row);
    if (++count % kRowsABatch == 0) {
      table.export_to(&stream->batches.emplace_back());
      table = Column(stream->shape);
    }
  }
  if (count % kRowsABatch != 0 || count == 0) table.export_to(&stream->batches.emplace_back());
  return stream;
}

nb::object arrow_stream(const nb::list& rows, nb::handle shape) {
  auto out = std::make_unique<ArrowArrayStream>(
      ArrowArrayStream{&get_schema, &get_next, &get_last_error, &release_stream, nullptr});
  out->private_data = fill(rows, shape).release();
  return capsule_of(std::move(out), "arrow_array_stream");
}

nb::object arrow_schema(nb::handle shape) {
  auto out = std::make_unique<ArrowSchema>();
  export_shape(shape_of(shape), out.get());
  return capsule_of(std::move(out), "arrow_schema");
}

}  // namespace

void bind_arrow(nb::module_& module) {
  module.def("arrow_stream", &arrow_stream, nb::arg("rows"), nb::arg("shape"));
  module.def("arrow_schema", &arrow_schema, nb::arg("shape"));
}

}  // namespace verbale::python
