// SPDX-License-Identifier: Apache-2.0
#include <verbale/packed.h>
#include <verbale/version.h>

#include "base/hash.h"
#include "pipeline/packed_fields.h"
#include "pipeline/packed_ways.h"

namespace verbale {
namespace {

constexpr std::size_t kSealSize = 32;

/// A hash over what it is, the version and the bytes: another version's bytes have another.
std::string seal_of(std::string_view what, std::string_view bytes) {
  Hasher hasher;
  hasher.add(what);
  hasher.add(version());
  hasher.add(bytes);
  return hasher.hex();
}

template <class Whole>
std::string sealed(std::string_view what, const Whole& whole) {
  PackWriting writing;
  PackedFields(writing).one(whole);
  return seal_of(what, writing.out.bytes()) + writing.out.bytes();
}

template <class Whole>
Result<Whole> unsealed(std::string_view what, std::string_view bytes) {
  const std::string_view seal = bytes.substr(0, kSealSize);
  PackReading reading(bytes.substr(seal.size()));
  Whole whole;
  if (seal == seal_of(what, bytes.substr(seal.size()))) {
    PackedFields(reading).one(whole);
    if (reading.in.ok() && reading.in.at_end()) return whole;
  }
  return fail(ErrorCode::kPackedInvalid, "bytes that this version of Verbale has not packed",
              std::string(what), "code the report again");
}

constexpr std::string_view kMinutes = "minutes";
constexpr std::string_view kDocument = "document";

}  // namespace

std::string pack(const Minutes& minutes) { return sealed(kMinutes, minutes); }

std::string pack(const Document& document) { return sealed(kDocument, document); }

Result<Minutes> unpack_minutes(std::string_view bytes) {
  return unsealed<Minutes>(kMinutes, bytes);
}

Result<Document> unpack_document(std::string_view bytes) {
  return unsealed<Document>(kDocument, bytes);
}

}  // namespace verbale
