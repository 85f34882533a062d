// SPDX-License-Identifier: Apache-2.0
//
// Where the library's Result<T> becomes Python's exception: verbale.Error.
#pragma once

#include <nanobind/nanobind.h>
#include <verbale/result.h>

#include <utility>

namespace verbale::python {

/// Throws verbale.Error. The GIL must be held.
[[noreturn]] void raise(const Error& error);

template <class T>
T value_of(Result<T>&& result) {
  if (!result) raise(result.error());
  return std::move(*result);
}

/// Does `work` while other Python threads run; it must not touch Python.
template <class Work>
auto without_gil(Work&& work) {
  const nanobind::gil_scoped_release release;
  return std::forward<Work>(work)();
}

}  // namespace verbale::python
