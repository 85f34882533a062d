// SPDX-License-Identifier: Apache-2.0
//
// The built pages of workbench/dist, carried in the program.
#pragma once

#include "server/http.h"

namespace verbale {

/// The file, or index.html for every page of the workbench; 404 below /assets/ for others.
HttpResponse page(const std::string& path);

}  // namespace verbale
