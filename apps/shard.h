// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/reader.h>
#include <verbale/result.h>

#include <optional>

#include "apps/command_line.h"

namespace verbale::cli {

/// The part of --shard ("2/4"), nothing where it is not given; kUsage where it makes no sense.
Result<std::optional<Shard>> shard_of(const Invocation& invocation);

}  // namespace verbale::cli
