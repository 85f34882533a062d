// SPDX-License-Identifier: Apache-2.0
//
// verbale._core: the promised C++ face for Python, and no more. What people call is python/verbale.
#include <nanobind/stl/string_view.h>
#include <verbale/version.h>

#include "binding/bind.h"

NB_MODULE(_core, module) {
  module.doc() = "The compiled part of verbale; use the package verbale.";
  module.def("version", &verbale::version, "Version of the library.");
  verbale::python::bind_reading(module);
  verbale::python::bind_coder(module);
  verbale::python::bind_ledger(module);
  verbale::python::bind_ledger_writer(module);
  verbale::python::bind_arrow(module);
  verbale::python::bind_spread(module);
}
