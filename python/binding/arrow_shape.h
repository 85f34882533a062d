// SPDX-License-Identifier: Apache-2.0
//
// What the columns of a table hold. python/verbale/shape.py says it in nested tuples:
//
//   ("evidence", "+s", (("begin", "l", ()), ("end", "l", ()), ("text", "U", ())))
//
// The second is Arrow's own sign for a type: U text, l whole number, g number, b true or false, +s
// a record, +l a list (of its one child), +m counts by name.
#pragma once

#include <nanobind/nanobind.h>

#include <string>
#include <vector>

#include "binding/arrow_data.h"

namespace verbale::python {

struct Shape {
  std::string name, format;
  std::vector<Shape> children;
};

Shape shape_of(nanobind::handle described);

/// Fills `out`, which is then the receiver's to release.
void export_shape(const Shape& shape, ArrowSchema* out);

}  // namespace verbale::python
