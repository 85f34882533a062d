// SPDX-License-Identifier: Apache-2.0
//
// A small file may unpack to more than any disk holds ("bomb"), also by what lies packed inside of
// what lies packed. So one meter counts for a whole file, with everything inside of it, and judges
// by the bytes that the file itself has given so far:
//
//   a.zip            10 KB so far
//     b.zip          1 MB   } together, against 10 KB
//       c.txt        40 MB  }
//
// The ratio is asked for only once enough came to judge by: a short file of blanks packs well too.
#pragma once

#include <verbale/reader.h>
#include <verbale/result.h>

#include <cstdint>
#include <string>

#include "read/input.h"

namespace verbale {

class UnpackMeter {
 public:
  /// `file` is asked for its size while bytes are added, and must live as long.
  UnpackMeter(const Input& file, const ReadBudget& budget) : file_(file), budget_(budget) {}

  /// So many more bytes were unpacked; kArchiveBudget where that is too much.
  Status add(std::uint64_t bytes, const std::string& name);
  /// One more member of an archive; kArchiveBudget where there are too many.
  Status add_member(const std::string& name);
  /// Nothing more may be unpacked.
  bool spent() const { return spent_; }

 private:
  tl::unexpected<Error> too_much(std::string what, const std::string& name);

  const Input& file_;
  ReadBudget budget_;
  std::uint64_t unpacked_ = 0;
  std::uint64_t members_ = 0;
  bool spent_ = false;
};

}  // namespace verbale
