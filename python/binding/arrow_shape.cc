// SPDX-License-Identifier: Apache-2.0
#include "binding/arrow_shape.h"

#include <memory>

namespace nb = nanobind;

namespace verbale::python {
namespace {

constexpr std::int64_t kNullable = 2;  ///< ARROW_FLAG_NULLABLE

/// What an exported schema points to.
struct OwnedSchema {
  std::string name, format;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

void release_schema(ArrowSchema* schema) {
  const std::unique_ptr<OwnedSchema> owned(static_cast<OwnedSchema*>(schema->private_data));
  for (ArrowSchema& child : owned->children) {
    if (child.release != nullptr) child.release(&child);
  }
  schema->release = nullptr;
}

}  // namespace

Shape shape_of(nb::handle described) {
  Shape shape{nb::cast<const char*>(described[0]), nb::cast<const char*>(described[1]), {}};
  for (nb::handle child : described[2]) shape.children.push_back(shape_of(child));
  return shape;
}

void export_shape(const Shape& shape, ArrowSchema* out) {
  auto owned = std::make_unique<OwnedSchema>();
  owned->name = shape.name;
  owned->format = shape.format;
  owned->children.resize(shape.children.size());
  for (std::size_t i = 0; i < shape.children.size(); ++i) {
    export_shape(shape.children[i], &owned->children[i]);
    owned->pointers.push_back(&owned->children[i]);
  }
  // The entries of a map and their names are never absent.
  if (shape.format == "+m") {
    owned->children[0].flags = 0;
    owned->children[0].children[0]->flags = 0;
  }
  *out = {owned->format.c_str(),
          owned->name.c_str(),
          nullptr,
          kNullable,
          static_cast<std::int64_t>(owned->children.size()),
          owned->pointers.data(),
          nullptr,
          &release_schema,
          nullptr};
  out->private_data = owned.release();
}

}  // namespace verbale::python
