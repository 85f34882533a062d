// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/container.h"
#include "read/read_input.h"

namespace verbale {

/// Each file of a zip or tar file is read as if it lay in a folder, archives in it included, as
/// deep as the budget allows. Hidden files and what is no file are passed over. False where the
/// sink wants no more.
bool read_archive(Input& input, Container kind, const Delivery& to, const Nest& nest);

}  // namespace verbale
