// SPDX-License-Identifier: Apache-2.0
//
// Texts and bytes in and out. What a report holds is never a reason to fail: what is not UTF-8
// becomes U+FFFD.
#pragma once

#include <nanobind/nanobind.h>

#include <string_view>

namespace verbale::python {

inline nanobind::object text_of(std::string_view utf8) {
  return nanobind::steal(
      PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), "replace"));
}

inline nanobind::bytes bytes_of(std::string_view bytes) {
  return nanobind::bytes(bytes.data(), bytes.size());
}

inline std::string_view view_of(const nanobind::bytes& bytes) {
  return {bytes.c_str(), bytes.size()};
}

}  // namespace verbale::python
