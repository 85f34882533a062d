// SPDX-License-Identifier: Apache-2.0
//
// Compressed files are known from their first bytes and unpacked on the way: gz by zlib, the rest
// by libarchive. One layer only: what unpacks to something packed again is no report.
//
// Why zlib beside libarchive: libarchive hands out 64 KiB at a time and drops what it has of them
// when the data ends too early, which is all of a small file. zlib gives every byte before the
// damage, so the lines of a download that broke off are not lost.
#pragma once

#include <verbale/reader.h>
#include <verbale/result.h>

#include <memory>
#include <string>
#include <string_view>

#include "read/input.h"
#include "read/unpack_meter.h"

namespace verbale {

/// The input itself where its bytes are not packed, else what they unpack to: kArchiveInvalid where
/// it is damaged, kArchiveBudget where it is too much for `meter`, which outlives the input. `name`
/// is the file's, for errors.
Result<std::unique_ptr<Input>> unpacked(std::unique_ptr<Input> packed, UnpackMeter& meter,
                                        const std::string& name);

/// The stream with what it gives counted by `meter`, which outlives it.
std::unique_ptr<ByteStream> metered(std::unique_ptr<ByteStream> stream, UnpackMeter& meter,
                                    const std::string& name);

enum class Packing : std::uint8_t { kNone, kGz, kXz, kBz2, kZst };
Packing packing_of(std::string_view first_bytes);

/// What the decoders share. `packed` outlives the stream.
std::unique_ptr<ByteStream> gz_stream(Input& packed, const std::string& name);
/// What HTTP calls "deflate": a zlib stream, or, as some servers understood it, one without header.
std::unique_ptr<ByteStream> deflate_stream(Input& packed, const std::string& name);
std::unique_ptr<ByteStream> archive_stream(Input& packed, Packing packing, const std::string& name);
tl::unexpected<Error> damaged(std::string_view what, const std::string& name);

}  // namespace verbale
