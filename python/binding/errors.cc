// SPDX-License-Identifier: Apache-2.0
#include "binding/errors.h"

namespace nb = nanobind;

namespace verbale::python {

void raise(const Error& error) {
  const nb::object type = nb::module_::import_("verbale.errors").attr("Error");
  const nb::object exception = type(code_name(error.code).c_str(), error.what.c_str(),
                                    error.where.c_str(), error.to_do.c_str());
  PyErr_SetObject(type.ptr(), exception.ptr());
  throw nb::python_error();
}

}  // namespace verbale::python
