// SPDX-License-Identifier: Apache-2.0
//
// The parts of the module verbale._core, which module.cc puts together.
#pragma once

#include <nanobind/nanobind.h>

namespace verbale::python {

void bind_coder(nanobind::module_& module);
void bind_reading(nanobind::module_& module);
void bind_ledger(nanobind::module_& module);
void bind_ledger_writer(nanobind::module_& module);
void bind_arrow(nanobind::module_& module);
void bind_spread(nanobind::module_& module);

}  // namespace verbale::python
